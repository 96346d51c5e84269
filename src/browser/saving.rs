//! The script that saves pictures. The page names it, and it comes with the Board, so that a press asks for nothing.

use leptos::prelude::document;

use super::{element, host};
use engine::place::Room;

/// Has the script loaded, if the page names one. A frame may not let anybody save a file.
pub(crate) fn bring() {
    let Some(board) = element(Room::Board.name()).filter(|_| !host::is_framed()) else { return };
    let (Some(address), Some(integrity), Ok(script)) = (
        board.get_attribute("data-saves"),
        board.get_attribute("data-integrity"),
        document().create_element("script"),
    ) else {
        return;
    };
    // Setting plain attributes of a new element can't fail, nor putting it into the page.
    let _ = script.set_attribute("src", &address);
    let _ = script.set_attribute("integrity", &integrity);
    let _ = board.append_with_node_1(&script);
}
