//! The program knows no country, gate, claim, condition or requirement of the argument that ships.

use std::fs;
use std::path::{Path, PathBuf};

use engine::options::SHOWN;

use crate::edition;

/// The files below a folder with one of these endings, the tests beside the code left out.
fn sources(folder: &Path, endings: &[&str], into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, endings, into);
        } else if path.extension().is_some_and(|own| endings.iter().any(|ending| own == *ending))
            && path.file_name().is_some_and(|name| name != "tests.rs")
        {
            into.push(path);
        }
    }
}

/// The string literals of a Rust text, comments and the module of tests left out.
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
            '"' => found.push(quoted(&mut letters, '"')),
            _ => {}
        }
    }
    found
}

/// The text up to the quotation mark that ends it.
fn quoted(letters: &mut impl Iterator<Item = char>, end: char) -> String {
    let mut literal = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            letter if letter == end => break,
            '\\' => literal.extend(letters.next()),
            letter => literal.push(letter),
        }
    }
    literal
}

/// The string literals of a script, in quotation marks of any kind, comments left out. The code within a
/// template is read as a part of its text.
fn literals_of_script(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut letters = text.chars().peekable();
    // The last letter before, spaces left out: it tells a pattern from a division.
    let mut before = '(';
    while let Some(letter) = letters.next() {
        match letter {
            '/' if letters.peek() == Some(&'/') => {
                letters.by_ref().find(|letter| *letter == '\n');
                continue;
            }
            '/' if letters.peek() == Some(&'*') => {
                let mut last = ' ';
                letters.by_ref().skip(1).find(|letter| {
                    let ends = last == '*' && *letter == '/';
                    last = *letter;
                    ends
                });
                continue;
            }
            '/' if "(,=:[!&|?{};>".contains(before) => drop(pattern(&mut letters)),
            '"' | '\'' | '`' => found.push(quoted(&mut letters, letter)),
            _ => {}
        }
        if !letter.is_whitespace() {
            before = letter;
        }
    }
    found
}

/// A regular expression, up to the slash that ends it. Quotation marks in it open nothing.
fn pattern(letters: &mut impl Iterator<Item = char>) -> String {
    let (mut text, mut in_class) = (String::new(), false);
    while let Some(letter) = letters.next() {
        match letter {
            '/' if !in_class => break,
            '\\' => text.extend(letters.next()),
            '[' => in_class = true,
            ']' => in_class = false,
            letter => text.push(letter),
        }
    }
    text
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

/// What the literals of some files name of the argument that ships, and how many literals there are.
fn names_in(
    folders: &[&str],
    endings: &[&str],
    literals: fn(&str) -> Vec<String>,
) -> (usize, Vec<String>) {
    let mut files = Vec::new();
    for folder in folders {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), endings, &mut files);
    }
    let (mut count, mut wrong) = (0, Vec::new());
    for file in files {
        for literal in literals(&fs::read_to_string(&file).expect("a text")) {
            count += 1;
            // What a frame shows is called so in every argument.
            if SHOWN.contains(&literal.as_str()) {
                continue;
            }
            if let Some(name) = named(&literal) {
                wrong.push(format!("{}: \"{literal}\" names `{name}`", file.display()));
            }
        }
    }
    (count, wrong)
}

#[test]
fn the_program_names_nothing_of_the_argument() {
    let (count, wrong) = names_in(&["../src", "../engine/src"], &["rs"], literals);
    assert!(count > 200, "{count} literals were read");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_scripts_name_nothing_of_the_argument() {
    let (count, wrong) = names_in(&["../web/src"], &["ts", "js"], literals_of_script);
    assert!(count > 200, "{count} literals were read");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_name_in_a_script_is_found_in_quotation_marks_of_any_kind() {
    let script = r#"
        // Don't read 'us' here,
        /* nor "us" * here */
        const one = 'us', two = "kr's", three = `#on=us-flexible&${other('x')}`;
        const quote = text.replace(/["'`/]/g, '&quot;').replace(/\//, "a" / 2 / 'b\'c');
    "#;
    let found = literals_of_script(script);
    let expected = ["us", "kr's", "#on=us-flexible&${other('x')}", "&quot;", "a", "b'c"];
    assert_eq!(found, expected);
    let names: Vec<String> = found.iter().filter_map(|literal| named(literal)).collect();
    assert_eq!(names, ["us", "us-flexible"]);
    let country = &edition().book.countries[0].name;
    for literal in [format!("'{country}'"), format!("\"{country}\""), format!("`{country}`")] {
        let script = format!("mark({literal});");
        let found = literals_of_script(&script);
        assert_eq!(found.first().and_then(|literal| named(literal)).as_ref(), Some(country));
    }
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
