//! The measures of a window: one cut for each use. All are whole units of the picture it stands in.

/// A cut.
pub(super) struct Cut {
    /// What its parts are called by in the page's definitions.
    pub(super) name: &'static str,
    /// How wide and how high the place of a pane is.
    pub(super) pane: [i16; 2],
    /// The middle of that place, and how large the mark is there.
    pub(super) mark: &'static str,
    /// How far the frame goes beyond the panes.
    pub(super) jamb: i16,
    /// How far a bar sticks out beyond the panes, on both sides.
    pub(super) out: i16,
    /// How far a wing stands out from the frame, and how much taller it is there at each end.
    pub(super) wing: [i16; 2],
    /// Whether it is large enough for a lintel and a sill, for nails and glazing bars, and for the question
    /// that stands where the next pane is set.
    pub(super) is_built_in: bool,
    /// Whether it lies on its side.
    pub(super) lies: bool,
}

/// On a wall, on a phone.
pub(super) static PHONE: Cut = Cut {
    name: "phone",
    pane: [40, 44],
    mark: "translate(20 22)",
    jamb: 3,
    out: 10,
    wing: [14, 10],
    is_built_in: true,
    lies: false,
};

/// On a wall, on a desk.
pub(super) static DESK: Cut = Cut {
    name: "desk",
    pane: [88, 98],
    mark: "translate(44 49)",
    jamb: 3,
    out: 18,
    wing: [28, 10],
    is_built_in: true,
    lies: false,
};

/// On the Board, on a desk.
pub(super) static BOARD: Cut = Cut {
    name: "board",
    pane: [128, 45],
    mark: "translate(64 22.5)",
    jamb: 3,
    out: 18,
    wing: [38, 10],
    is_built_in: true,
    lies: false,
};

/// In a corner, and beside a sentence.
pub(super) static SMALL: Cut = Cut {
    name: "small",
    pane: [34, 18],
    mark: "translate(17 9)scale(.65)",
    jamb: 2,
    out: 7,
    wing: [9, 7],
    is_built_in: false,
    lies: false,
};

/// Among others like it.
pub(super) static WAY: Cut = Cut {
    name: "way",
    pane: [48, 24],
    mark: "translate(24 12)scale(.82)",
    jamb: 2,
    out: 9,
    wing: [12, 8],
    is_built_in: false,
    lies: false,
};

/// As a row of a table.
pub(super) static ROW: Cut = Cut {
    name: "row",
    pane: [27, 28],
    mark: "translate(13.5 14)scale(.8)",
    jamb: 3,
    out: 6,
    wing: [5, 5],
    is_built_in: false,
    lies: true,
};

/// All of them.
pub(super) static CUTS: [&Cut; 6] = [&PHONE, &DESK, &BOARD, &SMALL, &WAY, &ROW];

impl Cut {
    /// Where a pane begins.
    pub(super) fn place(&self, index: usize) -> [i16; 2] {
        let [width, height] = self.pane;
        let index = index as i16;
        if self.lies { [width * index, 0] } else { [0, height * index] }
    }

    /// How wide and how high so many panes are.
    pub(super) fn size(&self, panes: usize) -> [i16; 2] {
        let [width, height] = self.pane;
        let [x, y] = self.place(panes);
        [x.max(width), y.max(height)]
    }

    /// How far the picture of a window goes beyond its panes, to the sides and to the ends.
    pub(super) fn margins(&self) -> [i16; 2] {
        let [wing, flare] = self.wing;
        // A line's own half width, too.
        let (sides, ends) = (self.out.max(self.jamb + wing) + 2, self.jamb + flare + 2);
        if self.lies { [ends, sides] } else { [sides, ends] }
    }
}
