//! Claims, conditions and scenarios as tables (RFC 4180, in UTF-8).

use std::io;

use csv::{Terminator, Writer, WriterBuilder};
use engine::book::{Ground, Side};
use engine::ids::{ConditionId, ScenarioId};
use engine::model::Asker;
use serde::Serialize;

use super::name;
use crate::content::edition::Edition;
use crate::content::measure::Measure;

/// A table to be written.
pub(super) fn writer() -> Writer<Vec<u8>> {
    WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new())
}

/// What has been written.
pub(super) fn text(table: Writer<Vec<u8>>) -> csv::Result<String> {
    let bytes = table.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
    Ok(String::from_utf8(bytes).map_err(io::Error::other)?)
}

/// Several things within one field. None of them has a semicolon: they are ids.
fn joined(items: impl IntoIterator<Item = String>) -> String {
    items.into_iter().collect::<Vec<_>>().join(";")
}

/// A line for each claim.
pub(super) fn claims(edition: &Edition) -> csv::Result<String> {
    let mut table = writer();
    for (claim, told) in edition.book.claims.iter().zip(&edition.told) {
        let told = told.as_ref();
        let (per_cent, side, amount, of) = match told.map(|told| told.measure) {
            Some(Measure::Share { per_cent, side }) => (Some(per_cent), Some(side), None, None),
            Some(Measure::Part { amount, of }) => (None, None, Some(amount), Some(of)),
            Some(Measure::Count { amount }) => (None, None, Some(amount), None),
            None => (None, None, None, None),
        };
        table.serialize(ClaimLine {
            id: &claim.id,
            paragraph: claim.paragraph,
            kinds: joined(claim.kinds.iter().map(|kind| name(*kind))),
            says: &claim.says,
            per_cent,
            side,
            amount,
            of,
            unit: told.and_then(|told| told.unit.as_deref()),
            label: told.map(|told| told.label.as_str()),
            asked: told.and_then(|told| told.asked.as_deref()),
            when: told.map(|told| told.when.as_str()),
            note: told.map(|told| told.note.as_str()),
        })?;
    }
    text(table)
}

/// A claim. What follows `says` is empty where it gives no figure.
#[derive(Serialize)]
struct ClaimLine<'a> {
    id: &'a str,
    paragraph: u8,
    kinds: String,
    says: &'a str,
    per_cent: Option<u8>,
    side: Option<Side>,
    amount: Option<f64>,
    of: Option<f64>,
    unit: Option<&'a str>,
    label: Option<&'a str>,
    asked: Option<&'a str>,
    when: Option<&'a str>,
    note: Option<&'a str>,
}

/// A line for each condition.
pub(super) fn conditions(edition: &Edition) -> csv::Result<String> {
    let book = &edition.book;
    let mut table = writer();
    for (words, rules) in book.conditions.iter().zip(&book.model.conditions) {
        let (mut claims, mut assumptions) = (Vec::new(), Vec::new());
        for basis in &rules.rests_on {
            match book.ground(*basis) {
                Ground::Claim(claim) => claims.push(claim.id.clone()),
                Ground::Assumption(assumption) => assumptions.push(assumption.id.clone()),
            }
        }
        table.serialize(ConditionLine {
            id: &words.id,
            parties: joined(rules.countries.iter().map(|id| book.country(*id).id.clone())),
            need: &words.need,
            on: &words.on,
            off: &words.off,
            question: words.question.as_deref(),
            asked_by: rules.question,
            short: &words.short,
            note: &words.note,
            likelihood: rules.likelihood,
            claims: joined(claims),
            assumptions: joined(assumptions),
        })?;
    }
    text(table)
}

/// A condition. Where it can't be left undecided, `question` and `asked_by` are empty.
#[derive(Serialize)]
struct ConditionLine<'a> {
    id: &'a str,
    parties: String,
    need: &'a str,
    on: &'a str,
    off: &'a str,
    question: Option<&'a str>,
    asked_by: Option<Asker>,
    short: &'a str,
    note: &'a str,
    likelihood: u8,
    claims: String,
    assumptions: String,
}

/// A line for each scenario: its values and the answers that come of them.
pub(super) fn scenarios(edition: &Edition) -> csv::Result<String> {
    let book = &edition.book;
    let mut table = writer();
    let head = ["id", "name"].into_iter();
    let conditions = book.conditions.iter().map(|condition| condition.id.as_str());
    let gates = book.gates.iter().map(|gate| gate.id.as_str());
    table.write_record(head.chain(conditions).chain(gates))?;
    for id in ScenarioId::all(book.scenarios.len()) {
        let (words, settings) = (book.scenario(id), book.model.scenario(id));
        let verdict = book.model.evaluate(settings);
        let head = [words.id.as_str(), words.name.as_str()].into_iter();
        let values = ConditionId::all(book.conditions.len()).map(|id| settings.value(id).name());
        let answers = verdict.gates.iter().map(|gate| gate.answer.name());
        table.write_record(head.chain(values).chain(answers))?;
    }
    text(table)
}
