//! The shortest way from here to an open gate, or out of it.

use super::asked::{Asked, gate_name};
use super::fold::fold;
use crate::app::{App, FocusTarget};
use crate::view::control::control_of_all;
use crate::view::node::{Element, Node, block, html, list, nothing};
use engine::ids::ConditionId;
use engine::model::analysis::Ways;
use engine::model::settings::{ConditionSet, Value};
use engine::model::verdict::Answer;
use engine::phrase;
use engine::words::Word;

pub(super) fn way(app: App) -> Element {
    fold(app, Word::WayTitle, "way-title", move || gate_name(app).and(block(move || ways(app))))
}

fn ways(app: App) -> Node {
    let asked = Asked::now(app);
    let settings = app.settings();
    let Some(table) = asked.table() else { return nothing() };
    if app.answer(asked.gate) == Answer::Yes {
        let says = [Word::WayCloses, Word::WayCannotClose];
        shown(app, table.ways_to_close(settings), Value::Off, says)
    } else {
        let says = [Word::WayOpens, Word::WayCannotOpen];
        shown(app, table.ways_to_open(settings), Value::On, says)
    }
}

/// The ways, each with a button that goes it; `says` how many changes they are, or that there is none.
fn shown(app: App, ways: Option<Ways>, value: Value, says: [Word; 2]) -> Node {
    let book = app.book;
    let [length, cannot] = says;
    let Some(ways) = ways else { return html("p").child(book.word(cannot)).into() };
    let says = book.fill(length, &[("n", &ways.length.to_string())]);
    let more = ways.total - ways.listed.len() as u64;
    let items = ways.listed.iter().enumerate().map(|(index, way)| step(app, index, *way, value));
    let more = (more > 0).then(|| {
        html("li").child(book.fill(Word::HangsMore, &[("n", &phrase::number(book, more))]))
    });
    list([
        html("p").class("shortest__says").child(says),
        html("ol").class("shortest").children(items).child(more),
    ])
}

fn step(app: App, index: usize, way: ConditionSet, value: Value) -> Element {
    let changes = way.iter().map(|id| html("li").child(change(app, id, value)));
    let id = format!("way-{index}");
    let go = control_of_all(app, "button")
        .attr("type", "button")
        .attr("aria-describedby", id.clone())
        .on("click", move |_| {
            app.set_all(way, value);
            // The button goes with the way.
            app.request_focus(FocusTarget::Ways);
        })
        .child(app.book.word(Word::WayGo));
    html("li")
        .class("shortest__way")
        .child(html("ul").class("lab__needs").attr("id", id).children(changes))
        .child(go)
}

/// One change in words; an open question is named as what has to be settled.
fn change(app: App, id: ConditionId, value: Value) -> String {
    let book = app.book;
    let words = book.condition(id);
    let is_open = leptos::prelude::untrack(|| app.value(id)) == Value::Open;
    let to = match (is_open, value) {
        (true, Value::On) => book.word(Word::WaySettleYes),
        (true, _) => book.word(Word::WaySettleNo),
        (false, value) => phrase::value(book, value),
    };
    book.fill(Word::SwitchIs, &[("need", &words.need), ("value", to)])
}
