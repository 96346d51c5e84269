//! What lies on the table: the scenario, the reader's changes to it, and the link to both.

use leptos::prelude::*;

use super::live::{attr, block, nothing, text};
use crate::app::App;
use crate::ids::{ConditionId, ScenarioId};
use crate::model::settings::Value;
use crate::phrase;
use crate::words::Word;

/// The scenario and what has been changed about it.
#[component]
pub fn ScenarioBox(
    /// The state.
    app: App,
) -> impl IntoView {
    let book = app.book;
    let words = move || book.scenario(app.table().scenario);
    let caveat = block(move || match &words().caveat {
        Some(caveat) => view! {
            <p class="scenario__caveat">
                <strong>{book.word(Word::ScenarioCaveat)}</strong>
                " "
                {caveat.as_str()}
            </p>
        }
        .into_any(),
        None => nothing(),
    });
    let head = if app.answers() {
        view! { <Picker app/> }.into_any()
    } else {
        view! {
            <p class="scenario__name">
                <span class="scenario__label">{book.word(Word::ScenarioChoose)}</span>
                " "
                <strong>{words().name.as_str()}</strong>
            </p>
        }
        .into_any()
    };
    let tools = app.answers().then(|| view! { <Tools app/> });
    view! {
        <div class="scenario">
            {head}
            <p class="scenario__stands-for">{attr(move || words().stands_for.as_str())}</p>
            <details class="fold">
                <summary>{book.word(Word::ScenarioImplies)}</summary>
                <p>{attr(move || words().implies.as_str())}</p>
                {caveat}
            </details>
            {tools}
        </div>
    }
}

#[component]
fn Picker(app: App) -> impl IntoView {
    let book = app.book;
    let scenario = move || app.table().scenario;
    let options = ScenarioId::all(book.scenarios.len()).map(|id| {
        let words = book.scenario(id);
        view! {
            <option value=words.id.as_str() prop:selected=move || scenario() == id>
                {words.name.as_str()}
            </option>
        }
    });
    let choose = move |event| {
        let chosen = event_target_value(&event);
        if let Some(index) = book.scenarios.iter().position(|words| words.id == chosen) {
            app.choose(ScenarioId::at(index));
        }
    };
    view! {
        <div class="scenario__pick">
            <label for="scenario" class="scenario__label">{book.word(Word::ScenarioChoose)}</label>
            <select id="scenario" on:change=choose>{options.collect_view()}</select>
        </div>
    }
}

#[component]
fn Tools(app: App) -> impl IntoView {
    let book = app.book;
    let changes = move || app.table().changes(book);
    let scenario = move || book.scenario(app.table().scenario).short.as_str();
    let count = text(move || {
        let table = app.table();
        count_of(app, table.changes(book).count(), table.scenario)
    });
    let changed = block(move || {
        let table = app.table();
        let items = table.changes(book).iter().map(move |condition| {
            view! { <li>{changed_to(app, condition, table.settings.value(condition))}</li> }
        });
        items.collect_view().into_any()
    });
    view! {
        <div class="changes">
            <p class="changes__count">{count}</p>
            <ul class="changes__list">{changed}</ul>
            <div class="changes__tools">
                <button type="button" disabled=move || !app.can_undo() on:click=move |_| app.undo()>
                    {book.word(Word::ChangesUndo)}
                </button>
                <button type="button" disabled=move || !app.can_redo() on:click=move |_| app.redo()>
                    {book.word(Word::ChangesRedo)}
                </button>
                <button type="button" disabled=move || changes().is_empty() on:click=move |_| app.reset()>
                    {text(move || book.fill(Word::ChangesReset, &[("scenario", scenario())]))}
                </button>
                <Link app/>
            </div>
        </div>
    }
}

/// A condition with the value it has been given.
fn changed_to(app: App, condition: ConditionId, value: Value) -> String {
    let need = app.book.condition(condition).need.as_str();
    let value = phrase::value(app.book, value);
    app.book.fill(Word::SwitchIs, &[("need", need), ("value", value)])
}

/// The address of exactly this state, to be copied by any means the reader's browser has.
#[component]
fn Link(app: App) -> impl IntoView {
    let book = app.book;
    let address = move || format!("{}#{}", app.page_address(), app.fragment());
    view! {
        <details class="fold link">
            <summary>{book.word(Word::ChangesLink)}</summary>
            <label for="link" class="visually-hidden">{book.word(Word::ChangesLinkAddress)}</label>
            <input
                id="link"
                class="link__address"
                type="text"
                readonly=true
                prop:value=address
                on:focus:target=|event| event.target().select()
            />
        </details>
    }
}

/// What is to be said about the address a reader came by, said first.
#[component]
pub fn ArrivalNote(
    /// The state.
    app: App,
) -> impl IntoView {
    let book = app.book;
    block(move || {
        let arrival = app.arrival();
        let table = untrack(|| app.table());
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
        if !arrival.ignored.is_empty() {
            let shown: Vec<String> = arrival.ignored.into_iter().take(3).collect();
            notes.push(book.fill(Word::ChangesIgnored, &[("parts", &shown.join(", "))]));
        }
        let notes = notes.into_iter().map(|note| view! { <p class="note">{note}</p> }.into_any());
        notes.collect_view().into_any()
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
