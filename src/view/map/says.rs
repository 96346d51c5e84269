//! What the map shows, in words.

use crate::app::App;
use engine::ids::CountryId;
use engine::phrase;
use engine::words::Word;

/// What the map shows, as a sentence: of each capital that has been told of, where it stands.
pub(super) fn said(app: App) -> String {
    let book = app.book;
    let told = CountryId::all(book.countries.len()).filter(|id| app.is_told(*id));
    let stances: Vec<String> = told
        .map(|id| {
            let capital = book.country(id).capital.as_str();
            let stance = phrase::pane(book, app.pane(id));
            book.fill(Word::MapStance, &[("capitals", capital), ("stance", stance)])
        })
        .collect();
    if stances.is_empty() {
        return book.word(Word::MapNotTold).to_owned();
    }
    book.fill(Word::MapSays, &[("stances", &phrase::clauses(book, &stances))])
}
