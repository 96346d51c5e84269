//! The room that windows stand in: wall and floor, and the light that an open window throws there.

use engine::ids::CountryId;

use super::cut::{BOARD, Cut, DESK, PHONE};
use super::frame::{frame, part};
use super::sight::{Sight, attr, stance};
use crate::view::node::{Element, svg};

/// The measures of a room.
pub(super) struct Room {
    /// The class of its picture.
    pub(super) class: &'static str,
    /// The cut of its windows.
    pub(super) cut: &'static Cut,
    /// How wide it is.
    pub(super) width: i16,
    /// How far the windows keep from its edges: for the names, and at the other side.
    pub(super) sides: [i16; 2],
    /// Where names end.
    pub(super) names: i16,
    /// Where panes begin.
    pub(super) top: i16,
    /// A window's place in its column.
    pub(super) window: &'static str,
    /// The lines of the name of a moment and of its date.
    pub(super) labels: [&'static str; 2],
    /// How far below the floor's edge the lines of words stand.
    pub(super) words: [&'static str; 2],
    /// How deep the floor is where no light falls, and where it does.
    pub(super) floor: [i16; 2],
    /// The light's place in its column, and how it leans.
    pub(super) light: &'static str,
}

/// From the panes to the edge of the floor.
const PLINTH: i16 = 16;

/// The wall on a phone.
pub(super) static PHONE_WALL: Room = Room {
    class: "wall__picture wall__picture--narrow",
    cut: &PHONE,
    width: 390,
    sides: [92, 10],
    names: 80,
    top: 54,
    window: "translate(-20 54)",
    labels: ["22", "38"],
    words: ["20", "36"],
    floor: [46, 74],
    light: "translate(-20)skewX(-13)",
};

/// The wall on a desk.
pub(super) static DESK_WALL: Room = Room {
    class: "wall__picture wall__picture--wide",
    cut: &DESK,
    width: 780,
    sides: [160, 12],
    names: 136,
    top: 116,
    window: "translate(-44 116)",
    labels: ["64", "85"],
    words: ["22", "43"],
    floor: [150, 150],
    light: "translate(-44)skewX(-28)",
};

/// The Board's window on a desk.
pub(super) static BOARD_ROOM: Room = Room {
    class: "wall__picture",
    cut: &BOARD,
    width: 420,
    sides: [120, 20],
    names: 122,
    top: 36,
    window: "translate(-64 36)",
    labels: ["", ""],
    words: ["", ""],
    floor: [50, 50],
    light: "translate(-64)skewX(-28)",
};

impl Room {
    /// The line where wall and floor meet, under so many panes.
    pub(super) fn edge(&self, panes: usize) -> i16 {
        self.top + self.cut.measures.size(panes)[1] + PLINTH
    }

    /// How long the light of each of so many panes is.
    pub(super) fn ray(&self, panes: usize) -> i16 {
        self.floor[1] / panes as i16
    }

    /// The picture of the empty room. Where it is shown wider or higher than it is drawn, wall and floor go on.
    pub(super) fn picture(&self, panes: usize, is_lit: bool) -> Element {
        let high = self.edge(panes) + self.floor[usize::from(is_lit)];
        svg("svg")
            .class(self.class)
            .attr("viewBox", format!("0 0 {} {high}", self.width))
            .child(part("wall__space", "room", self.cut))
    }

    /// A window in its column, with its light, and what stands on the floor before it.
    pub(super) fn column(
        &self,
        sight: Sight,
        index: usize,
        columns: usize,
        floor: Element,
    ) -> Element {
        let [start, end] = self.sides;
        let between = self.width - start - end;
        let middle = start + between * (2 * index as i16 + 1) / (2 * columns as i16);
        let edge = self.edge(sight.countries());
        let window = svg("g").attr("transform", self.window).child(frame(sight, self.cut));
        svg("g")
            .class("wall__moment")
            .attr("transform", format!("translate({middle})"))
            .child(
                svg("g")
                    .attr("transform", format!("translate(0 {edge})"))
                    .child(self.light(sight))
                    .child(floor),
            )
            .child(window)
    }

    /// The light on the floor: the panes, the lowest nearest.
    fn light(&self, sight: Sight) -> Element {
        let panes = sight.countries();
        let mut light =
            svg("g").class("window__light").child(part("window__beam", "beam", self.cut));
        for country in CountryId::all(panes) {
            let ray = part("window__ray", "ray", self.cut)
                .attr("y", (self.ray(panes) * (panes - 1 - country.index()) as i16).to_string());
            light = light.child(stance(ray, sight, country));
        }
        let floor = svg("g").class("window__floor").attr("transform", self.light).child(light);
        attr(floor, "data-window", sight, |sight| sight.window().state().name())
    }
}
