//! A place as the fragment of an address, and back.
//!
//! `room=<name>&step=<id>&scenario=<id>&on=<ids>&off=<ids>&open=<ids>&country=<id>&strike=<ids>&odds=<id:n,…>`:
//! the lists hold what differs from the scenario, and from the rules and odds as they come. Without a room it is
//! the story, and there without a step the cover. A link that a reader makes may also hold a `guess=<id>` and a `note=<text>`,
//! and `compare=<fragment>`, another link to be laid beside it. Printing and reading are pure; reading is total, and
//! reports what it left out.

mod encoding;
mod journey;
mod other;

use crate::book::Book;
use crate::ids::{ConditionId, CountryId, ScenarioId, StepId};
use crate::model::analysis::Odds;
use crate::model::settings::Value;
use crate::model::strikes::{Strikable, Strikes};
use crate::place::{Guess, Place, Room, Table};
pub(crate) use encoding::{decode, encode, shortened};
use journey::NOTE;
pub use other::OtherLink;

/// A fragment longer than this is not read to its end; no two states of ours come near.
const LONGEST: usize = 8192;

/// The most letters of a note.
pub const LONGEST_NOTE: usize = 140;

/// What a fragment says.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Where it leads.
    pub place: Place,
    /// What whoever made it wants to say; empty mostly.
    pub note: String,
    /// What whoever made it had guessed.
    pub guess: Option<Guess>,
    /// The link that is laid beside it.
    pub other: OtherLink,
    /// The parts that mean nothing here, as the address has them, shortened.
    pub ignored: Vec<String>,
}

/// The fragment, without `#`, that leads to `place`.
pub fn print(book: &Book, place: &Place) -> String {
    print_beside(book, place, &OtherLink::default())
}

/// The fragment that leads to `place` and lays another link beside it.
pub fn print_beside(book: &Book, place: &Place, other: &OtherLink) -> String {
    // Beside another link the start is named: without a name it would be the Board.
    if *place == Place::start(book) && other.is_none() {
        return String::new();
    }
    let mut parts = Vec::new();
    if place.room != Room::default() {
        parts.push(format!("room={}", place.room.name()));
    }
    if let Some(step) = place.step {
        parts.push(format!("step={}", book.step(step).id));
    } else if place.room == Room::Story {
        // What follows would be shown on the board otherwise.
        parts.push("room=story".to_owned());
    }
    parts.push(print_settings(book, &place.table));
    if let Some(country) = place.country {
        parts.push(format!("country={}", book.country(country).id));
    }
    parts.extend(print_strikes(book, place.table.strikes));
    parts.extend(print_odds(book, place.table.odds));
    let mut printed = parts.join("&");
    other.push_to(&mut printed);
    printed
}

/// Adds a text of its own to what is printed, if there is one.
fn push_text(printed: &mut String, key: &str, text: &str) {
    if !text.is_empty() {
        printed.push('&');
        printed.push_str(key);
        printed.push_str(&encode(text));
    }
}

/// The part of a fragment that sets every switch as on `table`, and leaves all else as it is.
pub fn print_settings(book: &Book, table: &Table) -> String {
    let mut printed = format!("scenario={}", book.scenario(table.scenario).id);
    let changes = table.changes(book);
    for value in [Value::On, Value::Off, Value::Open] {
        let ids: Vec<&str> = changes
            .iter()
            .filter(|condition| table.settings.value(*condition) == value)
            .map(|condition| book.condition(condition).id.as_str())
            .collect();
        if !ids.is_empty() {
            printed += &format!("&{}={}", value.name(), ids.join(","));
        }
    }
    printed
}

/// The fragment of a link that also tells what it is compared with, a guess and a note.
pub fn print_with(
    book: &Book,
    place: &Place,
    other: &OtherLink,
    guess: Option<Guess>,
    note: &str,
) -> String {
    let mut printed = print_beside(book, place, other);
    if let Some(guess) = guess {
        let id = match guess {
            Guess::Country(country) => book.country(country).id.as_str(),
            Guess::Nobody => NOBODY,
        };
        printed += &format!("&guess={id}");
    }
    push_text(&mut printed, NOTE, &note_of(note));
    printed
}

/// The guess that nobody would stand in the way.
const NOBODY: &str = "none";

/// A text as a note: one line of at most [`LONGEST_NOTE`] letters. What would turn round the words beside it, or hide in
/// it, is left out.
pub fn note_of(text: &str) -> String {
    let letters = text.chars().filter(|letter| !is_unseen(*letter));
    let letters = letters.map(|letter| if letter.is_control() { ' ' } else { letter });
    letters.take(LONGEST_NOTE).collect::<String>().trim().to_owned()
}

/// Whether a character is none to be seen, but tells how others run. The two that join and part letters are needed to write
/// Persian, and by pictures of several people.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(letter, '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The name of a part in addresses.
fn part_id(book: &Book, part: Strikable) -> String {
    match part {
        Strikable::Whole(requirement) => book.requirement(requirement).id.clone(),
        Strikable::One(requirement, condition) => {
            let requirement = &book.requirement(requirement).id;
            format!("{requirement}.{}", book.condition(condition).id)
        }
    }
}

fn print_strikes(book: &Book, strikes: Strikes) -> Option<String> {
    if strikes.is_empty() {
        return None;
    }
    let parts = book.model.strikables().into_iter().enumerate();
    let ids: Vec<String> = parts
        .filter(|(index, _)| strikes.has(*index))
        .map(|(_, part)| part_id(book, part))
        .collect();
    Some(format!("strike={}", ids.join(",")))
}

