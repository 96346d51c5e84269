//! The argument as a picture: sources carry conditions, these carry requirements, these carry gates.

mod graph;
mod tree;

use leptos::web_sys::Event;

use super::events::is_unfolded;
use super::later::later;
use super::node::{Element, block, html, nothing};
use crate::app::App;
use crate::parts::PartView;
use engine::model::settings::Value;
use engine::model::verdict::Answer;
use engine::words::Word;

/// The `id` of the fold with the argument.
pub const FOLD: &str = "argument";

/// The fold with the argument, which most readers never open: its part of the program may come later.
pub fn fold(app: App) -> Element {
    let open = move |event: &Event| app.show_argument(is_unfolded(event));
    let argument =
        block(
            move || {
                if app.shows_argument() { later(app, PartView::Argument) } else { nothing() }
            },
        );
    html("details")
        .class("board__fold")
        .attr("id", FOLD)
        .on("toggle", open)
        .child(html("summary").child(html("h3").child(app.book.word(Word::ArgumentTree))))
        .child(argument)
}

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
