//! One capital in a window: glass, its mark, and the bar that may lie across it.

use std::sync::{Mutex, PoisonError};

use engine::ids::CountryId;
use engine::model::pane::Pane;
use engine::window::Glass;

use super::cut::Cut;
use super::frame::part;
use super::sight::{Sight, stance};
use crate::view::node::{Element, svg};

/// A pane in its place.
pub(super) fn pane(sight: Sight, cut: &'static Cut, country: CountryId) -> Element {
    let [x, y] = cut.measures.place(country.index());
    let mark =
        svg("use").class("window__mark").attr_option("href", move || mark_of(sight, cut, country));
    let pane = svg("g")
        .class("window__pane")
        .attr("transform", format!("translate({x} {y})"))
        .attr("data-pane", sight.app.book.country(country).id.as_str());
    stance(pane, sight, country)
        .attr_option("data-glass", move || Some(sight.glass(country).name()))
        .attr_option("data-bar", bar(move || sight.glass(country)))
        .attr_option("data-new", move || sight.is_new(country).then_some("yes"))
        .child(part("window__glass", "glass", cut))
        .child(svg("g").attr("transform", cut.mark).child(mark))
        .child(part("window__bar", "bar", cut))
}

/// The mark's definition. A window that is being told asks for its next pane.
fn mark_of(sight: Sight, cut: &Cut, country: CountryId) -> Option<&'static str> {
    match sight.glass(country).pane() {
        Some(Pane::Backs) => Some("#window-mark-backs"),
        Some(Pane::Waits) => Some("#window-mark-waits"),
        Some(Pane::Tolerates) => Some("#window-mark-tolerates"),
        Some(Pane::Opposes) => Some("#window-mark-opposes"),
        Some(Pane::Unknown) => Some("#window-mark-unknown"),
        None => {
            let mut before = CountryId::all(country.index());
            let is_next = before.all(|before| sight.glass(before) != Glass::Empty);
            (cut.measures.is_built_in && is_next).then_some("#window-mark-next")
        }
    }
}

/// What has become of a bar. One that lay there from the start doesn't come, and one that never did doesn't
/// go: what moves answers a hand.
#[derive(Clone, Copy, PartialEq)]
enum Bar {
    Never,
    Lies,
    Comes,
    Goes,
}

impl Bar {
    fn after(before: Option<Self>, is_there: bool) -> Self {
        match (before, is_there) {
            (None | Some(Self::Never), false) => Self::Never,
            (None | Some(Self::Lies), true) => Self::Lies,
            (Some(_), true) => Self::Comes,
            (Some(_), false) => Self::Goes,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Never => "no",
            Self::Lies => "yes",
            Self::Comes => "comes",
            Self::Goes => "goes",
        }
    }
}

/// The bar of a pane, told whenever it may have changed.
pub(super) fn bar(
    seen: impl Fn() -> Glass + Send + 'static,
) -> impl Fn() -> Option<&'static str> + Send + 'static {
    let last = Mutex::new(None);
    move || {
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        let bar = Bar::after(*last, seen().is_bar());
        *last = Some(bar);
        Some(bar.name())
    }
}
