//! What waits to be unfolded: a heading, and below it what is drawn when somebody looks.

use std::mem::replace;
use std::sync::{Mutex, PoisonError};

use leptos::prelude::{Get, GetUntracked, RwSignal, Set};
use leptos::web_sys::Event;

use crate::app::App;
use crate::view::events::is_unfolded;
use crate::view::node::{Element, Node, block, html, nothing};
use engine::address::OtherLink;
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
    folded(html("details").on("toggle", toggle), app, title, id, is_open, inner)
}

/// A fold of that kind, which unfolds by itself when another link comes to stand beside the reader's state. It stays
/// unfolded when that ends: the hand that ends it is in it.
pub(super) fn comparing_fold(
    app: App,
    title: Word,
    id: &'static str,
    inner: impl Fn() -> Node + Send + 'static,
) -> Element {
    if !app.is_interactive() {
        return fold(app, title, id, inner);
    }
    let is_open = RwSignal::new(false);
    let last = Mutex::new(OtherLink::default());
    let opens = move || {
        let (other, was_open) = (app.other(), is_open.get());
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        let is_new = replace(&mut *last, other.clone()) != other && !other.is_none();
        drop(last);
        if is_new && !was_open {
            is_open.set(true);
        }
        is_new || was_open
    };
    let toggle = move |event: &Event| {
        let unfolded = is_unfolded(event);
        // What has unfolded by itself is drawn already.
        if is_open.get_untracked() != unfolded {
            is_open.set(unfolded);
        }
    };
    let details = html("details").on("toggle", toggle).attr_if("open", "", opens);
    folded(details, app, title, id, is_open, inner)
}

fn folded(
    details: Element,
    app: App,
    title: Word,
    id: &'static str,
    is_open: RwSignal<bool>,
    inner: impl Fn() -> Node + Send + 'static,
) -> Element {
    details
        .class("board__fold")
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
