//! One condition to switch: on and off, or a choice of three where the source leaves it open.

use leptos::prelude::*;

use super::basis::{Cites, Evidence};
use super::live::{attr, block, nothing};
use super::moved::moved_by;
use crate::app::App;
use crate::ids::ConditionId;
use crate::model::settings::Value;
use crate::phrase;
use crate::words::Word;

/// A condition with its control, what it rests on and what the last flip of it moved.
#[component]
pub fn Switch(
    /// The state.
    app: App,
    /// What is switched.
    condition: ConditionId,
    /// Where it stands on the page, as a part of its `id`: a condition may be offered in two places.
    scope: &'static str,
) -> impl IntoView {
    let book = app.book;
    let words = book.condition(condition);
    let rules = &book.model.conditions[condition.index()];
    let value = move || app.value(condition);
    let control = if !app.answers() {
        view! { <Stated app condition/> }.into_any()
    } else if rules.may_be_open {
        view! { <Choice app condition scope/> }.into_any()
    } else {
        view! { <OnOff app condition scope/> }.into_any()
    };
    let was = block(move || {
        let table = app.table();
        let before = book.model.scenario(table.scenario).value(condition);
        if before == table.settings.value(condition) {
            return nothing();
        }
        let scenario = book.scenario(table.scenario).short.as_str();
        let slots = [("scenario", scenario), ("value", phrase::value(book, before))];
        view! { <p class="switch__was">{book.fill(Word::SwitchWas, &slots)}</p> }.into_any()
    });
    view! {
        <div class="switch" data-condition=words.id.as_str() data-value=attr(move || value().name())>
            {control}
            <div class="switch__more">
                {was}
                {moved_by(app, condition)}
                <p class="switch__note">{words.note.as_str()}</p>
                <Cites book rests_on=&rules.rests_on/>
                <details class="fold">
                    <summary>
                        {book.word(Word::SwitchEvidence)}
                        <span class="visually-hidden">": " {words.need.as_str()}</span>
                    </summary>
                    <Evidence book rests_on=&rules.rests_on/>
                </details>
            </div>
        </div>
    }
}

/// On paper: the need and its value.
#[component]
fn Stated(app: App, condition: ConditionId) -> impl IntoView {
    let book = app.book;
    let value = untrack(|| app.table()).settings.value(condition);
    view! {
        <p class="switch__stated">
            <strong>{book.condition(condition).need.as_str()}</strong>
            " "
            <span class="switch__value">{phrase::value(book, value)}</span>
        </p>
    }
}

#[component]
fn OnOff(app: App, condition: ConditionId, scope: &'static str) -> impl IntoView {
    let value = move || app.value(condition);
    let words = app.book.condition(condition);
    let id = format!("{scope}-{}", words.id);
    let flip = move |event| {
        let on = event_target_checked(&event);
        app.set(condition, if on { Value::On } else { Value::Off });
    };
    view! {
        <label class="switch__row" for=id.clone()>
            <input
                class="switch__input"
                type="checkbox"
                role="switch"
                id=id.clone()
                prop:checked=move || value() == Value::On
                on:change=flip
            />
            <span class="switch__track" aria-hidden="true"></span>
            <span class="switch__need">{words.need.as_str()}</span>
            <span class="switch__value" aria-hidden="true">
                {attr(move || phrase::value(app.book, value()))}
            </span>
        </label>
    }
}

#[component]
fn Choice(app: App, condition: ConditionId, scope: &'static str) -> impl IntoView {
    let value = move || app.value(condition);
    let book = app.book;
    let words = book.condition(condition);
    let choices = [
        (Value::On, Word::SwitchYes),
        (Value::Off, Word::SwitchNo),
        (Value::Open, Word::SwitchLeftOpen),
    ];
    let choices = choices.map(|(choice, word)| {
        let id = format!("{scope}-{}-{}", words.id, choice.name());
        view! {
            <label class="choice" for=id.clone()>
                <input
                    type="radio"
                    name=format!("{scope}-{}", words.id)
                    id=id.clone()
                    value=choice.name()
                    prop:checked=move || value() == choice
                    on:change=move |_| app.set(condition, choice)
                />
                <span>{book.word(word)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="choices">
            <legend>{words.need.as_str()}</legend>
            <div class="choices__row">{choices.collect_view()}</div>
        </fieldset>
    }
}
