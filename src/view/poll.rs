//! A poll's figure as one honest bar: its whole length is everybody asked.

use super::basis::paragraph;
use super::claim_entry;
use super::node::{Element, html, svg};
use engine::book::{Book, Claim, Figure, Side};
use engine::words::Word;

/// The shares that claims report, each with its whole question, whom it was put to, and where the source says so.
///
/// Two bars are two answers: they begin at the same end and are never added. One alone takes no side's colour.
pub fn polls(book: &'static Book, claims: &[&'static Claim]) -> Element {
    let has_sides = claims.len() > 1;
    let bars = claims.iter().filter_map(|claim| {
        let figure = claim.figure.as_ref()?;
        let side = has_sides.then_some(figure.side);
        let source = html("a")
            .class("ref")
            .attr("href", format!("#{}", claim_entry(&claim.id)))
            .child(paragraph(book, claim.paragraph));
        // What holds for both of two stands once below them; each note stands where something rests on the poll.
        let note =
            (!has_sides).then(|| html("span").class("poll__note").child(&figure.note).child(" "));
        let caption =
            html("figcaption").child(says(book, figure)).child(" ").child(note).child(source);
        Some(html("figure").class("poll").child(poll_bar(figure, side)).child(caption))
    });
    let sides =
        has_sides.then(|| html("p").class("polls__sides").child(book.word(Word::FigureSides)));
    html("div").class("polls").children(bars).child(sides)
}

/// A share alone, where its question stands beside it.
pub fn poll(book: &'static Book, figure: &'static Figure) -> Element {
    let caption = html("figcaption").child(says(book, figure)).child(" ").child(&figure.note);
    html("figure").class("poll").child(poll_bar(figure, None)).child(caption)
}

/// The number, whom it is a share of, what they said and when.
fn says(book: &'static Book, figure: &'static Figure) -> Element {
    let slots = [
        ("asked", figure.asked.as_str()),
        ("label", figure.label.as_str()),
        ("when", figure.when.as_str()),
    ];
    let share = book.fill(Word::FigurePerCent, &[("n", &figure.per_cent.to_string())]);
    html("span")
        .class("poll__says")
        .child(html("strong").class("poll__share").child(share))
        .child(" ")
        .child(book.fill(Word::FigureOf, &slots))
}

fn poll_bar(figure: &Figure, side: Option<Side>) -> Element {
    let side = match side {
        None => "none",
        Some(Side::For) => "for",
        Some(Side::Against) => "against",
    };
    let part = |class| svg("rect").class(class).attr("y", "3").attr("height", "14");
    let tick = |d| svg("path").class("poll__tick").attr("d", d);
    svg("svg")
        .class("poll__bar")
        .attr("viewBox", "0 0 100 20")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .attr("data-side", side)
        .child(part("poll__all").attr("width", "100"))
        .child(part("poll__part").attr("width", figure.per_cent.to_string()))
        .child(tick("M25 0V20M75 0V20"))
        .child(tick("M50 0V20").class("poll__half"))
}
