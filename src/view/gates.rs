//! The outcome: a sentence, and the gates, each unfolding into why.

use leptos::prelude::*;

use super::basis::Cites;
use super::glyph::GateGlyph;
use super::live::{attr, block, text};
use crate::app::App;
use crate::book::Book;
use crate::ids::{GateId, RequirementId};
use crate::model::settings::Value;
use crate::model::verdict::{Answer, Cause, GateVerdict, Lack};
use crate::phrase;
use crate::words::Word;

/// The outcome of what lies on the table.
#[component]
pub fn Outcome(
    /// The state.
    app: App,
) -> impl IntoView {
    let book = app.book;
    let gates = GateId::all(book.gates.len()).map(|gate| view! { <Gate app gate/> });
    view! {
        <section class="outcome" aria-labelledby="outcome-title">
            <h2 id="outcome-title" class="outcome__title">{book.word(Word::OutcomeLabel)}</h2>
            <p class="outcome__says">{text(move || app.outcome_says())}</p>
            <ol class="gates">{gates.collect_view()}</ol>
        </section>
    }
}

#[component]
fn Gate(app: App, gate: GateId) -> impl IntoView {
    let book = app.book;
    let words = book.gate(gate);
    let answer = move || app.answer(gate);
    let name = attr(move || answer().name());
    view! {
        <li class="gate" data-gate=words.id.as_str() data-open=name>
            <details>
                <summary class="gate__head">
                    <GateGlyph answer=name/>
                    <span class="gate__name">{words.name.as_str()}</span>
                    <span class="gate__answer">{attr(move || phrase::answer(book, answer()))}</span>
                    <span class="gate__says">
                        {text(move || app.gate_says(gate))}
                    </span>
                </summary>
                <div class="gate__why">
                    <p>{words.means.as_str()}</p>
                    <Cites book rests_on=&book.model.gates[gate.index()].rests_on/>
                    {block(move || parts(book, gate, &app.gate(gate)).into_any())}
                </div>
            </details>
        </li>
    }
}

/// Everything a gate asks: first what is not met, with what it waits for, then what is.
fn parts(book: &'static Book, gate: GateId, verdict: &GateVerdict) -> impl IntoView + use<> {
    let failing = verdict.reasons.iter().map(|reason| match &reason.cause {
        Cause::Gate(needed) => {
            let name = book.gate(*needed).name.as_str();
            view! {
                <li class="part" data-met=reason.answer.name()>
                    <p class="part__name">{book.fill(Word::GateNeeds, &[("gate", name)])}</p>
                </li>
            }
            .into_any()
        }
        Cause::Requirement(requirement, lack) => {
            part(book, *requirement, reason.answer, Some(lack)).into_any()
        }
    });
    let met = RequirementId::all(book.requirements.len())
        .filter(|id| book.model.requirements[id.index()].gate == gate)
        .filter(|id| {
            !verdict.reasons.iter().any(
                |reason| matches!(&reason.cause, Cause::Requirement(failing, _) if failing == id),
            )
        })
        .map(|requirement| part(book, requirement, Answer::Yes, None).into_any());
    view! { <ul class="parts">{failing.chain(met).collect_view()}</ul> }
}

fn part(
    book: &'static Book,
    requirement: RequirementId,
    answer: Answer,
    lack: Option<&Lack>,
) -> impl IntoView + use<> {
    let words = book.requirement(requirement);
    let rests_on = &book.model.requirements[requirement.index()].rests_on;
    let waits = lack.map(|lack| {
        view! {
            <p class="part__waits">{book.word(Word::GateWaits)}</p>
            <ul class="lacks">{lacking(book, lack)}</ul>
        }
    });
    let state = book.word(match answer {
        Answer::Yes => Word::GateMet,
        Answer::No => Word::SwitchOff,
        Answer::Undecided => Word::SwitchOpen,
    });
    view! {
        <li class="part" data-met=answer.name()>
            <p class="part__name">
                {words.name.as_str()}
                " "
                <span class="part__state">{state}</span>
            </p>
            <p class="part__says">{words.says.as_str()}</p>
            {waits}
            <Cites book rests_on=rests_on/>
        </li>
    }
}

fn lacking(book: &'static Book, lack: &Lack) -> AnyView {
    let parts = |parts: &[Lack]| {
        let items: Vec<AnyView> = parts.iter().map(|part| lacking(book, part)).collect();
        items.collect_view()
    };
    match lack {
        Lack::Condition(condition, value) => {
            let need = book.condition(*condition).need.as_str();
            let open = (*value == Value::Open).then(|| {
                view! { " " <span class="lack__open">{book.word(Word::GateOpenQuestion)}</span> }
            });
            view! { <li class="lack">{need}{open}</li> }.into_any()
        }
        Lack::All(all) => view! {
            <li class="lack">{book.word(Word::GateAllOf)}<ul class="lacks">{parts(all)}</ul></li>
        }
        .into_any(),
        Lack::Any(any) => view! {
            <li class="lack">{book.word(Word::GateOneOf)}<ul class="lacks">{parts(any)}</ul></li>
        }
        .into_any(),
    }
}

/// The gates in one line, for wherever the hand is.
#[component]
pub fn Strip(
    /// The state.
    app: App,
) -> impl IntoView {
    let book = app.book;
    let gates = GateId::all(book.gates.len()).map(|gate| {
        let answer = move || app.answer(gate);
        let name = attr(move || answer().name());
        view! {
            <li class="strip__gate" data-answer=name>
                <GateGlyph answer=name/>
                <span class="strip__name">{book.gate(gate).short.as_str()}</span>
                <span class="strip__answer">{attr(move || phrase::answer(book, answer()))}</span>
            </li>
        }
    });
    view! { <ul class="strip" aria-label=book.word(Word::OutcomeShort)>{gates.collect_view()}</ul> }
}
