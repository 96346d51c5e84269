//! What is wrong with the content, said so that an editor can act on it.

use std::fmt;

/// One thing wrong, where, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, as seen from the content folder.
    pub file: String,
    /// The entry in it.
    pub entry: String,
    /// What is wrong.
    pub what: String,
    /// What would be right.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, entry, what, remedy } = self;
        write!(f, "content/{file}")?;
        if !entry.is_empty() {
            write!(f, ", {entry}")?;
        }
        write!(f, ": {what} {remedy}")
    }
}

/// The problems found so far.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds one.
    pub fn add(
        &mut self,
        file: impl Into<String>,
        entry: impl Into<String>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.0.push(Problem {
            file: file.into(),
            entry: entry.into(),
            what: what.into(),
            remedy: remedy.into(),
        });
    }

    /// Whether none was found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many were found so far.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// All of them, in the order of files and entries, each once.
    pub fn into_sorted(mut self) -> Vec<Problem> {
        self.0.sort();
        self.0.dedup();
        self.0
    }
}

/// "Did you mean …?" with the known id nearest to `id`, or the list of what there is.
pub fn nearest<'a>(id: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    let best = known
        .iter()
        .map(|candidate| (strsim::normalized_levenshtein(id, candidate), *candidate))
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match best {
        Some((likeness, candidate)) if likeness >= 0.5 => format!("Did you mean `{candidate}`?"),
        _ => format!("There are: {}.", known.join(", ")),
    }
}
