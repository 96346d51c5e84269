//! One condition to switch: on and off, or a choice of three where the source leaves it open.

use leptos::prelude::untrack;
use leptos::web_sys::Event;

use super::basis::{cites, evidence};
use super::control::control;
use super::events::checked;
use super::moved::moved_by;
use super::node::{Element, block, html, nothing};
use super::paint::after_next_paint;
use crate::app::App;
use engine::book::Book;
use engine::ids::ConditionId;
use engine::model::Asker;
use engine::model::settings::Value;
use engine::phrase;
use engine::words::Word;

/// A condition with its control, what it rests on and what the last flip of it moved.
///
/// `scope` says where it stands on the page, as a part of its `id`: a condition may be offered in two
/// places.
pub fn switch(app: App, condition: ConditionId, scope: &str) -> Element {
    let book = app.book;
    let words = book.condition(condition);
    let rules = &book.model.conditions[condition.index()];
    let control = if !app.is_interactive() {
        stated(app, condition)
    } else if rules.question.is_some() {
        choice(app, condition, scope)
    } else {
        on_off(app, condition, scope)
    };
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
    let evidence = html("details")
        .class("fold")
        .child(
            html("summary")
                .child(book.word(Word::SwitchEvidence))
                .child(html("span").class("visually-hidden").child(": ").child(&words.need)),
        )
        .child(evidence(book, &rules.rests_on));
    let more = html("div")
        .class("switch__more")
        .child(was)
        .child(moved_by(app, condition))
        .child(
            rules.question.map(|asker| html("p").class("switch__asked").child(asked(book, asker))),
        )
        .child(html("p").class("switch__note").child(&words.note))
        .child(cites(book, &rules.rests_on))
        .child(evidence);
    html("div")
        .class("switch")
        .attr("data-condition", words.id.as_str())
        .attr_fn("data-value", move || app.value(condition).name())
        .child(control)
        .child(more)
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

fn on_off(app: App, condition: ConditionId, scope: &str) -> Element {
    let words = app.book.condition(condition);
    let id = format!("{scope}-{}", words.id);
    let flip = move |event: &Event| {
        let value = if checked(event) { Value::On } else { Value::Off };
        after_next_paint(move || app.set(condition, value));
    };
    let input = control(app, "input")
        .class("switch__input")
        .attr("type", "checkbox")
        .attr("role", "switch")
        .attr("id", id.clone())
        .prop_bool("checked", move || app.value(condition) == Value::On)
        .on("change", flip);
    let value = html("span")
        .class("switch__value")
        .attr("aria-hidden", "true")
        .text_fn(move || phrase::value(app.book, app.value(condition)));
    html("label")
        .class("switch__row")
        .attr("for", id)
        .child(input)
        .child(html("span").class("switch__track").attr("aria-hidden", "true"))
        .child(html("span").class("switch__need").child(&words.need))
        .child(value)
}

fn choice(app: App, condition: ConditionId, scope: &str) -> Element {
    let book = app.book;
    let words = book.condition(condition);
    let choices = [
        (Value::On, Word::SwitchYes),
        (Value::Off, Word::SwitchNo),
        (Value::Open, Word::SwitchLeftOpen),
    ];
    let choices = choices.map(|(choice, word)| {
        let id = format!("{scope}-{}-{}", words.id, choice.name());
        let input = control(app, "input")
            .attr("type", "radio")
            .attr("name", format!("{scope}-{}", words.id))
            .attr("id", id.clone())
            .attr("value", choice.name())
            .prop_bool("checked", move || app.value(condition) == choice)
            .on("change", move |_| after_next_paint(move || app.set(condition, choice)));
        html("label")
            .class("choice")
            .attr("for", id)
            .child(input)
            .child(html("span").child(book.word(word)))
    });
    html("fieldset")
        .class("choices")
        .child(html("legend").child(&words.need))
        .child(html("div").class("choices__row").children(choices))
}
