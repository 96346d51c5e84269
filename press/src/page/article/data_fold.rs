//! The argument as data: a fold with a link to each file.

use engine::words::Word;
use leptos::prelude::*;

use crate::content::edition::Edition;
use crate::data::files;

/// The fold, where there are files.
pub(super) fn fold(edition: &'static Edition) -> Option<impl IntoView> {
    let book = &edition.book;
    let links = files::offered(edition).map(|file| {
        let slots = [("file", book.word(file.says)), ("format", file.format)];
        let says = book.fill(Word::DataFile, &slots);
        view! { <li><a href=file.way(edition) download="">{says}</a></li> }
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| {
        view! {
            <details id="data" class="fold">
                <summary>{book.word(Word::DataFold)}</summary>
                <p>{book.word(Word::DataSays)}</p>
                <ul>{links}</ul>
            </details>
        }
    })
}
