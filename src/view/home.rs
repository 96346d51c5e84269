//! Politics at home, within the step about a country: who stands where, polls, and why.

use super::axis::axis;
use super::node::{Node, html};
use super::panel::{actors, beyond};
use super::poll::polls;
use crate::app::App;
use engine::book::{Claim, Step};
use engine::ids::CountryId;
use engine::model::Basis;
use engine::words::Word;

/// What a step shows of the politics of its country, above its switches: who stands where, the polls that this rests on, and
/// why.
pub fn home(app: App, country: CountryId, entry: &'static Step) -> Node {
    let book = app.book;
    let asked = figures(app, country);
    let polls = (!asked.is_empty()).then(|| polls(book, &asked));
    let words = book.country(country);
    let summary = html("summary").child(book.word(Word::AxisWhy)).child(
        html("span")
            .class("visually-hidden")
            .child(book.word(Word::SeparatorLabel))
            .child(&words.name),
    );
    // On paper no panel opens: all that it says stands here.
    let on_paper = (!app.is_interactive()).then(|| {
        let role = html("p").child(&words.role_says);
        Node::from(role).and(html("p").child(&words.question)).and(beyond(app, country))
    });
    let why = html("details")
        .class("fold home")
        .child(summary)
        .child(actors(app, country))
        .child(on_paper);
    Node::from(axis(app, country, move || entry.switches.clone())).and(polls).and(why)
}

/// The polls that the positions of a country's actors rest on.
pub fn figures(app: App, country: CountryId) -> Vec<&'static Claim> {
    let book = app.book;
    let positions = book.actors_of(country).flat_map(|id| &book.model.actors[id.index()].positions);
    let mut figures: Vec<&Claim> = Vec::new();
    for basis in positions.flat_map(|position| &position.rests_on) {
        let Basis::Claim(claim) = basis else { continue };
        let claim = book.claim(*claim);
        if claim.figure.is_some() && !figures.iter().any(|known| known.id == claim.id) {
            figures.push(claim);
        }
    }
    figures
}
