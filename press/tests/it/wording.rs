//! The argument is retold, not copied: no run of words is the article's own.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::content;

/// A run of this many words that the article has too is a copy.
const COPIED: usize = 9;

/// Names and titles may be repeated whole.
const NAMES: [&str; 4] = [
    "one year after the singapore summit it s time for a us north korea deal",
    "the time is right for a deal with north korea",
    "a senior fellow at the center for american progress",
    "deputy assistant secretary of state for east asian and pacific affairs",
];

/// Every run of words, as lower case words with single spaces. A name breaks a run.
fn runs(text: &str) -> BTreeSet<String> {
    let letters = |letter: char| if letter.is_alphanumeric() { letter } else { ' ' };
    let plain: String = text.to_lowercase().chars().map(letters).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = NAMES.iter().fold(plain, |plain, name| plain.replace(name, "\n"));
    let pieces = plain.lines().map(|piece| piece.split(' ').collect::<Vec<_>>());
    pieces
        .flat_map(|words| words.windows(COPIED).map(|run| run.join(" ")).collect::<Vec<_>>())
        .collect()
}

fn texts(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            texts(&path, into);
        } else {
            into.push(path);
        }
    }
}

#[test]
fn no_sentence_of_the_article_is_repeated() {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/source/article.txt");
    let path = std::env::var_os("DEAL_WINDOW_ARTICLE").map_or(beside, PathBuf::from);
    let Ok(article) = fs::read_to_string(&path) else {
        println!(
            "The article is not here, so nothing was compared. Name it in DEAL_WINDOW_ARTICLE."
        );
        return;
    };
    let article = runs(&article);
    let mut files = Vec::new();
    texts(&content().join("en"), &mut files);
    for file in files {
        for run in runs(&fs::read_to_string(&file).expect("a text")) {
            assert!(!article.contains(&run), "{} repeats: {run}", file.display());
        }
    }
}
