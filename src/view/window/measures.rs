//! The measures of a window and the places of its parts: what the page draws it by, and pictures that travel do, too. All
//! are whole units of the picture that it stands in, with the first pane at the origin.

/// The measures of a window.
#[derive(Clone, Copy, Debug)]
pub struct Measures {
    /// How wide and how high the place of a pane is.
    pub pane: [i16; 2],
    /// How far the frame goes beyond the panes.
    pub jamb: i16,
    /// How far a bar sticks out beyond the panes, on both sides.
    pub out: i16,
    /// How far a wing stands out from the frame, and how much taller it is there at each end.
    pub wing: [i16; 2],
    /// Whether it is large enough for a lintel and a sill, for nails and glazing bars, and for the question
    /// that stands where the next pane is set.
    pub is_built_in: bool,
    /// Whether it lies on its side.
    pub lies: bool,
}

/// A rectangle: left, top, width, height.
pub type Place = [i16; 4];

/// A point.
pub type Point = [i16; 2];

/// On a wall, on a phone.
pub const PHONE: Measures =
    Measures { pane: [40, 44], jamb: 3, out: 10, wing: [14, 10], is_built_in: true, lies: false };

/// On a wall, on a desk.
pub const DESK: Measures =
    Measures { pane: [88, 98], jamb: 3, out: 18, wing: [28, 10], is_built_in: true, lies: false };

/// On the Board, on a desk.
pub const BOARD: Measures =
    Measures { pane: [128, 45], jamb: 3, out: 18, wing: [38, 10], is_built_in: true, lies: false };

/// In a corner, and beside a sentence.
pub const SMALL: Measures =
    Measures { pane: [34, 18], jamb: 2, out: 7, wing: [9, 7], is_built_in: false, lies: false };

/// Among others like it.
pub const WAY: Measures =
    Measures { pane: [48, 24], jamb: 2, out: 9, wing: [12, 8], is_built_in: false, lies: false };

/// As a row of a table.
pub const ROW: Measures =
    Measures { pane: [27, 28], jamb: 3, out: 6, wing: [5, 5], is_built_in: false, lies: true };

impl Measures {
    /// Where a pane begins.
    pub fn place(&self, index: usize) -> Point {
        let [width, height] = self.pane;
        let index = index as i16;
        if self.lies { [width * index, 0] } else { [0, height * index] }
    }

    /// How wide and how high so many panes are.
    pub fn size(&self, panes: usize) -> [i16; 2] {
        let [width, height] = self.pane;
        let [x, y] = self.place(panes);
        [x.max(width), y.max(height)]
    }

    /// How far the picture of a window goes beyond its panes, to the sides and to the ends.
    pub fn margins(&self) -> [i16; 2] {
        let [wing, flare] = self.wing;
        // A line's own half width, too.
        let (sides, ends) = (self.out.max(self.jamb + wing) + 2, self.jamb + flare + 2);
        if self.lies { [ends, sides] } else { [sides, ends] }
    }

    /// The frame around so many panes.
    pub fn frame(&self, panes: usize) -> Place {
        let ([width, height], jamb) = (self.size(panes), self.jamb);
        [-jamb, -jamb, width + 2 * jamb, height + 2 * jamb]
    }

    /// What lies over the frame, and what it stands on; nothing where there is no room for them.
    pub fn lintel_and_sill(&self, panes: usize) -> Option<[Place; 2]> {
        let ([width, height], jamb) = (self.size(panes), self.jamb);
        let sill = self.pane[1] * 11 / 100;
        self.is_built_in
            .then_some([[-6, -jamb - 5, width + 12, 5], [-9, height + jamb, width + 18, sill]])
    }

    /// The glass in the place of its pane.
    pub fn glass(&self) -> Place {
        let [width, height] = self.pane;
        let inset = if self.is_built_in { 2 } else { 1 };
        [inset, inset, width - 2 * inset, height - 2 * inset]
    }

    /// The gleam that tells a pane that backs, where there is room for it.
    pub fn gleam(&self) -> Option<[Point; 2]> {
        let [width, height] = self.pane;
        self.is_built_in.then_some([[width / 9, height * 8 / 9], [width / 2, height / 9]])
    }

    /// A bar in the place of its pane.
    pub fn bar(&self) -> Place {
        let [width, height] = self.pane;
        let (along, across) = if self.lies { (width, height) } else { (height, width) };
        let thick = along * 68 / 100;
        // As much is left on one side as on the other.
        let thick = thick + (along - thick) % 2;
        let (start, long) = ((along - thick) / 2, across + 2 * self.out);
        if self.lies { [start, -self.out, thick, long] } else { [-self.out, start, long, thick] }
    }

    /// The nails of a bar, where there is room for them.
    pub fn nails(&self) -> Option<[Point; 2]> {
        let [x, y, width, height] = self.bar();
        let (middle, end) = (y + height / 2, x + width - 5);
        self.is_built_in.then_some([[x + 5, middle], [end, middle]])
    }

    /// A wing, swung out beside the first edge of the frame or the last: its corners.
    pub fn wing(&self, panes: usize, is_last: bool) -> [Point; 4] {
        let ([deep, flare], jamb) = (self.wing, self.jamb);
        let [long, _] = self.long(panes);
        let leaf =
            [[0, -jamb], [deep, -jamb - flare], [deep, long + jamb + flare], [0, long + jamb]];
        leaf.map(|point| self.beside(point, panes, is_last))
    }

    /// The glazing bars of a wing, where there is room for them.
    pub fn wing_bars(&self, panes: usize, is_last: bool) -> Vec<[Point; 2]> {
        let ([deep, flare], jamb) = (self.wing, self.jamb);
        let [long, _] = self.long(panes);
        // The further along, the further it leans out.
        let bars = (1..panes).filter(|_| self.is_built_in).map(|pane| {
            let along = self.place(pane)[1];
            let outer = along + flare * (2 * along - long) / (long + 2 * jamb);
            [[0, along], [deep, outer]].map(|point| self.beside(point, panes, is_last))
        });
        bars.collect()
    }

    /// How long so many panes are one after the other, and how far across.
    fn long(&self, panes: usize) -> [i16; 2] {
        let [width, height] = self.size(panes);
        if self.lies { [width, height] } else { [height, width] }
    }

    /// A point that stands out from the first edge of the frame, or from the last, so far along it.
    fn beside(&self, [out, along]: Point, panes: usize, is_last: bool) -> Point {
        let [_, across] = self.long(panes);
        let across = if is_last { across + self.jamb + out } else { -self.jamb - out };
        if self.lies { [along, across] } else { [across, along] }
    }
}
