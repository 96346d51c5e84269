//! What a flip moved, said where the hand is.

use leptos::prelude::{Get, Memo};

use super::node::{Node, block, html, nothing};
use crate::app::{App, Moved};
use engine::ids::{ConditionId, GateId};
use engine::model::verdict::Answer;
use engine::phrase;
use engine::words::Word;

/// The last change in words, if it was a flip of this condition.
pub fn moved_by(app: App, condition: ConditionId) -> Node {
    block(move || match app.moved_by(condition) {
        Some(moved) => html("p").class("moved").child(said(app, &moved)).into(),
        None => nothing(),
    })
}

/// Why the last change moved nothing, if it was a flip of this condition.
pub fn moved_nothing(app: App, condition: ConditionId) -> Node {
    let is_idle = Memo::new(move |_| {
        let moved = app.moved_by(condition);
        moved.is_some_and(|moved| moved.gates.is_empty() && moved.countries.is_empty())
    });
    block(move || match is_idle.get() {
        true => html("p").class("moved").child(nothing_yet(app)).into(),
        false => nothing(),
    })
}

fn said(app: App, moved: &Moved) -> String {
    let book = app.book;
    let gates = moved.gates.iter().map(|(gate, before, after)| {
        book.fill(
            Word::SwitchMovedGate,
            &[
                ("gate", &book.gate(*gate).name),
                ("before", phrase::answer(book, *before)),
                ("after", phrase::answer(book, *after)),
            ],
        )
    });
    let countries = moved.countries.iter().map(|(country, before, after)| {
        book.fill(
            Word::SwitchMovedCountry,
            &[
                ("country", &book.country(*country).capital),
                ("before", phrase::pane(book, *before)),
                ("after", phrase::pane(book, *after)),
            ],
        )
    });
    let changes: Vec<String> = gates.chain(countries).collect();
    if changes.is_empty() {
        nothing_yet(app)
    } else {
        book.fill(Word::SwitchMoved, &[("what", &phrase::clauses(book, &changes))])
    }
}

/// Why nothing moved: the first gate that is not open has something else to wait for.
fn nothing_yet(app: App) -> String {
    let book = app.book;
    let closed = GateId::all(book.gates.len()).find(|gate| app.answer(*gate) != Answer::Yes);
    let Some(gate) = closed else { return book.word(Word::SwitchMovedNothing).to_owned() };
    let answer = phrase::answer(book, app.answer(gate));
    let slots = [("gate", book.gate(gate).short.as_str()), ("answer", answer)];
    book.fill(Word::SwitchMovedNothingYet, &slots)
}
