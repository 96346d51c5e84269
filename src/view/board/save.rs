//! A picture of what the Board shows, to be saved. `web/src/save-picture` makes it of the window and of what stands here.

use leptos::prelude::{Get, RwSignal, Set};
use leptos::web_sys::Event;

use crate::app::App;
use crate::view::changes::count_of;
use crate::view::events::is_unfolded;
use crate::view::node::{Element, html};
use engine::words::Word;

/// What saves the picture, with all that the picture says. It is shown once the script is here.
pub(super) fn save(app: App) -> Element {
    let book = app.book;
    let is_open = RwSignal::new(false);
    let toggle = move |event: &Event| is_open.set(is_unfolded(event));
    // What nobody saves need not follow every flip.
    let followed = move |says: fn(App) -> String| {
        move || if is_open.get() { says(app) } else { String::new() }
    };
    let button = |kind, word| {
        html("button").attr("type", "button").attr("data-save", kind).child(book.word(word))
    };
    html("details")
        .class("fold link save")
        .attr("data-site", book.word(Word::PageTitle))
        .attr("data-title", book.word(Word::PageHeadline))
        .attr("data-by", book.word(Word::PageByline))
        .on("toggle", toggle)
        .attr_fn("data-id", followed(|app| app.book.scenario(app.scenario()).id.clone()))
        .attr_fn("data-about", followed(|app| app.book.scenario(app.scenario()).name.clone()))
        .attr_fn("data-changes", followed(changes))
        .attr_fn("data-crossed", followed(struck))
        .attr_fn("data-outcome", followed(App::outcome_says))
        .attr_fn("data-address", followed(App::link))
        // The script knows the file's name.
        .attr("data-done", book.fill(Word::SaveDone, &[("file", "{file}")]))
        .attr("data-failed", book.word(Word::SaveFailed))
        .child(html("summary").child(book.word(Word::SaveFold)))
        .child(button("svg", Word::SaveSvg))
        .child(button("png", Word::SavePng))
        .child(html("p").class("save__status").attr("role", "status"))
}

/// How far the reader's table is from the situation; nothing where it is that.
fn changes(app: App) -> String {
    match app.readers_table().changes(app.book).count() {
        0 => String::new(),
        n => count_of(app, n, app.scenario()),
    }
}

/// That rules are crossed out, if some are.
fn struck(app: App) -> String {
    if app.strikes().is_empty() {
        String::new()
    } else {
        app.book.word(Word::SaveStruck).to_owned()
    }
}
