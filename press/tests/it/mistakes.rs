//! Every mistake an editor can make is named with its file, its entry and a remedy.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::content;

/// A copy of the content that goes away with the test.
struct Copy(PathBuf);

impl Copy {
    fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("press-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let copy = Self(std::env::temp_dir().join(name));
        copy_folder(&content(), &copy.0);
        copy
    }

    fn edit(&self, file: &str, from: &str, to: &str) -> &Self {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).expect("the file");
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(path, text.replacen(from, to, 1)).expect("written");
        self
    }

    fn problems(&self) -> Vec<String> {
        match press::compile::edition(&self.0, "en") {
            Ok(_) => Vec::new(),
            Err(problems) => problems.iter().map(ToString::to_string).collect(),
        }
    }

    /// Asserts that some problem has all of these parts.
    #[track_caller]
    fn tells(&self, parts: &[&str]) {
        let problems = self.problems();
        let told = problems.iter().any(|problem| parts.iter().all(|part| problem.contains(part)));
        assert!(told, "{parts:?} is not among {problems:#?}");
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // A leftover in the temporary folder does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).expect("copied");
        }
    }
}

#[track_caller]
fn mistake(file: &str, from: &str, to: &str, parts: &[&str]) {
    Copy::new().edit(file, from, to).tells(parts);
}

#[test]
fn the_content_as_it_is_has_none() {
    assert_eq!(Copy::new().problems(), Vec::<String>::new());
}

#[test]
fn unknown_ids_are_named_with_the_nearest_known() {
    mistake(
        "gates.toml",
        "rule = \"cn-detente\"",
        "rule = \"cn-detent\"",
        &["content/gates.toml, beijing", "no condition `cn-detent`", "Did you mean `cn-detente`?"],
    );
    mistake(
        "steps.toml",
        "scenario = \"hanoi\"",
        "scenario = \"hanoy\"",
        &["steps.toml", "`hanoi`?"],
    );
    mistake("en/steps/window.md", "[@stalled]", "[@staled]", &["window.md", "`stalled`?"]);
}

#[test]
fn rules_are_monotone_and_rest_on_something() {
    mistake(
        "gates.toml",
        "rule = \"cn-detente\"",
        "rule = \"not cn-detente\"",
        &["gates.toml, beijing", "can't have `not`", "being on helps"],
    );
    mistake(
        "conditions.toml",
        "rests-on = [\"script-flipped\"]",
        "rests-on = []",
        &["conditions.toml, us-president", "rests on nothing", "Name a claim"],
    );
    mistake(
        "actors.toml",
        "stance = \"backs\"",
        "stance = \"opposes\"",
        &["actors.toml", "better stance comes after a worse"],
    );
}

#[test]
fn words_are_all_there_and_none_too_many() {
    mistake("en/interface.toml", "next = ", "nextt = ", &["interface.toml, steps.next", "missing"]);
    mistake("en/interface.toml", "next = ", "nextt = ", &["steps.nextt", "no such word"]);
    mistake(
        "en/interface.toml",
        "Step {number} of {count}",
        "Step {number}",
        &["steps.progress", "{count}, {number}"],
    );
    let copy = Copy::new();
    fs::remove_file(copy.0.join("en/steps/jp.md")).expect("removed");
    copy.tells(&["steps, jp", "missing"]);
    fs::write(copy.0.join("en/steps/extra.md"), "# Extra\n\nText.\n").expect("written");
    copy.tells(&["steps, extra", "can't be reached"]);
}

#[test]
fn scenarios_and_prose_agree_with_the_model() {
    mistake(
        "scenarios.toml",
        "talks = \"yes\"",
        "talks = \"no\"",
        &["scenarios.toml", "It claims talks = \"no\", but the rules give \"yes\"", "Mend"],
    );
    mistake(
        "en/steps/one-thing.md",
        "talks=yes",
        "talks=no",
        &["one-thing.md", "talks=no, but the model gives talks=yes"],
    );
}

#[test]
fn figures_are_those_of_their_source() {
    mistake(
        "en/steps/us.md",
        "[80 per cent](figure:voters-80)",
        "[82 per cent](figure:voters-80)",
        &["us.md", "differs from its source", "80 per cent in claims.toml"],
    );
    mistake(
        "en/steps/us.md",
        "[80 per cent](figure:voters-80)",
        "80 per cent",
        &["us.md", "without its source", "figure:ID"],
    );
    mistake(
        "claims.toml",
        "per-cent = 81",
        "per-cent = 18",
        &["claims.toml, dpk-81", "18 per cent"],
    );
}

#[test]
fn ids_and_files_are_sound() {
    mistake("claims.toml", "[stalled]", "[Stalled]", &["claims.toml, Stalled", "not fit"]);
    mistake("claims.toml", "paragraph = 1", "paragraf = 1", &["claims.toml, line", "paragraf"]);
    mistake(
        "gates.toml",
        "needs = [\"talks\"]",
        "needs = [\"holds\"]",
        &["gates.toml, deal", "first"],
    );
    mistake("map.toml", "\"Japan\"", "\"Nippon\"", &["map.toml", "`Nippon`"]);
    let copy = Copy::new();
    fs::remove_file(copy.0.join("outcomes.toml")).expect("removed");
    copy.tells(&["outcomes.toml", "can't be read"]);
}

#[test]
fn every_problem_is_told_at_once() {
    let copy = Copy::new();
    copy.edit("gates.toml", "rule = \"cn-detente\"", "rule = \"cn-detent\"");
    copy.edit("en/interface.toml", "next = ", "nextt = ");
    copy.edit("map.toml", "\"Japan\"", "\"Nippon\"");
    let problems = copy.problems();
    for part in ["cn-detent", "steps.next", "Nippon"] {
        assert!(problems.iter().any(|problem| problem.contains(part)), "{part}: {problems:#?}");
    }
}
