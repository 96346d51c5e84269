//! Who stands where within a country: four stations in a row, and its actors on them as named chips.
//!
//! It is a picture for eyes. Its sentence tells the same, and the list of actors beside it does the same, with
//! what each position rests on.

use leptos::prelude::{Get, Memo, With};

use super::glyph::pane_glyph;
use super::node::{Element, Node, block, html, list};
use crate::app::App;
use engine::ids::{ActorId, ConditionId, CountryId};
use engine::model::pane::Pane;
use engine::model::settings::Value;
use engine::model::stations::{STATIONS, Spot, Stations, Turn};
use engine::phrase;
use engine::words::Word;

/// The axis of a country. `offers` tells what a reader can flip beside it: a dashed chip stands where an actor would
/// go by that, and once it is flipped, where the actor came from.
pub fn axis(
    app: App,
    country: CountryId,
    offers: impl Fn() -> Vec<ConditionId> + Send + Sync + 'static,
) -> Element {
    let book = app.book;
    // What is drawn follows the stations, so that a flip elsewhere draws nothing here.
    let stations = Memo::new(move |_| book.model.stations(country, app.settings(), &offers()));
    let chips = book.actors_of(country).enumerate().map(|(index, actor)| {
        chip(app, actor, move || stations.with(|stations| stations.here[index]))
    });
    let field = html("div")
        .class("axis__field")
        .children(chips)
        .child(block(move || turned(app, country, &stations.get())));
    let row = STATIONS.map(|stance| {
        let pane = Pane::from(stance);
        html("span")
            .class("axis__station")
            .attr("data-stance", pane.name())
            .child(html("span").class("axis__line"))
            .child(pane_glyph(move || pane).class("axis__disc"))
            .child(html("span").class("axis__word").child(phrase::pane(book, pane)))
    });
    let picture = html("div")
        .class("axis__picture")
        .attr("role", "img")
        .attr_fn("aria-label", move || said(app, country))
        .child(field)
        .child(html("div").class("axis__row").children(row));
    let caption = move || stations.with(|stations| caption(app, country, stations.turn.as_ref()));
    html("figure")
        .class("axis")
        .child(picture)
        .child(html("figcaption").class("axis__says").text_fn(caption))
}

/// Who stands where, as a sentence.
fn said(app: App, country: CountryId) -> String {
    let book = app.book;
    let actors: Vec<String> = book
        .actors_of(country)
        .map(|actor| {
            let stance = phrase::pane(book, app.standing(actor).stance);
            let name = book.actor(actor).name.as_str();
            book.fill(Word::AxisStands, &[("actor", name), ("stance", stance)])
        })
        .collect();
    book.fill(Word::AxisSays, &[("actors", &phrase::clauses(book, &actors))])
}

/// What the dashed chips mean, and what is undecided.
fn caption(app: App, country: CountryId, turn: Option<&Turn>) -> String {
    let book = app.book;
    let dotted = turn.map(|turn| {
        let words = book.condition(turn.condition);
        let says = match turn.value {
            Value::Off => book.fill(Word::AxisIfNot, &[("what", &words.off)]),
            _ => book.fill(Word::AxisIf, &[("what", &words.need)]),
        };
        if turn.is_ours { says + " " + book.word(Word::AxisOurs) } else { says }
    });
    let undecided = app.pane_hangs_on(country).map(|why| {
        let capital = book.country(country).capital.as_str();
        book.fill(Word::PanelUndecided, &[("capital", capital), ("why", &why)])
    });
    match (undecided, dotted) {
        (Some(undecided), Some(dotted)) => undecided + " " + &dotted,
        (one, other) => one.or(other).unwrap_or_default(),
    }
}

/// A number of a place, as an attribute: there are few.
fn digit(number: usize) -> &'static str {
    ["0", "1", "2", "3", "4", "5", "6"].get(number).copied().unwrap_or("6")
}

/// What an actor's chip was moved by last: nothing since it was drawn, or a way from where it stood, told apart
/// from the way before so that each begins anew.
#[derive(Clone, Copy, PartialEq)]
struct Hop {
    spot: Spot,
    from: usize,
    turn: u8,
}

/// An actor's name on their station. It slides when they move.
fn chip(app: App, actor: ActorId, spot: impl Fn() -> Spot + Send + Sync + 'static) -> Element {
    let hop = Memo::new(move |before: Option<&Hop>| {
        let spot = spot();
        match before {
            None => Hop { spot, from: spot.station, turn: 0 },
            Some(before) if before.spot.station == spot.station => Hop { spot, ..*before },
            Some(before) => Hop { spot, from: before.spot.station, turn: before.turn % 2 + 1 },
        }
    });
    placed("axis__chip", move || hop.get().spot)
        .attr_fn("data-from", move || digit(hop.get().from))
        .attr_option("data-hop", move || match hop.get().turn {
            0 => None,
            1 => Some("a"),
            _ => Some("b"),
        })
        .child(html("span").class("axis__name").child(&app.book.actor(actor).chip))
}

/// An element at a place of the axis.
fn placed(class: &'static str, spot: impl Fn() -> Spot + Copy + Send + 'static) -> Element {
    html("span")
        .class(class)
        .attr_fn("data-at", move || digit(spot().station))
        .attr_fn("data-row", move || digit(spot().row))
}

/// Where the actors would go, with an arrow from each stack to each other.
fn turned(app: App, country: CountryId, stations: &Stations) -> Node {
    let mut pieces: Vec<Element> = Vec::new();
    let mut ways: Vec<(usize, usize)> = Vec::new();
    for (index, actor) in app.book.actors_of(country).enumerate() {
        let Some(there) = stations.there[index] else { continue };
        pieces.push(
            placed("axis__chip", move || there)
                .class("axis__chip--ghost")
                .child(html("span").class("axis__name").child(&app.book.actor(actor).chip)),
        );
        let way = (stations.here[index].station, there.station);
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    for (from, to) in ways {
        let (low, high) = (from.min(to), from.max(to));
        let heights = (low..=high).map(|station| stations.height(station));
        let row = heights.max().unwrap_or_default();
        let arc = html("span")
            .class("axis__arc")
            .attr("data-at", digit(low))
            .attr("data-to", digit(high))
            .attr("data-row", digit(row));
        pieces.push(arc);
        // Down to whoever stands lower than the highest in between.
        for station in [from, to] {
            for row in stations.height(station)..row {
                pieces.push(placed("axis__leg", move || Spot { station, row }));
            }
        }
        let row = stations.height(to);
        pieces.push(placed("axis__head", move || Spot { station: to, row }));
    }
    list(pieces)
}
