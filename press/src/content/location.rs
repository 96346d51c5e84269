//! Where in a file something is: an entry, a key of it, a part of what the key holds.

use std::fmt;

/// An entry of a file, as a message names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Entry {
    /// None: the file as a whole.
    #[default]
    Whole,
    /// That with this id, or of this name.
    Called(String),
    /// A position of such an entry, by its id.
    Position(String, String),
    /// The link from a condition to an actor.
    Link(String, String),
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Called(id) => f.write_str(id),
            Self::Position(id, position) => write!(f, "{id}, position `{position}`"),
            Self::Link(condition, actor) => write!(f, "{condition} on {actor}"),
        }
    }
}

/// Where in a file something is. An id or a name alone stands for its entry, and an empty one for the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    pub(crate) entry: Entry,
    pub(crate) key: Option<String>,
    pub(crate) part: Option<String>,
    pub(crate) again: bool,
}

impl Location {
    /// The file as a whole.
    pub fn whole() -> Self {
        Self::default()
    }

    /// The entry with an id, or of a name.
    pub fn of(id: &str) -> Self {
        let entry = if id.is_empty() { Entry::Whole } else { Entry::Called(id.to_owned()) };
        Self { entry, ..Self::default() }
    }

    /// The link from a condition to an actor.
    pub fn link(condition: &str, actor: &str) -> Self {
        Self { entry: Entry::Link(condition.to_owned(), actor.to_owned()), ..Self::default() }
    }

    /// A position of this entry.
    #[must_use]
    pub fn position(&self, position: &str) -> Self {
        match &self.entry {
            Entry::Called(id) => {
                let entry = Entry::Position(id.clone(), position.to_owned());
                Self { entry, ..Self::default() }
            }
            _ => self.clone(),
        }
    }

    /// A key of this entry.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        Self { key: Some(key.to_owned()), part: None, ..self.clone() }
    }

    /// A part of what stands here: a text in a list, a key of a table, or a word of a text.
    #[must_use]
    pub fn part(&self, part: &str) -> Self {
        Self { part: Some(part.to_owned()), ..self.clone() }
    }

    /// The second entry of this name.
    #[must_use]
    pub fn again(&self) -> Self {
        Self { again: true, ..self.clone() }
    }

    /// The entry as a message names it.
    pub fn says(&self) -> String {
        self.entry.to_string()
    }
}

impl From<&str> for Location {
    fn from(id: &str) -> Self {
        Self::of(id)
    }
}

impl From<&String> for Location {
    fn from(id: &String) -> Self {
        Self::of(id)
    }
}

impl From<&Location> for Location {
    fn from(place: &Location) -> Self {
        place.clone()
    }
}
