//! The ways in which the window shuts, as they stay: nothing has to be pressed to read what follows from each.

use deal_window::app::{App, RenderMode};
use deal_window::view::LEADS;
use deal_window::view::gates::strip;
use deal_window::view::node::{Element, Node, html, list};
use deal_window::view::ways;
use engine::address;
use engine::book::Book;
use engine::model::ways::Way;
use engine::place::{Place, Table};

/// The ways, each with what follows, then what is at the start. `place` is where they are told.
pub(super) fn still(book: &'static Book, place: Place) -> Node {
    let app = App::new(book, RenderMode::Static, place);
    let items = ways::all(book).into_iter().map(|way| one(app, &way, place));
    list([
        html("ul").class("ways ways--still").children(items).into(),
        Node::from(ways::start(app)),
    ])
}

/// A way with its sentence. The answers that this sentence is made of are unfolded.
fn one(app: App, way: &Way, place: Place) -> Element {
    let book = app.book;
    let settings = way.settings;
    let table = Table { settings, ..Table::of(book, book.model.start) };
    let taken = Place { table, ..place };
    let name = html("a")
        .class("ways__name")
        .attr(LEADS, address::print(book, &taken))
        .child(ways::name(book, way));
    let after = App::new(book, RenderMode::Static, taken);
    let follows = html("details")
        .class("ways__then")
        .child(html("summary").child(after.outcome_says()))
        .child(strip(after));
    let says = html("div")
        .class("ways__text")
        .child(name)
        .child(" ")
        .child(ways::followers(book, way))
        .child(follows);
    let way = html("div").class("ways__way").child(ways::window(app, way)).child(says);
    html("li").class("ways__one").child(way)
}
