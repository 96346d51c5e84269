//! Reasons put into sentences, with the book's words.

use crate::book::Book;
use crate::ids::{ConditionId, CountryId, GateId, RequirementId};
use crate::model::Asker;
use crate::model::pane::Pane;
use crate::model::settings::Value;
use crate::model::strikes::Strikable;
use crate::model::verdict::{Answer, Cause, Lack, Verdict};
use crate::template::fill;
use crate::words::Word;

/// A sentence names this many reasons and counts the rest, unless that is a single one: the gate unfolds into
/// all of them.
const MOST_REASONS: usize = 3;

/// "a and b", or "a, b and c", in the book's language.
pub fn list(book: &Book, items: &[String]) -> String {
    let (word, first, last) = match items {
        [] => return String::new(),
        [only] => return only.clone(),
        [first, last] => (Word::ListPair, first, last),
        [first, .., last] => (Word::ListAnd, first, last),
    };
    let first = series(book, first, &items[1..items.len() - 1]);
    book.fill(word, &[("first", &first), ("last", last)])
}

/// "a; b; c" in the book's language: clauses and labels, which may have commas of their own.
pub fn clauses(book: &Book, items: &[String]) -> String {
    items.join(book.word(Word::SeparatorClause))
}

/// The short names of conditions, as a list. They are labels, so they stand quoted within a sentence.
pub fn shorts(book: &Book, conditions: impl IntoIterator<Item = ConditionId>) -> String {
    let quoted: Vec<String> =
        conditions.into_iter().map(|id| quoted(book, &book.condition(id).short)).collect();
    list(book, &quoted)
}

/// A label within a sentence.
pub fn quoted(book: &Book, label: &str) -> String {
    book.fill(Word::ListQuoted, &[("item", label)])
}

/// What can be struck, by name within a sentence.
pub fn strikable(book: &Book, part: Strikable) -> String {
    match part {
        Strikable::Whole(id) => quoted(book, &book.requirement(id).name),
        Strikable::One(id, condition) => {
            let what = quoted(book, &book.condition(condition).short);
            let requirement = quoted(book, &book.requirement(id).name);
            book.fill(Word::BeliefStruckIn, &[("what", &what), ("requirement", &requirement)])
        }
    }
}

/// A label that the content may have in quotation marks, without them: where it stands by itself it needs none.
pub fn unquoted<'a>(book: &Book, label: &'a str) -> &'a str {
    let Some((open, close)) = book.word(Word::ListQuoted).split_once("{item}") else {
        return label;
    };
    label.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)).unwrap_or(label)
}

/// The capitals of countries, as a list.
pub fn capitals(book: &Book, countries: &[CountryId]) -> String {
    let capitals: Vec<String> =
        countries.iter().map(|id| book.country(*id).capital.clone()).collect();
    list(book, &capitals)
}

/// Whose a condition is: the capitals of those countries, or that it is nobody's.
pub fn owners(book: &Book, countries: &[CountryId]) -> String {
    if countries.is_empty() {
        return book.word(Word::BoardNobodys).to_owned();
    }
    capitals(book, countries)
}

/// "a, b, c" in the book's language.
pub fn series(book: &Book, first: &str, rest: &[String]) -> String {
    rest.iter().fold(first.to_owned(), |front, next| {
        book.fill(Word::ListComma, &[("first", &front), ("next", next)])
    })
}

/// A whole number as the book's language groups and writes it.
pub fn number(book: &Book, number: u64) -> String {
    book.words.grammar.number(number)
}

/// The clauses that say why `gate` is not open.
pub fn why(book: &Book, verdict: &Verdict, gate: GateId) -> String {
    let answer = verdict.gate(gate).answer;
    let mut clauses: Vec<String> = Vec::new();
    for (requirement, lack) in verdict.unmet(gate) {
        for clause in clauses_of(book, requirement, lack, answer) {
            if !clauses.contains(&clause) {
                clauses.push(clause);
            }
        }
    }
    match clauses.len().checked_sub(MOST_REASONS) {
        // To count a single one would take as much room as to name it.
        Some(more) if more > 1 => {
            let shown = series(book, &clauses[0], &clauses[1..MOST_REASONS]);
            book.fill(Word::ListMore, &[("list", &shown), ("n", &more.to_string())])
        }
        _ => list(book, &clauses),
    }
}

