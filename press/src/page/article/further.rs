//! The texts around the argument.

use engine::words::Word;
use leptos::prelude::*;

use super::embed_fold::fold;
use super::prose_view::prose_text;
use crate::content::edition::Edition;
use crate::page::target::Target;

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
pub(super) fn colophon(edition: &'static Edition, target: Target<'_>) -> impl IntoView + use<> {
    let book = &edition.book;
    let source = &edition.source;
    let embed = match target {
        Target::Site { embed } => Some(fold(edition, embed.to_owned())),
        Target::SingleFile(_) => None,
    };
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
            view! { " " <a href=address rel="noopener">{says}</a> }
        });
        view! {
            <li>
                {line} {doi}
                <p class="tag">{work.says.as_str()}</p>
            </li>
        }
    });
    view! {
        {section(edition, "source", "credit")}
        <ul class="links-out">
            <li><a href=source.url.as_str() rel="noopener">{book.word(Word::PageSourceLink)}</a></li>
            <li><a href=source.report_url.as_str() rel="noopener">{book.word(Word::PageReportLink)}</a></li>
        </ul>
        {(!edition.works.is_empty()).then(|| view! {
            <section aria-labelledby="works-title">
                <h2 id="works-title">{book.word(Word::FurtherTitle)}</h2>
                <ul>{works.collect_view()}</ul>
            </section>
        })}
        {corrections(edition)}
        <p><a href="./deal-window.html" download="">{book.word(Word::FooterDownload)}</a></p>
        {embed}
        <p class="tag">{book.word(Word::FooterNote)}</p>
    }
}

/// When the page was changed last, and what was put right.
fn corrections(edition: &'static Edition) -> Option<impl IntoView> {
    let book = &edition.book;
    if edition.changed.is_empty() {
        return None;
    }
    let changed = book.fill(Word::CorrectionsChanged, &[("date", &edition.changed)]);
    let list = match edition.corrections.as_slice() {
        [] => view! { <p>{book.word(Word::CorrectionsNone)}</p> }.into_any(),
        corrections => {
            let items = corrections.iter().map(|(date, says)| {
                view! { <li><strong>{date.as_str()}</strong> " " {says.as_str()}</li> }
            });
            view! { <ul class="corrections">{items.collect_view()}</ul> }.into_any()
        }
    };
    Some(view! {
        <section aria-labelledby="corrections-title">
            <h2 id="corrections-title">{book.word(Word::CorrectionsTitle)}</h2>
            <p>{changed}</p>
            {list}
        </section>
    })
}

/// What happened after the source, event by event. None of it is the source's, and the section says so.
pub(super) fn later(edition: &'static Edition) -> Option<impl IntoView> {
    let book = &edition.book;
    let prose = edition.pages.get("later")?;
    let events = edition.events.iter().map(|event| {
        let bears = engine::phrase::shorts(book, event.conditions.iter().copied());
        let sources = deal_window::view::basis::outside_sources(&event.sources);
        view! {
            <li class="moment">
                <time class="moment__date" datetime=event.date.as_str()>{event.date_says.as_str()}</time>
                <p>{event.says.as_str()}</p>
                <p class="tag">{book.fill(Word::PanelBears, &[("list", &bears)])}</p>
                <p><strong>{book.word(Word::LaterTests)}</strong> " " {event.tests.as_str()}</p>
                <p class="tag">{sources}</p>
            </li>
        }
    });
    Some(view! {
        <section class="later" data-outside="yes" aria-labelledby="later-title">
            <h2 id="later-title">{prose.title.as_str()}</h2>
            {prose_text(book, prose)}
            <ol class="road" aria-label=book.word(Word::LaterLabel)>{events.collect_view()}</ol>
        </section>
    })
}

/// What others hold against the argument, country by country.
pub(super) fn objections(edition: &'static Edition) -> impl IntoView {
    let book = &edition.book;
    let items = book.objections.iter().map(|objection| {
        let bears = engine::phrase::shorts(book, objection.conditions.iter().copied());
        let sources = deal_window::view::basis::outside_sources(&objection.sources);
        view! {
            <li class="claim">
                <p><strong>{book.country(objection.country).capital.as_str()}</strong> " " {objection.says.as_str()}</p>
                <p class="tag">{sources}</p>
                <p class="tag">{book.fill(Word::PanelBears, &[("list", &bears)])}</p>
            </li>
        }
    });
    (!book.objections.is_empty()).then(|| {
        view! {
            <section class="outside" data-outside="yes" aria-labelledby="outside-title">
                <h2 id="outside-title">{book.word(Word::OutsideTitle)}</h2>
                <p class="measure">{book.word(Word::OutsideIntro)}</p>
                <ul class="claims">{items.collect_view()}</ul>
            </section>
        }
    })
}
