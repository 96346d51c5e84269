//! Prose as HTML.

use deal_window::view::basis::{kinds, paragraph};
use deal_window::view::{assumption_entry, claim_entry};
use engine::address;
use engine::book::Book;
use engine::place::Table;
use engine::words::Word;
use leptos::prelude::*;

use crate::content::prose::{Block, Inline, Prose};

/// What a prose stands below: its own headings come one level further down.
#[derive(Clone, Copy)]
pub(super) enum Below {
    /// A step, or another heading of the second level.
    Step,
    /// A part of the sources, whose heading is of the third.
    Part,
}

/// The text of a prose, without its title.
pub(super) fn prose_text(
    book: &'static Book,
    prose: &'static Prose,
    below: Below,
) -> impl IntoView {
    blocks_text(book, &prose.blocks, below)
}

/// A part of such a text.
pub(super) fn blocks_text(
    book: &'static Book,
    blocks: &'static [Block],
    below: Below,
) -> impl IntoView {
    let blocks = blocks.iter().map(move |block| match block {
        Block::Paragraph(inlines) => view! { <p>{run(book, inlines)}</p> }.into_any(),
        Block::Heading(inlines) => match below {
            Below::Step => view! { <h3>{run(book, inlines)}</h3> }.into_any(),
            Below::Part => view! { <h4>{run(book, inlines)}</h4> }.into_any(),
        },
        Block::List(items) => {
            let items = items.iter().map(|item| view! { <li>{run(book, item)}</li> });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
    });
    view! { <div class="prose">{blocks.collect_view()}</div> }
}

/// A line of prose that stands by itself.
pub(super) fn line(book: &'static Book, inlines: &'static [Inline]) -> impl IntoView {
    run(book, inlines)
}

fn run(book: &'static Book, inlines: &'static [Inline]) -> impl IntoView {
    let nexts = inlines.iter().skip(1).map(Some).chain([None]);
    let pieces = inlines.iter().zip(nexts).map(|(inline, next)| match (inline, next) {
        // What something rests on would look lost at the head of a line: it keeps to the word before.
        (Inline::Text(text), Some(Inline::Claim(_) | Inline::Assumption(_)))
            if text.ends_with(' ') =>
        {
            format!("{}\u{a0}", text.trim_end_matches(' ')).into_any()
        }
        _ => one(book, inline),
    });
    pieces.collect_view()
}

fn one(book: &'static Book, inline: &'static Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.as_str().into_any(),
        Inline::Emphasis(text) => view! { <em>{text.as_str()}</em> }.into_any(),
        Inline::Strong(text) => view! { <strong>{text.as_str()}</strong> }.into_any(),
        Inline::Claim(claim) => {
            let claim = book.claim(*claim);
            view! {
                <a class="ref" href=format!("#{}", claim_entry(&claim.id)) title=kinds(book, claim)>
                    {paragraph(book, claim.paragraph)}
                    <span class="visually-hidden">{book.word(Word::SeparatorComma)} {kinds(book, claim)}</span>
                </a>
            }
            .into_any()
        }
        Inline::Assumption(assumption) => {
            let assumption = book.assumption(*assumption);
            view! {
                <a class="ref" data-ours="yes" href=format!("#{}", assumption_entry(&assumption.id))>
                    {book.word(Word::BasisAssumption)}
                </a>
            }
            .into_any()
        }
        Inline::Outcome(text, scenario, settings) => {
            let table = Table { settings: *settings, ..Table::of(book, *scenario) };
            view! { <a class="try" href=format!("#{}", address::print_settings(book, &table))>{text.as_str()}</a> }
                .into_any()
        }
        Inline::Link(text, address) => {
            view! { <a href=address.as_str() rel="noopener">{text.as_str()}</a> }.into_any()
        }
    }
}
