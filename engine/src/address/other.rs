//! Another link, laid beside the state that an address leads to.

use super::journey::COMPARE;
use super::{
    Reading, cut, encode, print_odds, print_settings, print_strikes, push_text, read, speaks,
};
use crate::book::Book;
use crate::place::Table;

/// The most of another link that is kept, in bytes; no state of ours comes near.
const LONGEST: usize = 2048;

/// The key under which a publisher's article hands a state to the frame, in the query of its address.
const IN_ARTICLE: &str = "deal-window=";

/// The fragment of another link, as it came. What it means is read where the two are compared, and nowhere else. Mostly
/// there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OtherLink(String);

impl OtherLink {
    /// What an address holds, decoded once.
    pub(super) fn kept(fragment: &str) -> Self {
        Self(cut(fragment, LONGEST).0.to_owned())
    }

    /// The link to a table, and to nothing else of a place.
    pub fn to(book: &Book, table: Table) -> Self {
        let mut printed = print_settings(book, &table);
        for part in
            print_strikes(book, table.strikes).into_iter().chain(print_odds(book, table.odds))
        {
            printed.push('&');
            printed += &part;
        }
        // Encoded once more than it would have to be, its separators aren't taken for those of the address, whether a program
        // on the way encodes these or decodes all.
        Self(encode(&printed))
    }

    /// What somebody has taken from another reader: a whole address, or what stands behind its `#`.
    pub fn pasted(text: &str) -> Self {
        let text = text.trim();
        let behind = |mark| text.split_once(mark).map(|(_, fragment)| fragment);
        Self::kept(behind("#").or_else(|| behind(IN_ARTICLE)).unwrap_or(text))
    }

    /// Whether there is none.
    pub fn is_none(&self) -> bool {
        self.0.is_empty()
    }

    /// What it says, if that is a state. A link that it has beside it, itself, is of no account.
    pub fn read(&self, book: &Book) -> Option<Reading> {
        let reading = read(book, &self.0);
        let start = Table::of(book, book.model.start);
        // Where nothing could be made of what it names, it would pass for the start.
        let says_something = reading.ignored.is_empty() || reading.place.table != start;
        (speaks(&self.0) && says_something).then_some(reading)
    }

    /// Adds it to what is printed of an address.
    pub(super) fn push_to(&self, printed: &mut String) {
        push_text(printed, COMPARE, &self.0);
    }
}
