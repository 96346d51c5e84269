//! Settings that a step offers to be tried, each with one press, and with another one taken back.

use super::control::control_of_all;
use super::hands::scope;
use super::node::{Element, html};
use crate::app::App;
use engine::book::{Step, WhatIf};
use engine::model::settings::Settings;
use engine::phrase;
use engine::words::Word;

/// What a step offers to be tried.
pub fn lift(app: App, entry: &'static Step) -> impl Iterator<Item = Element> {
    entry.what_ifs.iter().enumerate().filter(move |_| app.is_interactive()).map(
        move |(index, settings)| match entry.asks.get(index) {
            Some(words) => asked(app, entry, index, *settings, words),
            None => named(app, entry, *settings),
        },
    )
}

/// A question with the press that answers it.
fn asked(
    app: App,
    entry: &'static Step,
    index: usize,
    settings: Settings,
    words: &'static WhatIf,
) -> Element {
    let [mut question, mut button] = [scope(entry), scope(entry)];
    for (id, end) in [(&mut question, "-asks-"), (&mut button, "-press-")] {
        id.push_str(end);
        id.push_str(&index.to_string());
    }
    let base = entry.scenario.unwrap_or(app.book.model.start);
    let is_tried = move || {
        let (scenario, tried) = app.scenario_and_settings();
        scenario == base && tried == settings
    };
    let press = move || match leptos::prelude::untrack(is_tried) {
        true => app.choose(base),
        false => app.try_settings(Some(base), settings),
    };
    let label = move || if is_tried() { words.undo.as_str() } else { words.press.as_str() };
    let names = [button.as_str(), question.as_str()].join(" ");
    html("div")
        .class("lift")
        .child(html("p").class("lift__asks").attr("id", question).child(&words.asks))
        .child(
            control_of_all(app, "button")
                .attr("type", "button")
                .class("lift__press")
                .attr("id", button)
                // Two of them may say the same: each is called by its question, too.
                .attr("aria-labelledby", names)
                .attr_if("data-tried", "yes", is_tried)
                .on("click", move |_| press())
                .text_fn(label),
        )
}

/// A press called by what it changes.
fn named(app: App, entry: &'static Step, settings: Settings) -> Element {
    let book = app.book;
    let base = entry.scenario.map(|scenario| book.model.scenario(scenario));
    let changed = base.map(|base| settings.changed_from(base)).unwrap_or_default();
    let names = phrase::shorts(book, changed.iter());
    let label = book.fill(Word::StepsWhatIf, &[("list", &names)]);
    control_of_all(app, "button")
        .attr("type", "button")
        .class("what-if")
        .on("click", move |_| app.try_settings(entry.scenario, settings))
        .child(label)
}
