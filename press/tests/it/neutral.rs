//! The program knows no country, gate, claim, condition or requirement of the argument that ships.

use std::fs;
use std::path::{Path, PathBuf};

use crate::edition;

/// Every Rust file below a folder, the tests beside the code left out.
fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "js")
            && path.file_name().is_some_and(|name| name != "tests.rs")
        {
            into.push(path);
        }
    }
}

/// The string literals of a Rust or JavaScript text, comments and the module of tests left out.
fn literals(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut letters = code.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '/' if letters.peek() == Some(&'/') => {
                letters.by_ref().find(|letter| *letter == '\n');
            }
            // A quotation mark as a letter opens nothing.
            '\'' if letters.peek() == Some(&'"') => {
                letters.next();
            }
            '"' => {
                let mut literal = String::new();
                while let Some(letter) = letters.next() {
                    match letter {
                        '"' => break,
                        '\\' => literal.extend(letters.next()),
                        letter => literal.push(letter),
                    }
                }
                found.push(literal);
            }
            _ => {}
        }
    }
    found
}

/// Whether `name` stands in `text` with nothing beside it that would make it another word.
fn has_word(text: &str, name: &str) -> bool {
    let part = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    text.match_indices(name).any(|(start, _)| {
        !text[..start].ends_with(part) && !text[start + name.len()..].starts_with(part)
    })
}

/// What a literal names of the argument that ships.
fn named(literal: &str) -> Option<String> {
    let book = &edition().book;
    let mut ids = (book.countries.iter().map(|entry| &entry.id))
        .chain(book.gates.iter().map(|entry| &entry.id))
        .chain(book.claims.iter().map(|entry| &entry.id))
        .chain(book.conditions.iter().map(|entry| &entry.id))
        .chain(book.requirements.iter().map(|entry| &entry.id));
    // An id is meant where it stands alone; within a longer text its letters are a word like others,
    // unless a hyphen makes it one that no sentence has.
    let id = ids.find(|id| literal == id.as_str() || (id.contains('-') && has_word(literal, id)));
    let names = (book.countries.iter().flat_map(|entry| [&entry.name, &entry.capital]))
        .chain(book.gates.iter().map(|entry| &entry.name))
        .chain(book.conditions.iter().map(|entry| &entry.need))
        .chain(book.requirements.iter().map(|entry| &entry.name));
    id.or_else(|| names.into_iter().find(|name| has_word(literal, name))).cloned()
}

#[test]
fn the_program_names_nothing_of_the_argument() {
    let mut files = Vec::new();
    for folder in ["../src", "../engine/src"] {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    }
    let (mut count, mut wrong) = (0, Vec::new());
    for file in files {
        for literal in literals(&fs::read_to_string(&file).expect("a text")) {
            count += 1;
            if let Some(name) = named(&literal) {
                wrong.push(format!("{}: \"{literal}\" names `{name}`", file.display()));
            }
        }
    }
    assert!(count > 200, "{count} literals were read");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_name_is_found_where_it_is_meant() {
    let text = "let a = '\"'; // \"us\"\nif id == \"us\" { link(\"#on=us-flexible\", \"status\") }";
    let found = literals(text);
    assert_eq!(found, ["us", "#on=us-flexible", "status"]);
    let names: Vec<Option<String>> = found.iter().map(|literal| named(literal)).collect();
    assert_eq!(names, [Some("us".to_owned()), Some("us-flexible".to_owned()), None]);
    assert_eq!(named("ask Washington first"), Some("Washington".to_owned()));
    assert_eq!(named("whatever us holds"), None);
}
