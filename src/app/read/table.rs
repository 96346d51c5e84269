//! What is on the table that is shown, and what follows from it.

use std::sync::Arc;

use leptos::prelude::Track;

use crate::app::verdicts::Evaluated;
use crate::app::{App, Moved};
use engine::analysed_model::AnalysedModel;
use engine::ids::{ActorId, ConditionId, CountryId, GateId, RequirementId, ScenarioId};
use engine::model::analysis::Odds;
use engine::model::pane::Pane;
use engine::model::settings::{Settings, Value};
use engine::model::strikes::Strikes;
use engine::model::verdict::{Answer, GateVerdict, Standing};
use engine::phrase;
use engine::place::Table;

impl App {
    /// All of it.
    #[inline(never)]
    pub fn shown_table(self) -> Table {
        self.shown.odds.track();
        self.shown.strikes.track();
        self.scenario_and_settings();
        self.shown_table_untracked()
    }

    /// The scenario and its settings. Follows these, and neither strikes nor odds.
    #[inline(never)]
    pub fn scenario_and_settings(self) -> (ScenarioId, Settings) {
        self.shown.scenario.track();
        (self.shown_table_untracked().scenario, self.settings())
    }

    /// The scenario it began as.
    #[inline(never)]
    pub fn scenario(self) -> ScenarioId {
        self.shown.scenario.track();
        self.shown_table_untracked().scenario
    }

    /// The value of every condition.
    #[inline(never)]
    pub fn settings(self) -> Settings {
        self.shown.settings.track();
        self.shown_table_untracked().settings
    }

    /// The value of a condition.
    #[inline(never)]
    pub fn value(self, condition: ConditionId) -> Value {
        self.shown.values[condition.index()].track();
        self.shown_table_untracked().settings.value(condition)
    }

    /// What is struck.
    #[inline(never)]
    pub fn strikes(self) -> Strikes {
        self.shown.strikes.track();
        self.shown_table_untracked().strikes
    }

    /// Whether what stands at `index` among the model's strikables is struck.
    #[inline(never)]
    pub fn is_struck(self, index: usize) -> bool {
        self.shown.strikables[index].track();
        self.shown_table_untracked().strikes.has(index)
    }

    /// The rules as the reader has left them.
    #[inline(never)]
    pub fn rules(self) -> Arc<AnalysedModel> {
        self.verdicts.rules(&self.book.model, self.strikes())
    }

    /// How likely the reader holds each condition to be.
    #[inline(never)]
    pub fn odds(self) -> Odds {
        self.shown.odds.track();
        self.shown_table_untracked().odds
    }

    /// How likely the reader holds one condition to be, in per cent.
    #[inline(never)]
    pub fn likelihood(self, condition: ConditionId) -> u8 {
        self.shown.likelihoods[condition.index()].track();
        self.shown_table_untracked().odds.per_cent(condition)
    }

    #[inline(never)]
    fn evaluated(self) -> Arc<Evaluated> {
        self.evaluate(self.shown_table_untracked())
    }

    /// A country's pane.
    #[inline(never)]
    pub fn pane(self, country: CountryId) -> Pane {
        self.shown.countries[country.index()].track();
        self.evaluated().verdict.pane(country)
    }

    /// A country's pane in a setting that is not on the table, under the rules as they come. It follows nothing.
    #[inline(never)]
    pub fn pane_in(self, settings: Settings, country: CountryId) -> Pane {
        self.pane_on(Table { settings, ..Table::of(self.book, self.book.model.start) }, country)
    }

    /// A country's pane on another table, under the rules that this leaves. It follows nothing.
    #[inline(never)]
    pub fn pane_on(self, table: Table, country: CountryId) -> Pane {
        self.evaluate(table).verdict.pane(country)
    }

    /// A gate's answer on another table, under the rules that this leaves. It follows nothing.
    #[inline(never)]
    pub fn answer_on(self, table: Table, gate: GateId) -> Answer {
        self.evaluate(table).verdict.gate(gate).answer
    }

    /// Where a country's government stands, and by which of its positions.
    #[inline(never)]
    pub fn government(self, country: CountryId) -> Standing {
        self.shown.countries[country.index()].track();
        self.evaluated().verdict.government(country)
    }

    /// What a country's pane hangs on, if it is undecided.
    #[inline(never)]
    pub fn pane_hangs_on(self, country: CountryId) -> Option<String> {
        if self.pane(country) != Pane::Unknown {
            return None;
        }
        // What it hangs on may change while it stays undecided.
        self.shown.outcome.track();
        phrase::pane_hangs_on(self.book, &self.evaluated().verdict, country)
    }

    /// Where an actor stands.
    #[inline(never)]
    pub fn standing(self, actor: ActorId) -> Standing {
        self.shown.actors[actor.index()].track();
        self.evaluated().verdict.actor(actor)
    }

    /// Whether a gate is open.
    #[inline(never)]
    pub fn answer(self, gate: GateId) -> Answer {
        self.shown.answers[gate.index()].track();
        self.evaluated().verdict.gate(gate).answer
    }

    /// Whether a requirement is met.
    #[inline(never)]
    pub fn requirement(self, requirement: RequirementId) -> Answer {
        self.shown.requirements[requirement.index()].track();
        self.evaluated().verdict.requirements[requirement.index()]
    }

    /// A gate's answer and reasons.
    #[inline(never)]
    pub fn gate(self, gate: GateId) -> GateVerdict {
        self.shown.gates[gate.index()].track();
        self.evaluated().verdict.gate(gate).clone()
    }

    /// A gate's sentence.
    #[inline(never)]
    pub fn gate_says(self, gate: GateId) -> String {
        self.shown.gates[gate.index()].track();
        phrase::gate(self.book, &self.evaluated().verdict, gate)
    }

    /// The whole outcome in words.
    #[inline(never)]
    pub fn outcome_says(self) -> String {
        self.shown.outcome.track();
        phrase::outcome(self.book, &self.evaluated().verdict)
    }

    /// What the last change moved, if it was a switch of this condition.
    #[inline(never)]
    pub fn moved_by(self, condition: ConditionId) -> Option<Arc<Moved>> {
        self.shown.moved_by[condition.index()].track();
        let moved = self.session.moved.get_untracked()?;
        (moved.condition == Some(condition)).then_some(moved)
    }

    /// A gate's answer before the last change, if that has moved it.
    #[inline(never)]
    pub fn answer_before(self, gate: GateId) -> Option<Answer> {
        self.shown.gates_moved[gate.index()].track();
        let moved = self.session.moved.get_untracked()?;
        moved.gates.iter().find(|(id, ..)| *id == gate).map(|(_, before, _)| *before)
    }
}
