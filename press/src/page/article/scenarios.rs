//! What there is to read of each situation: what it stands for, what the source implies, what is inferred.

use engine::ids::ScenarioId;
use engine::phrase;
use engine::words::Word;
use leptos::prelude::*;

use crate::content::edition::Edition;

/// All of them, one press away from the table of situations.
pub(super) fn fold(edition: &'static Edition) -> impl IntoView {
    let book = &edition.book;
    let entries = ScenarioId::all(book.scenarios.len()).map(|id| entry(edition, id));
    view! {
        <details class="board__fold situations">
            <summary><h3>{book.word(Word::ScenariosFold)}</h3></summary>
            <p>{book.word(Word::ScenariosIntro)}</p>
            {entries.collect_view()}
        </details>
    }
}

fn entry(edition: &'static Edition, id: ScenarioId) -> impl IntoView + use<> {
    let book = &edition.book;
    let words = book.scenario(id);
    let verdict = book.model.evaluate(book.model.scenario(id));
    let assumed = edition.assumed.get(id.index()).copied().unwrap_or_default();
    let assumed = (!assumed.is_empty()).then(|| {
        let list = phrase::shorts(book, assumed.iter());
        view! { <p class="tag">{book.fill(Word::ScenariosAssumed, &[("list", &list)])}</p> }
    });
    let caveat = words.caveat.as_ref().map(|caveat| view! { <p class="tag">{caveat.as_str()}</p> });
    view! {
        <section class="situation">
            <h4>{words.name.as_str()}</h4>
            <p>{words.stands_for.as_str()}</p>
            <p><strong>{phrase::outcome(book, &verdict)}</strong></p>
            <p>{words.implies.as_str()}</p>
            {assumed}
            {caveat}
            <a class="put" href=format!("#room=board&scenario={}", words.id)>
                {book.fill(Word::ScenariosPut, &[("scenario", &words.short)])}
            </a>
        </section>
    }
}