fn print_odds(book: &Book, odds: Odds) -> Option<String> {
    let usual = Odds::even(&book.model);
    let ids: Vec<String> = ConditionId::all(book.conditions.len())
        .filter(|condition| odds.per_cent(*condition) != usual.per_cent(*condition))
        .map(|condition| format!("{}:{}", book.condition(condition).id, odds.per_cent(condition)))
        .collect();
    (!ids.is_empty()).then(|| format!("odds={}", ids.join(",")))
}

/// These strikes and what `id` names: a requirement, a condition of one (`requirement.condition`), or a
/// condition wherever it is asked for. None if it names nothing.
fn with_struck(book: &Book, strikes: Strikes, id: &str) -> Option<Strikes> {
    let parts = book.model.strikables();
    let mut named = parts.iter().enumerate().filter(|(_, part)| {
        let anywhere = match part {
            Strikable::One(_, condition) => book.condition(*condition).id == id,
            Strikable::Whole(_) => false,
        };
        anywhere || part_id(book, **part) == id
    });
    let (first, _) = named.next()?;
    Some(named.fold(strikes.set(first, true), |strikes, (index, _)| strikes.set(index, true)))
}

/// These odds with what `text`, an `id:per cent`, says. None if it says nothing that can be set.
fn with_likelihood(book: &Book, odds: Odds, text: &str) -> Option<Odds> {
    let (id, per_cent) = text.split_once(':')?;
    let condition = book.conditions.iter().position(|condition| condition.id == id)?;
    let per_cent: u8 = per_cent.parse().ok()?;
    (per_cent <= 100 && per_cent.is_multiple_of(5))
        .then(|| odds.with(ConditionId::at(condition), per_cent))
}

/// Whether a fragment, without its `#`, holds something for this page, and not just for others.
pub fn speaks(fragment: &str) -> bool {
    journey::speaks(fragment)
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
    let (fragment, beyond) = cut(fragment, LONGEST);
    let (mut room, mut step, mut scenario, mut country) = (None, None, None, None);
    let (mut strikes, mut odds): (Option<Strikes>, Option<Odds>) = (None, None);
    let (mut note, mut guess, mut other) = (String::new(), None, OtherLink::default());
    let mut values: Vec<(ConditionId, Value)> = Vec::new();
    for decoded in journey::parts(fragment) {
        let Some((key, value)) = decoded.split_once('=') else {
            ignore(&decoded);
            continue;
        };
        match key {
            "room" => match Room::named(value) {
                Some(named) => room = Some(named),
                None => ignore(&decoded),
            },
            // What is now the board was a step once.
            "step" if book.board_formerly.iter().any(|name| name == value) => {
                room = room.or(Some(Room::Board));
            }
            "step" => match book.steps.iter().position(|step| step.is_called(value)) {
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
                                || book.model.conditions[index].question.is_some() =>
                        {
                            values.push((ConditionId::at(index), wanted));
                        }
                        _ => ignore(&format!("{key}={id}")),
                    }
                }
            }
            "strike" | "odds" if value.is_empty() => ignore(&decoded),
            "strike" => {
                for id in value.split(',').filter(|id| !id.is_empty()) {
                    match with_struck(book, strikes.unwrap_or_default(), id) {
                        Some(more) => strikes = Some(more),
                        None => ignore(&format!("strike={id}")),
                    }
                }
            }
            "odds" => {
                for text in value.split(',').filter(|text| !text.is_empty()) {
                    let before = odds.unwrap_or(Odds::even(&book.model));
                    match with_likelihood(book, before, text) {
                        Some(more) => odds = Some(more),
                        None => ignore(&format!("odds={text}")),
                    }
                }
            }
            // Whether steps stood one at a time or as one page. Now they are one page.
            "read" if matches!(value, "steps" | "page") => {}
            "note" => note = note_of(value),
            "compare" => other = OtherLink::kept(value),
            "guess" if value == NOBODY => guess = Some(Guess::Nobody),
            "guess" => match book.countries.iter().position(|country| country.id == value) {
                Some(index) => guess = Some(Guess::Country(CountryId::at(index))),
                None => ignore(&decoded),
            },
            _ if journey::is_ours(key) => ignore(&decoded),
            // Whoever has added it knows what for.
            _ => {}
        }
    }
    ignore(beyond);
    let before = present.map(|present| present.table);
    let scenario = scenario.map(|scenario| match before {
        Some(table) => table.with_scenario(book, scenario),
        None => Table::of(book, scenario),
    });
    let says_a_state = scenario.is_some()
        || !values.is_empty()
        || strikes.is_some()
        || odds.is_some()
        || country.flatten().is_some()
        || !other.is_none();
    let mut place = match (step, present) {
        (None, Some(present)) => present,
        (step, _) => Place::at(book, step, scenario.or(before)),
    };
    place.room = match (room, step, present) {
        (Some(room), ..) => room,
        (None, Some(_), _) => Room::Story,
        // Whoever comes by a state wants to see it, and isn't asked for a guess first.
        (None, None, None) if says_a_state => Room::Board,
        (None, None, Some(Place { room: Room::Sources, .. })) if says_a_state => Room::Board,
        (None, None, Some(present)) => present.room,
        (None, None, None) => Room::Story,
    };
    // An address that names a scenario means it, whatever the step would have put on the table.
    place.table = scenario.unwrap_or(place.table);
    for (condition, value) in values {
        place.table = place.table.set(book, condition, value);
    }
    place.table.strikes = strikes.unwrap_or(place.table.strikes);
    place.table.odds = odds.unwrap_or(place.table.odds);
    place.country = country.unwrap_or(place.country);
    Reading { place, note, guess, other, ignored }
}

/// A text in two: as many bytes as make at most `most`, and whole letters; and the rest.
fn cut(text: &str, most: usize) -> (&str, &str) {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.split_at(end)
}
