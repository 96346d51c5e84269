//! What a rule rests on: paragraph and kind, or a plain "our assumption".

use super::node::{Element, Node, html, list};
use super::poll::poll;
use super::{assumption_entry, claim_entry};
use engine::book::{Book, Claim, Ground, OutsideSource};
use engine::model::Basis;
use engine::words::Word;

/// The kinds of a claim, as words.
pub fn kinds(book: &Book, claim: &Claim) -> String {
    let kinds: Vec<String> =
        claim.kinds.iter().map(|kind| book.word(kind.word()).to_owned()).collect();
    engine::phrase::list(book, &kinds)
}

/// A paragraph's number as a mark for the eye and as words for the ear.
pub fn paragraph(book: &'static Book, number: u8) -> Node {
    let number = number.to_string();
    let said = |word| book.fill(word, &[("n", &number)]);
    list([
        html("span").attr("aria-hidden", "true").child(said(Word::BasisParagraph)),
        html("span").class("visually-hidden").child(said(Word::BasisParagraphLong)),
    ])
}

/// Links to the sources of a rule, each with paragraph and kind.
pub fn cites(book: &'static Book, rests_on: &'static [Basis]) -> Element {
    let cites = rests_on.iter().map(|basis| match book.ground(*basis) {
        Ground::Claim(claim) => html("li").class("cite").child(
            link(claim_entry(&claim.id))
                .child(paragraph(book, claim.paragraph))
                .child(" ")
                .child(html("span").class("cite__kind").child(kinds(book, claim))),
        ),
        Ground::Assumption(assumption) => html("li")
            .class("cite")
            .attr("data-ours", "yes")
            .child(link(assumption_entry(&assumption.id)).child(book.word(Word::BasisAssumption))),
    });
    html("ul").class("cites").children(cites)
}

/// The paragraphs that a rule rests on, as small marks behind a word.
pub fn ticks(book: &'static Book, rests_on: &'static [Basis]) -> Node {
    let mut told = Vec::new();
    list(rests_on.iter().filter_map(|basis| match book.ground(*basis) {
        Ground::Claim(claim) if !told.contains(&claim.paragraph) => {
            told.push(claim.paragraph);
            let mark = link(claim_entry(&claim.id)).class("ref");
            // A mark alone on a line would look lost.
            Some(Node::from("\u{a0}").and(mark.child(paragraph(book, claim.paragraph))))
        }
        _ => None,
    }))
}

/// A word that leads to the assumption that a rule rests on, if there is one.
pub fn asked_in(book: &'static Book, rests_on: &'static [Basis], word: Word) -> Element {
    let assumption = rests_on.iter().find_map(|basis| match book.ground(*basis) {
        Ground::Assumption(assumption) => Some(assumption),
        Ground::Claim(_) => None,
    });
    let says = book.word(word);
    match assumption {
        Some(assumption) => link(assumption_entry(&assumption.id)).child(says),
        None => html("span").child(says),
    }
}

/// Links to where something stands that the source does not say.
pub fn outside_sources(book: &'static Book, sources: &'static [OutsideSource]) -> Node {
    list(sources.iter().enumerate().map(|(index, source)| {
        let link =
            html("a").attr("href", source.url.as_str()).attr("rel", "noopener").child(&source.says);
        if index > 0 { Node::from(book.word(Word::SeparatorClause)).and(link) } else { link.into() }
    }))
}

/// The sources of a rule in full.
pub fn evidence(book: &'static Book, rests_on: &'static [Basis]) -> Element {
    let items = rests_on.iter().map(|basis| {
        let item = html("li").class("evidence__item");
        let tag = html("p").class("tag");
        match book.ground(*basis) {
            Ground::Claim(claim) => item
                .child(html("p").child(&claim.says))
                .child(claim.figure.as_ref().map(poll))
                .child(
                    tag.child(
                        link(claim_entry(&claim.id))
                            .child(paragraph(book, claim.paragraph))
                            .child(book.word(Word::SeparatorComma))
                            .child(kinds(book, claim)),
                    ),
                ),
            Ground::Assumption(assumption) => item
                .attr("data-ours", "yes")
                .child(html("p").child(&assumption.says))
                .child(tag.child(
                    link(assumption_entry(&assumption.id)).child(book.word(Word::BasisAssumption)),
                )),
        }
    });
    html("ul").class("evidence").children(items)
}

fn link(entry: String) -> Element {
    html("a").attr("href", format!("#{entry}"))
}
