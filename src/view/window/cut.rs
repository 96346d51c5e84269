//! The cuts of windows in the page: one for each use, with its measures.

use super::measures::{self, Measures};

/// A cut.
pub(super) struct Cut {
    /// What its parts are called by in the page's definitions.
    pub(super) name: &'static str,
    /// Its measures.
    pub(super) measures: Measures,
    /// The middle of the place of a pane, and how large the mark is there.
    pub(super) mark: &'static str,
}

/// On a wall, on a phone.
pub(super) static PHONE: Cut =
    Cut { name: "phone", measures: measures::PHONE, mark: "translate(20 22)" };

/// On a wall, on a desk.
pub(super) static DESK: Cut =
    Cut { name: "desk", measures: measures::DESK, mark: "translate(44 49)" };

/// On the Board, on a desk.
pub(super) static BOARD: Cut =
    Cut { name: "board", measures: measures::BOARD, mark: "translate(64 22.5)" };

/// In a corner, and beside a sentence.
pub(super) static SMALL: Cut =
    Cut { name: "small", measures: measures::SMALL, mark: "translate(17 9)scale(.65)" };

/// Among others like it.
pub(super) static WAY: Cut =
    Cut { name: "way", measures: measures::WAY, mark: "translate(24 12)scale(.82)" };

/// As a row of a table.
pub(super) static ROW: Cut =
    Cut { name: "row", measures: measures::ROW, mark: "translate(13.5 14)scale(.8)" };

/// All of them.
pub(super) static CUTS: [&Cut; 6] = [&PHONE, &DESK, &BOARD, &SMALL, &WAY, &ROW];
