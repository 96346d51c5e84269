//! What waits to be unfolded: a heading, and below it what is drawn when somebody looks.

use leptos::prelude::{Get, RwSignal, Set};
use leptos::web_sys::Event;

use crate::app::App;
use crate::view::events::is_unfolded;
use crate::view::node::{Element, Node, block, html, nothing};
use engine::words::Word;

/// A fold whose heading has this `id`. What nobody looks at need not follow every flip; on paper all is there.
pub(super) fn fold(
    app: App,
    title: Word,
    id: &'static str,
    inner: impl Fn() -> Node + Send + 'static,
) -> Element {
    let is_open = RwSignal::new(!app.is_interactive());
    let toggle = move |event: &Event| is_open.set(is_unfolded(event));
    html("details")
        .class("board__fold")
        .on("toggle", toggle)
        .child(
            html("summary").child(
                html("h3").attr("id", id).attr("tabindex", "-1").child(app.book.word(title)),
            ),
        )
        .child(block(move || {
            // Both are asked, so that both are followed.
            let (is_open, prints) = (is_open.get(), app.prints());
            if is_open || prints { inner() } else { nothing() }
        }))
}
