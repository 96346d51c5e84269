//! What comes of the templates of every language, whatever fills them.

use std::sync::OnceLock;

use engine::book::Book;
use engine::model::settings::{Settings, Value};
use engine::phrase;
use engine::words::Word;
use press::Edition;
use press::content::{compile, language};
use proptest::prelude::*;

use crate::content;

/// The released languages.
fn editions() -> &'static [Edition] {
    static EDITIONS: OnceLock<Vec<Edition>> = OnceLock::new();
    EDITIONS.get_or_init(|| {
        let all = language::all(&content());
        compile::editions(&content(), &all).unwrap_or_else(|problems| panic!("{problems:#?}"))
    })
}

/// What the program fills in: names of all kinds, numbers, and nothing.
fn fillings(book: &Book) -> Vec<String> {
    let names = book.countries.iter().flat_map(|one| [one.name.clone(), one.capital.clone()]);
    let conditions = book.conditions.iter().flat_map(|one| [one.short.clone(), one.need.clone()]);
    let scenarios = book.scenarios.iter().map(|one| one.short.clone());
    let numbers = [0, 1, 2, 3, 5, 10, 16, 65_536].map(|number| phrase::number(book, number));
    names.chain(conditions).chain(scenarios).chain(numbers).collect()
}

/// Nothing that a reader would take for a slip of the program's.
fn reads(language: &str, what: &str, text: &str) {
    for slip in ["{", "}", "  ", " ,", ",,", "은/는", "이/가", "을/를", "과/와"] {
        assert!(!text.contains(slip), "{language}, {what}: `{slip}` in “{text}”");
    }
}

#[test]
fn every_template_is_filled_by_every_name_and_number() {
    for edition in editions() {
        let book = &edition.book;
        for filling in fillings(book) {
            for word in Word::ALL {
                let slots = word.slots().iter().copied().chain(word.number());
                let slots: Vec<(&str, &str)> =
                    slots.map(|slot| (slot, filling.as_str())).collect();
                reads(&edition.language, word.key(), &book.fill(*word, &slots));
            }
        }
    }
}

#[test]
fn lists_of_any_length_are_joined() {
    for edition in editions() {
        let book = &edition.book;
        let names: Vec<String> = book.countries.iter().map(|one| one.capital.clone()).collect();
        for length in 0..=names.len() {
            let list = phrase::list(book, &names[..length]);
            reads(&edition.language, "a list", &list);
            assert_eq!(list.is_empty(), length == 0);
            assert!(names[..length].iter().all(|name| list.contains(name.as_str())), "{list}");
        }
    }
}

proptest! {
    #[test]
    fn every_setting_is_told_in_every_language(values in proptest::collection::vec(0..3_u8, 16)) {
        for edition in editions() {
            let book = &edition.book;
            let mut settings: Settings = book.model.scenario(book.model.start);
            for (id, value) in engine::ids::ConditionId::all(book.conditions.len()).zip(&values) {
                let may_be_open = book.model.conditions[id.index()].question.is_some();
                let value = match value {
                    0 => Value::Off,
                    2 if may_be_open => Value::Open,
                    _ => Value::On,
                };
                settings = settings.set(id, value);
            }
            let verdict = book.model.evaluate(settings);
            reads(&edition.language, "the outcome", &phrase::outcome(book, &verdict));
            for gate in engine::ids::GateId::all(book.gates.len()) {
                reads(&edition.language, "a gate", &phrase::gate(book, &verdict, gate));
            }
        }
    }
}
