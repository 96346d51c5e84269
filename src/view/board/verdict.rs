//! The verdict: the window, one sentence, and the answers.

use crate::app::App;
use crate::view::gates::strip;
use crate::view::node::{Element, html};
use crate::view::window::{Sight, Voice, big, small};
use engine::words::Word;

/// More letters than three or four lines of a phone hold.
const MANY: usize = 105;

/// What the part of the Board is called that begins with the verdict.
pub(super) const VERDICT_TITLE: &str = "outcome-title";

pub(super) fn verdict(app: App) -> Element {
    let sight = Sight::table(app);
    html("div")
        .class("verdict")
        .child(
            html("h3")
                .attr("id", VERDICT_TITLE)
                .attr("tabindex", "-1")
                .class("visually-hidden")
                .child(app.book.word(Word::OutcomeLabel)),
        )
        // One of the two is shown.
        .child(html("div").class("verdict__small").child(small(sight, Voice::Says)))
        .child(html("div").class("verdict__big").child(big(sight, Voice::Says)))
        .child(
            html("p")
                .class("verdict__says")
                // What takes many lines takes smaller ones: the verdict stays in view over the switches.
                .attr_if("data-long", "yes", move || app.outcome_says().chars().count() > MANY)
                .text_fn(move || app.outcome_says()),
        )
        .child(strip(app))
}
