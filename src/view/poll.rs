//! A poll's figure as one honest bar: its whole length is everybody asked.

use leptos::prelude::*;

use super::live::attr;
use crate::book::{Book, Figure, Side};
use crate::words::Word;

/// A share of those asked, with who was asked and when, as far as the source says.
#[component]
pub fn Poll(
    /// Rules and words.
    book: &'static Book,
    /// The share.
    figure: &'static Figure,
) -> impl IntoView {
    let share = figure.per_cent;
    // A share that is against grows from the other end, so that two such bars are never one scale.
    let start = match figure.side {
        Side::For => 0,
        Side::Against => 100 - share,
    };
    let side = match figure.side {
        Side::For => "for",
        Side::Against => "against",
    };
    view! {
        <figure class="poll" data-side=side>
            <p class="poll__head">
                <strong class="poll__share">
                    {book.fill(Word::FigurePerCent, &[("n", &figure.per_cent.to_string())])}
                </strong>
                " "
                {figure.label.as_str()}
            </p>
            <svg class="poll__bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect class=attr(|| "poll__all") width="100" height="6"/>
                <rect class=attr(|| "poll__part") x=start.to_string() width=share.to_string() height="6"/>
            </svg>
            <figcaption>
                {book.fill(Word::FigureAsked, &[("asked", &figure.asked), ("when", &figure.when)])}
                " "
                {figure.note.as_str()}
            </figcaption>
        </figure>
    }
}
