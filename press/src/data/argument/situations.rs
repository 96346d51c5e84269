//! Named settings, and what follows from them.

use engine::ids::{ConditionId, CountryId, GateId, ScenarioId};
use engine::model::pane::Pane;
use engine::model::settings;
use engine::model::verdict::Answer;
use engine::phrase;
use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Serialize;

use crate::content::edition::Edition;
use crate::content::files::named::Named;

/// The value of a condition.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(inline)]
enum Value {
    /// It is met.
    On,
    /// It is not met.
    Off,
    /// It is undecided.
    Open,
}

impl From<settings::Value> for Value {
    fn from(value: settings::Value) -> Self {
        match value {
            settings::Value::On => Self::On,
            settings::Value::Off => Self::Off,
            settings::Value::Open => Self::Open,
        }
    }
}

/// How a party stands.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(inline)]
enum Stance {
    /// It gives what is required, and speaks for a deal.
    Backs,
    /// It gives what is required, and waits for the other side.
    Waits,
    /// It gives what is required, and only puts up with a deal.
    Tolerates,
    /// It doesn't give what is required.
    Opposes,
    /// Whether it gives what is required is undecided.
    Unknown,
}

impl From<Pane> for Stance {
    fn from(pane: Pane) -> Self {
        match pane {
            Pane::Backs => Self::Backs,
            Pane::Waits => Self::Waits,
            Pane::Tolerates => Self::Tolerates,
            Pane::Opposes => Self::Opposes,
            Pane::Unknown => Self::Unknown,
        }
    }
}

/// A named setting of all conditions.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Scenario {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// When it was, or what it was about, in a few words.
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<String>,
    /// What it stands for.
    stands_for: String,
    /// What the source implies about it.
    implies: String,
    /// What in it is this project's inference.
    #[serde(skip_serializing_if = "Option::is_none")]
    caveat: Option<String>,
    /// Whether it is the one that the argument starts from.
    is_start: bool,
    /// The value of each condition, by its id.
    values: IndexMap<String, Value>,
    /// The ids of the conditions whose value is this project's inference.
    inferred: Vec<String>,
    /// The ids of the parties of which the source says nothing in this situation.
    not_told: Vec<String>,
    /// The answer of each gate, by its id.
    #[schemars(with = "IndexMap<String, Named<Answer>>")]
    answers: IndexMap<String, Answer>,
    /// How each party stands, by its id.
    stances: IndexMap<String, Stance>,
    /// What follows, in a sentence.
    outcome: String,
}

/// The scenarios.
pub(super) fn scenarios(edition: &Edition) -> Vec<Scenario> {
    let book = &edition.book;
    let one = |id: ScenarioId| {
        let (words, settings) = (book.scenario(id), book.model.scenario(id));
        let verdict = book.model.evaluate(settings);
        let conditions = ConditionId::all(book.conditions.len());
        let parties = CountryId::all(book.countries.len());
        let gates = GateId::all(book.gates.len());
        let inferred = edition.assumed[id.index()].iter();
        Scenario {
            id: words.id.clone(),
            name: words.name.clone(),
            when: words.when.clone(),
            stands_for: words.stands_for.clone(),
            implies: words.implies.clone(),
            caveat: words.caveat.clone(),
            is_start: id == book.model.start,
            values: conditions
                .map(|id| (book.condition(id).id.clone(), settings.value(id).into()))
                .collect(),
            inferred: inferred.map(|id| book.condition(id).id.clone()).collect(),
            not_told: words.ghosts.iter().map(|id| book.country(*id).id.clone()).collect(),
            answers: gates.map(|id| (book.gate(id).id.clone(), verdict.gate(id).answer)).collect(),
            stances: parties
                .map(|id| (book.country(id).id.clone(), verdict.pane(id).into()))
                .collect(),
            outcome: phrase::outcome(book, &verdict),
        }
    };
    ScenarioId::all(book.scenarios.len()).map(one).collect()
}
