//! The answer that is asked about, and the rules as the reader has left them.

use std::sync::Arc;

use crate::app::App;
use crate::view::node::{Node, html};
use engine::analysed_model::AnalysedModel;
use engine::ids::{ConditionId, GateId};
use engine::model::analysis::{Swings, TruthTable};

/// The gate that is asked about, by name.
pub(super) fn gate_name(app: App) -> Node {
    let name = move || app.book.gate(app.examined_gate()).name.as_str();
    html("p").class("lab__asked").text_fn(name)
}

/// The rules as they are, and the gate that is asked about.
pub(super) struct Asked {
    pub(super) rules: Arc<AnalysedModel>,
    pub(super) gate: GateId,
}

impl Asked {
    pub(super) fn now(app: App) -> Self {
        Self { rules: app.rules(), gate: app.examined_gate() }
    }

    /// The gate's table. What is drawn of it is drawn just where there is one.
    pub(super) fn table(&self) -> Option<&TruthTable> {
        self.rules.tables()?.get(self.gate.index())
    }

    /// The conditions with their swings, those that decide most often first.
    pub(super) fn by_weight(&self) -> Vec<(ConditionId, Swings)> {
        let mut sorted: Vec<(ConditionId, Swings)> = Vec::new();
        for id in ConditionId::all(self.rules.model.conditions.len()) {
            let Some(swings) = self.table().map(|table| table.swings(id)) else { continue };
            let place = sorted.iter().position(|(_, before)| before.alone < swings.alone);
            sorted.insert(place.unwrap_or(sorted.len()), (id, swings));
        }
        sorted
    }
}
