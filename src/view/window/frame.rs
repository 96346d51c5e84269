//! A window without anything around it: wings, frame, lintel, sill and panes.

use engine::ids::CountryId;

use super::cut::Cut;
use super::pane::pane;
use super::sight::{Sight, attr};
use crate::view::node::{Element, svg};

/// The window, with its first pane at the origin.
pub(super) fn frame(sight: Sight, cut: &'static Cut) -> Element {
    let shape = svg("g").class(if cut.measures.lies {
        "window__shape window--lying"
    } else {
        "window__shape"
    });
    let shape = attr(shape, "data-window", sight, |sight| sight.window().state().name());
    let mut shape =
        attr(
            shape,
            "data-glazed",
            sight,
            |sight| {
                if sight.window().is_glazed() { "yes" } else { "no" }
            },
        )
        .child(part("window__wing", "first", cut))
        .child(part("window__wing", "last", cut))
        .child(part("window__frame", "frame", cut));
    if cut.measures.is_built_in {
        shape = shape.child(part("window__sill", "sill", cut));
    }
    for country in CountryId::all(sight.countries()) {
        shape = shape.child(pane(sight, cut, country));
    }
    shape
}

/// A part of a window that the page has defined for a cut. It takes its look from where it stands.
#[inline(never)]
pub(super) fn part(class: &'static str, name: &str, cut: &Cut) -> Element {
    svg("use").class(class).attr("href", ["#window-", name, "-", cut.name].concat())
}
