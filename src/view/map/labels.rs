//! The capitals with their names, and the reader's guess.

use super::{Showing, circle, yes_no};
use crate::view::node::{Element, Node, nothing, svg};
use engine::book::{Camera, MapLabel, MapParty, StepFigure};
use engine::ids::CountryId;
use engine::place::Guess;
use engine::words::Word;

/// A capital: its dot and its name; where the camera comes close, its country's too; and the ring of the guess.
pub(super) fn capital(showing: Showing, id: CountryId, party: &'static MapParty) -> Element {
    let app = showing.app;
    let country = app.book.country(id);
    let is_guess = move || {
        let figure = app.pictured().and_then(|step| app.book.step(step).figure);
        figure == Some(StepFigure::Guess) && app.guess() == Some(Guess::Country(id))
    };
    let own = |label, near| {
        let name = text(label, party.capital).class("map__label").child(&country.capital);
        name_shown(showing, id, near, name)
    };
    let guess = text(&party.guess_label, party.capital)
        .class("map__guess")
        .child(app.book.word(Word::MapGuess));
    let far = own(&party.label, false).child(guess);
    let near: Node = match party.camera {
        Some(_) => own(&party.near_label, true).class("map__name--near").into(),
        None => nothing(),
    };
    let land: Node = match party.name {
        Some([x, y]) => {
            let name = svg("text")
                .class("map__land-name")
                .attr("x", x.to_string())
                .attr("y", y.to_string())
                .attr("text-anchor", "middle")
                .child(&country.name);
            name_shown(showing, id, true, name).into()
        }
        None => nothing(),
    };
    svg("g")
        .class("map__capital")
        .attr_fn("data-aside", move || yes_no(showing.is_aside(id)))
        .attr_fn("data-guessed", move || yes_no(is_guess()))
        .child(circle("map__ring-halo", party.capital, ".8em"))
        .child(circle("map__ring", party.capital, ".8em"))
        .child(circle("map__dot", party.capital, ".3em"))
        .child(far)
        .child(near)
        .child(land)
}

/// A name that is shown from near, or from afar and beside a country that is near.
fn name_shown(showing: Showing, id: CountryId, near: bool, name: Element) -> Element {
    let layout = showing.layout();
    let shown = move || match showing.camera() {
        Camera::Country(close) if close == id => {
            near || layout.parties[id.index()].camera.is_none()
        }
        Camera::Country(close) => {
            !near
                && layout.parties.get(close.index()).is_some_and(|party| party.beside.contains(&id))
        }
        Camera::Whole => !near,
        Camera::Table => false,
    };
    svg("g").class("map__name").attr_fn("data-shown", move || yes_no(shown())).child(name)
}

fn text(label: &'static MapLabel, [x, y]: [i16; 2]) -> Element {
    svg("text")
        .attr("x", x.to_string())
        .attr("y", y.to_string())
        .attr("dx", label.dx.as_str())
        .attr("dy", label.dy.as_str())
        .attr("text-anchor", label.anchor.name())
        .attr("dominant-baseline", "central")
}
