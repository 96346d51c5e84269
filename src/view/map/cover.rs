//! The map of the cover: the sheet on which the question is answered. It tells nothing.

use super::land::pieces;
use super::{circle, drawn, frame, parties, yes_no};
use crate::app::App;
use crate::view::node::{Element, html, nothing, svg};
use engine::place::Guess;
use engine::words::Word;

/// Five countries without an answer. Each is a second target for the choice of its capital; the choice itself, and
/// the names, are controls that stand over it.
pub fn cover_map(app: App) -> Element {
    let layout = &app.book.map;
    let party = move |id| {
        let country = app.book.country(id);
        let party = svg("g").class("map__party").attr("data-told", "no");
        let party = if app.is_interactive() {
            party
                .class("map__party--pressed")
                .on("click", move |_| app.set_guess(Guess::Country(id)))
                .child(drawn(format!("#hit-{}", country.id), "map__hit"))
        } else {
            party
        };
        party.child(drawn(format!("#shape-{}", country.id), "map__shape"))
    };
    let dots = parties(layout).map(|(id, party)| {
        circle("map__dot", party.capital, ".3em")
            .attr_fn("data-picked", move || yes_no(app.guess() == Some(Guess::Country(id))))
    });
    let ocean = match layout.ocean {
        Some([x, y]) => svg("text")
            .class("map__ocean")
            .attr("x", x.to_string())
            .attr("y", y.to_string())
            .attr("text-anchor", "middle")
            .child(app.book.word(Word::MapOcean))
            .into(),
        None => nothing(),
    };
    let over = svg("g").class("map__over").child(ocean).children(dots);
    // The question and the names beside it say what it shows.
    let picture =
        frame(layout.cover, pieces(layout, party).child(over)).attr("aria-hidden", "true");
    html("div").class("map map--cover").child(picture)
}
