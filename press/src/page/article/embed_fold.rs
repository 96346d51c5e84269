//! "Embed this" as the page has it: a fold, whose form a script brings.

use engine::words::Word;
use leptos::prelude::*;

use crate::content::edition::Edition;

/// The fold as the page has it. The start script shows it and names the rest.
pub(super) fn fold(edition: &'static Edition, script: String) -> impl IntoView {
    let book = &edition.book;
    view! {
        <details id="embed-this" class="fold" data-script=script hidden>
            <summary>{book.word(Word::EmbedFold)}</summary>
            <p class="note">{book.word(Word::EmbedWaits)}</p>
        </details>
    }
}
