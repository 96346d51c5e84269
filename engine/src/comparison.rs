//! Two tables side by side: what differs between them, and where their answers part.

pub mod says;

use crate::ids::{ConditionId, CountryId, GateId, ScenarioId};
use crate::model::Model;
use crate::model::settings::ConditionSet;
use crate::model::strikes::{Strikable, Strikes};
use crate::model::verdict::Answer;
use crate::place::Table;

/// Something as it is on the reader's table, and as it is on the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Both<T> {
    /// On the reader's.
    pub here: T,
    /// On the other.
    pub there: T,
}

impl<T> Both<T> {
    /// What a question to each gives.
    pub fn map<U>(self, ask: impl Fn(T) -> U) -> Both<U> {
        Both { here: ask(self.here), there: ask(self.there) }
    }
}

impl<T: PartialEq> Both<T> {
    /// Whether the two are not the same.
    pub fn differ(&self) -> bool {
        self.here != self.there
    }
}

/// All that differs between two tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The situations that they began as, if these are two.
    pub situations: Option<Both<ScenarioId>>,
    /// The conditions that are set otherwise.
    pub conditions: ConditionSet,
    /// What is struck on one of them and not on the other.
    pub strikes: Strikes,
    /// The conditions whose odds are others.
    pub odds: ConditionSet,
    /// The countries whose panes are others.
    pub panes: Vec<CountryId>,
    /// The gates that are answered otherwise, in their order.
    pub answers: Vec<(GateId, Both<Answer>)>,
}

impl Comparison {
    /// Compares two tables, each under what it leaves of the rules of `model`.
    pub fn of(model: &Model, tables: Both<Table>) -> Self {
        let verdicts = tables.map(|table| model.without(table.strikes).evaluate(table.settings));
        let situations = tables.map(|table| table.scenario);
        let odds = tables.map(|table| table.odds);
        let Both { here, there } = &verdicts;
        let answers = GateId::all(model.gates.len()).map(|gate| {
            (gate, Both { here: here.gate(gate).answer, there: there.gate(gate).answer })
        });
        let is_other_pane = |country: &CountryId| here.pane(*country) != there.pane(*country);
        Self {
            situations: situations.differ().then_some(situations),
            conditions: tables.here.settings.changed_from(tables.there.settings),
            strikes: tables.here.strikes.differing(tables.there.strikes),
            odds: ConditionId::all(model.conditions.len())
                .filter(|id| odds.map(|odds| odds.per_cent(*id)).differ())
                .collect(),
            panes: CountryId::all(model.countries.len()).filter(is_other_pane).collect(),
            answers: answers.filter(|(_, answers)| answers.differ()).collect(),
        }
    }

    /// What is struck on one of them and not on the other, each with its place among the model's strikables.
    pub fn struck(&self, model: &Model) -> Vec<(usize, Strikable)> {
        let parts = model.strikables().into_iter().enumerate();
        parts.filter(|(index, _)| self.strikes.has(*index)).collect()
    }

    /// Whether nothing differs: the tables are the same.
    pub fn is_same(&self) -> bool {
        self.situations.is_none()
            && self.conditions.is_empty()
            && self.strikes.is_empty()
            && self.odds.is_empty()
    }
}
