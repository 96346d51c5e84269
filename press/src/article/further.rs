//! The texts around the argument.

use engine::words::Word;
use leptos::prelude::*;

use super::embed_this::fold;
use super::prose_view::prose_text;
use crate::Edition;

/// A text of the content's `pages` folder as a section, or nothing if there is no such text.
pub(super) fn section(
    edition: &'static Edition,
    page: &'static str,
    class: &'static str,
) -> impl IntoView {
    let book = &edition.book;
    let title = format!("{page}-title");
    edition.pages.get(page).map(|prose| {
        view! {
            <section class=class aria-labelledby=title.clone()>
                <h2 id=title.clone()>{prose.title.as_str()}</h2>
                {prose_text(book, prose)}
            </section>
        }
    })
}

/// Who wrote the argument, where to read more, what this page is.
pub(super) fn colophon(edition: &'static Edition) -> impl IntoView {
    let book = &edition.book;
    let source = &edition.source;
    let works = edition.works.iter().map(|work| {
        let title = format!("{}, {} ({})", work.author, work.title, work.year);
        match &work.url {
            Some(url) => {
                view! { <li><a href=url.as_str() rel="noopener">{title}</a></li> }.into_any()
            }
            None => view! { <li>{title}</li> }.into_any(),
        }
    });
    view! {
        {section(edition, "source", "credit")}
        <ul class="links-out">
            <li><a href=source.url.as_str() rel="noopener">{book.word(Word::PageSourceLink)}</a></li>
            <li><a href=source.report_url.as_str() rel="noopener">{book.word(Word::PageReportLink)}</a></li>
        </ul>
        <section aria-labelledby="works-title">
            <h2 id="works-title">{book.word(Word::FurtherTitle)}</h2>
            <ul>{works.collect_view()}</ul>
        </section>
        <p><a href="./deal-window.html" download="">{book.word(Word::FooterDownload)}</a></p>
        {fold(edition)}
        <p class="tag">{book.word(Word::FooterNote)}</p>
    }
}
