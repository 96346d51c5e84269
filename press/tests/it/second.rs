//! Another argument on the same program: three towns and a river.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use engine::book::Bar;
use engine::ids::{ConditionId, CountryId, GateId};
use engine::model::verdict::Answer;
use engine::words::Word;
use press::Edition;
use press::data::files;
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
fn a_vote_is_told_with_what_it_needs_and_what_it_lacks() {
    let book = &second().book;
    let page = body();
    for rule in [
        "at least 2 of these 3 hold: “The mill lets water pass in August”, “Growers share the spring flood”, \
         “There is one gauge that all three towns read”.",
        "at least 5 of 7 votes are there: “The mill lets water pass in August” with 2, “Growers share the spring \
         flood” with 3, “The port keeps its depth” with 2.",
    ] {
        assert!(page.contains(rule), "{rule}");
    }
    let reading = engine::address::read(book, "scenario=this-spring&on=bill-settled&off=port-deep");
    let settings = reading.place.table.settings;
    let verdict = book.model.evaluate(settings);
    let why = engine::phrase::why(book, &verdict, GateId(2));
    assert_eq!(why, "the port silts up and the river board has no five votes for open sluices");
}

#[test]
fn what_is_nobodys_has_a_group_of_its_own_and_what_is_two_towns_stands_with_both() {
    let page = body();
    let board = page.split("id=\"board\"").nth(1).expect("the Board");
    assert!(board.contains("Up to no town"));
    let (_, group) = board.split_once("board-_nobodys\">").expect("a group");
    let group = group.split("</section>").next().unwrap_or_default();
    assert!(group.contains("It rains in spring") && !group.contains("The port"), "{group}");
    assert!(!group.contains("capital__stance"), "{group}");
    let book = &second().book;
    let [bill, rain] = ["bill-settled", "rain"].map(|id| {
        let index = book.conditions.iter().position(|one| one.id == id);
        ConditionId::at(index.expect("a condition"))
    });
    let in_panels = |condition| {
        CountryId::all(3).filter(|id| book.conditions_of(*id).any(|one| one == condition)).count()
    };
    assert_eq!([bill, rain].map(in_panels), [2, 0]);
    let reading = engine::address::read(book, "strike=spring&off=rain");
    assert!(reading.ignored.is_empty(), "{:?}", reading.ignored);
}

#[test]
fn a_vote_is_written_out_as_data() {
    let files: Vec<press::data::DataFile> = press::data::of_edition(second(), None).expect("files");
    let text = |name: &str| {
        let file = files.iter().find(|file| file.name == name);
        file.unwrap_or_else(|| panic!("no {name}")).text.as_str()
    };
    let argument: serde_json::Value = serde_json::from_str(text(files::ARGUMENT)).expect("JSON");
    assert_eq!(crate::data::faults(&argument), Vec::<String>::new());
    let requirements = argument["requirements"].as_array().expect("a list");
    let board = requirements.iter().find(|one| one["id"] == "river-board").expect("the board");
    assert_eq!(
        board["rule"],
        serde_json::json!({ "at_least": { "needed": 5, "parts": [
            { "weight": 2, "rule": { "condition": "mill-yields" } },
            { "weight": 3, "rule": { "condition": "farms-share" } },
            { "weight": 2, "rule": { "condition": "port-deep" } },
        ] } })
    );
    let dmn = roxmltree::Document::parse(text(files::DMN)).expect("XML");
    let rule =
        dmn.descendants().find(|node| node.attribute("id") == Some("requirement_river_board_rule"));
    let rule = rule.and_then(|node| node.first_element_child()).and_then(|text| text.text());
    assert_eq!(
        rule,
        Some(
            "if sum([if (condition_mill_yields) = true then 2 else 0, if (condition_farms_share) = true then 3 else 0, \
             if (condition_port_deep) = true then 2 else 0]) >= 5 then true else if sum([if (condition_mill_yields) = \
             false then 0 else 2, if (condition_farms_share) = false then 0 else 3, if (condition_port_deep) = false then 0 \
             else 2]) < 5 then false else null"
        )
    );
    // In formats that don't count, the vote is a statement, and each part speaks for it.
    let argdown = text(files::ARGDOWN);
    let (_, vote) =
        argdown.split_once("[group-river-board-1]: at least 5 of 7 votes").expect("a vote");
    let supports: Vec<&str> = vote.lines().skip(1).take_while(|line| !line.is_empty()).collect();
    assert_eq!(
        supports,
        [
            "    + [condition-mill-yields]",
            "    + [condition-farms-share]",
            "    + [condition-port-deep]"
        ]
    );
}

#[test]
fn figures_are_told_in_their_unit_and_drawn_from_zero_or_not_at_all() {
    let figure = |id: &str| {
        let claim = second().book.claims.iter().find(|claim| claim.id == id);
        claim.and_then(|claim| claim.figure.clone()).expect("a figure")
    };
    let votes = figure("board-votes");
    assert_eq!(votes.amount, "5 of 7 votes");
    assert_eq!(votes.says, "keep the sluices open (by the board’s rules).");
    assert_eq!(votes.bar, Some(Bar::Part(714)));
    // Two of one unit share a scale, which is that of the greater.
    let (weir, flood) = (figure("weir-cost"), figure("flood-cost"));
    assert_eq!(weir.amount, "140.5 thousand crowns");
    assert_eq!(flood.amount, "1,200 thousand crowns");
    assert_eq!([weir.bar, flood.bar], [Some(Bar::OnScale(117)), Some(Bar::OnScale(1000))]);
    assert!(weir.says.ends_with("its full width would be 1,200 thousand crowns."), "{}", weir.says);
    // One alone has nothing to be measured by.
    assert_eq!(figure("wells").bar, None);
    let page = body();
    let entry = |id: &str| {
        let (_, entry) = page.split_once(&format!("id=\"claim-{id}\"")).expect("an entry");
        entry.split("</figure>").next().unwrap_or_default().to_owned()
    };
    // A part of a whole stands within it; what has none has a line where it begins.
    assert!(entry("board-votes").contains("poll__all"));
    let weir = entry("weir-cost");
    assert!(!weir.contains("poll__all") && weir.contains("M0 0V20"), "{weir}");
    assert!(!entry("wells").contains("<svg"));
}

#[test]
fn stances_and_paragraphs_are_called_as_the_argument_calls_them() {
    let page = body();
    for says in ["keeps its water", "§2", "A pact that the sea undoes (§3)."] {
        assert!(page.contains(says), "{says}");
    }
    let review = press::page::review::document(second());
    assert!(review.contains("### §2") && !page.contains('¶') && !review.contains("¶2"));
    let copy = Copy::empty();
    copy_folder(&data(), &copy.0);
    copy.edit("en/scenarios.toml", "(§3)", "(¶3)");
    copy.tells("en/scenarios.toml", "harbour-silts", "names none of their paragraphs", "(§4)");
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
