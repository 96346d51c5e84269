//! What is wrong with the content, said so that an editor can act on it.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

use crate::content::locate;

/// How much weight a problem has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// No page is made until it is mended.
    Mistake,
    /// Worth knowing; the page is made all the same.
    Remark,
}

/// One thing wrong, where, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, as seen from the content folder.
    pub file: String,
    /// The line, counted from 1; a file that is missing has none.
    pub line: Option<usize>,
    /// The entry in it.
    pub entry: String,
    /// What is wrong.
    pub what: String,
    /// What would be right.
    pub remedy: String,
    /// How much weight it has.
    pub weight: Weight,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, entry, what, remedy, weight } = self;
        // `file:line` is what terminals turn into a link.
        write!(f, "content/{file}")?;
        if let Some(line) = line {
            write!(f, ":{line}")?;
        }
        if !entry.is_empty() {
            write!(f, ", {entry}")?;
        }
        let remark = if *weight == Weight::Remark { "(a remark) " } else { "" };
        write!(f, ": {remark}{what} {remedy}")
    }
}

/// The problems found so far.
#[derive(Debug, Default)]
pub struct Problems {
    found: Vec<Problem>,
    /// Those about an id that is used again: their line is that of the second use.
    repeated: BTreeSet<(String, String)>,
    unreadable: BTreeSet<String>,
}

impl Problems {
    /// Adds a mistake. Its line is found later, by its entry and by what it names in backquotes.
    pub fn add(
        &mut self,
        file: impl Into<String>,
        entry: impl Into<String>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.push(file, None, entry, what, remedy, Weight::Mistake);
    }

    /// Adds a mistake whose line is known.
    pub fn add_at(
        &mut self,
        file: impl Into<String>,
        line: usize,
        entry: impl Into<String>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.push(file, Some(line), entry, what, remedy, Weight::Mistake);
    }

    /// Adds the mistake that an id is used again.
    pub fn add_repeated(&mut self, file: impl Into<String>, entry: impl Into<String>) {
        let (file, entry) = (file.into(), entry.into());
        self.repeated.insert((file.clone(), entry.clone()));
        self.add(file, entry, "The id is used twice.", "Give each entry an id of its own.");
    }

    /// Adds a remark.
    pub fn remark(
        &mut self,
        file: impl Into<String>,
        entry: impl Into<String>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.push(file, None, entry, what, remedy, Weight::Remark);
    }

    /// The problems as they were found, their lines not looked up.
    pub(crate) fn into_found(self) -> Vec<Problem> {
        self.found
    }

    fn push(
        &mut self,
        file: impl Into<String>,
        line: Option<usize>,
        entry: impl Into<String>,
        what: impl Into<String>,
        remedy: impl Into<String>,
        weight: Weight,
    ) {
        self.found.push(Problem {
            file: file.into(),
            line,
            entry: entry.into(),
            what: what.into(),
            remedy: remedy.into(),
            weight,
        });
    }

    /// Notes that a file's contents are not known, so that nothing is said of what they lack.
    pub fn cannot_read(&mut self, file: &str) {
        self.unreadable.insert(file.to_owned());
    }

    /// Whether a file's contents are not known.
    pub fn is_unreadable(&self, file: &str) -> bool {
        self.unreadable.contains(file)
    }

    /// Whether every file could be read.
    pub fn all_readable(&self) -> bool {
        self.unreadable.is_empty()
    }

    /// Whether no mistake was found.
    pub fn is_sound(&self) -> bool {
        self.count() == 0
    }

    /// How many mistakes were found so far.
    pub fn count(&self) -> usize {
        self.found.iter().filter(|problem| problem.weight == Weight::Mistake).count()
    }

    /// All of them, each once, in the order of files and lines, with the lines in the content
    /// folder `root`.
    pub fn into_sorted(self, root: &Path) -> Vec<Problem> {
        let Self { mut found, repeated, .. } = self;
        for problem in found.iter_mut().filter(|problem| problem.line.is_none()) {
            let text = std::fs::read_to_string(root.join(&problem.file)).unwrap_or_default();
            let repeated = repeated.contains(&(problem.file.clone(), problem.entry.clone()));
            problem.line =
                locate::line(&text, &problem.entry, [&problem.what, &problem.remedy], repeated);
        }
        found.sort();
        found.dedup();
        found
    }
}
