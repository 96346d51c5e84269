//! What a paragraph's mark leads to: an entry of the sources, shown where the reader is.

use super::node::{Element, Node, html};
use super::{assumption_entry, claim_entry};
use crate::app::App;
use engine::words::Word;

/// The `id` of the title.
pub const TITLE: &str = "sheet-title";
/// The class of what holds the entry.
pub const ENTRY: &str = "sheet__entry";
/// The class of the button that closes it.
pub const CLOSE: &str = "sheet__close";
/// The class of the link to the entry itself.
pub const WAY: &str = "sheet__way";

/// The title of the sheet for an entry of the sources. None if the name is that of none.
pub fn title(app: App, entry: &str) -> Option<String> {
    let book = app.book;
    if let Some(claim) = book.claims.iter().find(|claim| claim_entry(&claim.id) == entry) {
        let number = claim.paragraph.to_string();
        return Some(book.fill(Word::BasisParagraphLong, &[("n", &number)]));
    }
    let is_ours = book.assumptions.iter().any(|one| assumption_entry(&one.id) == entry);
    is_ours.then(|| book.word(Word::BasisAssumption).to_owned())
}

/// What stands around the entry: title and ways on. The entry itself is in the page already.
pub fn sheet(app: App, title: String, entry: &str) -> Node {
    let book = app.book;
    let close =
        html("button").attr("type", "button").class(CLOSE).child(book.word(Word::PanelClose));
    let head: Element = html("header")
        .class("sheet__head")
        .child(
            html("h3").attr("id", TITLE).attr("tabindex", "-1").class("sheet__title").child(title),
        )
        .child(close);
    let way =
        html("a").class(WAY).attr("href", format!("#{entry}")).child(book.word(Word::BasisWay));
    Node::from(head).and(html("ul").class("claims").class(ENTRY)).and(way)
}
