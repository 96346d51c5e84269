//! What is wrong with the content, said so that an editor can act on it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io;
use std::path::Path;

use crate::content::argument;
use crate::content::locate::File;
use crate::content::location::Location;

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
        f.write_str(&self.told_in(Path::new(argument::SHIPPED)))
    }
}

impl Problem {
    /// The problem as it is told, its file within the folder of the argument.
    pub fn told_in(&self, folder: &Path) -> String {
        let Self { file, line, entry, what, remedy, weight } = self;
        // `file:line` is what terminals turn into a link.
        let mut told = folder.join(file).display().to_string();
        if let Some(line) = line {
            told += &format!(":{line}");
        }
        if !entry.is_empty() {
            told += &format!(", {entry}");
        }
        let remark = if *weight == Weight::Remark { "(a remark) " } else { "" };
        told + &format!(": {remark}{what} {remedy}")
    }
}

/// What is wrong with a file that gives no text.
pub(crate) fn unread(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "The file is missing.".to_owned(),
        _ => format!("The file can't be read ({error})."),
    }
}

/// More problems than these of one kind in a file are told as one.
const MOST_ALIKE: usize = 4;

/// Problems as they are told, line by line. Many of one kind in a file, as when it is empty, are told once, with the other
/// entries that they are about.
pub fn told(problems: &[Problem], folder: &Path) -> Vec<String> {
    let mut lines = Vec::new();
    let mut done: BTreeSet<(&str, &str)> = BTreeSet::new();
    for problem in problems {
        let kind = (problem.file.as_str(), problem.what.as_str());
        let alike = || problems.iter().filter(|other| (&*other.file, &*other.what) == kind);
        if alike().count() <= MOST_ALIKE {
            lines.push(problem.told_in(folder));
        } else if done.insert(kind) {
            let others: Vec<&str> = alike().skip(1).map(|other| other.entry.as_str()).collect();
            let line = problem.told_in(folder);
            lines.push(format!(
                "{line} So it is with {} others: {}.",
                others.len(),
                others.join(", ")
            ));
        }
    }
    lines
}

/// The problems found so far.
#[derive(Debug, Default)]
pub struct Problems {
    found: Vec<(Problem, Option<Location>)>,
    unreadable: BTreeSet<String>,
    absent: BTreeSet<String>,
}

impl Problems {
    /// Adds a mistake at a place, whose line is looked up later.
    pub fn add(
        &mut self,
        file: impl Into<String>,
        place: impl Into<Location>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.push(file, place.into(), what, remedy, Weight::Mistake);
    }

    /// Adds a mistake whose line is known, in a file of which only the line counts.
    pub fn add_at(
        &mut self,
        file: impl Into<String>,
        line: usize,
        entry: impl Into<String>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let problem = Problem {
            file: file.into(),
            line: Some(line),
            entry: entry.into(),
            what: what.into(),
            remedy: remedy.into(),
            weight: Weight::Mistake,
        };
        self.found.push((problem, None));
    }

    /// Adds the mistake that an id is used again.
    pub fn add_repeated(&mut self, file: impl Into<String>, place: impl Into<Location>) {
        let place = place.into().again();
        self.add(file, place, "The id is used twice.", "Give each entry an id of its own.");
    }

    /// Adds a remark.
    pub fn remark(
        &mut self,
        file: impl Into<String>,
        place: impl Into<Location>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.push(file, place.into(), what, remedy, Weight::Remark);
    }

    /// The problems as they were found, their lines not looked up.
    pub(crate) fn into_found(self) -> Vec<Problem> {
        self.found.into_iter().map(|(problem, _)| problem).collect()
    }

    fn push(
        &mut self,
        file: impl Into<String>,
        place: Location,
        what: impl Into<String>,
        remedy: impl Into<String>,
        weight: Weight,
    ) {
        let problem = Problem {
            file: file.into(),
            line: None,
            entry: place.says(),
            what: what.into(),
            remedy: remedy.into(),
            weight,
        };
        self.found.push((problem, Some(place)));
    }

    /// Notes that a file's contents are not known, so that nothing is said of what they lack.
    pub fn cannot_read(&mut self, file: &str) {
        self.unreadable.insert(file.to_owned());
    }

    /// Notes that a file isn't there which an argument can do without.
    pub fn is_not_there(&mut self, file: &str) {
        self.absent.insert(file.to_owned());
    }

    /// Adds the mistake that such a file is needed all the same, in place of one for each of its entries.
    pub fn is_needed(&mut self, file: &str, because: &str) {
        if self.absent.remove(file) {
            self.cannot_read(file);
            self.add(file, "", format!("The file is missing, and {because}."), "Write it anew.");
        }
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
        self.found.iter().filter(|(problem, _)| problem.weight == Weight::Mistake).count()
    }

    /// All of them, each once, in the order of files and lines, with the lines in the content
    /// folder `root`.
    pub fn into_sorted(self, root: &Path) -> Vec<Problem> {
        let texts: BTreeMap<String, String> = self
            .found
            .iter()
            .filter(|(_, place)| place.is_some())
            .map(|(problem, _)| {
                let text = std::fs::read_to_string(root.join(&problem.file));
                (problem.file.clone(), text.unwrap_or_default())
            })
            .collect();
        let files: BTreeMap<&String, File<'_>> =
            texts.iter().map(|(name, text)| (name, File::read(text))).collect();
        let with_line = |(problem, place): (Problem, Option<Location>)| {
            let found = place.and_then(|place| files.get(&problem.file)?.line(&place));
            Problem { line: problem.line.or(found), ..problem }
        };
        let mut found: Vec<Problem> = self.found.into_iter().map(with_line).collect();
        found.sort();
        found.dedup();
        found
    }
}
