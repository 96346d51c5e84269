//! The argument as a picture: sources carry conditions, these carry requirements, these carry gates.

mod graph;
mod tree;

use super::node::{Element, html};
use crate::app::App;
use engine::model::settings::Value;
use engine::model::verdict::Answer;
use engine::words::Word;

/// The argument as a graph, where there is room, and as a tree.
pub fn argument(app: App) -> Element {
    html("div").class("argument").child(graph::graph(app)).child(tree::tree(app))
}

/// How a node stands: `yes`, `no` or `undecided`.
fn state_of(value: Value) -> Answer {
    match value {
        Value::On => Answer::Yes,
        Value::Off => Answer::No,
        Value::Open => Answer::Undecided,
    }
}

/// The word for how a node stands.
fn state_word(app: App, answer: Answer) -> &'static str {
    app.book.word(match answer {
        Answer::Yes => Word::GateMet,
        Answer::No => Word::SwitchOff,
        Answer::Undecided => Word::SwitchOpen,
    })
}
