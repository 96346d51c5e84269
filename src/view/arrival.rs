//! What has to be said about the address that a reader came by.

use leptos::prelude::untrack;

use super::changes::{changed_to, count_of, struck};
use super::node::{Node, block, html, list};
use crate::app::App;
use engine::phrase;
use engine::words::Word;

/// What is to be said about the address a reader came by, said first.
pub fn arrival_note(app: App) -> Node {
    let book = app.book;
    block(move || {
        let arrival = app.arrival();
        let table = untrack(|| app.shown_table());
        let mut notes = Vec::new();
        if !arrival.changes.is_empty() {
            let count = count_of(app, arrival.changes.count(), table.scenario);
            let changed: Vec<String> = arrival
                .changes
                .iter()
                .map(|condition| changed_to(app, condition, table.settings.value(condition)))
                .collect();
            let slots = [("changes", count.as_str()), ("list", &phrase::clauses(book, &changed))];
            notes.push(book.fill(Word::ChangesOpened, &slots));
        }
        if arrival.is_from_link && !table.strikes.is_empty() {
            notes.push(untrack(|| struck(app)));
        }
        if !arrival.note.is_empty() {
            notes.push(book.fill(Word::ChangesNoteShown, &[("note", &arrival.note)]));
        }
        if !arrival.ignored.is_empty() {
            let shown: Vec<String> = arrival.ignored.into_iter().take(3).collect();
            notes.push(book.fill(
                Word::ChangesIgnored,
                &[("parts", &shown.join(book.word(Word::SeparatorComma)))],
            ));
        }
        list(notes.into_iter().map(|note| html("p").class("note").child(note)))
    })
}
