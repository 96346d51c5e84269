//! Which switches an address holds fast.

use super::is_yes;
use crate::book::Book;
use crate::ids::ConditionId;

/// What an address holds fast.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Lock {
    /// Nothing.
    #[default]
    Nothing,
    /// The whole table.
    Everything,
    /// The switches that are listed under these countries, by their ids.
    Under(Vec<String>),
}

impl Lock {
    /// What a value of the option means.
    pub(super) fn read(value: &str) -> Self {
        match value {
            yes if is_yes(yes) => Self::Everything,
            ids if is_list(ids) => Self::Under(ids.split(',').map(str::to_owned).collect()),
            _ => Self::Nothing,
        }
    }

    /// Whether it holds a condition.
    pub fn holds(&self, book: &Book, condition: ConditionId) -> bool {
        match self {
            Self::Nothing => false,
            Self::Everything => true,
            Self::Under(ids) => ids.iter().any(|id| {
                let country = book.model.conditions[condition.index()].countries.last();
                country.is_some_and(|country| book.country(*country).id == *id)
            }),
        }
    }

    /// What it names that is no country.
    pub fn unknown<'a>(&'a self, book: &'a Book) -> impl Iterator<Item = &'a str> {
        let ids = if let Self::Under(ids) = self { ids.as_slice() } else { &[] };
        let is_known = |id: &String| book.countries.iter().any(|country| country.id == *id);
        ids.iter().filter(move |id| !is_known(id)).map(String::as_str)
    }
}

/// Whether a value names ids: words of small letters, figures and hyphens that begin with a letter, joined by commas. A word
/// for no is none.
pub(super) fn is_list(value: &str) -> bool {
    let is_id = |id: &str| {
        id.starts_with(|letter: char| letter.is_ascii_lowercase())
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    !is_yes(value) && !super::NO.contains(&value) && value.split(',').all(is_id)
}
