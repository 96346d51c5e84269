//! A country's politics panel.

use leptos::prelude::{Get, Memo};

use super::axis::axis;
use super::basis::{cites, outside_sources};
use super::gates::strip;
use super::glyph::pane_glyph;
use super::later::later;
use super::node::{Element, Node, block, html, list, nothing};
use super::panel_title;
use super::switch::switch;
use crate::app::App;
use crate::parts::PartView;
use engine::book::Link;
use engine::ids::{ActorId, CountryId};
use engine::model::pane::Pane;
use engine::phrase;
use engine::place::Room;
use engine::words::Word;

/// The panel that is open in a room, if one is.
pub fn open_panel(app: App, room: Room) -> Node {
    block(move || match app.country() {
        Some(country) if app.room() == room => later(app, PartView::Panel(country)),
        _ => nothing(),
    })
}

/// The panel as a part of the program draws it.
pub fn opened(app: App, country: CountryId) -> Node {
    panel(app, country).into()
}

/// A country's role, actors, switches, objections, links and unknowns.
pub fn panel(app: App, country: CountryId) -> Element {
    let book = app.book;
    let words = book.country(country);
    let title = panel_title(&words.id);
    let close = html("button")
        .attr("type", "button")
        .class("panel__close")
        .on("click", move |_| app.toggle_country(country))
        .child(book.word(Word::PanelClose));
    let head = html("header")
        .class("panel__head")
        .child(
            html("h2")
                .attr("id", title.clone())
                .attr("tabindex", "-1")
                .class("panel__title")
                .child(book.fill(Word::PanelLabel, &[("country", &words.name)])),
        )
        .child(close)
        .child(strip(app));
    // Whoever was moved by the last flip leaves a dashed chip where they came from.
    let offers =
        move || book.conditions_of(country).filter(|one| app.moved_by(*one).is_some()).collect();
    html("section")
        .class("panel")
        .attr("data-panel", words.id.as_str())
        .attr("aria-labelledby", title)
        .child(head)
        .child(html("p").class("panel__role").child(&words.role_says))
        .child(html("p").class("panel__question").child(&words.question))
        .child(html("h3").child(book.word(Word::PanelActors)))
        .child(axis(app, country, offers))
        .child(actors(app, country))
        .child(beyond(app, country))
}

/// What there is to a country beyond its actors: switches, objections, links and unknowns.
pub fn beyond(app: App, country: CountryId) -> Node {
    let book = app.book;
    let words = book.country(country);
    let heading = |word| html("h3").child(book.word(word));
    // A condition of two countries stands in the panels of both.
    let scope = format!("panel-{}", words.id);
    let switches = book.conditions_of(country).map(|condition| switch(app, condition, &scope));
    list([
        heading(Word::PanelNeeds).into(),
        html("div").class("switches").children(switches).into(),
        objections(app, country),
        links(app, country),
        heading(Word::PanelUnknown).into(),
        html("p").child(&words.unknown).into(),
    ])
}

/// The actors of a country, each with where they stand, why, and what that rests on.
pub fn actors(app: App, country: CountryId) -> Node {
    let actors = app.book.actors_of(country).map(|id| actor(app, id));
    Node::from(as_a_whole(app, country)).and(html("ul").class("actors").children(actors))
}

/// Where the whole country stands, if none of its actors speaks for it.
fn as_a_whole(app: App, country: CountryId) -> Option<Node> {
    let positions = &app.book.country(country).positions;
    let says = move || positions.get(app.government(country).position).cloned().unwrap_or_default();
    // What is undecided is said under the axis.
    let is_undecided = move || app.pane(country) == Pane::Unknown;
    (!positions.is_empty())
        .then(|| html("p").class("actors__whole").attr_if("hidden", "", is_undecided).text_fn(says))
}

fn actor(app: App, actor: ActorId) -> Element {
    let book = app.book;
    let words = book.actor(actor);
    let rules = &book.model.actors[actor.index()];
    let stance = move || Pane::from(app.standing(actor).stance);
    // A memo, so that what is cited is drawn anew just when the position changes.
    let position = Memo::new(move |_| app.standing(actor).position);
    let position = move || position.get();
    let head = html("p")
        .class("actor__head")
        .child(html("strong").class("actor__name").child(&words.name))
        .child(" ")
        .child(html("span").class("actor__stance").child(pane_glyph(stance)).child(
            html("span").text_fn(move || {
                let label = words.labels.get(position()).and_then(Option::as_deref);
                label.unwrap_or_else(|| phrase::pane(book, stance()))
            }),
        ));
    let says = move || words.positions.get(position()).map_or("", String::as_str);
    html("li")
        .class("actor")
        .attr_fn("data-stance", move || stance().name())
        .child(head)
        .child(html("p").class("actor__says").text_fn(says))
        .child(block(move || cites(book, &rules.positions[position()].rests_on).into()))
}

/// What others hold against the case: one press away, and marked as nothing of the source's.
fn objections(app: App, country: CountryId) -> Node {
    let book = app.book;
    let objections: Vec<Element> = book
        .objections
        .iter()
        .filter(|objection| objection.country == country)
        .map(|objection| {
            let bears = phrase::shorts(book, objection.conditions.iter().copied());
            let bears = book.fill(Word::PanelBears, &[("list", &bears)]);
            html("div")
                .class("objection")
                .child(html("p").child(&objection.says))
                .child(html("p").class("tag").child(outside_sources(book, &objection.sources)))
                .child(html("p").class("tag").child(bears))
        })
        .collect();
    if objections.is_empty() {
        return nothing();
    }
    let name = &book.country(country).name;
    html("details")
        .class("fold objections")
        .attr("data-outside", "yes")
        .child(
            html("summary")
                .child(book.word(Word::PanelBut))
                .child(html("span").class("visually-hidden").child(" ").child(name)),
        )
        .child(html("p").class("tag").child(book.word(Word::PanelOutside)))
        .children(objections)
        .into()
}

/// Where this country's conditions act on another's actors, and the other way round.
fn links(app: App, country: CountryId) -> Node {
    let book = app.book;
    let links: Vec<Element> = book
        .links
        .iter()
        .filter(|link| {
            let (from, to) = ends(app, link);
            !from.contains(&to) && (from.contains(&country) || to == country)
        })
        .map(|link| between(app, link))
        .collect();
    if links.is_empty() {
        return nothing();
    }
    list([html("h3").child(book.word(Word::PanelLinks)), html("ul").class("links").children(links)])
}

/// The countries whose condition acts, and the one whose actor is acted on.
fn ends(app: App, link: &Link) -> (&'static [CountryId], CountryId) {
    let model = &app.book.model;
    let owners = model.conditions[link.condition.index()].countries.as_slice();
    (owners, model.actors[link.actor.index()].country)
}

fn between(app: App, link: &'static Link) -> Element {
    let book = app.book;
    let (from, to) = ends(app, link);
    let now = move || {
        let need = book.condition(link.condition).need.as_str();
        let value = phrase::value(book, app.value(link.condition));
        book.fill(Word::SwitchIs, &[("need", need), ("value", value)])
    };
    let way = html("span")
        .class("between__way")
        .child(phrase::owners(book, from))
        .child(" → ")
        .child(&book.country(to).capital);
    html("li").class("between").child(html("p").child(&link.says)).child(
        html("p").class("between__now").child(way).child(" ").child(html("span").text_fn(now)),
    )
}
