//! The languages that the content is written in.
//!
//! The first, and those that `languages.toml` names, are released: complete, and offered to readers. A folder of words
//! beside these is a draft. What it lacks shows in the first language, and it never keeps the others from being built.

use std::fs;
use std::io;
use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The language at the root, where the content has it.
const FIRST: &str = "en";
/// The file by which a folder of the content is known to be one of words.
const WORDS: &str = "interface.toml";
/// What the words say of a language that is written from right to left.
pub const RIGHT_TO_LEFT: &str = "rtl";
/// The directions there are.
pub const DIRECTIONS: [&str; 2] = ["ltr", RIGHT_TO_LEFT];

/// The file that names the released languages.
pub const RELEASED: &str = "languages.toml";

/// `languages.toml`
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LanguagesFile {
    /// The languages beside the first that readers are led to, by the names of their folders.
    pub released: Vec<String>,
}

/// How far a language is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Complete, offered, and found by search engines.
    Released,
    /// Built where it can be, linked from nowhere.
    Draft,
}

/// How far a language is, as the content folder has it.
pub fn state(content: &Path, code: &str) -> State {
    let is_first = all(content).first().is_some_and(|first| first == code);
    if is_first || released(content).iter().any(|known| known == code) {
        State::Released
    } else {
        State::Draft
    }
}

/// The language that is at the root, in which a draft says what it lacks.
pub fn first(content: &Path) -> String {
    all(content).swap_remove(0)
}

/// Adds a language to those that are released.
///
/// # Errors
///
/// When the file can't be written.
pub fn release(content: &Path, code: &str) -> io::Result<()> {
    let mut released = released(content);
    if !released.iter().any(|known| known == code) {
        released.push(code.to_owned());
    }
    let text = toml::to_string(&LanguagesFile { released }).map_err(io::Error::other)?;
    fs::write(content.join(RELEASED), text)
}

/// The languages that are named as released. A file that can't be read names none: `check` tells it.
fn released(content: &Path) -> Vec<String> {
    let text = fs::read_to_string(content.join(RELEASED)).unwrap_or_default();
    toml::from_str(&text).map_or_else(|_| Vec::new(), |file: LanguagesFile| file.released)
}

/// What is wrong with the file, if anything is: what, and the remedy.
pub(crate) fn fault(content: &Path) -> Option<(String, String)> {
    let text = fs::read_to_string(content.join(RELEASED)).ok()?;
    match toml::from_str::<LanguagesFile>(&text) {
        Err(error) => Some((
            format!("This can't be read: {}.", error.message()),
            "Write `released = [\"ko\"]`, with the names of the folders.".to_owned(),
        )),
        Ok(LanguagesFile { released }) => {
            let known = all(content);
            let stranger = released.into_iter().find(|code| !known.contains(code))?;
            Some((
                format!("There is no language `{stranger}`: no folder of that name has words."),
                "Mend the name, or take it out.".to_owned(),
            ))
        }
    }
}

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
