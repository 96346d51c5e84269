//! The book in the page.

use std::io;

use engine::book::Book;
use engine::words::Word;

use crate::content::edition::Edition;

/// The book as a block of data. It is not a script, so no policy has to allow it.
///
/// # Errors
///
/// When it can't be written as letters.
pub(crate) fn data(edition: &Edition) -> io::Result<String> {
    let mut book = edition.book.clone();
    book.words.texts.truncate(Word::FIRST_ON_PAPER as usize);
    let letters = book.to_letters().map_err(io::Error::other)?;
    // What the program would read is read once here: a page must not hold a book that it can't open.
    if Book::from_letters(&letters).as_ref() != Some(&book) {
        return Err(io::Error::other("the book does not come back from its letters"));
    }
    Ok(format!(r#"<script type="text/plain" id="book">{letters}</script>"#))
}
