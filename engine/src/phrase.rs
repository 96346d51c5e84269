//! Reasons put into sentences, with the book's words.

use crate::book::Book;
use crate::ids::GateId;
use crate::model::Stance;
use crate::model::settings::Value;
use crate::model::verdict::{Answer, Verdict};
use crate::words::{Word, fill};

/// A sentence names this many reasons and counts the rest, unless that is a single one: the gate unfolds into
/// all of them.
const MOST_REASONS: usize = 3;

/// "a, b and c" in the book's language.
pub fn list(book: &Book, items: &[String]) -> String {
    let Some((last, before)) = items.split_last() else { return String::new() };
    let Some((first, between)) = before.split_first() else { return last.clone() };
    book.fill(Word::ListAnd, &[("first", &series(book, first, between)), ("last", last)])
}

/// "a, b, c" in the book's language.
fn series(book: &Book, first: &str, rest: &[String]) -> String {
    rest.iter().fold(first.to_owned(), |front, next| {
        book.fill(Word::ListComma, &[("first", &front), ("next", next)])
    })
}

/// A whole number as the book's language groups it.
pub fn number(book: &Book, number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped += book.word(Word::NumberGroup);
        }
        grouped.push(digit);
    }
    grouped
}

/// The clauses that say why `gate` is not open.
pub fn why(book: &Book, verdict: &Verdict, gate: GateId) -> String {
    let clauses: Vec<String> = verdict
        .lacking(gate)
        .into_iter()
        .map(|(condition, value)| {
            let words = book.condition(condition);
            match (value, &words.question) {
                (Value::Open, Some(question)) => question.clone(),
                _ => words.off.clone(),
            }
        })
        .collect();
    match clauses.len().checked_sub(MOST_REASONS) {
        // To count a single one would take as much room as to name it.
        Some(more) if more > 1 => {
            let shown = series(book, &clauses[0], &clauses[1..MOST_REASONS]);
            book.fill(Word::ListMore, &[("list", &shown), ("n", &more.to_string())])
        }
        _ => list(book, &clauses),
    }
}

/// The sentence of one gate.
pub fn gate(book: &Book, verdict: &Verdict, gate: GateId) -> String {
    let words = book.gate(gate);
    let sentence = match verdict.gate(gate).answer {
        Answer::Yes => return words.yes.clone(),
        Answer::No => &words.no,
        Answer::Undecided => &words.undecided,
    };
    fill(sentence, &[("why", &why(book, verdict, gate))])
}

/// The whole outcome in a sentence or two.
pub fn outcome(book: &Book, verdict: &Verdict) -> String {
    let Some(id) = book.outcome(verdict) else { return String::new() };
    let outcome = &book.outcomes[id.index()];
    match outcome.because {
        Some(because) => fill(&outcome.says, &[("why", &why(book, verdict, because))]),
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

/// The word for a stance.
pub fn stance(book: &Book, stance: Stance) -> &str {
    book.word(match stance {
        Stance::Backs => Word::StanceBacks,
        Stance::Tolerates => Word::StanceTolerates,
        Stance::Opposes => Word::StanceOpposes,
    })
}

/// The word for a condition's value.
pub fn value(book: &Book, value: Value) -> &str {
    book.word(match value {
        Value::On => Word::SwitchOn,
        Value::Off => Word::SwitchOff,
        Value::Open => Word::SwitchOpen,
    })
}
