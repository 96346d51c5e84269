//! What may be done with the data. It is the project's own licence, since the data is the project's own words.

use crate::content::edition::Edition;

/// The licence as SPDX writes it.
pub(super) const EXPRESSION: &str = env!("CARGO_PKG_LICENSE");

const MIT: &str = include_str!("../../../LICENSE-MIT");

/// Whose the words are, and whose they are not.
pub(super) fn note(edition: &Edition) -> String {
    let source = &edition.source;
    let authors: Vec<&str> = source.authors.iter().map(|author| author.name.as_str()).collect();
    format!(
        "The data retells an argument in this project’s own words, and this licence is for these words and for the \
         model. The article itself is no part of it and stays its publisher’s: {}, “{}”, {}, {}.",
        authors.join(", "),
        source.title,
        source.outlet,
        source.month
    )
}

/// The licence in full.
pub(super) fn text(edition: &Edition) -> String {
    format!(
        "The files of this folder, and of the folders of the same name beside other languages, are under the MIT \
         licence, which follows, or under the Apache licence 2.0 \
         (https://www.apache.org/licenses/LICENSE-2.0), as you choose: {EXPRESSION}.\n\n{}\n\n{MIT}",
        note(edition)
    )
}
