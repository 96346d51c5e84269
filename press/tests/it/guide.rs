//! The editor's guide: its examples are the content's own, and its changes do what it says.

use std::fs;
use std::path::{Path, PathBuf};

use engine::ids::GateId;
use engine::model::settings::Value;
use engine::model::verdict::Answer;
use press::Edition;
use press::page::target::Target;

use crate::copy::Copy;
use crate::{content, edition};

fn guide() -> String {
    fs::read_to_string(content().join("README.md")).expect("the guide")
}

/// The fenced blocks of one kind: the heading that each stands under, and its text.
fn blocks(kind: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut heading = String::new();
    let mut open: Option<(bool, String)> = None;
    for line in guide().lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(fence)) => open = Some((fence == kind, String::new())),
            (None, None) => {
                if line.starts_with('#') {
                    heading = line.trim_start_matches('#').trim().to_owned();
                }
            }
            (Some(_), Some(_)) => {
                if let Some((true, text)) = open.take() {
                    blocks.push((heading.clone(), text));
                }
                open = None;
            }
            (Some((_, text)), None) => {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    blocks
}

fn texts(folder: &Path, into: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path: PathBuf = entry.expect("an entry").path();
        if path.is_dir() {
            texts(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "toml" || ending == "md")
            && path.file_name().is_some_and(|name| name != "README.md")
        {
            into.push(fs::read_to_string(path).expect("a text"));
        }
    }
}

#[test]
fn every_example_is_in_the_content() {
    let mut content_texts = Vec::new();
    texts(&content(), &mut content_texts);
    for folder in ["words", "tests/data/second"] {
        texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut content_texts);
    }
    for (kind, fewest) in [("toml", 9), ("markdown", 2)] {
        let examples = blocks(kind);
        assert!(examples.len() >= fewest, "{kind}: {}", examples.len());
        for (heading, example) in examples {
            let example = example.trim_end();
            let known = content_texts.iter().any(|text| text.contains(example));
            assert!(known, "under {heading}, no file has:\n{example}");
        }
    }
}

#[test]
fn the_problem_that_it_shows_is_told_so() {
    let copy = Copy::new();
    copy.edit("gates.toml", "rule = \"cn-detente\"", "rule = \"cn-detent\"");
    let told: String = copy.problems().iter().map(|problem| format!("{problem}\n")).collect();
    assert_eq!(blocks("text"), [("Seeing a change".to_owned(), told)]);
}

/// The change under a heading, made on a copy, and what comes of it.
fn changed(heading: &str) -> &'static Edition {
    let diffs = blocks("diff");
    let (_, diff) = diffs.iter().find(|(found, _)| found == heading).expect("the change");
    let copy = Copy::new();
    for file in diff.split("--- ").skip(1) {
        let (name, hunks) = file.split_once('\n').expect("a name");
        let path = copy.0.join(name);
        let mut text =
            if path.exists() { fs::read_to_string(&path).expect("a text") } else { String::new() };
        for hunk in hunks.split("@@\n").skip(1) {
            let lines = |marks: [char; 2]| -> String {
                // Programs like to take the space of an empty line away.
                let lines = hunk.lines().map(|line| if line.is_empty() { " " } else { line });
                let kept = lines.filter(|line| line.starts_with(marks));
                kept.map(|line| format!("{}\n", &line[1..])).collect()
            };
            let (before, after) = (lines([' ', '-']), lines([' ', '+']));
            assert_ne!(before, after, "{heading}: nothing changes in {name}");
            if before.is_empty() {
                assert!(text.is_empty(), "{heading}: it does not say where in {name}");
            } else {
                assert_eq!(text.matches(&before).count(), 1, "{heading}, {name}:\n{before}");
            }
            text = text.replacen(&before, &after, 1);
        }
        fs::write(path, text).expect("written");
    }
    match press::content::compile::edition(&copy.0, "en") {
        Ok(edition) => Box::leak(Box::new(edition)),
        Err(problems) => panic!("{heading}: {problems:#?}"),
    }
}

fn page(edition: &'static Edition) -> String {
    press::page::article::body(edition, Target::default())
}

#[test]
fn each_change_has_its_test() {
    let shown: Vec<String> = blocks("diff").into_iter().map(|(heading, _)| heading).collect();
    let tested =
        ["Changing one word", "Adding a condition to a rule", "Adding a step", "Adding a scenario"];
    assert_eq!(shown, tested);
}

#[test]
fn changing_one_word_changes_it_on_the_page() {
    let (before, after) = (page(edition()), page(changed("Changing one word")));
    let heads = |page: &str, word: &str| page.contains(&format!("-hidden\">{word}</span></th>"));
    assert!(heads(&before, "Situation") && !heads(&before, "What if"));
    assert!(heads(&after, "What if") && !heads(&after, "Situation"));
}

#[test]
fn adding_a_condition_to_a_rule_changes_what_follows() {
    let aligned = |edition: &Edition| {
        let book = &edition.book;
        let at = |id: &str| book.conditions.iter().position(|condition| condition.id == id);
        let requirement = book.requirements.iter().position(|one| one.id == "beijing");
        let closed_talks = engine::ids::ConditionId::at(at("nk-open").expect("a condition"));
        let settings = book.model.scenario(book.model.start).set(closed_talks, Value::Off);
        let verdict = book.model.evaluate(settings);
        (verdict.requirements[requirement.expect("a requirement")], verdict.gate(GateId(0)).answer)
    };
    assert_eq!(aligned(edition()).0, Answer::Yes);
    let edition = changed("Adding a condition to a rule");
    assert_eq!(aligned(edition), (Answer::No, Answer::No));
    assert!(
        edition.book.to_letters().expect("letters").contains("and Pyongyang is open to talks.")
    );
}

#[test]
fn adding_a_step_puts_it_into_the_walk() {
    let page = page(changed("Adding a step"));
    let sections: Vec<&str> =
        page.split(" id=\"step-").skip(1).filter_map(|after| after.split('"').next()).collect();
    let place = sections.iter().position(|id| *id == "no-clock").expect("the step");
    assert_eq!(sections[place - 1], "left-open");
    assert!(page.contains("A window without a clock") && page.contains("they set no date for it"));
    assert_eq!(sections.len(), 13);
}

#[test]
fn adding_a_scenario_puts_it_into_the_table_with_its_outcome() {
    let edition = changed("Adding a scenario");
    let page = page(edition);
    assert!(page.contains("Nobody in Seoul says yes"));
    assert!(page.contains("Fifteen situations, one look"));
    let reading = engine::address::read(&edition.book, "#scenario=seoul-on-its-own");
    assert!(reading.ignored.is_empty(), "{:?}", reading.ignored);
}
