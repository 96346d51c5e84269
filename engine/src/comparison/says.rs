//! A comparison in words.

use super::{Both, Comparison};
use crate::book::Book;
use crate::model::verdict::Answer;
use crate::phrase;
use crate::words::Word;

/// A sentence names this many of a kind and counts the rest, unless that is a single one.
const MOST_NAMES: usize = 4;

/// Where the two part, in one sentence: over what, and in which answers.
pub fn sentence(book: &Book, comparison: &Comparison) -> String {
    if comparison.is_same() {
        return book.word(Word::CompareSame).to_owned();
    }
    let what = phrase::list(book, &what_differs(book, comparison));
    let answers = answers(book, comparison);
    book.fill(Word::CompareParts, &[("list", &what), ("answers", &answers)])
}

/// What the two part over, a phrase for each kind.
fn what_differs(book: &Book, comparison: &Comparison) -> Vec<String> {
    let mut kinds = Vec::new();
    let mut add = |word, count: usize, names: Vec<String>| {
        if count > 0 {
            let slots = [("n", &*count.to_string()), ("list", &some_of(book, names))];
            kinds.push(book.fill(word, &slots));
        }
    };
    let conditions = comparison.conditions;
    let shorts = conditions.iter().map(|id| phrase::quoted(book, &book.condition(id).short));
    add(Word::CompareSwitches, conditions.count(), shorts.collect());
    let struck = comparison.struck(&book.model);
    let struck = struck.iter().map(|(_, part)| phrase::strikable(book, *part));
    add(Word::CompareStruck, struck.len(), struck.collect());
    add(Word::CompareOdds, comparison.odds.count(), Vec::new());
    // Two situations that are set alike differ in name alone. What is set otherwise says more.
    if kinds.is_empty() {
        kinds.push(book.word(Word::CompareSituations).to_owned());
    }
    kinds
}

/// In which answers the two part, and in which first.
fn answers(book: &Book, comparison: &Comparison) -> String {
    let Some((first, Both { here, there })) = comparison.answers.first() else {
        return book.word(Word::CompareAnswersSame).to_owned();
    };
    let names = comparison.answers.iter();
    let names = names.map(|(gate, _)| phrase::quoted(book, &book.gate(*gate).short));
    let names: Vec<String> = names.collect();
    let word = if names.len() > 1 { Word::CompareAnswers } else { Word::CompareAnswer };
    let (list, n) = (phrase::list(book, &names), names.len().to_string());
    let said = |answer: &Answer| phrase::answer(book, *answer);
    let gate = phrase::quoted(book, &book.gate(*first).name);
    let slots = [
        ("gate", &*gate),
        ("here", said(here)),
        ("there", said(there)),
        ("list", &list),
        ("n", &n),
    ];
    book.fill(word, &slots)
}

/// A list of the first names, with the number of the others.
fn some_of(book: &Book, mut names: Vec<String>) -> String {
    match names.len().checked_sub(MOST_NAMES) {
        Some(more) if more > 1 => {
            names.truncate(MOST_NAMES);
            let list = phrase::series(book, &names[0], &names[1..]);
            book.fill(Word::CompareMore, &[("list", &list), ("n", &more.to_string())])
        }
        _ => phrase::list(book, &names),
    }
}
