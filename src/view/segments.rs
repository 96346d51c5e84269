//! A question's three values side by side, one of them chosen.

use leptos::prelude::untrack;

use super::control::control_of;
use super::node::{Element, html};
use super::paint::after_next_paint;
use crate::app::App;
use engine::ids::ConditionId;
use engine::model::settings::Value;
use engine::phrase;
use engine::words::Word;

/// The values, in the order from the best to the worst.
const VALUES: [(Value, Word); 3] = [
    (Value::On, Word::SwitchYes),
    (Value::Open, Word::SwitchLeftOpen),
    (Value::Off, Word::SwitchNo),
];

/// The values of a condition, to choose from; on paper its value. They stand in a group with the question.
pub(super) fn segments(app: App, condition: ConditionId, scope: &str) -> Element {
    let book = app.book;
    if !app.is_interactive() {
        let value = untrack(|| app.value(condition));
        return html("p").class("segments__stated").child(phrase::value(book, value));
    }
    let mut name = scope.to_owned();
    name.push('-');
    name.push_str(&book.condition(condition).id);
    let is_question = book.model.conditions[condition.index()].question.is_some();
    let values = VALUES.iter().filter(move |(value, _)| is_question || *value != Value::Open);
    html("div").class("segments").children(values.map(|(value, word)| {
        let mut id = name.clone();
        id.push('-');
        id.push_str(value.name());
        let input = control_of(app, condition, "input")
            .class("segments__input")
            .attr("type", "radio")
            .attr("name", name.clone())
            .attr("id", id.clone())
            .attr("value", value.name())
            .prop_bool("checked", move || app.value(condition) == *value)
            .on("change", move |_| after_next_paint(move || app.set(condition, *value)));
        html("label")
            .class("segments__one")
            .attr("for", id)
            .child(input)
            .child(html("span").class("segments__word").child(book.word(*word)))
    }))
}
