//! The map: land that carries the stances, and a line from each capital to the table.
//!
//! It is a picture for eyes and pointers. Its sentence tells the same, and what can be pressed on it is pressed by
//! a native control beside it too. The land itself is in the page once (the press draws it); what stands over it
//! keeps its size on the screen: within a map one `em` is 16 pixels, however close the camera comes.

mod cover;
mod labels;
mod land;
mod lines;
mod says;

use super::node::{Element, html, svg};
use crate::app::App;
use engine::book::{Camera, MapBox, MapLayout, MapParty};
use engine::ids::CountryId;
use engine::words::Word;

pub use cover::cover_map;

/// The class of a picture that follows the camera.
pub const FOLLOWS_CLASS: &str = "map__picture--follows";

/// The map as it stands at the reader's place. Where a program runs, its camera moves (`browser/camera.rs`).
pub fn map(app: App) -> Element {
    let says = html("p").attr("id", "map-says").class("visually-hidden");
    let picture = picture(Showing { app, still: None })
        .class(FOLLOWS_CLASS)
        .attr("aria-label", app.book.word(Word::MapLabel))
        .attr("aria-describedby", "map-says");
    html("div").class("map").child(picture).child(says.text_fn(move || says::said(app)))
}

/// The map as it stands at the place of `app`, seen by a camera that doesn't move. It is told in one sentence, and
/// nothing of it can be pressed.
pub fn still_map(app: App, camera: Camera) -> Element {
    let picture = picture(Showing { app, still: Some(camera) }).attr("aria-label", says::said(app));
    html("div").class("map").child(picture)
}

/// What is shown of the map, and how close.
#[derive(Clone, Copy)]
struct Showing {
    app: App,
    /// The camera of a map that stays as it is.
    still: Option<Camera>,
}

impl Showing {
    fn camera(self) -> Camera {
        self.still.unwrap_or_else(|| self.app.camera())
    }

    /// Whether the camera has come close to this country.
    fn is_near(self, country: CountryId) -> bool {
        self.camera() == Camera::Country(country)
    }

    /// Whether the camera has come close to another country.
    fn is_aside(self, country: CountryId) -> bool {
        matches!(self.camera(), Camera::Country(near) if near != country)
    }

    fn layout(self) -> &'static MapLayout {
        &self.app.book.map
    }
}

/// The picture without its words.
fn picture(showing: Showing) -> Element {
    let layout = showing.layout();
    // Where it follows the camera it is moved there.
    let shows = layout.view(leptos::prelude::untrack(|| showing.camera()));
    let over = svg("g")
        .class("map__over")
        .children(parties(layout).map(|(id, party)| lines::line(showing, id, party)))
        .child(lines::table(showing))
        .children(parties(layout).map(|(id, party)| labels::capital(showing, id, party)));
    let is_close = move || matches!(showing.camera(), Camera::Country(_));
    let land = land::pieces(layout, move |id| land::party(showing, id));
    let land = land.attr_fn("data-close", move || yes_no(is_close()));
    frame(shows, land.child(over)).attr("role", "img")
}

/// A picture that shows at least a part of the map, and more where its place is wider or higher than that.
fn frame([x, y, width, height]: MapBox, holds: Element) -> Element {
    // The size of letters is that of the part at first: the style sheet brings it down to pixels.
    let zoom = svg("g").class("map__zoom").attr("font-size", width.to_string());
    svg("svg")
        .class("map__picture")
        .attr("viewBox", format!("{x} {y} {width} {height}"))
        .child(zoom.child(holds))
}

fn parties(layout: &'static MapLayout) -> impl Iterator<Item = (CountryId, &'static MapParty)> {
    layout.parties.iter().enumerate().map(|(index, party)| (CountryId::at(index), party))
}

fn drawn(what: String, class: &'static str) -> Element {
    svg("use").attr("href", what).class(class)
}

fn circle(class: &'static str, [x, y]: [i16; 2], radius: &'static str) -> Element {
    let circle = svg("circle").class(class).attr("r", radius);
    circle.attr("cx", x.to_string()).attr("cy", y.to_string())
}

fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}
