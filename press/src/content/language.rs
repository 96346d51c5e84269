//! The languages that the content is written in.

use std::path::Path;

/// The language at the root, where the content has it.
const FIRST: &str = "en";
/// The file by which a folder of the content is known to be one of words.
const WORDS: &str = "interface.toml";
/// What the words say of a language that is written from right to left.
pub const RIGHT_TO_LEFT: &str = "rtl";
/// The directions there are.
pub const DIRECTIONS: [&str; 2] = ["ltr", RIGHT_TO_LEFT];

/// A language that the site has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// The name of its folder, as an address and `lang` name it.
    pub code: String,
    /// What it calls itself.
    pub name: String,
}

/// The names of the folders of words in the content folder: that of the root first.
pub fn all(content: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(content).into_iter().flatten().flatten();
    let with_words = entries.filter(|entry| entry.path().join(WORDS).is_file());
    let mut names: Vec<String> =
        with_words.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort_by_key(|name| (name != FIRST, name.clone()));
    if names.is_empty() {
        // Whatever is missing there is reported when it is read.
        names.push(FIRST.to_owned());
    }
    names
}
