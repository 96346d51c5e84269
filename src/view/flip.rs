//! A single switch on which a whole step turns: large, in a box of its own.

use leptos::web_sys::Event;

use super::basis::ticks;
use super::control::control_of;
use super::events::checked;
use super::node::{Element, Node, html};
use super::paint::after_next_paint;
use super::switch::switch;
use crate::app::App;
use engine::ids::ConditionId;
use engine::model::settings::Value;
use engine::phrase;

/// The switch. A condition that may be undecided has three values, which it has no place for.
pub fn flip(app: App, condition: ConditionId, scope: &str) -> Element {
    let book = app.book;
    let rules = &book.model.conditions[condition.index()];
    if rules.question.is_some() {
        return switch(app, condition, scope);
    }
    let words = book.condition(condition);
    let value = html("span").class("flip__value");
    let mut id = scope.to_owned();
    id.push('-');
    id.push_str(&words.id);
    let (hand, need): (Node, Element) = if app.is_interactive() {
        let set = move |event: &Event| {
            let value = if checked(event) { Value::On } else { Value::Off };
            after_next_paint(move || app.set(condition, value));
        };
        let input = control_of(app, condition, "input")
            .class("flip__input")
            .attr("type", "checkbox")
            .attr("role", "switch")
            .attr("id", id.clone())
            .prop_bool("checked", move || app.value(condition) == Value::On)
            .on("change", set);
        let track = html("span").class("flip__track").attr("aria-hidden", "true");
        let value = value
            .attr("aria-hidden", "true")
            .text_fn(move || phrase::value(book, app.value(condition)));
        (Node::from(input).and(track).and(value), html("label").attr("for", id))
    } else {
        let value =
            value.child(phrase::value(book, leptos::prelude::untrack(|| app.value(condition))));
        (value.into(), html("strong"))
    };
    html("div")
        .class("flip")
        .attr("data-condition", words.id.as_str())
        .attr_fn("data-value", move || app.value(condition).name())
        .child(html("div").class("flip__hand").child(hand))
        .child(
            html("p")
                .class("flip__need")
                .child(need.child(&words.need))
                .child(ticks(book, &rules.rests_on)),
        )
}
