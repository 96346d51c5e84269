//! A place as the fragment of an address, and back.
//!
//! `step=<id>&scenario=<id>&on=<ids>&off=<ids>&open=<ids>&country=<id>`: the lists hold what differs
//! from the scenario. Printing and reading are pure; reading is total, and reports what it left out.

use crate::book::Book;
use crate::ids::{ConditionId, CountryId, ScenarioId, StepId};
use crate::model::settings::Value;
use crate::place::{Place, Table};

/// A fragment longer than this is not read to its end; no state of ours comes near.
const LONGEST: usize = 4096;

/// What a fragment says.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Where it leads.
    pub place: Place,
    /// The parts that mean nothing here, as the address has them, shortened.
    pub ignored: Vec<String>,
}

/// The fragment, without `#`, that leads to `place`.
pub fn print(book: &Book, place: &Place) -> String {
    let mut parts = vec![
        format!("step={}", book.step(place.step).id),
        format!("scenario={}", book.scenario(place.table.scenario).id),
    ];
    let changes = place.table.changes(book);
    for value in [Value::On, Value::Off, Value::Open] {
        let ids: Vec<&str> = changes
            .iter()
            .filter(|condition| place.table.settings.value(*condition) == value)
            .map(|condition| book.condition(condition).id.as_str())
            .collect();
        if !ids.is_empty() {
            parts.push(format!("{}={}", value.name(), ids.join(",")));
        }
    }
    match (place.country, book.step(place.step).country) {
        (Some(country), _) => parts.push(format!("country={}", book.country(country).id)),
        // A step that opens a panel by itself has to be told that the reader closed it.
        (None, Some(_)) => parts.push("country=".to_owned()),
        (None, None) => {}
    }
    parts.join("&")
}

/// Reads a fragment, with or without its `#`. Whatever it is, a place comes of it.
pub fn read(book: &Book, fragment: &str) -> Reading {
    read_from(book, fragment, None)
}

/// Reads a fragment as a link followed at `present`: what it leaves unsaid stays as it is there.
pub fn read_from(book: &Book, fragment: &str, present: Option<Place>) -> Reading {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let mut ignored = Vec::new();
    let mut ignore = |part: &str| {
        if !part.is_empty() {
            ignored.push(shortened(part));
        }
    };
    let end = (0..=LONGEST.min(fragment.len()))
        .rev()
        .find(|end| fragment.is_char_boundary(*end))
        .unwrap_or(0);
    let (fragment, beyond) = fragment.split_at(end);
    let (mut step, mut scenario, mut country) = (None, None, None);
    let mut values: Vec<(ConditionId, Value)> = Vec::new();
    for part in fragment.split('&') {
        let decoded = decode(part);
        let Some((key, value)) = decoded.split_once('=') else {
            ignore(&decoded);
            continue;
        };
        match key {
            "step" => match book.steps.iter().position(|step| step.id == value) {
                Some(index) => step = Some(StepId::at(index)),
                None => ignore(&decoded),
            },
            "scenario" => match book.scenarios.iter().position(|scenario| scenario.id == value) {
                Some(index) => scenario = Some(ScenarioId::at(index)),
                None => ignore(&decoded),
            },
            "country" if value.is_empty() => country = Some(None),
            "country" => match book.countries.iter().position(|country| country.id == value) {
                Some(index) => country = Some(Some(CountryId::at(index))),
                None => ignore(&decoded),
            },
            "on" | "off" | "open" => {
                let wanted = match key {
                    "on" => Value::On,
                    "off" => Value::Off,
                    _ => Value::Open,
                };
                for id in value.split(',').filter(|id| !id.is_empty()) {
                    match book.conditions.iter().position(|condition| condition.id == id) {
                        Some(index)
                            if wanted != Value::Open
                                || book.model.conditions[index].may_be_open =>
                        {
                            values.push((ConditionId::at(index), wanted));
                        }
                        _ => ignore(&format!("{key}={id}")),
                    }
                }
            }
            _ => ignore(&decoded),
        }
    }
    ignore(beyond);
    let scenario = scenario.map(|scenario| Table::of(book, scenario));
    let mut place = match (step, present) {
        (None, Some(present)) => present,
        (step, present) => {
            let table = scenario.or(present.map(|present| present.table));
            Place::at(book, step.unwrap_or(StepId(0)), table)
        }
    };
    // An address that names a scenario means it, whatever the step would have put on the table.
    place.table = scenario.unwrap_or(place.table);
    for (condition, value) in values {
        place.table = place.table.set(book, condition, value);
    }
    place.country = country.unwrap_or(place.country);
    Reading { place, ignored }
}

/// At most the first 40 characters of a part, which may be anything at all.
pub(crate) fn shortened(part: &str) -> String {
    let mut short: String = part.chars().filter(|letter| !letter.is_control()).take(40).collect();
    if part.chars().count() > 40 {
        short.push('…');
    }
    short
}

/// Percent-decoding as programs between writer and reader may have encoded commas and the like.
/// What is not a valid encoding is left as it is.
pub(crate) fn decode(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let encoded = (first == b'%')
            .then(|| after.get(..2))
            .flatten()
            // Reading a number would also take a sign, which no encoding has.
            .filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match encoded {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| part.to_owned())
}
