//! What a flip moved, said where the hand is.

use super::node::{Node, block, html, nothing};
use crate::app::{App, Moved};
use engine::ids::ConditionId;
use engine::phrase;
use engine::words::Word;

/// The last change in words, if it was a flip of this condition.
pub fn moved_by(app: App, condition: ConditionId) -> Node {
    block(move || match app.moved_by(condition) {
        Some(moved) => html("p").class("moved").child(said(app, &moved)).into(),
        None => nothing(),
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
                ("before", phrase::stance(book, *before)),
                ("after", phrase::stance(book, *after)),
            ],
        )
    });
    let changes: Vec<String> = gates.chain(countries).collect();
    if changes.is_empty() {
        book.word(Word::SwitchMovedNothing).to_owned()
    } else {
        book.fill(Word::SwitchMoved, &[("what", &changes.join("; "))])
    }
}
