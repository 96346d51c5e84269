//! A picture of what the Board shows, to be saved. `web/src/save-picture` makes it of the window and of what stands here.

use crate::app::App;
use crate::view::changes::count_of;
use crate::view::node::{Element, html};
use engine::words::Word;

/// What saves the picture, with all that the picture says. It is shown once the script is here.
pub(super) fn save(app: App) -> Element {
    let book = app.book;
    let scenario = move || book.scenario(app.scenario());
    let changes = move || match app.readers_table().changes(book).count() {
        0 => String::new(),
        n => count_of(app, n, app.scenario()),
    };
    let struck = move || {
        if app.strikes().is_empty() { "" } else { book.word(Word::SaveStruck) }
    };
    let button = |kind, word| {
        html("button").attr("type", "button").attr("data-save", kind).child(book.word(word))
    };
    html("details")
        .class("fold link save")
        .attr("data-site", book.word(Word::PageTitle))
        .attr("data-title", book.word(Word::PageHeadline))
        .attr("data-by", book.word(Word::PageByline))
        .attr_fn("data-id", move || scenario().id.as_str())
        .attr_fn("data-situation", move || scenario().name.as_str())
        .attr_fn("data-changes", changes)
        .attr_fn("data-struck", struck)
        .attr_fn("data-outcome", move || app.outcome_says())
        .attr_fn("data-address", move || app.link())
        // The script knows the file's name.
        .attr("data-done", book.fill(Word::SaveDone, &[("file", "{file}")]))
        .attr("data-failed", book.word(Word::SaveFailed))
        .child(html("summary").child(book.word(Word::SaveFold)))
        .child(button("svg", Word::SaveSvg))
        .child(button("png", Word::SavePng))
        .child(html("p").class("save__status").attr("role", "status"))
}
