//! How this works: the rules as sentences, and the works that the ideas come from.

use engine::ids::{ActorId, CountryId, GateId, RequirementId};
use engine::model::Position;
use engine::phrase;
use engine::words::Word;
use leptos::prelude::*;

use super::part::Part;
use crate::content::edition::Edition;
use crate::sentence;

/// Every rule as a sentence, folded.
pub(super) fn rules(edition: &'static Edition) -> impl IntoView {
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
        <details class="fold rules" id="rules">
            <summary>{book.word(Word::RuleFold)}</summary>
            {gates.collect_view()}
            <h4>{book.word(Word::RuleStances)}</h4>
            <ul>{actors.collect_view()} {countries.collect_view()}</ul>
        </details>
    }
}

/// The works that the ideas come from, and others for the curious.
pub(super) fn works(edition: &'static Edition) -> Option<Part> {
    let book = &edition.book;
    let works = edition.works.iter().map(|work| {
        let line = match &work.url {
            Some(url) => {
                view! { <a href=url.as_str() rel="noopener">{work.line.as_str()}</a> }.into_any()
            }
            None => work.line.as_str().into_any(),
        };
        let doi = work.doi.as_ref().map(|doi| {
            let address = format!("https://doi.org/{doi}");
            let says = book.fill(Word::FurtherDoi, &[("doi", doi)]);
            view! { " " <a class="doi" href=address rel="noopener">{says}</a> }
        });
        view! {
            <li class="entry">
                <p>{line} {doi}</p>
                <p class="entry__says">{work.says.as_str()}</p>
            </li>
        }
    });
    let text = view! { <ul class="entries">{works.collect_view()}</ul> };
    (!edition.works.is_empty()).then(|| Part::new("works", book.word(Word::FurtherTitle), text))
}
