//! What comes of the templates of every language, whatever fills them: of those that the argument is in, and of those whose
//! interface the press speaks.

use std::fs;
use std::sync::OnceLock;

use engine::book::Book;
use engine::model::settings::{Settings, Value};
use engine::phrase;
use engine::words::Word;
use icu_list::ListFormatter;
use icu_locale_core::Locale;
use press::Edition;
use press::content::{compile, language};
use proptest::prelude::*;

use crate::content;
use crate::copy::{Copy, copy_folder};

/// The languages whose interface the press speaks and in which this argument isn't.
const SPOKEN: [&str; 4] = ["de", "ar", "ja", "zh"];
/// Names at which templates may stumble: with a mark, a figure or a Latin letter at the end, quoted, bracketed, and short.
const AWKWARD: [&str; 7] =
    ["São Tomé", "Washington, D.C.", "“Seoul”", "Side B", "Sector 7", "쿠알라룸푸르 (KL)", "서"];
/// What a word may be filled with as a whole number.
const NUMBERS: [&str; 5] = ["n", "all", "open", "number", "count"];
/// Slips that a reader would take for the program's.
const SLIPS: [&str; 16] = [
    "{", "}", "|", "#", "  ", " ,", ",,", "، ،", "、、", " 、", "、。", "：：", "은는", "은/는",
    "이/가", "과/와",
];

/// The argument in each of its languages, and with each interface of the press around it.
fn editions() -> &'static [Edition] {
    static EDITIONS: OnceLock<Vec<Edition>> = OnceLock::new();
    EDITIONS.get_or_init(|| {
        let of = |root: &std::path::Path| {
            let all = language::all(root);
            compile::editions(root, &all).unwrap_or_else(|problems| panic!("{problems:#?}"))
        };
        let copy = Copy::new();
        for code in SPOKEN {
            copy_folder(&copy.0.join("en"), &copy.0.join(code));
            let own =
                "[page]\nkicker = \"K\"\ntitle = \"T\"\nheadline = \"H?\"\nstandfirst = \"S\"\n";
            fs::write(copy.0.join(code).join("interface.toml"), own).expect("written");
            language::release(&copy.0, code).expect("released");
        }
        let mut editions = of(&copy.0);
        editions.retain(|edition| SPOKEN.contains(&edition.language.as_str()));
        assert_eq!(editions.len(), SPOKEN.len());
        editions.extend(of(&content()));
        editions
    })
}

/// What the program fills in beside numbers: names of all kinds, and lists of them.
fn names(book: &Book) -> Vec<String> {
    let names = book.countries.iter().flat_map(|one| [one.name.clone(), one.capital.clone()]);
    let conditions = book.conditions.iter().flat_map(|one| [one.short.clone(), one.need.clone()]);
    let scenarios = book.scenarios.iter().map(|one| one.short.clone());
    let names: Vec<String> = names.chain(conditions).chain(scenarios).collect();
    let lists = (2..=4).map(|length| phrase::list(book, &names[..length]));
    lists.chain(AWKWARD.map(str::to_owned)).chain(names.iter().cloned()).collect()
}

fn numbers(book: &Book) -> Vec<String> {
    let numbers = (0..=120).chain([1_000, 12_345, 65_536]);
    numbers.map(|number| phrase::number(book, number)).collect()
}

/// Nothing that a reader would take for a slip of the program's.
fn reads(language: &str, what: &str, text: &str) {
    for slip in SLIPS {
        assert!(!text.contains(slip), "{language}, {what}: `{slip}` in “{text}”");
    }
    let is_space = |letter: Option<char>| letter.is_some_and(char::is_whitespace);
    assert!(!is_space(text.chars().next()), "{language}, {what}: “{text}” begins with a space");
}

#[test]
fn every_template_is_filled_by_every_name_list_and_number() {
    for edition in editions() {
        let book = &edition.book;
        let (names, numbers) = (names(book), numbers(book));
        for word in Word::ALL {
            // Pieces of the sentence about a belief and of separators begin with what joins them.
            let is_joint =
                word.key().starts_with("belief.") || word.key().starts_with("separator.");
            let by = |name: &str, number: &str| {
                let of = |slot: &&'static str| {
                    (*slot, if NUMBERS.contains(slot) { number } else { name }.to_owned())
                };
                let slots: Vec<(&str, String)> =
                    word.slots().iter().chain(&word.number()).map(of).collect();
                let slots: Vec<(&str, &str)> =
                    slots.iter().map(|(slot, value)| (*slot, value.as_str())).collect();
                let says = book.fill(*word, &slots);
                reads(
                    &edition.language,
                    word.key(),
                    if is_joint { says.trim_start() } else { &says },
                );
                for (slot, value) in slots {
                    let is_said = says.contains(value) || book.word(*word).contains('|');
                    assert!(is_said || word.number() == Some(slot), "{}: {says}", word.key());
                }
            };
            names.iter().for_each(|name| by(name, "3"));
            numbers.iter().for_each(|number| by("Seoul", number));
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

#[test]
fn lists_of_names_are_joined_as_cldr_joins_them() {
    // Korean particles, which CLDR avoids, follow the sound here.
    for (code, tag) in [("en", "en-GB"), ("de", "de"), ("ar", "ar"), ("ja", "ja"), ("zh", "zh")] {
        let edition = editions().iter().find(|one| one.language == code).expect("an edition");
        let locale: Locale = tag.parse().expect("a tag");
        let lists = ListFormatter::try_new_and(locale.into(), Default::default()).expect("lists");
        let names = ["Aa", "Bb", "Cc", "Dd"].map(str::to_owned);
        for length in 0..=names.len() {
            let told = lists.format(names[..length].iter()).to_string();
            assert_eq!(phrase::list(&edition.book, &names[..length]), told, "{code}");
        }
    }
}

#[test]
fn a_number_takes_the_form_that_its_language_has_for_it() {
    let says = |language: &str, n: &str| {
        let edition = editions().iter().find(|one| one.language == language).expect("an edition");
        edition.book.fill(Word::WindowBars, &[("n", n)])
    };
    assert_eq!([says("en", "1"), says("en", "2")], ["1 bar", "2 bars"]);
    assert_eq!([says("ko", "1"), says("ko", "2")], ["빗장 1개", "빗장 2개"]);
    let arabic = ["0", "1", "2", "3", "11", "100", "103"].map(|n| says("ar", n));
    let first: Vec<&str> =
        arabic.iter().map(|says| says.split(' ').next_back().expect("a word")).collect();
    assert_eq!(first, ["مزلاج", "واحد", "مزلاجان", "مزاليج", "مزلاجًا", "مزلاج", "مزاليج"]);
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
