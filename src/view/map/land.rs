//! The land: pieces of the world with their shelves and quiet land, and the countries that are asked.

use super::{Showing, drawn, parties, yes_no};
use crate::view::node::{Element, svg};
use engine::book::{MapLayout, Role};
use engine::ids::CountryId;

/// All pieces of the world one over the other, each with its countries.
pub(super) fn pieces(
    layout: &'static MapLayout,
    party: impl Fn(CountryId) -> Element + Copy + 'static,
) -> Element {
    let within = move |piece: Option<usize>| {
        parties(layout)
            .filter(move |(_, party)| party.piece.map(usize::from) == piece)
            .map(move |(id, _)| party(id))
    };
    let mut land = svg("g").class("map__scale");
    for (index, piece) in layout.pieces.iter().enumerate() {
        land = land.child(drawn(format!("#ground-{}", piece.id), "map__ground"));
        land = land.children(within(Some(index)));
        if piece.behind_edge {
            land = land
                .child(drawn("#map-edge".to_owned(), "map__edge-halo"))
                .child(drawn("#map-edge".to_owned(), "map__edge"));
        }
    }
    land.child(drawn("#map-haze".to_owned(), "map__haze")).children(within(None))
}

/// A country, coloured once the reader has been told where it stands.
pub(super) fn party(showing: Showing, id: CountryId) -> Element {
    let app = showing.app;
    let country = app.book.country(id);
    let role = match country.role {
        Role::Signs => "signs",
        Role::Sustains => "sustains",
    };
    let shape = format!("#shape-{}", country.id);
    let mut party = svg("g").class("map__party");
    if showing.still.is_none() {
        let is_lit = move || {
            app.country() == Some(id)
                || app.pictured().is_none_or(|step| app.book.step(step).lit.contains(&id))
        };
        party = party
            .class("map__party--pressed")
            .attr("data-country", country.id.as_str())
            .attr("data-role", role)
            .attr_fn("data-lit", move || yes_no(is_lit()))
            .attr_fn("data-chosen", move || yes_no(app.country() == Some(id)))
            .on("click", move |_| app.toggle_country(id))
            .child(drawn(format!("#hit-{}", country.id), "map__hit"));
    }
    party
        .attr_fn("data-stance", move || app.pane(id).name())
        .attr_fn("data-told", move || yes_no(app.is_told(id)))
        .attr_fn("data-aside", move || yes_no(showing.is_aside(id)))
        .child(drawn(shape.clone(), "map__shape"))
        .child(drawn(shape, "map__pattern"))
}
