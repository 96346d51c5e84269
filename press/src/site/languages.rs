//! The languages of a site. Each has a page of its own, and every page leads to all others.

use std::path::Path;

use engine::words::Word;

use crate::Edition;
use crate::site::home::Home;

/// The language at the root, where the content has it.
const FIRST: &str = "en";
/// The style sheet of sites that need more than one language of one direction does.
pub const STYLE: &str = "languages.css";
/// The script that carries a reader's state from one language into another.
pub const SCRIPT: &str = "languages.js";
/// The file by which a folder of the content is known to be one of words.
const WORDS: &str = "interface.toml";
/// What the words say of a language that is written from right to left.
const RIGHT_TO_LEFT: &str = "rtl";
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

/// The folder of an edition's page within the site: empty for the root, or with a slash at its end.
pub fn folder(edition: &Edition) -> String {
    folder_of(edition, &edition.language)
}

fn folder_of(edition: &Edition, code: &str) -> String {
    match edition.languages.first() {
        Some(first) if first.code != code => format!("{code}/"),
        _ => String::new(),
    }
}

/// The way from an edition's page to the root of the site.
pub fn way_to_root(edition: &Edition) -> &'static str {
    if folder(edition).is_empty() { "./" } else { "../" }
}

/// The way from an edition's page to the page of another language, or its own.
pub fn way_to(edition: &Edition, language: &Language) -> String {
    way_to_root(edition).to_owned() + &folder_of(edition, &language.code)
}

/// What the `html` element says of an edition. The direction is said only where it is the rarer one: the
/// program goes by that.
pub fn attributes(edition: &Edition) -> String {
    let language = format!("lang=\"{}\"", edition.language);
    if is_right_to_left(edition) { language + " dir=\"rtl\"" } else { language }
}

fn is_right_to_left(edition: &Edition) -> bool {
    edition.book.word(Word::LanguageDirection) == RIGHT_TO_LEFT
}

/// The files that a site of these editions needs beside those of every site.
pub fn files(editions: &[&Edition]) -> Vec<&'static str> {
    let several = editions.len() > 1;
    let style = several || editions.iter().any(|edition| is_right_to_left(edition));
    let files = [(style, STYLE), (several, SCRIPT)];
    files.into_iter().filter_map(|(needed, file)| needed.then_some(file)).collect()
}

/// How a page asks for the style sheet.
pub fn style_link(edition: &Edition) -> String {
    format!("<link rel=\"stylesheet\" href=\"{}{STYLE}\">", way_to_root(edition))
}

/// The links in an edition's head to its translations, with itself among them, and to what it needs for
/// that: nothing where there is one language alone, and it runs from left to right.
pub fn head(edition: &Edition, home: Option<&Home>) -> String {
    if edition.languages.len() < 2 {
        return if is_right_to_left(edition) { style_link(edition) } else { String::new() };
    }
    let address = |language: &Language| match home {
        Some(home) => home.within(&folder_of(edition, &language.code)).url().to_owned(),
        None => way_to(edition, language),
    };
    let mut head = style_link(edition) + "\n";
    let mut link = |code: &str, language: &Language| {
        let href = address(language);
        head += &format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{href}\">\n");
    };
    for language in &edition.languages {
        link(&language.code, language);
    }
    link("x-default", &edition.languages[0]);
    head + &format!("<script src=\"{}{SCRIPT}\" defer></script>\n", way_to_root(edition))
}
