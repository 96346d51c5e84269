//! Testing the argument: what all settings together say of a gate.

mod hangs;
mod mosaic;
mod odds;
mod rare;
mod way;

use std::sync::Arc;

use super::node::{Element, Node, html};
use crate::app::App;
use engine::examined::Examined;
use engine::ids::{ConditionId, GateId};
use engine::model::analysis::{Swings, TruthTable};
use engine::model::settings::ConditionSet;
use engine::words::Word;

/// The whole analysis. On paper, what needs no hand.
pub fn lab(app: App) -> Element {
    let book = app.book;
    let lab = html("details").class("lab").attr("id", "lab").attr("open", "").child(
        html("summary").class("lab__head").child(html("h2").child(book.word(Word::LabTitle))),
    );
    if app.rules().tables().is_none() {
        let n = book.conditions.len().to_string();
        return lab.child(html("p").child(book.fill(Word::LabWithheld, &[("n", &n)])));
    }
    let lab = lab
        .child(html("p").class("measure").child(book.word(Word::LabIntro)))
        .child(app.is_interactive().then(|| chooser(app)))
        .child(rare::rare(app))
        .child(hangs::hangs(app));
    if app.is_interactive() { lab.child(way::way(app)).child(odds::odds(app)) } else { lab }
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

/// A part of the analysis with its heading.
fn part(app: App, id: &'static str, title: Word) -> Element {
    html("section")
        .class("lab__part")
        .attr("data-part", id)
        .attr("aria-labelledby", format!("{id}-title"))
        .child(
            html("h3")
                .attr("id", format!("{id}-title"))
                .attr("tabindex", "-1")
                .child(app.book.word(title)),
        )
}

/// The gate that is asked about, by name.
fn gate_name(app: App) -> Node {
    let name = move || app.book.gate(app.examined_gate()).name.as_str();
    html("p").class("lab__asked").text_fn(name)
}

/// The rules as they are, and the gate that is asked about.
struct Asked {
    rules: Arc<Examined>,
    gate: GateId,
}

impl Asked {
    fn now(app: App) -> Self {
        Self { rules: app.rules(), gate: app.examined_gate() }
    }

    /// The gate's table. The lab is drawn just where there is one.
    fn table(&self) -> Option<&TruthTable> {
        self.rules.tables()?.get(self.gate.index())
    }

    /// The conditions with their swings, those that decide most often first.
    fn by_weight(&self) -> Vec<(ConditionId, Swings)> {
        let mut sorted: Vec<(ConditionId, Swings)> = Vec::new();
        for id in ConditionId::all(self.rules.model.conditions.len()) {
            let Some(swings) = self.table().map(|table| table.swings(id)) else { continue };
            let place = sorted.iter().position(|(_, before)| before.alone < swings.alone);
            sorted.insert(place.unwrap_or(sorted.len()), (id, swings));
        }
        sorted
    }
}

/// Conditions by their need, as items of a list.
fn needs(app: App, conditions: ConditionSet) -> Element {
    let items = conditions.iter().map(|id| html("li").child(&app.book.condition(id).need));
    html("ul").class("lab__needs").children(items)
}
