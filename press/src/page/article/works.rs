//! How this works: the method, its rules, what it assumes and leaves out, who made it, and what to do about
//! a mistake.

use engine::ids::{ActorId, CountryId, GateId, RequirementId};
use engine::model::Position;
use engine::phrase;
use engine::words::Word;
use leptos::prelude::*;

use super::prose_view::prose_text;
use super::sources;
use crate::content::edition::Edition;
use crate::page::sentence;

/// The section.
pub(super) fn how_this_works(edition: &'static Edition) -> impl IntoView {
    let book = &edition.book;
    let page = |name: &str| edition.pages.get(name);
    let method = page("method").map(|prose| {
        view! {
            <h2 id="method-title">{prose.title.as_str()}</h2>
            {prose_text(book, prose)}
        }
    });
    let makers = page("makers").map(|prose| {
        view! {
            <h3>{prose.title.as_str()}</h3>
            {prose_text(book, prose)}
        }
    });
    view! {
        <section class="method" aria-labelledby="method-title">
            {method}
            {rules(edition)}
            {sources::assumptions(edition)}
            {makers}
            {mistakes(edition)}
        </section>
    }
}

/// Every rule as a sentence, folded.
fn rules(edition: &'static Edition) -> impl IntoView {
    let book = &edition.book;
    let model = &book.model;
    let gates = GateId::all(book.gates.len()).map(|gate| {
        let needs = model.gates[gate.index()].needs.iter().map(|needed| {
            let needed = book.gate(*needed).name.as_str();
            view! { <li>{book.fill(Word::GateNeeds, &[("gate", needed)])} "."</li> }
        });
        let own = RequirementId::all(book.requirements.len())
            .filter(move |id| model.requirements[id.index()].gate == gate);
        let requirements = own.map(|id| {
            let name = book.requirement(id).name.as_str();
            let rule = sentence::rule(book, &model.requirements[id.index()].rule);
            view! { <li>{book.fill(Word::RuleMet, &[("name", name), ("rule", &rule)])}</li> }
        });
        view! {
            <h4>{book.gate(gate).name.as_str()}</h4>
            <ul>{needs.collect_view()} {requirements.collect_view()}</ul>
        }
    });
    let stands = |name: &str, positions: &[Position]| {
        let stands: Vec<String> =
            positions.iter().map(|position| sentence::position(book, position)).collect();
        let positions = phrase::list(book, &stands);
        let slots = [("actor", name), ("positions", positions.as_str())];
        view! { <li>{book.fill(Word::RuleActor, &slots)}</li> }
    };
    let actors = ActorId::all(book.actors.len())
        .map(|id| stands(&book.actor(id).name, &model.actors[id.index()].positions));
    // For the other countries one of these speaks.
    let countries = CountryId::all(book.countries.len())
        .filter(|id| !book.country(*id).positions.is_empty())
        .map(|id| stands(&book.country(id).name, &model.countries[id.index()].positions));
    view! {
        <details class="fold measure" id="rules">
            <summary>{book.word(Word::RuleFold)}</summary>
            {gates.collect_view()}
            <h4>{book.word(Word::RuleStances)}</h4>
            <ul>{actors.collect_view()} {countries.collect_view()}</ul>
        </details>
    }
}

/// What to do about a mistake.
fn mistakes(edition: &'static Edition) -> impl IntoView {
    let book = &edition.book;
    let way = match &edition.source.mistakes_to {
        Some(address) => {
            view! { <a href=address.as_str() rel="noopener">{book.word(Word::MistakesLink)}</a> }
                .into_any()
        }
        None => book.word(Word::MistakesHost).into_any(),
    };
    view! {
        <h3>{book.word(Word::MistakesTitle)}</h3>
        <p class="measure">{book.word(Word::MistakesSays)} " " {way}</p>
    }
}
