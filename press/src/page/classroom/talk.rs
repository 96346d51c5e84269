//! The questions, the notes for the teacher, and the terms.

use deal_window::view::{assumption_entry, claim_entry};
use engine::address;
use engine::book::Book;
use engine::place::{Place, Room, Table};
use engine::words::Word;
use leptos::prelude::*;

use crate::content::classroom::{Classroom, Term};
use crate::content::edition::Edition;
use crate::content::prose::Inline;

/// The questions, for everybody.
pub(super) fn questions(kit: &'static Classroom) -> impl IntoView {
    let questions = kit.questions.iter().map(|one| view! { <li>{one.asks.as_str()}</li> });
    view! {
        <section aria-labelledby="questions">
            <h2 id="questions">{kit.words.questions.as_str()}</h2>
            <ol>{questions.collect_view()}</ol>
        </section>
    }
}

/// The same with notes, for the teacher alone: on paper they have a page of their own.
pub(super) fn notes(edition: &'static Edition, kit: &'static Classroom) -> impl IntoView {
    let words = &kit.words;
    let questions = kit.questions.iter().map(|one| {
        let notes = one.notes.iter().map(|note| {
            let nexts = note.iter().skip(1).map(Some).chain([None]);
            let pieces = note.iter().zip(nexts);
            let pieces = pieces.map(|(inline, next)| match (inline, next) {
                // A mark alone on a line would look lost: it keeps to the word before.
                (Inline::Text(text), Some(Inline::Claim(_) | Inline::Assumption(_))) => text
                    .strip_suffix(' ')
                    .map_or(text.clone(), |text| format!("{text}\u{a0}"))
                    .into_any(),
                _ => piece(&edition.book, kit, inline),
            });
            view! { <li>{pieces.collect_view()}</li> }
        });
        view! {
            <li>
                <h3>{one.asks.as_str()}</h3>
                <ul>{notes.collect_view()}</ul>
            </li>
        }
    });
    view! {
        <section class="notes" aria-labelledby="notes">
            <h2 id="notes">{words.notes.as_str()}</h2>
            <p>{words.notes_say.as_str()}</p>
            <ol>{questions.collect_view()}</ol>
        </section>
    }
}

/// The terms, each with its source.
pub(super) fn terms(kit: &'static Classroom) -> impl IntoView {
    view! {
        <section class="terms" aria-labelledby="terms">
            <h2 id="terms">{kit.words.terms.as_str()}</h2>
            {kit.terms.iter().map(|one| term(kit, one)).collect_view()}
        </section>
    }
}

fn term(kit: &'static Classroom, term: &'static Term) -> impl IntoView {
    let source = term.source.as_str();
    let source = match &term.url {
        Some(url) => view! { <a href=url.as_str() rel="noopener">{source}</a> }.into_any(),
        None => source.into_any(),
    };
    view! {
        <section>
            <h3>{term.name.as_str()}</h3>
            <p>{term.says.as_str()} " " <small>{kit.words.source.as_str()} " " {source}</small></p>
        </section>
    }
}

/// A piece of a note. What it rests on leads to where the explainer tells of it.
fn piece(book: &'static Book, kit: &'static Classroom, inline: &'static Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.as_str().into_any(),
        Inline::Emphasis(text) => view! { <em>{text.as_str()}</em> }.into_any(),
        Inline::Strong(text) => view! { <strong>{text.as_str()}</strong> }.into_any(),
        Inline::Link(text, url) => {
            view! { <a href=url.as_str() rel="noopener">{text.as_str()}</a> }.into_any()
        }
        Inline::Claim(claim) => {
            let claim = book.claim(*claim);
            let mark = book.fill(Word::BasisParagraph, &[("n", &claim.paragraph.to_string())]);
            view! { <a class="mark" href=format!("./#{}", claim_entry(&claim.id))>{mark}</a> }
                .into_any()
        }
        Inline::Assumption(assumption) => {
            let entry = assumption_entry(&book.assumption(*assumption).id);
            view! {
                <a class="mark" href=format!("./#{entry}")>{kit.words.ours.as_str()}</a>
            }
            .into_any()
        }
        Inline::Outcome(text, scenario, settings) => {
            let table = Table { settings: *settings, ..Table::of(book, *scenario) };
            let place = Place { room: Room::Board, table, ..Place::start(book) };
            view! { <a href=format!("./#{}", address::print(book, &place))>{text.as_str()}</a> }
                .into_any()
        }
    }
}