/// The clauses that say why a requirement fails, or what it hangs on.
fn clauses_of(book: &Book, requirement: RequirementId, lack: &Lack, answer: Answer) -> Vec<String> {
    // Of two ways that both fail, or of several votes, each alone would not be the reason.
    if let (Answer::No, Lack::Any(_) | Lack::AtLeast { .. }, Some(missing)) =
        (answer, lack, &book.requirement(requirement).missing)
    {
        return vec![missing.clone()];
    }
    let mut lacking = Vec::new();
    lack.explain(answer, &mut lacking);
    let clause = |(condition, value)| {
        let words = book.condition(condition);
        match (value, &words.question) {
            (Value::Open, Some(question)) => question.clone(),
            _ => words.off.clone(),
        }
    };
    lacking.into_iter().map(clause).collect()
}

/// What a country's pane hangs on, if it is undecided.
pub fn pane_hangs_on(book: &Book, verdict: &Verdict, country: CountryId) -> Option<String> {
    let required = book.model.countries[country.index()].requirement?;
    let reasons = verdict.gates.iter().flat_map(|gate| &gate.reasons);
    let clauses = reasons.filter_map(|reason| match &reason.cause {
        Cause::Requirement(requirement, lack)
            if *requirement == required && reason.answer == Answer::Undecided =>
        {
            Some(clauses_of(book, required, lack, Answer::Undecided))
        }
        _ => None,
    });
    clauses.map(|clauses| list(book, &clauses)).next()
}

/// The sentence of one gate.
pub fn gate(book: &Book, verdict: &Verdict, gate: GateId) -> String {
    let words = book.gate(gate);
    let sentence = match verdict.gate(gate).answer {
        Answer::Yes => return words.yes.clone(),
        Answer::No => &words.no,
        Answer::Undecided => &words.undecided,
    };
    fill(sentence, &[("why", &why(book, verdict, gate))], &book.words.grammar)
}

/// The whole outcome in a sentence or two.
pub fn outcome(book: &Book, verdict: &Verdict) -> String {
    let Some(id) = book.outcome(verdict) else { return String::new() };
    let outcome = &book.outcomes[id.index()];
    match outcome.because {
        Some(because) => {
            let why = why(book, verdict, because);
            fill(&outcome.says, &[("why", &why)], &book.words.grammar)
        }
        None => outcome.says.clone(),
    }
}

/// The word for a gate's answer.
pub fn answer(book: &Book, answer: Answer) -> &str {
    book.word(match answer {
        Answer::Yes => Word::AnswerYes,
        Answer::No => Word::AnswerNo,
        Answer::Undecided => Word::AnswerUndecided,
    })
}

/// The word for a pane, or for a stance.
pub fn pane(book: &Book, pane: impl Into<Pane>) -> &str {
    book.word(match pane.into() {
        Pane::Backs => Word::StanceBacks,
        Pane::Waits => Word::StanceWaits,
        Pane::Tolerates => Word::StanceTolerates,
        Pane::Opposes => Word::StanceOpposes,
        Pane::Unknown => Word::StanceUnknown,
    })
}

/// The word that says who leaves a question undecided.
pub fn asker(asker: Asker) -> Word {
    match asker {
        Asker::Source => Word::AskedSource,
        Asker::Ours => Word::AskedOurs,
    }
}

/// The word for a condition's value.
pub fn value(book: &Book, value: Value) -> &str {
    book.word(match value {
        Value::On => Word::SwitchOn,
        Value::Off => Word::SwitchOff,
        Value::Open => Word::SwitchOpen,
    })
}
