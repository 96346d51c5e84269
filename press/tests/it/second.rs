//! Another argument on the same program: three towns and a river.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use engine::ids::GateId;
use engine::model::verdict::Answer;
use engine::words::Word;
use press::Edition;
use press::page::target::Target;

use crate::copy::{Copy, copy_folder};
use crate::{edition, empty_headings};

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/second")
}

/// The second argument.
pub(crate) fn second() -> &'static Edition {
    static EDITION: OnceLock<&'static Edition> = OnceLock::new();
    EDITION.get_or_init(|| match press::content::compile::edition(&data(), "en") {
        Ok(edition) => Box::leak(Box::new(edition)),
        Err(problems) => panic!("the second argument has problems: {problems:#?}"),
    })
}

fn body() -> String {
    press::page::article::body(second(), Target::default())
}

#[test]
fn the_whole_page_is_built_from_it() {
    let (book, page) = (&second().book, body());
    let mut texts: Vec<&str> =
        vec!["Who would keep a river to itself?", "The Lind falls dry for eleven days."];
    texts.extend(crate::texts(book));
    for text in texts {
        assert!(page.contains(text), "the page lacks: {text}");
    }
    for id in ["meeting", "pact", "flowing"] {
        assert!(page.contains(&format!(" data-gate=\"{id}\"")), "{id}");
    }
    assert_eq!(
        engine::book::Book::from_letters(&book.to_letters().expect("letters")).as_ref(),
        Some(book)
    );
}

#[test]
fn a_party_without_geometry_is_a_disc() {
    let page = body();
    for id in ["amber", "brack", "cress"] {
        assert!(page.contains(&format!(" data-country=\"{id}\"")), "{id}");
    }
    let shape = |id: &str| {
        let party = second().drawing.parties.iter().find(|party| party.id == id);
        party.expect("a party").shape.clone()
    };
    // A radius of 28, in grains as all shapes are.
    assert!(shape("cress").contains("a84 84"), "{}", shape("cress"));
    assert!(!shape("amber").contains('a') && shape("amber").len() > 20, "{}", shape("amber"));
    assert_eq!(second().book.map.parties.len(), 3);
}

#[test]
fn it_answers_with_its_own_gates_and_sentences() {
    let book = &second().book;
    let verdict = book.model.evaluate(book.model.scenario(book.model.start));
    let answers: Vec<Answer> = GateId::all(3).map(|gate| verdict.gate(gate).answer).collect();
    assert_eq!(answers, [Answer::Yes, Answer::Undecided, Answer::Undecided]);
    assert_eq!(
        engine::phrase::outcome(book, &verdict),
        "The towns meet, and what follows hangs on who pays for the weir."
    );
    let reading =
        engine::address::read(book, "step=sea&scenario=harbour-silts&on=gauge&country=cress");
    assert!(reading.ignored.is_empty(), "{:?}", reading.ignored);
}

#[test]
fn nothing_of_the_first_argument_is_in_it() {
    let page = body();
    for country in &edition().book.countries {
        assert!(!page.contains(&country.name), "{}", country.name);
        assert!(!page.contains(&country.capital), "{}", country.capital);
    }
    for gate in &edition().book.gates {
        assert!(!page.contains(&gate.name), "{}", gate.name);
    }
    assert!(!page.contains("2019"), "a date of the first argument");
}

/// The second argument without what an argument can do without.
fn bare() -> &'static Edition {
    let copy = Copy::empty();
    copy_folder(&data(), &copy.0);
    for file in ["map.toml", "map/world.json", "timeline.toml", "further.toml"] {
        copy.remove(file);
    }
    copy.remove("en/timeline.toml").remove("en/further.toml");
    copy.edit("source.toml", "report-url = \"https://example.org/river-in-figures\"\n", "");
    match press::content::compile::edition(&copy.0, "en") {
        Ok(edition) => Box::leak(Box::new(edition)),
        Err(problems) => panic!("something is missed: {problems:#?}"),
    }
}

#[test]
fn what_an_argument_does_without_leaves_no_heading() {
    let (edition, whole) = (bare(), body());
    let page = press::page::article::body(edition, Target::default());
    assert_eq!(edition.drawing.parties.len(), 3, "the towns sit round a table");
    for word in [Word::StepsTimeline, Word::FurtherTitle, Word::PageReportLink] {
        let says = edition.book.word(word);
        assert!(whole.contains(says) && !page.contains(says), "{says}");
    }
    for word in [Word::OutsideTitle, Word::LaterLabel, Word::CorrectionsNone] {
        assert!(!page.contains(edition.book.word(word)), "{word:?}");
    }
    assert_eq!(empty_headings(&page), Vec::<&str>::new());
}

#[test]
fn what_nothing_rests_on_needs_no_assumptions() {
    let copy = Copy::empty();
    copy_folder(&data(), &copy.0);
    copy.remove("assumptions.toml").remove("en/assumptions.toml");
    for (file, from) in [
        ("actors.toml", ", \"gauge-first\""),
        ("actors.toml", ", \"port-follows-mill-town\""),
        ("conditions.toml", ", \"gauge-first\""),
    ] {
        copy.edit(file, from, "");
    }
    copy.tells("en/pages/method.md", "", "gauge-first", "");
    copy.edit("en/pages/method.md", " [@gauge-first]", "");
    copy.edit("gates.toml", "[\"gauge-first\"]", "[\"low-water\"]");
    copy.edit("scenarios.toml", "[\"gauge-first\"]", "[\"low-water\"]");
    let edition = press::content::compile::edition(&copy.0, "en").expect("sound");
    let edition: &'static Edition = Box::leak(Box::new(edition));
    let page = press::page::article::body(edition, Target::default());
    assert!(!page.contains(edition.book.word(Word::AssumptionsTitle)));
}

#[test]
fn a_party_s_name_has_the_form_that_a_word_asks_for() {
    let book = &second().book;
    let name = book.countries[0].name.as_str();
    let says = book.fill(engine::words::Word::PanelLabel, &[("country", name)]);
    assert_eq!(says, format!("{name}’s own politics"));
}
