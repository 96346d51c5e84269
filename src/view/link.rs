//! The address of what is shown, to be copied.

use super::events::{checked, select_all, value};
use super::node::{Element, html};
use crate::app::App;
use engine::address::LONGEST_NOTE;
use engine::words::Word;

/// The address of exactly this state, to be copied by any means the reader's browser has.
pub fn link(app: App) -> Element {
    let book = app.book;
    let address = html("input")
        .attr("id", "link")
        .class("link__address")
        .attr("type", "text")
        .attr("readonly", "")
        .value(move || app.link())
        .on("focus", select_all);
    let note = html("input")
        .attr("id", "link-note")
        .class("link__address")
        .attr("type", "text")
        .attr("maxlength", LONGEST_NOTE.to_string())
        .on("input", move |event| app.set_note(value(event)));
    let guess = html("label")
        .class("link__guess")
        .attr_if("hidden", "", move || app.guess().is_none())
        .child(
            html("input")
                .attr("type", "checkbox")
                .on("change", move |event| app.tell_guess(checked(event))),
        )
        .child(html("span").child(book.word(Word::ChangesTellGuess)));
    let label = |id: &'static str, word| html("label").attr("for", id).child(book.word(word));
    html("details")
        .class("fold link")
        .child(html("summary").child(book.word(Word::ChangesLink)))
        .child(label("link", Word::ChangesLinkAddress).class("visually-hidden"))
        .child(address)
        .child(label("link-note", Word::ChangesNote).class("link__label"))
        .child(note)
        .child(guess)
}
