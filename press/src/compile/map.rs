//! The map: the plan and the world make a drawing, and the drawing a layout for the book.

use std::path::Path;

use cartography::Drawing;
use deal_window::book::{Book, MapLayout, MapParty};

use crate::files::Content;
use crate::problem::Problems;

/// Draws `map.toml` with the world beside it.
pub(super) fn draw(root: &Path, content: &Content, problems: &mut Problems) -> Option<Drawing> {
    let _ = (root, content, problems);
    None
}

/// Where things are on the map, in the order of the book's countries.
pub(super) fn layout(book: &Book, drawing: &Drawing) -> MapLayout {
    let _ = (book, drawing);
    MapLayout::default()
}

#[allow(dead_code)]
fn party() -> Option<MapParty> {
    None
}
