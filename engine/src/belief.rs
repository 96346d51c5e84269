//! What whoever says that a deal lasts has to believe: the reader's own position, as one sentence.
//!
//! It names what is not a yes in the argument as its authors make it, and what the reader has set or crossed out
//! otherwise, as far as that matters: nobody has to believe what the outcome doesn't hang on.

use crate::book::Book;
use crate::ids::{ConditionId, GateId};
use crate::model::Model;
use crate::model::settings::{ConditionSet, Settings};
use crate::model::strikes::{Strikable, Strikes};
use crate::model::verdict::Answer;
use crate::phrase;
use crate::place::Table;
use crate::words::Word;

/// A piece of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// What leads to it.
    pub before: String,
    /// What has to be believed.
    pub says: String,
    /// What stands behind it.
    pub after: String,
    /// Whether the reader has put it on the table.
    pub is_own: bool,
}

/// The sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Belief {
    /// What it is about, up to its first "that".
    pub opening: String,
    /// What has to be believed.
    pub clauses: Vec<Clause>,
}

impl Belief {
    /// All of it.
    pub fn sentence(&self, book: &Book) -> String {
        let mut list = String::new();
        for clause in &self.clauses {
            list += &clause.before;
            list += &clause.says;
            list += &clause.after;
        }
        book.fill(Word::BeliefSentence, &[("opening", &self.opening), ("list", &list)])
    }
}

/// What is asked of whoever believes in the last gate, on some table under some rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What has to be on and is not so both at the start and on the table.
    pub needed: ConditionSet,
    /// What is on at the start, off on the table, and not needed.
    pub forgone: ConditionSet,
    /// All that is on when it lasts.
    on: ConditionSet,
}

impl Asked {
    /// What is asked where the rules are `model`, the authors have `start` and the reader has `now`.
    pub fn of(model: &Model, start: Settings, now: Settings) -> Self {
        let all = ConditionSet::first(model.conditions.len());
        let given = start.on().intersection(now.on());
        let mut on = all;
        // The least is asked, and of several ways first what the reader has set, then what the authors have.
        let nobodys = all.difference(start.on()).difference(now.on());
        for spare in [nobodys, start.on(), now.on()] {
            let spare: Vec<ConditionId> = spare.difference(given).iter().collect();
            for condition in spare.into_iter().rev() {
                if opens_last(model, on.without(condition)) {
                    on = on.without(condition);
                }
            }
        }
        let needed = on.difference(given);
        Self { needed, forgone: start.on().difference(now.on()).difference(needed), on }
    }

    /// What would do in the place of one that is needed.
    fn instead(&self, model: &Model, needed: ConditionId) -> ConditionSet {
        let left = self.on.without(needed);
        ConditionId::all(model.conditions.len())
            .filter(|other| !self.on.has(*other) && opens_last(model, left.with(*other)))
            .collect()
    }
}

/// Whether a deal lasts where just these are on: what the last gate asks.
fn opens_last(model: &Model, on: ConditionSet) -> bool {
    model.opens(last(model), on)
}

fn last(model: &Model) -> GateId {
    GateId::at(model.gates.len().saturating_sub(1))
}

/// What has to be believed on a table. `rules` are the book's with what the table strikes.
pub fn belief(book: &Book, rules: &Model, table: Table) -> Belief {
    let start = book.model.scenario(book.model.start);
    let asked = Asked::of(rules, start, table.settings);
    let mut says: Vec<(String, bool)> = Vec::new();
    for condition in asked.needed.iter() {
        says.push(needed(book, rules, &asked, table.settings, condition));
    }
    says.extend(crossed_out(book, table.strikes).map(|says| (says, true)));
    // What the authors have holds on, unless the reader has changed that.
    let stays = start.on().difference(table.settings.on()).is_empty();
    if stays && !opens_last(rules, asked.needed) {
        says.push((book.word(Word::BeliefStay).to_owned(), false));
    } else if says.is_empty() {
        says.push((book.word(Word::BeliefElse).to_owned(), false));
    }
    Belief { opening: opening(book, rules, &asked, table.settings), clauses: joined(book, says) }
}

/// The clause of a condition that is needed, and of what would do in its place.
fn needed(
    book: &Book,
    rules: &Model,
    asked: &Asked,
    now: Settings,
    condition: ConditionId,
) -> (String, bool) {
    let on = |id| book.condition(id).on.as_str();
    let is_own = now.on().has(condition);
    let mut says = on(condition).to_owned();
    if !is_own {
        for other in asked.instead(rules, condition).iter() {
            says = book.fill(Word::BeliefOr, &[("first", &says), ("next", on(other))]);
        }
    }
    (says, is_own)
}

/// The clause of what is crossed out.
fn crossed_out(book: &Book, strikes: Strikes) -> Option<String> {
    let parts = book.model.strikables();
    let is_struck = |part: &Strikable| {
        parts.iter().position(|one| one == part).is_some_and(|index| strikes.has(index))
    };
    let mut names: Vec<String> = Vec::new();
    for part in parts.iter().filter(|part| is_struck(part)) {
        match part {
            Strikable::One(id, _) if is_struck(&Strikable::Whole(*id)) => {}
            part => names.push(phrase::strikable(book, *part)),
        }
    }
    let slots = [("list", &*phrase::list(book, &names)), ("n", &names.len().to_string())];
    (!names.is_empty()).then(|| book.fill(Word::BeliefStruck, &slots))
}

/// How the sentence begins: whether a deal lasts on the table, and in spite of what.
fn opening(book: &Book, rules: &Model, asked: &Asked, now: Settings) -> String {
    let [lower, upper] = [now.open_as_off(), now.open_as_on()];
    let answer = Answer::between(opens_last(rules, lower), opens_last(rules, upper));
    let mut opening = book
        .word(match answer {
            Answer::Yes => Word::BeliefLasts,
            Answer::Undecided => Word::BeliefUndecided,
            Answer::No => Word::BeliefNot,
        })
        .to_owned();
    let even: Vec<String> = asked.forgone.iter().map(|id| book.condition(id).off.clone()).collect();
    if !even.is_empty() {
        let even = phrase::list(book, &even);
        opening = book.fill(Word::BeliefEven, &[("opening", &opening), ("list", &even)]);
    }
    book.fill(Word::BeliefHave, &[("opening", &opening)])
}

/// The clauses, each with what joins it to those before.
fn joined(book: &Book, says: Vec<(String, bool)>) -> Vec<Clause> {
    let count = says.len();
    let clauses = says.into_iter().enumerate().map(|(index, (says, is_own))| {
        let word = match index {
            0 => Word::BeliefFirst,
            index if index + 1 == count => Word::BeliefLast,
            _ => Word::BeliefNext,
        };
        let (before, after) = book.word(word).split_once("{clause}").unwrap_or_default();
        Clause { before: before.to_owned(), says, after: after.to_owned(), is_own }
    });
    clauses.collect()
}
