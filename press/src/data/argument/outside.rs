//! What is not the source's: objections, and what happened after it.

use engine::book::{Book, OutsideSource};
use engine::ids::ConditionId;
use schemars::JsonSchema;
use serde::Serialize;

use crate::content::edition::Edition;

/// Where something stands that the source of the argument does not say.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Elsewhere {
    /// Author, outlet and date.
    says: String,
    /// Its address.
    url: String,
}

fn elsewhere(sources: &[OutsideSource]) -> Vec<Elsewhere> {
    let one =
        |source: &OutsideSource| Elsewhere { says: source.says.clone(), url: source.url.clone() };
    sources.iter().map(one).collect()
}

fn ids(book: &Book, conditions: &[ConditionId]) -> Vec<String> {
    conditions.iter().map(|id| book.condition(*id).id.clone()).collect()
}

/// What somebody outside the source holds against the argument.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Objection {
    /// The id of the party whose case it is about.
    party: String,
    /// The ids of the conditions that it bears on.
    conditions: Vec<String>,
    /// What it says.
    says: String,
    /// Where it stands.
    sources: Vec<Elsewhere>,
}

/// The objections.
pub(super) fn objections(book: &Book) -> Vec<Objection> {
    let objections = book.objections.iter().map(|objection| Objection {
        party: book.country(objection.country).id.clone(),
        conditions: ids(book, &objection.conditions),
        says: objection.says.clone(),
        sources: elsewhere(&objection.sources),
    });
    objections.collect()
}

/// Something that happened after the source.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Event {
    /// When: a year, a year-month or a year-month-day.
    date: String,
    /// What happened.
    says: String,
    /// The ids of the conditions that it bears on.
    conditions: Vec<String>,
    /// What it tests of the argument, and what it does not.
    tests: String,
    /// Where it is told.
    sources: Vec<Elsewhere>,
}

/// The events, in their order.
pub(super) fn events(edition: &Edition) -> Vec<Event> {
    let events = edition.events.iter().map(|event| Event {
        date: event.date.clone(),
        says: event.says.clone(),
        conditions: ids(&edition.book, &event.conditions),
        tests: event.tests.clone(),
        sources: elsewhere(&event.sources),
    });
    events.collect()
}
