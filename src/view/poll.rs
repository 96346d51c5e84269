//! A figure as one honest bar: its whole length is everybody asked, or all there is of it; what has no whole begins at
//! zero, on one scale with what has the same unit.

use super::basis::paragraph;
use super::claim_entry;
use super::node::{Element, html, svg};
use engine::book::{Bar, Book, Claim, Figure, Side};
use engine::words::Word;

/// The amounts that claims give, each with its whole question, whom it was put to, and where the source says so.
///
/// Two bars are two answers: they begin at the same end and are never added. One alone takes no side's colour.
pub fn polls(book: &'static Book, claims: &[&'static Claim]) -> Element {
    let is_share = |claim: &&&Claim| claim.figure.as_ref().is_some_and(|one| one.side.is_some());
    let has_sides = claims.iter().filter(is_share).count() > 1;
    let bars = claims.iter().filter_map(|claim| {
        let figure = claim.figure.as_ref()?;
        let side = figure.side.filter(|_| has_sides);
        let source = html("a")
            .class("ref")
            .attr("href", format!("#{}", claim_entry(&claim.id)))
            .child(paragraph(book, claim.paragraph));
        // What holds for both of two stands once below them; each note stands where something rests on the poll.
        let note =
            side.is_none().then(|| html("span").class("poll__note").child(" ").child(&figure.note));
        // The number of a paragraph keeps to the word before.
        let caption =
            html("figcaption").child(says(figure)).child(note).child("\u{a0}").child(source);
        Some(html("figure").class("poll").child(bar(figure, side)).child(caption))
    });
    let sides =
        has_sides.then(|| html("p").class("polls__sides").child(book.word(Word::FigureSides)));
    html("div").class("polls").children(bars).child(sides)
}

/// An amount alone, where the claim stands beside it.
pub fn poll(figure: &'static Figure) -> Element {
    let caption = html("figcaption").child(says(figure)).child(" ").child(&figure.note);
    html("figure").class("poll").child(bar(figure, None)).child(caption)
}

/// The number, and what it is the number of.
fn says(figure: &'static Figure) -> Element {
    html("span")
        .class("poll__says")
        .child(html("strong").class("poll__share").child(&figure.amount))
        .child(" ")
        .child(&figure.says)
}

fn bar(figure: &Figure, side: Option<Side>) -> Option<Element> {
    let side = match side {
        None => "none",
        Some(Side::For) => "for",
        Some(Side::Against) => "against",
    };
    let part = |class, thousandths: u16| {
        svg("rect")
            .class(class)
            .attr("y", "3")
            .attr("height", "14")
            .attr("width", thousandths.to_string())
    };
    let tick = |d| svg("path").class("poll__tick").attr("d", d);
    let drawn = svg("svg")
        .class("poll__bar")
        .attr("viewBox", "0 0 1000 20")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .attr("data-side", side);
    Some(match figure.bar? {
        Bar::Part(length) => drawn
            .child(part("poll__all", 1000))
            .child(part("poll__part", length))
            .child(tick("M250 0V20M750 0V20"))
            .child(tick("M500 0V20").class("poll__half")),
        // There is no whole: just where it begins.
        Bar::OnScale(length) => {
            drawn.child(part("poll__part", length)).child(tick("M0 0V20").class("poll__half"))
        }
    })
}
