//! One condition to switch: on and off, or a choice of three where the source leaves it open.

use leptos::prelude::untrack;
use leptos::web_sys::Event;

use super::basis::evidence;
use super::control::control_of;
use super::events::checked;
use super::moved::moved_by;
use super::node::{Element, Node, block, html, nothing};
use super::paint::after_next_paint;
use crate::app::App;
use engine::book::Book;
use engine::ids::ConditionId;
use engine::model::Asker;
use engine::model::settings::Value;
use engine::phrase;
use engine::words::Word;

/// A condition with its control, what the last flip of it moved, and what it rests on.
///
/// `scope` says where it stands on the page, as a part of its `id`: a condition may be offered in two
/// places.
pub fn switch(app: App, condition: ConditionId, scope: &str) -> Element {
    let book = app.book;
    let words = book.condition(condition);
    let was = block(move || {
        let scenario = app.scenario();
        let before = book.model.scenario(scenario).value(condition);
        if before == app.value(condition) {
            return nothing();
        }
        let scenario = book.scenario(scenario).short.as_str();
        let slots = [("scenario", scenario), ("value", phrase::value(book, before))];
        html("p").class("switch__was").child(book.fill(Word::SwitchWas, &slots)).into()
    });
    let why = html("details")
        .class("fold")
        .child(
            html("summary").child(book.word(Word::SwitchEvidence)).child(
                html("span")
                    .class("visually-hidden")
                    .child(book.word(Word::SeparatorLabel))
                    .child(&words.need),
            ),
        )
        .children(why(book, condition));
    let more =
        html("div").class("switch__more").child(was).child(moved_by(app, condition)).child(why);
    switch_row(app, condition, scope).child(more)
}

/// What there is to say of a condition: whose question it is, how soft it is, what it rests on.
pub fn why(book: &'static Book, condition: ConditionId) -> [Node; 3] {
    let rules = &book.model.conditions[condition.index()];
    [
        rules
            .question
            .map(|asker| html("p").class("switch__asked").child(asked(book, asker)))
            .into(),
        html("p").class("switch__note").child(&book.condition(condition).note).into(),
        evidence(book, &rules.rests_on).into(),
    ]
}

/// A condition with its control alone, in one row.
pub fn switch_row(app: App, condition: ConditionId, scope: &str) -> Element {
    let need = &app.book.condition(condition).need;
    switch_row_called(app, condition, scope, || need.into())
}

/// The same by another name, which is drawn as often as it is asked for.
pub fn switch_row_called(
    app: App,
    condition: ConditionId,
    scope: &str,
    name: impl Fn() -> Node,
) -> Element {
    let book = app.book;
    let words = book.condition(condition);
    let control = if !app.is_interactive() {
        stated(app, condition)
    } else if book.model.conditions[condition.index()].question.is_some() {
        three_way(app, condition, scope, name(), name())
    } else {
        on_off(app, condition, scope, name())
    };
    html("div")
        .class("switch")
        .attr("data-condition", words.id.as_str())
        .attr_fn("data-value", move || app.value(condition).name())
        .child(control)
}

/// Whose question it is that stays undecided.
fn asked(book: &'static Book, asker: Asker) -> String {
    book.fill(Word::SwitchAsked, &[("whose", book.word(phrase::asker(asker)))])
}

/// On paper: the need and its value.
fn stated(app: App, condition: ConditionId) -> Element {
    let book = app.book;
    let value = untrack(|| app.value(condition));
    html("p")
        .class("switch__stated")
        .child(html("strong").child(&book.condition(condition).need))
        .child(" ")
        .child(html("span").class("switch__value").child(phrase::value(book, value)))
}

/// What is seen of a switch: what is needed, its value as a word, and the drawn track.
fn row(app: App, condition: ConditionId, tag: &'static str, name: Node) -> Element {
    let value = html("span")
        .class("switch__value")
        .attr("aria-hidden", "true")
        .text_fn(move || phrase::value(app.book, app.value(condition)));
    html(tag)
        .class("switch__row")
        .child(html("span").class("switch__need").child(name))
        .child(value)
        .child(html("span").class("switch__track").attr("aria-hidden", "true"))
}

fn on_off(app: App, condition: ConditionId, scope: &str, name: Node) -> Element {
    let id = format!("{scope}-{}", app.book.condition(condition).id);
    let flip = move |event: &Event| {
        let value = if checked(event) { Value::On } else { Value::Off };
        after_next_paint(move || app.set(condition, value));
    };
    let input = control_of(app, condition, "input")
        .class("switch__input")
        .attr("type", "checkbox")
        .attr("role", "switch")
        .attr("id", id.clone())
        .prop_bool("checked", move || app.value(condition) == Value::On)
        .on("change", flip);
    html("div")
        .class("switch__control")
        .child(input)
        .child(row(app, condition, "label", name).attr("for", id))
}

/// Yes, no and undecided in a row of the same look. Each press goes on to the next of the three, whose button lies
/// over the row; keys and ears have all three.
fn three_way(app: App, condition: ConditionId, scope: &str, said: Node, seen: Node) -> Element {
    let book = app.book;
    let words = book.condition(condition);
    let name = format!("{scope}-{}", words.id);
    let inputs = VALUES.map(|(value, word)| {
        control_of(app, condition, "input")
            .class("switch__input")
            .attr("type", "radio")
            .attr("id", format!("{name}-{}", value.name()))
            .attr("name", name.clone())
            .attr("value", value.name())
            .attr("aria-label", book.word(word))
            .prop_bool("checked", move || app.value(condition) == value)
            .on("change", move |_| after_next_paint(move || app.set(condition, value)))
    });
    html("fieldset")
        .class("switch__control switch__control--three")
        .child(html("legend").class("visually-hidden").child(said))
        .children(inputs)
        .child(row(app, condition, "div", seen).attr("aria-hidden", "true"))
}

/// The three values of a question, in the order in which a press goes through them.
const VALUES: [(Value, Word); 3] = [
    (Value::On, Word::SwitchYes),
    (Value::Off, Word::SwitchNo),
    (Value::Open, Word::SwitchLeftOpen),
];
