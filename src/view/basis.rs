//! What a rule rests on: paragraph and kind, or a plain "our assumption".

use leptos::prelude::*;

use super::poll::Poll;
use super::{assumption_entry, claim_entry};
use crate::book::{Book, Claim, Ground};
use crate::model::Basis;
use crate::words::Word;

/// The kinds of a claim, as words.
pub fn kinds(book: &Book, claim: &Claim) -> String {
    let kinds: Vec<String> =
        claim.kinds.iter().map(|kind| book.word(kind.word()).to_owned()).collect();
    crate::phrase::list(book, &kinds)
}

/// A paragraph's number as a mark for the eye and as words for the ear.
#[component]
pub fn Paragraph(
    /// Rules and words.
    book: &'static Book,
    /// The paragraph of the source, counted from 1.
    number: u8,
) -> impl IntoView {
    let number = number.to_string();
    view! {
        <span aria-hidden="true">{book.fill(Word::BasisParagraph, &[("n", &number)])}</span>
        <span class="visually-hidden">{book.fill(Word::BasisParagraphLong, &[("n", &number)])}</span>
    }
}

/// Links to the sources of a rule, each with paragraph and kind.
#[component]
pub fn Cites(
    /// Rules and words.
    book: &'static Book,
    /// What the rule rests on.
    rests_on: &'static [Basis],
) -> impl IntoView {
    let cites = rests_on.iter().map(|basis| match book.ground(*basis) {
        Ground::Claim(claim) => view! {
            <li class="cite">
                <a href=format!("#{}", claim_entry(&claim.id))>
                    <Paragraph book number=claim.paragraph/>
                    " "
                    <span class="cite__kind">{kinds(book, claim)}</span>
                </a>
            </li>
        }
        .into_any(),
        Ground::Assumption(assumption) => view! {
            <li class="cite" data-ours="yes">
                <a href=format!("#{}", assumption_entry(&assumption.id))>
                    {book.word(Word::BasisAssumption)}
                </a>
            </li>
        }
        .into_any(),
    });
    view! { <ul class="cites">{cites.collect_view()}</ul> }
}

/// The sources of a rule in full.
#[component]
pub fn Evidence(
    /// Rules and words.
    book: &'static Book,
    /// What the rule rests on.
    rests_on: &'static [Basis],
) -> impl IntoView {
    let items = rests_on.iter().map(|basis| match book.ground(*basis) {
        Ground::Claim(claim) => {
            let poll = claim.figure.as_ref().map(|figure| view! { <Poll book figure/> });
            view! {
                <li class="evidence__item">
                    <p>{claim.says.as_str()}</p>
                    {poll}
                    <p class="tag">
                        <a href=format!("#{}", claim_entry(&claim.id))>
                            <Paragraph book number=claim.paragraph/>
                            ", "
                            {kinds(book, claim)}
                        </a>
                    </p>
                </li>
            }
            .into_any()
        }
        Ground::Assumption(assumption) => view! {
            <li class="evidence__item" data-ours="yes">
                <p>{assumption.says.as_str()}</p>
                <p class="tag">
                    <a href=format!("#{}", assumption_entry(&assumption.id))>
                        {book.word(Word::BasisAssumption)}
                    </a>
                </p>
            </li>
        }
        .into_any(),
    });
    view! { <ul class="evidence">{items.collect_view()}</ul> }
}
