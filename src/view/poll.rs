//! A poll's figure as one honest bar: its whole length is everybody asked.

use super::node::{Element, html, svg};
use engine::book::{Book, Figure, Side};
use engine::words::Word;

/// A share of those asked, with who was asked and when, as far as the source says.
pub fn poll(book: &'static Book, figure: &'static Figure) -> Element {
    let share = figure.per_cent;
    // A share that is against grows from the other end, so that two such bars are never one scale.
    let (side, start) = match figure.side {
        Side::For => ("for", 0),
        Side::Against => ("against", 100 - share),
    };
    let part = |class| svg("rect").class(class).attr("height", "6");
    let head = html("p")
        .class("poll__head")
        .child(
            html("strong")
                .class("poll__share")
                .child(book.fill(Word::FigurePerCent, &[("n", &share.to_string())])),
        )
        .child(" ")
        .child(&figure.label);
    let bar = svg("svg")
        .class("poll__bar")
        .attr("viewBox", "0 0 100 6")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(part("poll__all").attr("width", "100"))
        .child(part("poll__part").attr("x", start.to_string()).attr("width", share.to_string()));
    let asked = [("asked", figure.asked.as_str()), ("when", figure.when.as_str())];
    let caption = html("figcaption")
        .child(book.fill(Word::FigureAsked, &asked))
        .child(" ")
        .child(&figure.note);
    html("figure").class("poll").attr("data-side", side).child(head).child(bar).child(caption)
}
