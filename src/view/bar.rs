//! Previous, next and the outcome in one line, within reach of a thumb.

use leptos::prelude::untrack;
use leptos::web_sys::Event;

use super::events::by_keyboard;
use super::gates::strip;
use super::node::{Element, html};
use crate::app::App;
use engine::words::Word;

/// The bar at the foot of the reading.
pub fn bar(app: App) -> Element {
    let word = |word| html("span").class("bar__word").child(app.book.word(word));
    let arrow = |arrow: &'static str| {
        html("span").class("bar__arrow").attr("aria-hidden", "true").child(arrow)
    };
    html("div")
        .class("bar")
        .child(walk(app, false).child(arrow("‹")).child(word(Word::StepsPrevious)))
        .child(strip(app))
        .child(
            walk(app, true).attr("data-way", "next").child(word(Word::StepsNext)).child(arrow("›")),
        )
}

fn walk(app: App, forward: bool) -> Element {
    let walk = move |event: &Event| {
        if let Some(step) = untrack(|| app.neighbour(forward)) {
            app.go_to_step(step, by_keyboard(event));
        }
    };
    html("button")
        .attr("type", "button")
        .class("bar__walk")
        // A disabled button loses the focus, so the ends are marked and the press does nothing.
        .attr_if("aria-disabled", "true", move || app.neighbour(forward).is_none())
        .on("click", walk)
}
