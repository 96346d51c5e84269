//! How far a translation is, entry by entry: what is missing, what the first language has changed since, and what was
//! lost on the way.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use indexmap::IndexMap;
use sha2::{Digest, Sha256};
use toml::{Table, Value};

use crate::content::files::defaults::{self, INTERFACE};
use crate::content::language;

/// The file in a language's folder that says of which text of the first language each entry is a translation.
const RECORD: &str = "translated.json";
/// The figures of a hash that are kept.
const FIGURES: usize = 12;
/// What marks a citation, a figure and a sentence of the model in prose, and what ends it.
const MARKS: [(&str, char); 3] = [("[@", ']'), ("(figure:", ')'), ("(<model:", '>')];

/// What is to be said of an entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// It isn't there.
    Missing,
    /// It is there word for word as in the first language.
    Untranslated,
    /// The first language has another text now than the one that was translated.
    Stale,
    /// It lacks a mark that the first language has, or has one more: a citation, a figure, a sentence of the model.
    Mark(String),
    /// The first language has no such entry.
    Superfluous,
    /// Its file can't be read.
    Unreadable(String),
}

impl fmt::Display for Lack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => write!(f, "missing"),
            Self::Untranslated => write!(f, "as in the first language"),
            Self::Stale => write!(f, "stale: the first language has changed since"),
            Self::Mark(mark) => {
                write!(f, "the mark {mark} is not there as often as in the first language")
            }
            Self::Superfluous => write!(f, "superfluous: the first language has no such entry"),
            Self::Unreadable(error) => write!(f, "can't be read: {error}"),
        }
    }
}

/// The entries of a language: file and key, as `steps/us.md` or `actors.toml, abe.positions.backs`, and their texts.
/// Files that can't be read are told apart.
type Entries = (IndexMap<String, String>, Vec<(String, Lack)>);

/// What there is to say of a language, by entry.
///
/// # Errors
///
/// When the folder of one of the two languages can't be read.
pub fn status(content: &Path, code: &str) -> io::Result<Vec<(String, Lack)>> {
    let (first, _) = entries(&content.join(language::first(content)))?;
    let (own, mut lacks) = entries(&content.join(code))?;
    let record = record(content, code);
    for (entry, text) in &first {
        let Some(translated) = own.get(entry) else {
            lacks.push((entry.clone(), Lack::Missing));
            continue;
        };
        // A name or a figure may be the same in both.
        if translated == text && text.split_whitespace().count() > 2 {
            lacks.push((entry.clone(), Lack::Untranslated));
        }
        if record.get(entry).is_some_and(|known| *known != hash(text)) {
            lacks.push((entry.clone(), Lack::Stale));
        }
        let (of_first, of_own) = (marks(text), marks(translated));
        let all = of_first.keys().chain(of_own.keys());
        let mut differ: Vec<&String> =
            all.filter(|mark| of_first.get(*mark) != of_own.get(*mark)).collect();
        differ.sort();
        differ.dedup();
        lacks.extend(differ.into_iter().map(|mark| (entry.clone(), Lack::Mark(mark.clone()))));
    }
    for entry in own.keys().filter(|entry| !first.contains_key(*entry)) {
        lacks.push((entry.clone(), Lack::Superfluous));
    }
    Ok(lacks)
}

/// Notes that every entry of a language is a translation of what the first language has now.
///
/// # Errors
///
/// When a file can't be read or written.
pub fn note_translated(content: &Path, code: &str) -> io::Result<usize> {
    let (first, _) = entries(&content.join(language::first(content)))?;
    let (own, _) = entries(&content.join(code))?;
    let known = first.iter().filter(|(entry, _)| own.contains_key(*entry));
    let record: BTreeMap<&str, String> =
        known.map(|(entry, text)| (entry.as_str(), hash(text))).collect();
    let text = serde_json::to_string_pretty(&record)? + "\n";
    fs::write(content.join(code).join(RECORD), text)?;
    Ok(record.len())
}

/// Both languages beside each other, entry by entry, to be read by somebody who knows both.
///
/// # Errors
///
/// When a folder can't be read.
pub fn beside(content: &Path, code: &str) -> io::Result<String> {
    let first_code = language::first(content);
    let (first, _) = entries(&content.join(&first_code))?;
    let (own, _) = entries(&content.join(code))?;
    let lacks = status(content, code)?;
    let mut text = String::new();
    for (entry, of_first) in &first {
        let of_own = own.get(entry).map_or("—", String::as_str);
        let lacks = lacks.iter().filter(|(lacking, _)| lacking == entry);
        let lacks: String = lacks.map(|(_, lack)| format!(" ({lack})")).collect();
        text += &format!(
            "{entry}{lacks}\n  {first_code}: {}\n  {code}: {}\n\n",
            one_line(of_first),
            one_line(of_own)
        );
    }
    Ok(text)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn record(content: &Path, code: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(content.join(code).join(RECORD)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let figures: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    figures[..FIGURES].to_owned()
}

/// The marks of a text, and how often each stands in it.
fn marks(text: &str) -> BTreeMap<String, usize> {
    let mut marks = BTreeMap::new();
    for (begin, end) in MARKS {
        for part in text.split(begin).skip(1) {
            let mark = part.split(end).next().unwrap_or_default();
            *marks.entry(format!("{begin}{mark}{end}")).or_default() += 1;
        }
    }
    marks
}

/// The entries of a language's folder. What its interface leaves to the press is among them.
fn entries(folder: &Path) -> io::Result<Entries> {
    let language = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (mut found, mut unreadable) = (IndexMap::new(), Vec::new());
    let mut files: Vec<_> = fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let nested =
        files.iter().filter(|path| path.is_dir()).filter_map(|path| fs::read_dir(path).ok());
    let mut prose: Vec<_> = nested.flatten().flatten().map(|entry| entry.path()).collect();
    prose.sort();
    for path in files.into_iter().filter(|path| path.is_file()).chain(prose) {
        let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
        let text = fs::read_to_string(&path)?;
        if name.ends_with(".md") {
            found.insert(name, text.trim().to_owned());
        } else if name.ends_with(".toml") {
            match text.parse::<Table>() {
                Ok(mut table) => {
                    if name == INTERFACE {
                        defaults::complete(&mut table, &language);
                    }
                    add(&name, "", &Value::Table(table), &mut found);
                }
                Err(error) => unreadable.push((name, Lack::Unreadable(error.message().to_owned()))),
            }
        }
    }
    Ok((found, unreadable))
}

/// Adds the sentences of a file, each with its key.
fn add(file: &str, key: &str, value: &Value, found: &mut IndexMap<String, String>) {
    let within =
        |part: &str| if key.is_empty() { part.to_owned() } else { format!("{key}.{part}") };
    match value {
        Value::String(text) => {
            found.insert(format!("{file}, {key}"), text.clone());
        }
        Value::Table(table) => {
            table.iter().for_each(|(part, value)| add(file, &within(part), value, found))
        }
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(index, value)| add(file, &within(&index.to_string()), value, found)),
        _ => {}
    }
}
