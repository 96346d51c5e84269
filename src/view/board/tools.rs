//! What a reader plays with: the choice of a situation, the ways back and forth, and what has been changed.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlElement};

use super::matrix::MATRIX;
use super::strikes::own_model;
use crate::app::App;
use crate::view::changes::{changed_to, count_of};
use crate::view::control::control_of_all;
use crate::view::events::value;
use crate::view::node::{Element, block, html, list, nothing};
use crate::view::rooms::follow;
use engine::ids::ScenarioId;
use engine::words::Word;

/// The situation on the table, and the tools.
pub(super) fn tools(app: App) -> Element {
    let book = app.book;
    let tools = html("div")
        .class("tools")
        .child(app.is_held().then(|| html("p").child(book.word(Word::SwitchLocked))));
    if !app.is_interactive() {
        return tools.child(stated(app)).child(about(app));
    }
    let reset = move || {
        let scenario = book.scenario(app.scenario()).short.as_str();
        book.fill(Word::ChangesReset, &[("scenario", scenario)])
    };
    let row = html("div")
        .class("tools__row")
        .child(picker(app))
        .child(about(app))
        .child(unless(app, |app| !app.can_undo(), App::undo).child(book.word(Word::ChangesUndo)))
        .child(unless(app, |app| !app.can_redo(), App::redo).child(book.word(Word::ChangesRedo)))
        .child(unless(app, is_as_set, App::reset).class("tools__reset").text_fn(reset))
        .child(
            html("a")
                .class("tools__all")
                .attr("href", format!("#{MATRIX}"))
                .on("click", |event| follow(event, |_| show_all()))
                .child(book.word(Word::BoardAll)),
        );
    tools.child(row).child(own_model(app))
}

/// Takes the reader to the table of situations. The address, which holds what lies on the table, stays.
fn show_all() {
    let matrix = document().get_element_by_id(MATRIX);
    if let Some(matrix) = matrix.and_then(|matrix| matrix.dyn_into::<HtmlElement>().ok()) {
        matrix.scroll_into_view();
        // What can't take the focus leaves it where it was.
        let _ = matrix.focus();
    }
}

/// On paper: the name of the situation.
fn stated(app: App) -> Element {
    let book = app.book;
    html("p")
        .class("tools__stated")
        .child(html("span").class("tools__label").child(book.word(Word::ScenarioChoose)))
        .child(" ")
        .child(html("strong").text_fn(move || book.scenario(app.scenario()).name.as_str()))
}

/// A button that does nothing while there is nothing to do. One that is disabled would lose the focus: it is marked.
fn unless(app: App, idle: fn(App) -> bool, press: fn(App)) -> Element {
    html("button")
        .attr("type", "button")
        .attr_if("aria-disabled", "true", move || app.is_locked() || idle(app))
        .on("click", move |_| press(app))
}

fn is_as_set(app: App) -> bool {
    app.readers_table().changes(app.book).is_empty()
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
        .class("tools__pick")
        .child(
            html("label")
                .attr("for", "scenario")
                .class("visually-hidden")
                .child(book.word(Word::ScenarioChoose)),
        )
        .child(
            control_of_all(app, "select")
                .attr("id", "scenario")
                .on("change", choose)
                .children(options),
        )
}

/// What the situation stands for, and what the reader has changed about it: one press away.
fn about(app: App) -> Element {
    let book = app.book;
    let words = move || book.scenario(app.scenario());
    let caveat = block(move || match &words().caveat {
        Some(caveat) => html("p")
            .child(html("strong").child(book.word(Word::ScenarioCaveat)))
            .child(" ")
            .child(caveat)
            .into(),
        None => nothing(),
    });
    html("details")
        .class("fold tools__about")
        .child(
            html("summary").child(book.word(Word::BoardAbout)).child(
                html("span")
                    .class("visually-hidden")
                    .child(book.word(Word::SeparatorLabel))
                    .child(book.word(Word::ScenarioChoose)),
            ),
        )
        .child(html("p").text_fn(move || words().stands_for.as_str()))
        .child(
            html("p")
                .child(
                    html("strong")
                        .child(book.word(Word::ScenarioImplies))
                        .child(book.word(Word::SeparatorLabel)),
                )
                .child(html("span").text_fn(move || words().implies.as_str())),
        )
        .child(caveat)
        .child(app.is_interactive().then(|| changes(app)))
}

fn changes(app: App) -> Element {
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
    html("div")
        .class("changes")
        .child(html("p").class("changes__count").text_fn(count))
        .child(html("ul").class("changes__list").child(changed))
        .child(html("p").class("changes__address").text_fn(move || app.link()))
        .child(
            html("div")
                .class("changes__tools")
                .child(
                    unless(app, |app| !app.can_undo(), App::replay)
                        .child(book.word(Word::ChangesReplay)),
                )
                .child(
                    unless(app, App::is_at_start, App::reset_to_start)
                        .child(book.word(Word::ChangesRestart)),
                ),
        )
}
