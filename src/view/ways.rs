//! The ways in which the window shuts: single changes from the start that each put a capital in the way.

use super::control::control_of_all;
use super::node::{Element, Node, html, list};
use super::window::{Sight, Voice, small, way as picture};
use crate::app::App;
use engine::book::Book;
use engine::model::settings::Settings;
use engine::model::ways::Way;
use engine::phrase;
use engine::window::WindowState;
use engine::words::Word;

/// The ways, each a press, with what follows; then that without any of them nobody is in the way.
pub fn ways(app: App, answers: Option<Element>) -> Node {
    let ways = all(app.book);
    let ends: Vec<Settings> = ways.iter().map(|way| way.settings).collect();
    let is_one_tried = move || {
        let (scenario, settings) = app.scenario_and_settings();
        scenario == app.book.model.start && ends.contains(&settings)
    };
    let items = ways.into_iter().map(|way| html("li").class("ways__one").child(one(app, way)));
    // Until one is tried, what lies on the table is what a step before has put there.
    let follows = html("div")
        .class("ways__follows")
        .attr_if("hidden", "", move || !is_one_tried())
        .child(html("p").class("ways__says").text_fn(move || app.outcome_says()))
        .child(answers);
    list([
        html("ul").class("ways").children(items).into(),
        Node::from(follows),
        Node::from(start(app)),
    ])
}

/// The ways of a book: single changes from its start.
pub fn all(book: &Book) -> Vec<Way> {
    let model = &book.model;
    model.ways_to_bar(model.scenario(model.start))
}

fn one(app: App, way: Way) -> Element {
    let book = app.book;
    let name = html("span").class("ways__name").child(name(book, &way));
    let says =
        [window(app, &way).into(), name.into(), Node::from(" "), followers(book, &way).into()];
    let (start, settings) = (book.model.start, way.settings);
    let is_tried = move || app.scenario_and_settings() == (start, settings);
    let press = move || match leptos::prelude::untrack(is_tried) {
        true => app.choose(start),
        false => app.try_settings(Some(start), settings),
    };
    control_of_all(app, "button")
        .attr("type", "button")
        .class("ways__way")
        .attr("data-way", book.condition(way.condition).id.as_str())
        .attr_fn("aria-pressed", move || if is_tried() { "true" } else { "false" })
        .on("click", move |_| press())
        .children(says)
}

/// What happens, in a few words.
pub fn name(book: &'static Book, way: &Way) -> &'static str {
    let words = book.condition(way.condition);
    words.lost.as_ref().unwrap_or(&words.off)
}

/// The window as the way leaves it.
pub fn window(app: App, way: &Way) -> Element {
    picture(sight(app, way.settings), Voice::Silent)
}

/// Who else stands in the way then.
pub fn followers(book: &'static Book, way: &Way) -> Option<Element> {
    let n = way.follow.len().to_string();
    let slots = [("list", &*phrase::capitals(book, &way.follow)), ("n", &n)];
    let says = || book.fill(Word::WaysFollow, &slots);
    (!way.follow.is_empty()).then(|| html("span").class("ways__follow").child(says()))
}

/// The window as it is seen while `settings` hold.
fn sight(app: App, settings: Settings) -> Sight {
    let model = &app.book.model;
    Sight::still(app, model.start, settings)
}

/// That at the start nobody is in the way, if that is so.
pub fn start(app: App) -> Option<Element> {
    let book = app.book;
    let start = book.model.start;
    let sight = sight(app, book.model.scenario(start));
    let none = book.fill(Word::WaysNone, &[("scenario", &book.scenario(start).short)]);
    (sight.window().state() == WindowState::Open).then(|| {
        html("div").class("ways__start").child(small(sight, Voice::Silent)).child(
            html("p")
                .child(html("strong").class("ways__none").child(none))
                .child(" ")
                .child(book.word(Word::WaysRest)),
        )
    })
}
