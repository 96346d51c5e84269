//! A language that isn't finished: what it lacks is said in the first language.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use toml::{Table, Value};

use super::defaults::{self, INTERFACE};

/// What a draft says in the first language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foreign {
    /// That language, as `lang` names it.
    pub language: String,
    /// The texts: sentences of the files of words, and whole texts of prose by their files' names, as `steps/us`.
    pub texts: BTreeSet<String>,
}

/// The words of a draft, completed.
pub(super) struct Draft {
    language: String,
    pub(super) foreign: Foreign,
}

impl Draft {
    pub(super) fn new(language: &str, first: &str) -> Self {
        let foreign = Foreign { language: first.to_owned(), texts: BTreeSet::new() };
        Self { language: language.to_owned(), foreign }
    }

    /// Whether a file is one of the draft's words.
    pub(super) fn is_of(&self, file: &str) -> bool {
        self.in_first(file).is_some()
    }

    /// The same file, or folder, in the first language.
    pub(super) fn in_first(&self, file: &str) -> Option<String> {
        let rest = file.strip_prefix(&self.language)?.strip_prefix('/')?;
        Some(format!("{}/{rest}", self.foreign.language))
    }

    /// The text of a file of words, with what it lacks.
    pub(super) fn text(&mut self, root: &Path, file: &str) -> io::Result<String> {
        let own = fs::read_to_string(root.join(file)).ok();
        let Some(first) = self.in_first(file) else {
            return own.ok_or(io::ErrorKind::NotFound.into());
        };
        let first = fs::read_to_string(root.join(first));
        match (own, first) {
            // What only the draft has is told when its entries are looked for.
            (Some(own), Err(_)) => Ok(own),
            (Some(own), Ok(_)) if file.ends_with(".md") => Ok(own),
            (None, first) if file.ends_with(".md") => {
                let name = file.split_once('/').map_or(file, |(_, name)| name);
                self.foreign.texts.insert(name.trim_end_matches(".md").to_owned());
                first
            }
            (own, first) => {
                let mut first: Table = first?.parse().map_err(io::Error::other)?;
                let mut own: Table = match own {
                    // A slip in the draft is told by its status; until then the file is untranslated.
                    Some(own) => own.parse().unwrap_or_default(),
                    None => Table::new(),
                };
                // The press may speak the draft's language already.
                if file.ends_with(INTERFACE) {
                    defaults::complete(&mut first, &self.foreign.language);
                    defaults::complete(&mut own, &self.language);
                }
                toml::to_string(&self.completed(first, own)).map_err(io::Error::other)
            }
        }
    }

    /// The first language's entries with the draft's in their place. Lists are taken entry by entry, in order.
    fn completed(&mut self, first: Table, mut own: Table) -> Table {
        first
            .into_iter()
            .map(|(key, value)| {
                let own = own.remove(&key);
                let value = self.completed_value(value, own);
                (key, value)
            })
            .collect()
    }

    fn completed_value(&mut self, first: Value, own: Option<Value>) -> Value {
        match (first, own) {
            (Value::Table(first), Some(Value::Table(own))) => {
                Value::Table(self.completed(first, own))
            }
            (Value::Table(first), _) => Value::Table(self.completed(first, Table::new())),
            (Value::Array(first), own) => {
                let mut own = match own {
                    Some(Value::Array(own)) => own.into_iter().map(Some).collect(),
                    _ => Vec::new(),
                };
                own.resize(first.len(), None);
                let pairs = first.into_iter().zip(own);
                Value::Array(pairs.map(|(first, own)| self.completed_value(first, own)).collect())
            }
            (Value::String(_), Some(Value::String(own))) => Value::String(own),
            (Value::String(first), _) => {
                self.foreign.texts.insert(first.clone());
                Value::String(first)
            }
            (first, _) => first,
        }
    }
}
