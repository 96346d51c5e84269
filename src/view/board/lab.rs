//! Testing the argument: what all settings together say of a gate.

mod compare;
mod hangs;
mod mosaic;
mod odds;
mod rare;

use super::asked::{Asked, gate_name};
use crate::app::App;
use crate::view::node::{Element, html};
use engine::ids::GateId;
use engine::model::settings::ConditionSet;
use engine::words::Word;

/// The analysis. On paper, what needs no hand.
pub fn lab(app: App) -> Element {
    let book = app.book;
    let lab = html("div")
        .class("lab")
        .child(html("p").class("measure").child(book.word(Word::LabIntro)))
        .child(app.is_interactive().then(|| chooser(app)))
        .child(hangs::hangs(app))
        .child(rare::rare(app));
    if app.is_interactive() { lab.child(odds::odds(app)).child(compare::compare(app)) } else { lab }
}

/// The choice of the gate that is asked about.
fn chooser(app: App) -> Element {
    let gates = GateId::all(app.book.gates.len()).map(|gate| {
        let words = app.book.gate(gate);
        let id = format!("ask-{}", words.id);
        let input = html("input")
            .attr("type", "radio")
            .attr("name", "ask")
            .attr("id", id.clone())
            .prop_bool("checked", move || app.examined_gate() == gate)
            .on("change", move |_| app.examine(gate));
        html("label")
            .class("choice")
            .attr("for", id)
            .child(input)
            .child(html("span").child(&words.name))
    });
    html("fieldset")
        .class("choices lab__gate")
        .child(html("legend").child(app.book.word(Word::LabGate)))
        .child(html("div").class("choices__row").children(gates))
}

/// A part of the analysis, folded up, with its heading.
fn part(app: App, id: &'static str, title: Word) -> Element {
    html("details")
        .class("lab__part")
        .attr("data-part", id)
        .child(html("summary").child(html("h4").child(app.book.word(title))))
}

/// Conditions by their need, as items of a list.
fn needs(app: App, conditions: ConditionSet) -> Element {
    let items = conditions.iter().map(|id| html("li").child(&app.book.condition(id).need));
    html("ul").class("lab__needs").children(items)
}
