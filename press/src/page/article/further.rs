//! What stands around the argument: what it is taken from, what others say, what happened next, what was put right.

use deal_window::view::basis::outside_sources;
use engine::phrase;
use engine::words::Word;
use leptos::prelude::*;

use super::data_fold;
use super::embed_fold::fold;
use super::part::Part;
use super::prose_view::{Below, prose_text};
use crate::content::edition::Edition;
use crate::page::target::Target;

/// Who wrote the argument, where to read it, what this page is.
pub(super) fn source(edition: &'static Edition) -> Option<Part> {
    let book = &edition.book;
    let source = &edition.source;
    let links = [(&source.url, Word::PageSourceLink), (&source.report_url, Word::PageReportLink)];
    let links = links.into_iter().filter(|(url, _)| !url.is_empty());
    let links = links.map(|(url, word)| {
        view! { <li><a href=url.as_str() rel="noopener">{book.word(word)}</a></li> }
    });
    let links = links.collect_view();
    let links = (!links.is_empty()).then(|| view! { <ul class="links-out">{links}</ul> });
    Part::of_page(edition, "source", links)
}

/// What others hold against the argument, country by country.
pub(super) fn objections(edition: &'static Edition) -> Option<Part> {
    let book = &edition.book;
    let items = book.objections.iter().map(|objection| {
        let bears = phrase::shorts(book, objection.conditions.iter().copied());
        view! {
            <li class="claim">
                <p><strong>{book.country(objection.country).capital.as_str()}</strong> " " {objection.says.as_str()}</p>
                <p class="tag">{outside_sources(book, &objection.sources)}</p>
                <p class="tag">{book.fill(Word::PanelBears, &[("list", &bears)])}</p>
            </li>
        }
    });
    let text = view! {
        <p>{book.word(Word::OutsideIntro)}</p>
        <ul class="claims">{items.collect_view()}</ul>
    };
    let part = || Part::new("outside", book.word(Word::OutsideTitle), text).marked_outside();
    (!book.objections.is_empty()).then(part)
}

/// What happened after the source, event by event. None of it is the source's, and the section says so.
pub(super) fn later(edition: &'static Edition) -> Option<Part> {
    let book = &edition.book;
    let prose = edition.pages.get("later");
    if prose.is_none() && edition.events.is_empty() {
        return None;
    }
    let events = edition.events.iter().map(|event| {
        let bears = phrase::shorts(book, event.conditions.iter().copied());
        view! {
            <li class="moment">
                <time class="moment__date" datetime=event.date.as_str()>{event.date_says.as_str()}</time>
                <p>{event.says.as_str()}</p>
                <p class="moment__tests"><strong>{book.word(Word::LaterTests)}</strong> " " {event.tests.as_str()}</p>
                <p class="tag">{book.fill(Word::PanelBears, &[("list", &bears)])}</p>
                <p class="tag">{outside_sources(book, &event.sources)}</p>
            </li>
        }
    });
    let events = events.collect_view();
    let label = book.word(Word::LaterLabel);
    let events =
        (!events.is_empty()).then(|| view! { <ol class="road" aria-label=label>{events}</ol> });
    let title = prose.map_or(label, |prose| &prose.title);
    let text = view! { {prose.map(|prose| prose_text(book, prose, Below::Part))} {events} };
    Some(Part::new("later", title, text).marked_outside())
}

/// When the page was changed last, what was put right, and what to do about a mistake.
pub(super) fn corrections(edition: &'static Edition) -> Part {
    let book = &edition.book;
    let changed = book.fill(Word::CorrectionsChanged, &[("date", &edition.changed)]);
    let list = match edition.corrections.as_slice() {
        [] => view! { <p>{book.word(Word::CorrectionsNone)}</p> }.into_any(),
        corrections => {
            let items = corrections.iter().map(|(date, says)| {
                view! { <li class="entry"><strong>{date.as_str()}</strong> " " {says.as_str()}</li> }
            });
            view! { <ul class="entries">{items.collect_view()}</ul> }.into_any()
        }
    };
    let way = match &edition.source.mistakes_to {
        Some(address) => {
            view! { <a href=address.as_str() rel="noopener">{book.word(Word::MistakesLink)}</a> }
                .into_any()
        }
        None => book.word(Word::MistakesHost).into_any(),
    };
    // A page that nobody has dated has nothing to say of changes.
    let changes = (!edition.changed.is_empty()).then(|| view! { <p>{changed}</p> {list} });
    let text = view! {
        {changes}
        <h4>{book.word(Word::MistakesTitle)}</h4>
        <p>{book.word(Word::MistakesSays)} " " {way}</p>
    };
    Part::new("corrections", book.word(Word::CorrectionsTitle), text)
}

/// The page as one file, and within another page.
pub(super) fn keep(edition: &'static Edition, target: Target<'_>) -> Part {
    let book = &edition.book;
    // One file has no others beside it.
    let (data, embed) = match target {
        Target::Site { embed, .. } => {
            (data_fold::fold(edition), Some(fold(edition, embed.to_owned())))
        }
        Target::SingleFile(_) => (None, None),
    };
    let text = view! {
        <p><a href=format!("./{}", edition.own_name.single()) download="">{book.word(Word::FooterDownload)}</a></p>
        <p class="tag">{book.word(Word::FooterNote)}</p>
        {data}
        {embed}
    };
    Part::new("keep", book.word(Word::FooterKeep), text)
}
