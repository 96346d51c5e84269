//! Where a reader is: the step, what lies on the table, and which panel is open.

use crate::book::Book;
use crate::ids::{ConditionId, CountryId, ScenarioId, StepId};
use crate::model::settings::{ConditionSet, Settings, Value};

/// What lies on the table: a scenario and the reader's changes to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// The scenario it began as.
    pub scenario: ScenarioId,
    /// What it is now.
    pub settings: Settings,
}

impl Table {
    /// A scenario as it stands.
    pub fn of(book: &Book, scenario: ScenarioId) -> Self {
        Self { scenario, settings: book.model.scenario(scenario) }
    }

    /// The conditions that differ from the scenario.
    pub fn changes(self, book: &Book) -> ConditionSet {
        self.settings.changed_from(book.model.scenario(self.scenario))
    }

    /// This table with one condition set anew. A condition that can't be open is left as it is
    /// when asked to be.
    #[must_use]
    pub fn set(self, book: &Book, condition: ConditionId, value: Value) -> Self {
        if value == Value::Open && !book.model.conditions[condition.index()].may_be_open {
            return self;
        }
        Self { settings: self.settings.set(condition, value), ..self }
    }
}

/// Where a reader is. An address prints it and reads it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The step.
    pub step: StepId,
    /// What lies on the table.
    pub table: Table,
    /// The country whose panel is open.
    pub country: Option<CountryId>,
}

impl Place {
    /// Where a reader starts who asks for nothing in particular.
    pub fn start(book: &Book) -> Self {
        Self::at(book, StepId(0), None)
    }

    /// The step as its author set it; a step without a scenario keeps `table`, or the book's start.
    pub fn at(book: &Book, step: StepId, table: Option<Table>) -> Self {
        let entry = book.step(step);
        let table = match (entry.scenario, table) {
            (Some(scenario), _) => Table::of(book, scenario),
            (None, Some(table)) => table,
            (None, None) => Table::of(book, book.model.start),
        };
        Self { step, table, country: entry.country }
    }
}
