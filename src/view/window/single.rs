//! A window by itself: the Board's, and the small ones that stand beside words.

use super::Voice;
use super::cut::{Cut, ROW, SMALL, WAY};
use super::frame::frame;
use super::room::BOARD_ROOM;
use super::sight::{Sight, image};
use crate::view::node::{Element, svg};

/// The Board's window, with the names, the floor and its light.
pub fn big(sight: Sight, voice: Voice) -> Element {
    let room = &BOARD_ROOM;
    let picture = room.picture(sight.countries(), true);
    voiced(picture.child(room.column(sight, 0, 1, svg("g"))), sight, voice)
}

/// The small window: in the badge, and beside the verdict.
pub fn small(sight: Sight, voice: Voice) -> Element {
    alone(sight, &SMALL, voice)
}

/// One of the ways in which the window shuts.
pub fn way(sight: Sight, voice: Voice) -> Element {
    alone(sight, &WAY, voice)
}

/// The window on its side: a row of the situations.
pub fn lying(sight: Sight, voice: Voice) -> Element {
    alone(sight, &ROW, voice)
}

#[inline(never)]
fn alone(sight: Sight, cut: &'static Cut, voice: Voice) -> Element {
    let [width, height] = cut.measures.size(sight.countries());
    let [side, end] = cut.measures.margins();
    let (wide, high) = (width + 2 * side, height + 2 * end);
    let picture = svg("svg")
        .class("window-picture")
        .attr("width", wide.to_string())
        .attr("height", high.to_string())
        .attr("viewBox", format!("-{side} -{end} {wide} {high}"))
        .child(frame(sight, cut));
    voiced(picture, sight, voice)
}

fn voiced(picture: Element, sight: Sight, voice: Voice) -> Element {
    match voice {
        Voice::Silent => picture.attr("aria-hidden", "true"),
        Voice::Says => image(picture, sight),
    }
}
