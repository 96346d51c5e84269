//! Striking parts of the rules: what a reader does not think is needed.

use leptos::web_sys::Event;

use crate::app::{App, FocusTarget};
use crate::view::changes::struck;
use crate::view::control::control;
use crate::view::events::checked;
use crate::view::node::{Element, Node, html};

use engine::book::Book;
use engine::ids::GateId;
use engine::model::strikes::Strikable;
use engine::words::Word;

/// A box for each part of a gate that can be struck.
///
/// It stands apart from the gate's reasons, which are drawn anew as they change: a box under a
/// reader's hand must not.
pub(super) fn strikes(app: App, gate: GateId) -> Element {
    let book = app.book;
    let boxes = book
        .model
        .strikables()
        .into_iter()
        .enumerate()
        .filter(|(_, part)| gate_of(book, *part) == gate)
        .map(|(index, part)| strike(app, index, part));
    html("details")
        .class("fold strikes")
        .child(
            html("summary").child(book.word(Word::StrikeFold)).child(
                html("span")
                    .class("visually-hidden")
                    .child(book.word(Word::SeparatorLabel))
                    .child(&book.gate(gate).name),
            ),
        )
        .children(boxes)
}

fn gate_of(book: &Book, part: Strikable) -> GateId {
    let (Strikable::Whole(id) | Strikable::One(id, _)) = part;
    book.model.requirements[id.index()].gate
}

fn strike(app: App, index: usize, part: Strikable) -> Element {
    let book = app.book;
    let (class, what) = match part {
        Strikable::Whole(id) => ("strike", book.requirement(id).name.as_str()),
        Strikable::One(_, condition) => {
            ("strike strike--one", book.condition(condition).need.as_str())
        }
    };
    let id = format!("strike-{index}");
    let input = control(app, "input")
        .attr("type", "checkbox")
        .attr("id", id.clone())
        .prop_bool("checked", move || app.is_struck(index))
        .on("change", move |event: &Event| app.strike(index, checked(event)));
    html("label")
        .class(class)
        .attr("for", id)
        .attr_fn("data-struck", move || if app.is_struck(index) { "yes" } else { "no" })
        .child(input)
        .child(html("span").child(book.fill(Word::StrikeOne, &[("what", what)])))
}

/// Says that the model is the reader's own, as long as something is struck.
pub(super) fn own_model(app: App) -> Node {
    let book = app.book;
    let restore = html("button")
        .attr("type", "button")
        .on("click", move |_| {
            app.restore();
            app.request_focus(FocusTarget::Outcome);
        })
        .child(book.word(Word::StrikeRestore));
    html("div")
        .class("own-model note")
        .attr_if("hidden", "", move || app.strikes().is_empty())
        .child(html("p").text_fn(move || struck(app)))
        .child(restore)
        .into()
}
