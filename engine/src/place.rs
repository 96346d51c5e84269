//! Where a reader is: the step, what lies on the table, and which panel is open.

use crate::book::Book;
use crate::ids::{ConditionId, CountryId, ScenarioId, StepId};
use crate::model::analysis::Odds;
use crate::model::settings::{ConditionSet, Settings, Value};
use crate::model::strikes::Strikes;
use crate::words::Word;

/// What lies on the table: a scenario and the reader's changes to it, and to the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// The scenario it began as.
    pub scenario: ScenarioId,
    /// What it is now.
    pub settings: Settings,
    /// What the reader has struck from the rules.
    pub strikes: Strikes,
    /// How likely the reader holds each condition to be.
    pub odds: Odds,
}

impl Table {
    /// A scenario as it stands, under the rules and odds as they come.
    pub fn of(book: &Book, scenario: ScenarioId) -> Self {
        Self {
            scenario,
            settings: book.model.scenario(scenario),
            strikes: Strikes::default(),
            odds: Odds::even(&book.model),
        }
    }

    /// A scenario as it stands, under the rules and odds of this table.
    #[must_use]
    pub fn with_scenario(self, book: &Book, scenario: ScenarioId) -> Self {
        Self { scenario, settings: book.model.scenario(scenario), ..self }
    }

    /// The conditions that differ from the scenario.
    pub fn changes(self, book: &Book) -> ConditionSet {
        self.settings.changed_from(book.model.scenario(self.scenario))
    }

    /// This table with one condition set anew. A condition that can't be open is left as it is
    /// when asked to be.
    #[must_use]
    pub fn set(self, book: &Book, condition: ConditionId, value: Value) -> Self {
        if value == Value::Open && book.model.conditions[condition.index()].question.is_none() {
            return self;
        }
        Self { settings: self.settings.set(condition, value), ..self }
    }
}

/// What a reader guessed before looking: who would stand in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// This country.
    Country(CountryId),
    /// None of them.
    Nobody,
}

/// A room of the page. A reader is in one at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    /// The argument, step by step, with its cover.
    #[default]
    Story,
    /// The switches, and what follows from them.
    Board,
    /// Where everything comes from.
    Sources,
}

impl Room {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Story, Self::Board, Self::Sources];

    /// Its name in addresses and attributes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::Board => "board",
            Self::Sources => "sources",
        }
    }

    /// What it is called on the page.
    pub const fn word(self) -> Word {
        match self {
            Self::Story => Word::RoomStory,
            Self::Board => Word::RoomBoard,
            Self::Sources => Word::RoomSources,
        }
    }

    /// The room of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|room| room.name() == name)
    }
}

/// Where a reader is. An address prints it and reads it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The room.
    pub room: Room,
    /// The step in the story, wherever the reader is now. None is the cover.
    pub step: Option<StepId>,
    /// What lies on the table.
    pub table: Table,
    /// The country whose panel is open.
    pub country: Option<CountryId>,
}

impl Place {
    /// Where a reader starts who asks for nothing in particular: the cover.
    pub fn start(book: &Book) -> Self {
        Self::at(book, None, None)
    }

    /// The step of the story as its author set it; a step without a scenario keeps `table`, or the book's
    /// start, as the cover does.
    pub fn at(book: &Book, step: Option<StepId>, table: Option<Table>) -> Self {
        let scenario = step.and_then(|step| book.step(step).scenario);
        let table = match (scenario, table) {
            (Some(scenario), Some(table)) => table.with_scenario(book, scenario),
            (Some(scenario), None) => Table::of(book, scenario),
            (None, Some(table)) => table,
            (None, None) => Table::of(book, book.model.start),
        };
        Self { room: Room::Story, step, table, country: None }
    }
}
