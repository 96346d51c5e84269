//! The words of a file, each of which belongs to a rule.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::content::files::Content;
use crate::content::problem::Problems;

/// Takes words out of a file by id, and reports missing ones and, at the end, those nobody took.
pub(super) struct WordsOf<'a, T> {
    file: String,
    /// The table that the entries are in, where that is not the file itself.
    table: Option<&'static str>,
    entries: &'a IndexMap<String, T>,
    taken: BTreeSet<&'a str>,
}

impl<'a, T> WordsOf<'a, T> {
    /// The file that the words are in.
    pub(super) fn file(&self) -> String {
        self.file.clone()
    }

    pub(super) fn new(content: &Content, file: &str, entries: &'a IndexMap<String, T>) -> Self {
        let file = format!("{}/{file}", content.language);
        Self { file, table: None, entries, taken: BTreeSet::new() }
    }

    /// The entries are within a table of the file.
    pub(super) fn in_table(self, table: &'static str) -> Self {
        Self { table: Some(table), ..self }
    }

    pub(super) fn take(&mut self, id: &str, problems: &mut Problems) -> Option<&'a T> {
        if self.entries.is_empty() {
            problems.is_needed(&self.file, &format!("`{id}` and others like it have no words"));
        }
        match self.entries.get_key_value(id) {
            Some((id, words)) => {
                self.taken.insert(id);
                Some(words)
            }
            // What can't be read has been reported, and all its words would be missing.
            None if problems.is_unreadable(&self.file) => None,
            None => {
                let (what, remedy) = match (self.file.ends_with(".toml"), id.split_once('.')) {
                    (true, None) => {
                        let table = self.table.map(|table| format!("{table}.")).unwrap_or_default();
                        ("Its words are missing.", format!("Add [{table}{id}] with its words."))
                    }
                    (true, Some((group, key))) => {
                        ("Its words are missing.", format!("Add `{key} = …` under [{group}]."))
                    }
                    _ => ("Its text is missing.", format!("Write {}/{id}.md.", self.file)),
                };
                problems.add(&self.file, id, what, remedy);
                None
            }
        }
    }

    pub(super) fn finish(self, what: &str, problems: &mut Problems) {
        let rules = self.file.split_once('/').map_or("", |(_, file)| file);
        let rules = if rules == "steps" { "steps.toml" } else { rules };
        if problems.is_unreadable(rules) {
            return;
        }
        for id in self.entries.keys().filter(|id| !self.taken.contains(id.as_str())) {
            let what = format!("There are words for `{id}`, but no such {what}.");
            problems.add(&self.file, id, what, "Take them out, or mend the id.");
        }
    }
}
