//! What lies on the table: the scenario, and the reader's changes to it.

use leptos::web_sys::Event;

use super::control::control;
use super::events::value;
use super::link::link;
use super::node::{Element, block, html, list, nothing};
use crate::app::App;
use engine::ids::{ConditionId, ScenarioId};
use engine::model::settings::Value;
use engine::phrase;
use engine::words::Word;

/// The scenario and what has been changed about it.
pub fn scenario_box(app: App) -> Element {
    let book = app.book;
    let words = move || book.scenario(app.scenario());
    let caveat = block(move || match &words().caveat {
        Some(caveat) => html("p")
            .class("scenario__caveat")
            .child(html("strong").child(book.word(Word::ScenarioCaveat)))
            .child(" ")
            .child(caveat)
            .into(),
        None => nothing(),
    });
    let head = if app.is_interactive() {
        picker(app)
    } else {
        html("p")
            .class("scenario__name")
            .child(html("span").class("scenario__label").child(book.word(Word::ScenarioChoose)))
            .child(" ")
            .child(html("strong").child(&words().name))
    };
    let implies = html("details")
        .class("fold")
        .child(html("summary").child(book.word(Word::ScenarioImplies)))
        .child(html("p").text_fn(move || words().implies.as_str()))
        .child(caveat);
    html("div")
        .class("scenario")
        .child(app.is_locked().then(|| html("p").child(book.word(Word::SwitchLocked))))
        .child(head)
        .child(html("p").class("scenario__stands-for").text_fn(move || words().stands_for.as_str()))
        .child(implies)
        .child(app.is_interactive().then(|| tools(app)))
}

fn picker(app: App) -> Element {
    let book = app.book;
    let options = ScenarioId::all(book.scenarios.len()).map(|id| {
        let words = book.scenario(id);
        html("option")
            .attr("value", words.id.as_str())
            .prop_bool("selected", move || app.scenario() == id)
            .child(&words.name)
    });
    let choose = move |event: &Event| {
        let chosen = value(event);
        if let Some(index) = book.scenarios.iter().position(|words| words.id == chosen) {
            app.choose(ScenarioId::at(index));
        }
    };
    html("div")
        .class("scenario__pick")
        .child(
            html("label")
                .attr("for", "scenario")
                .class("scenario__label")
                .child(book.word(Word::ScenarioChoose)),
        )
        .child(control(app, "select").attr("id", "scenario").on("change", choose).children(options))
}

fn tools(app: App) -> Element {
    let book = app.book;
    let changes = move || {
        let (scenario, settings) = app.scenario_and_settings();
        (scenario, settings, settings.changed_from(book.model.scenario(scenario)))
    };
    let count = move || {
        let (scenario, _, changes) = changes();
        count_of(app, changes.count(), scenario)
    };
    let changed = block(move || {
        let (_, settings, changes) = changes();
        list(changes.iter().map(move |condition| {
            html("li").child(changed_to(app, condition, settings.value(condition)))
        }))
    });
    let reset = move || {
        let scenario = book.scenario(app.scenario()).short.as_str();
        book.fill(Word::ChangesReset, &[("scenario", scenario)])
    };
    let unless = |idle: fn(App) -> bool, press: fn(App)| {
        // A disabled button would lose the focus: it is marked, and its press does nothing.
        html("button")
            .attr("type", "button")
            .attr_if("aria-disabled", "true", move || app.is_locked() || idle(app))
            .on("click", move |_| press(app))
    };
    let is_as_set = |app: App| app.readers_table().changes(app.book).is_empty();
    let tools = html("div")
        .class("changes__tools")
        .child(unless(|app| !app.can_undo(), App::undo).child(book.word(Word::ChangesUndo)))
        .child(unless(|app| !app.can_redo(), App::redo).child(book.word(Word::ChangesRedo)))
        .child(unless(|app| !app.can_undo(), App::replay).child(book.word(Word::ChangesReplay)))
        .child(unless(is_as_set, App::reset).text_fn(reset))
        .child(unless(App::is_at_start, App::reset_to_start).child(book.word(Word::ChangesRestart)))
        .child(link(app));
    html("div")
        .class("changes")
        .child(html("p").class("changes__count").text_fn(count))
        .child(html("ul").class("changes__list").child(changed))
        .child(html("p").class("changes__address").text_fn(move || app.link()))
        .child(tools)
}

/// A condition with the value it has been given.
pub(super) fn changed_to(app: App, condition: ConditionId, value: Value) -> String {
    let need = app.book.condition(condition).need.as_str();
    let value = phrase::value(app.book, value);
    app.book.fill(Word::SwitchIs, &[("need", need), ("value", value)])
}

/// How many changes there are, in words.
pub(super) fn count_of(app: App, n: usize, scenario: ScenarioId) -> String {
    let number = n.to_string();
    let slots = [("n", number.as_str()), ("scenario", app.book.scenario(scenario).short.as_str())];
    let word = match n {
        0 => Word::ChangesNone,
        1 => Word::ChangesOne,
        _ => Word::ChangesOther,
    };
    app.book.fill(word, &slots)
}
