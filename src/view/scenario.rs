//! What lies on the table: the scenario, the reader's changes to it, and the link to both.

use leptos::prelude::untrack;
use leptos::web_sys::Event;

use super::control::control;
use super::events::{checked, select_all, value};
use super::node::{Element, Node, block, html, list, nothing};
use super::strikes::count_of as strikes_of;
use crate::app::App;
use engine::address::LONGEST_NOTE;
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
fn changed_to(app: App, condition: ConditionId, value: Value) -> String {
    let need = app.book.condition(condition).need.as_str();
    let value = phrase::value(app.book, value);
    app.book.fill(Word::SwitchIs, &[("need", need), ("value", value)])
}

/// The address of exactly this state, to be copied by any means the reader's browser has.
fn link(app: App) -> Element {
    let book = app.book;
    let address = html("input")
        .attr("id", "link")
        .class("link__address")
        .attr("type", "text")
        .attr("readonly", "")
        .value(move || app.link())
        .on("focus", select_all);
    let note = html("input")
        .attr("id", "link-note")
        .class("link__address")
        .attr("type", "text")
        .attr("maxlength", LONGEST_NOTE.to_string())
        .on("input", move |event| app.set_note(value(event)));
    let guess = html("label")
        .class("link__guess")
        .attr_if("hidden", "", move || app.guess().is_none())
        .child(
            html("input")
                .attr("type", "checkbox")
                .on("change", move |event| app.tell_guess(checked(event))),
        )
        .child(html("span").child(book.word(Word::ChangesTellGuess)));
    let label = |id: &'static str, word| html("label").attr("for", id).child(book.word(word));
    html("details")
        .class("fold link")
        .child(html("summary").child(book.word(Word::ChangesLink)))
        .child(label("link", Word::ChangesLinkAddress).class("visually-hidden"))
        .child(address)
        .child(label("link-note", Word::ChangesNote).class("link__label"))
        .child(note)
        .child(guess)
}

/// What is to be said about the address a reader came by, said first.
pub fn arrival_note(app: App) -> Node {
    let book = app.book;
    block(move || {
        let arrival = app.arrival();
        let table = untrack(|| app.shown_table());
        let mut notes = Vec::new();
        if !arrival.changes.is_empty() {
            let count = count_of(app, arrival.changes.count(), table.scenario);
            let changed: Vec<String> = arrival
                .changes
                .iter()
                .map(|condition| changed_to(app, condition, table.settings.value(condition)))
                .collect();
            let slots = [("changes", count.as_str()), ("list", &changed.join("; "))];
            notes.push(book.fill(Word::ChangesOpened, &slots));
        }
        if arrival.is_from_link && !table.strikes.is_empty() {
            notes.push(untrack(|| strikes_of(app)));
        }
        if !arrival.note.is_empty() {
            notes.push(book.fill(Word::ChangesNoteShown, &[("note", &arrival.note)]));
        }
        if !arrival.ignored.is_empty() {
            let shown: Vec<String> = arrival.ignored.into_iter().take(3).collect();
            notes.push(book.fill(Word::ChangesIgnored, &[("parts", &shown.join(", "))]));
        }
        list(notes.into_iter().map(|note| html("p").class("note").child(note)))
    })
}

/// How many changes there are, in words.
fn count_of(app: App, n: usize, scenario: ScenarioId) -> String {
    let number = n.to_string();
    let slots = [("n", number.as_str()), ("scenario", app.book.scenario(scenario).short.as_str())];
    let word = match n {
        0 => Word::ChangesNone,
        1 => Word::ChangesOne,
        _ => Word::ChangesOther,
    };
    app.book.fill(word, &slots)
}
