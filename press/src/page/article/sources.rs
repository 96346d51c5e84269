//! Every claim by paragraph, and every assumption.

use deal_window::view::basis::kinds;
use deal_window::view::node::Node;
use deal_window::view::poll::poll;
use deal_window::view::{assumption_entry, claim_entry, step_section};
use engine::ids::ClaimId;
use engine::words::Word;
use leptos::prelude::*;

use super::part::Part;
use super::prose_view::line;
use crate::content::edition::Edition;

/// What the source says, paragraph by paragraph.
pub(super) fn claims(edition: &'static Edition) -> Part {
    let book = &edition.book;
    let groups = edition.paragraphs().into_iter().map(|(paragraph, claims)| {
        let claims = claims.into_iter().map(|id| claim(edition, id));
        let number = paragraph.to_string();
        view! {
            <h4 class="paragraph">{book.fill(Word::SourcesParagraph, &[("n", &number)])}</h4>
            <ul class="claims">{claims.collect_view()}</ul>
        }
    });
    let text = view! {
        <p>{book.word(Word::SourcesIntro)}</p>
        {groups.collect_view()}
    };
    Part::new("sources", book.word(Word::SourcesTitle), text)
}

fn claim(edition: &'static Edition, id: ClaimId) -> impl IntoView + use<> {
    let book = &edition.book;
    let claim = book.claim(id);
    let figure = claim.figure.as_ref().map(|figure| Node::from(poll(figure)));
    let citing: Vec<_> = edition
        .citing(id)
        .into_iter()
        .map(|step| {
            let number = (step.index() + 1).to_string();
            let step = book.step(step);
            let name =
                book.fill(Word::StepsName, &[("number", &number), ("title", &step.title)]);
            // The step's section while the page is text; the program makes it a step.
            view! {
                <a class="to-step" href=format!("#{}", step_section(&step.id)) data-to-step=step.id.as_str() aria-label=name>
                    {number}
                </a>
                " "
            }
        })
        .collect();
    let used = (!citing.is_empty()).then(
        || view! { <span class="claim__used">{book.word(Word::SourcesUsed)} " " {citing}</span> },
    );
    view! {
        <li id=claim_entry(&claim.id) class="claim" tabindex="-1">
            <p lang=edition.language_of(&claim.says)>{claim.says.as_str()}</p>
            {figure}
            <p class="tag">{kinds(book, claim)} " " {used}</p>
        </li>
    }
}

/// What this project assumes.
pub(super) fn assumptions(edition: &'static Edition) -> Option<Part> {
    let book = &edition.book;
    let items = book.assumptions.iter().zip(&edition.whys).map(|(assumption, why)| {
        view! {
            <li id=assumption_entry(&assumption.id) class="claim" data-ours="yes" tabindex="-1">
                <p lang=edition.language_of(&assumption.says)>{assumption.says.as_str()}</p>
                <p class="claim__why">{line(book, why)}</p>
            </li>
        }
    });
    let text = view! {
        <p>{book.word(Word::AssumptionsIntro)}</p>
        <ul class="claims">{items.collect_view()}</ul>
    };
    let part = || Part::new("assumptions", book.word(Word::AssumptionsTitle), text);
    (!book.assumptions.is_empty()).then(part)
}
