//! The address of what is shown, to be copied.

use crate::app::App;
use crate::view::events::{checked, select_all, value};
use crate::view::node::{Element, html};
use engine::address::LONGEST_NOTE;
use engine::words::Word;

/// The address of exactly this state, to be copied by any means the reader's browser has. `scope` is a part of its
/// `id`s: it may stand in two places, of which one is shown.
pub(super) fn link(app: App, scope: &str) -> Element {
    let book = app.book;
    let (address_id, note_id) = (format!("link{scope}"), format!("link-note{scope}"));
    let address = html("input")
        .attr("id", address_id.clone())
        .class("link__address")
        .attr("type", "text")
        .attr("readonly", "")
        .value(move || app.link())
        .on("focus", select_all);
    let note = html("input")
        .attr("id", note_id.clone())
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
    let label = |id: String, word| html("label").attr("for", id).child(book.word(word));
    html("details")
        .class("fold link")
        .child(html("summary").child(book.word(Word::BeliefLink)))
        .child(label(address_id, Word::ChangesLinkAddress).class("visually-hidden"))
        .child(address)
        .child(label(note_id, Word::ChangesNote).class("link__label"))
        .child(note)
        .child(guess)
}
