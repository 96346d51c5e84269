//! What an answer can't do without, as one sentence.

use super::asked::{Asked, gate_name};
use crate::app::App;
use crate::view::node::{Element, block, html, nothing};
use engine::ids::ConditionId;
use engine::phrase;
use engine::words::Word;

pub(super) fn cannot(app: App) -> Element {
    html("section")
        .class("cannot")
        .attr("aria-labelledby", "cannot-title")
        .child(
            html("h3")
                .attr("id", "cannot-title")
                .class("cannot__title")
                .child(app.book.word(Word::HangsTitle)),
        )
        // The last answer is what all of it is about.
        .child(block(move || {
            let last = app.examined_gate().index() + 1 == app.book.gates.len();
            if last { nothing() } else { gate_name(app) }
        }))
        .child(html("p").class("cannot__says").text_fn(move || says(app)))
}

/// Of those that it needs and the others the fewer are named.
fn says(app: App) -> String {
    let book = app.book;
    let asked = Asked::now(app);
    let Some(table) = asked.table() else { return String::new() };
    let count = book.conditions.len();
    let (mut needed, mut others, mut is_any_idle) = (Vec::new(), Vec::new(), false);
    for id in ConditionId::all(count) {
        let (swings, short) = (table.swings(id), book.condition(id).short.clone());
        is_any_idle |= swings.alone == 0;
        if swings.is_veto { needed.push(short) } else { others.push(short) }
    }
    let (all, n) = (count.to_string(), needed.len().to_string());
    let (word, list) = match (needed.len(), others.len()) {
        (0, _) => (Word::CannotNothing, others),
        (_, 0) => (Word::CannotEverything, others),
        (more, fewer) if fewer < more && !is_any_idle => (Word::CannotAllBut, others),
        (more, fewer) if fewer < more => (Word::CannotAllButIdle, others),
        _ if is_any_idle => (Word::CannotIdle, needed),
        _ => (Word::CannotSays, needed),
    };
    // Names hold commas of their own.
    book.fill(word, &[("n", &n), ("all", &all), ("list", &phrase::clauses(book, &list))])
}
