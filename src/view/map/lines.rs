//! The table, and the lines that reach it or stop short of it.

use super::{Showing, yes_no};
use crate::view::glyph::pane_path;
use crate::view::node::{Element, svg};
use engine::book::{MapParty, Role};
use engine::ids::CountryId;
use engine::model::pane::Pane;
use engine::model::verdict::Answer;
use engine::words::Word;

/// The table, which is lit while the two sides talk.
pub(super) fn table(showing: Showing) -> Element {
    let app = showing.app;
    let layout = showing.layout();
    let [x, y, rx, ry] = layout.table.map(|number| number.to_string());
    let is_lit = move || layout.table_gate.is_some_and(|gate| app.answer(gate) == Answer::Yes);
    let top = svg("ellipse").class("map__table-top").attr("rx", rx).attr("ry", ry);
    let name = svg("text")
        .class("map__table-name")
        .attr("x", x.clone())
        .attr("y", y.clone())
        .attr("text-anchor", "middle")
        .attr("dominant-baseline", "central")
        .child(app.book.word(Word::MapTable));
    svg("g")
        .class("map__table")
        .attr_fn("data-lit", move || yes_no(is_lit()))
        .child(top.attr("cx", x).attr("cy", y))
        .child(name)
}

/// A line: how far it goes, how it is dashed, its width and its mark tell how its capital stands to a deal.
pub(super) fn line(showing: Showing, id: CountryId, party: &'static MapParty) -> Element {
    let app = showing.app;
    let country = app.book.country(id);
    let drawn = move || {
        app.pictured().is_none_or(|step| app.book.step(step).lines.contains(&id))
            || app.country() == Some(id)
    };
    let stance = move || app.pane(id);
    let path =
        |class| svg("path").class(class).attr("d", party.line.as_str()).attr("pathLength", "100");
    let marks = &party.marks;
    let place = move || {
        let near = marks.near.filter(|_| showing.is_near(id));
        let [x, y] = near.unwrap_or_else(|| match stance() {
            Pane::Waits => marks.waits,
            Pane::Opposes => marks.opposes,
            _ => marks.reaches,
        });
        format!("translate({x} {y})")
    };
    let mark = svg("svg")
        .attr("x", "-.625em")
        .attr("y", "-.625em")
        .attr("width", "1.25em")
        .attr("height", "1.25em")
        .attr("viewBox", "-10 -10 20 20")
        .child(svg("circle").class("map__mark-ground").attr("r", "9.5"))
        .child(svg("path").class("map__mark-sign").attr_fn("d", move || pane_path(stance())));
    svg("g")
        .class("map__line")
        .attr("data-line", country.id.as_str())
        .attr("data-signs", yes_no(country.role == Role::Signs))
        .attr_fn("data-stance", move || stance().name())
        .attr_fn("data-told", move || yes_no(app.is_told(id)))
        .attr_fn("data-drawn", move || yes_no(drawn()))
        .attr_fn("data-aside", move || yes_no(showing.is_aside(id)))
        .child(path("map__rest"))
        .child(path("map__casing"))
        .child(path("map__stroke"))
        .child(svg("g").class("map__mark").attr_fn("transform", place).child(mark))
}
