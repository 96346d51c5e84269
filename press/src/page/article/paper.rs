//! What only paper has: every condition with a box to tick, and a sentence to finish.

use engine::words::Word;
use leptos::prelude::*;

use crate::content::edition::Edition;

/// The last page of the Board on paper.
pub(super) fn boxes(edition: &'static Edition) -> impl IntoView {
    let book = &edition.book;
    let conditions = book.conditions.iter().map(|condition| {
        view! { <li class="paper__box">{condition.need.as_str()}</li> }
    });
    view! {
        <section class="paper" aria-labelledby="paper-title">
            <h3 id="paper-title">{book.word(Word::PaperTick)}</h3>
            <ul class="paper__boxes">{conditions.collect_view()}</ul>
            <p class="paper__finish">{book.word(Word::PaperFinish)}</p>
        </section>
    }
}
