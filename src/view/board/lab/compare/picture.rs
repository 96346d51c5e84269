//! The windows of both tables, and between them which panes are others.

use super::other_pane;
use crate::app::App;
use crate::view::node::{Element, html, svg};
use crate::view::window::measures::WAY;
use crate::view::window::{Sight, Voice, way};
use engine::ids::CountryId;
use engine::phrase;
use engine::place::Table;
use engine::window;
use engine::words::Word;

/// How wide the place of the names between the windows is, in the windows' own units.
const BETWEEN: i16 = 104;
/// How far the line from a name reaches that leads to the panes on both sides.
const ARM: i16 = 12;

pub(super) fn picture(app: App, there: Table) -> Element {
    let began = move || app.book.scenario(app.scenario()).short.as_str();
    let other_began = app.book.scenario(there.scenario).short.as_str();
    html("div")
        .class("compare__picture")
        .child(name(app, Word::CompareHere).child(html("span").text_fn(began)))
        .child(one(app, Sight::table(app), Word::CompareHere))
        .child(between(app))
        .child(name(app, Word::CompareThere).child(html("span").child(other_began)))
        .child(one(app, Sight::other(app, there.scenario, other_pane), Word::CompareThere))
}

fn name(app: App, word: Word) -> Element {
    html("p").class("compare__name").child(html("strong").child(app.book.word(word)))
}

/// One of the two windows, as a sentence for whoever doesn't see it.
fn one(app: App, sight: Sight, word: Word) -> Element {
    let book = app.book;
    let says = move || {
        let mut says = window::sentence(book, book.word(word), &sight.window());
        let others: Vec<CountryId> =
            CountryId::all(book.countries.len()).filter(|country| differs(app, *country)).collect();
        if !others.is_empty() {
            says.push(' ');
            says +=
                &book.fill(Word::ComparePanes, &[("capitals", &phrase::capitals(book, &others))]);
        }
        says
    };
    html("div")
        .class("compare__window")
        .attr("role", "img")
        .attr_fn("aria-label", says)
        .child(way(sight, Voice::Silent))
}

/// Whether a country's pane is another on the other table.
fn differs(app: App, country: CountryId) -> bool {
    app.pane(country) != other_pane(app, country)
}

/// The capitals in line with their panes. One that differs has lines to both.
fn between(app: App) -> Element {
    let [_, end] = WAY.margins();
    let [_, height] = WAY.size(app.book.countries.len());
    let middle = BETWEEN / 2;
    let rows = CountryId::all(app.book.countries.len()).map(|country| {
        let [_, top] = WAY.place(country.index());
        let y = top + WAY.pane[1] / 2;
        let (near, far) = (BETWEEN - ARM, BETWEEN);
        svg("g")
            .class("compare__capital")
            .attr_option("data-differs", move || differs(app, country).then_some("yes"))
            .child(
                svg("path")
                    .class("compare__arm")
                    .attr("d", format!("M0 {y}H{ARM}M{near} {y}H{far}")),
            )
            .child(
                svg("text")
                    .attr("x", middle.to_string())
                    .attr("y", (y + 4).to_string())
                    .child(&app.book.country(country).capital),
            )
    });
    svg("svg")
        .class("compare__between")
        .attr("viewBox", format!("0 -{end} {BETWEEN} {}", height + 2 * end))
        .attr("aria-hidden", "true")
        .children(rows)
}
