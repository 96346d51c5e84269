//! The answers in one line, for wherever the hand is.

use super::node::{Element, Node, html, list};
use crate::app::App;
use engine::ids::GateId;
use engine::phrase;
use engine::words::Word;

/// Every gate's answer in a box of its own: one that is yes is filled, one that is undecided dashed. What the last
/// change has moved is marked.
pub fn strip(app: App) -> Element {
    let book = app.book;
    let gates = GateId::all(book.gates.len()).map(|gate| {
        let answer = move || app.answer(gate);
        html("li")
            .class("strip__gate")
            .attr("data-gate", book.gate(gate).id.as_str())
            .attr_fn("data-open", move || answer().name())
            .attr_if("data-moved", "yes", move || app.answer_before(gate).is_some())
            .child(html("span").class("strip__name").child(&book.gate(gate).short))
            .child(" ")
            .child(
                html("span").class("strip__answer").text_fn(move || phrase::answer(book, answer())),
            )
    });
    html("ul").class("strip").attr("aria-label", book.word(Word::OutcomeShort)).children(gates)
}

/// The answers for programs to read: hosts, tests, whoever looks from outside. Not for eyes or ears, which have their
/// own beside every switch.
pub fn answers(app: App) -> Node {
    list(GateId::all(app.book.gates.len()).map(|gate| {
        html("span")
            .attr("data-gate", app.book.gate(gate).id.as_str())
            .attr_fn("data-open", move || app.answer(gate).name())
    }))
}
