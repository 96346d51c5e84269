//! What is drawn by a part of the program that comes later, and what there is to say where it can't come.

use super::node::{Node, block, html, nothing};
use crate::app::App;
use crate::parts::{PartView, ProgramPart};
use engine::words::Word;

/// Says that a part could not be loaded, as long as that is so, and offers to try again. It asks nobody who
/// doesn't look, and takes nothing else away.
pub fn missing(app: App, part: ProgramPart) -> Node {
    block(move || {
        if !app.is_missing(part) {
            return nothing();
        }
        let again = html("button")
            .attr("type", "button")
            .on("click", move |_| app.want(part))
            .child(app.book.word(Word::PartAgain));
        html("div")
            .class("note part-missing")
            .child(html("p").child(app.book.word(Word::PartMissing)))
            .child(again)
            .into()
    })
}

/// What a part draws, once it is here, or that it is missing.
pub fn later(app: App, view: PartView) -> Node {
    let part = view.part();
    let drawn = block(move || if app.has(part) { view.draw(app).into() } else { nothing() });
    missing(app, part).and(drawn)
}
