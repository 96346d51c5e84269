//! The argument is retold, not copied: no run of words is the article's own.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use press::site::bundle;

use crate::content;

/// A run of this many words that the article has too is a copy: eight in a row may be shared.
const COPIED: usize = 9;

/// Names and titles may be repeated whole.
const NAMES: [&str; 4] = [
    "one year after the singapore summit it s time for a us north korea deal",
    "the time is right for a deal with north korea",
    "a senior fellow at the center for american progress",
    "deputy assistant secretary of state for east asian and pacific affairs",
];

/// The text as a reader has it: without what Markdown adds, in one spelling.
fn plain(text: &str) -> String {
    let mut read = String::new();
    let mut rest = text;
    // Citations and the targets of links stand within sentences; words beside them are neighbours.
    while let Some(start) = rest.find("[@").into_iter().chain(rest.find("](")).min() {
        let end = if rest[start..].starts_with("[@") { ']' } else { ')' };
        read.push_str(&rest[..start]);
        rest = rest[start..].split_once(end).map_or("", |(_, after)| after);
    }
    read.push_str(rest);
    let lower = read.to_lowercase().replace("u.s.", "us").replace("per cent", "percent");
    let letters = |letter: char| if letter.is_alphanumeric() { letter } else { ' ' };
    let spaced: String = lower.chars().map(letters).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every run of words, as lower case words with single spaces. A name breaks a run.
fn runs(text: &str) -> BTreeSet<String> {
    let plain = NAMES.iter().fold(plain(text), |plain, name| plain.replace(name, "\n"));
    let pieces = plain.lines().map(|piece| piece.split_whitespace().collect::<Vec<_>>());
    pieces
        .flat_map(|words| words.windows(COPIED).map(|run| run.join(" ")).collect::<Vec<_>>())
        .collect()
}

fn texts(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            texts(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "toml" || ending == "md") {
            into.push(path);
        }
    }
}

/// What stands for a run of the article's: the text itself is not ours to keep here.
fn hashed(run: &str) -> String {
    bundle::short_hash(run.as_bytes())
}

/// The runs of the article, hashed, one a line.
const ARTICLE: &str = include_str!("../data/article-runs.txt");

/// The runs of a text that are the article's own.
pub(crate) fn repeated_in(text: &str) -> impl Iterator<Item = String> {
    let article: BTreeSet<&str> = ARTICLE.lines().collect();
    runs(text).into_iter().filter(move |run| article.contains(hashed(run).as_str()))
}

#[test]
fn no_sentence_of_the_article_is_repeated() {
    let lines = ARTICLE.lines().count();
    assert!(lines > 500, "these are not the runs of an article: {lines}");
    let mut files = Vec::new();
    texts(&content().join("en"), &mut files);
    let mut repeated = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a text");
        repeated.extend(repeated_in(&text).map(|run| format!("{}: {run}", file.display())));
    }
    assert!(repeated.is_empty(), "these are the article's own words: {repeated:#?}");
}

/// Not a test: after a change of what a run is, it writes the runs of the article anew.
/// `DEAL_WINDOW_ARTICLE=article.txt cargo test -p press --test it -- --ignored article`
#[test]
#[ignore = "writes the hashed runs anew from the article, which DEAL_WINDOW_ARTICLE names"]
fn the_runs_of_the_article_are_written() {
    let path = std::env::var_os("DEAL_WINDOW_ARTICLE").expect("the article's path");
    let article = fs::read_to_string(path).expect("the article");
    let hashes: BTreeSet<String> = runs(&article).iter().map(|run| hashed(run)).collect();
    let lines: Vec<String> = hashes.into_iter().collect();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/article-runs.txt");
    fs::write(file, lines.join("\n") + "\n").expect("a file");
}

#[test]
fn a_copied_sentence_is_found_however_it_is_dressed() {
    let source = "The U.S. side, it’s said, would take 80 percent of what was offered.";
    let shared = |text: &str| runs(text).intersection(&runs(source)).count();
    assert_eq!(
        shared("says = \"The US side, it's said, [would take](<model:x talks=no>) 80 per cent!\""),
        2
    );
    assert_eq!(
        shared("side, it’s said, would take [@poll] [80 per cent](figure:x) of the rest"),
        1
    );
    // Eight words in a row are anyone's.
    assert_eq!(shared("said would take 80 percent of what was, or not, offered"), 0);
    assert_eq!(shared("said would take 80 percent of what was offered"), 1);
    assert!(runs(&format!("{} is its title", NAMES[1])).is_empty());
}
