//! What a page has once, for all windows in it: patterns, marks, and the parts that never move within
//! themselves. A window refers to them, and they take their colours from where they are used.

use engine::book::Book;
use engine::ids::CountryId;
use engine::model::pane::Pane;

use super::cut::{CUTS, Cut};
use super::measures::{Measures, Point};
use super::room::{BOARD_ROOM, DESK_WALL, PHONE_WALL, Room};
use crate::view::glyph::pane_path;
use crate::view::node::{Element, svg};

/// The definitions. They are not drawn where they stand.
pub fn definitions(book: &'static Book) -> Element {
    let panes = book.countries.len();
    let waits = pattern("window-waits", "7")
        .child(rect([0, 0, 7, 7]).class("window-waits__ground"))
        .child(rect([0, 0, 3, 7]).class("window-waits__stripe"));
    let tolerates = pattern("window-tolerates", "8")
        .attr("patternTransform", "rotate(45)")
        .child(rect([0, 0, 8, 8]).class("window-tolerates__ground"))
        .child(rect([0, 0, 3, 8]).class("window-tolerates__hatch"));
    let slats = pattern("window-slats", "6")
        .child(rect([0, 0, 6, 6]).class("window-slats__board"))
        .child(svg("path").class("window-slats__gap").attr("d", "M0 5.5H6"));
    let next = svg("path").class("window-mark__asks").attr("d", pane_path(Pane::Unknown));
    svg("defs")
        .child(waits)
        .child(tolerates)
        .child(slats)
        .children(Pane::ALL.map(mark))
        .child(next.attr("id", "window-mark-next"))
        .children(CUTS.into_iter().flat_map(|cut| parts(cut, panes)))
        .children(
            [&PHONE_WALL, &DESK_WALL, &BOARD_ROOM].into_iter().flat_map(|one| room(one, book)),
        )
}

fn pattern(id: &'static str, size: &'static str) -> Element {
    svg("pattern")
        .attr("id", id)
        .attr("width", size)
        .attr("height", size)
        .attr("patternUnits", "userSpaceOnUse")
}

/// A rectangle: left, top, width, height.
fn rect([x, y, width, height]: [i16; 4]) -> Element {
    svg("rect")
        .attr("x", x.to_string())
        .attr("y", y.to_string())
        .attr("width", width.to_string())
        .attr("height", height.to_string())
}

fn mark(pane: Pane) -> Element {
    svg("g")
        .attr("id", format!("window-mark-{}", pane.name()))
        .child(svg("circle").class("window-mark__ground").attr("r", "9.7"))
        .child(svg("path").class("window-mark__sign").attr("d", pane_path(pane)))
}

/// The parts of a window of so many panes.
fn parts(cut: &'static Cut, panes: usize) -> Vec<Element> {
    let named = |part: Element, name: &str| part.attr("id", format!("window-{name}-{}", cut.name));
    let measures = &cut.measures;
    let mut parts = vec![
        named(glass(measures), "glass"),
        named(bar(cut), "bar"),
        named(wing(measures, panes, false), "first"),
        named(wing(measures, panes, true), "last"),
        named(rect(measures.frame(panes)), "frame"),
    ];
    if let Some(edges) = measures.lintel_and_sill(panes) {
        parts.push(named(svg("g").children(edges.map(rect)), "sill"));
    }
    parts
}

/// A pane's glass, with the gleam that tells one that backs.
fn glass(measures: &Measures) -> Element {
    let glass = svg("g").child(rect(measures.glass()));
    match measures.gleam() {
        Some(gleam) => {
            glass.child(svg("path").class("window-glass__gleam").attr("d", outline(&gleam)))
        }
        None => glass,
    }
}

fn bar(cut: &Cut) -> Element {
    let plate = rect(cut.measures.bar()).class("window-bar__plate").attr("rx", "1.5");
    let bar = svg("g").child(plate);
    let sign = svg("use").attr("href", "#window-mark-opposes").attr("transform", cut.mark);
    match cut.measures.nails() {
        Some(nails) => {
            let nails = nails.map(|[x, y]| format!("M{x} {y}h0")).concat();
            bar.child(svg("path").class("window-bar__nails").attr("d", nails)).child(sign)
        }
        None => bar.child(sign),
    }
}

/// A wing, swung out beside the first edge of the frame or the last.
fn wing(measures: &Measures, panes: usize, is_last: bool) -> Element {
    let leaf = outline(&measures.wing(panes, is_last)) + "Z";
    let wing = svg("g").child(svg("path").attr("d", leaf));
    let bars = measures.wing_bars(panes, is_last);
    if bars.is_empty() {
        return wing;
    }
    let bars: String = bars.iter().map(|bar| outline(bar)).collect();
    wing.child(svg("path").class("window-wing__bars").attr("d", bars))
}

fn outline(points: &[Point]) -> String {
    let point =
        |(index, [x, y]): (usize, &Point)| format!("{}{x} {y}", if index == 0 { "M" } else { "L" });
    points.iter().enumerate().map(point).collect()
}

/// What of a room never changes: wall, floor, the names of the capitals; and the light on its floor.
fn room(room: &'static Room, book: &'static Book) -> [Element; 3] {
    let panes = book.countries.len();
    let (edge, ray, name) = (room.edge(panes), room.ray(panes), room.cut.name);
    let width = room.cut.measures.pane[0];
    // Where the picture is wider or higher than it is drawn, wall and floor go on.
    let [far, beyond] = [room.width * 2, room.width * 5];
    let names = CountryId::all(panes).map(|country| {
        let y =
            room.top + room.cut.measures.place(country.index())[1] + room.cut.measures.pane[1] / 2;
        let line = format!("M{} {y}H{}", room.names + 6, room.width - room.sides[1]);
        let says = svg("text")
            .class("wall__name")
            .attr("x", room.names.to_string())
            .attr("y", y.to_string())
            .attr("dy", ".35em")
            .child(&book.country(country).capital);
        svg("g").child(svg("path").class("wall__row").attr("d", line)).child(says)
    });
    let space = svg("g")
        .attr("id", format!("window-room-{name}"))
        .child(rect([-far, -far, beyond, far + edge]).class("wall__wall"))
        .child(rect([-far, edge, beyond, beyond]).class("wall__floor"))
        .child(svg("path").class("wall__edge").attr("d", format!("M-{far} {edge}h{beyond}")))
        .children(names);
    let beam = rect([0, 0, width, room.floor[1]]).attr("id", format!("window-beam-{name}"));
    let ray = rect([3, 2, width - 6, ray - 3]).attr("id", format!("window-ray-{name}"));
    [space, beam, ray]
}
