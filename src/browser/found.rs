//! What the browser's own search finds in a room that isn't shown, or in a step: it leads there.

use gloo::events::EventListener;
use leptos::prelude::{document, untrack};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use super::page;
use crate::app::App;
use crate::view::{Slot, step_section};
use engine::ids::StepId;
use engine::place::Room;

/// Follows what is found. Searching and scrolling are the browser's.
pub(super) fn follow(app: App) -> EventListener {
    EventListener::new(&document(), "beforematch", move |event| {
        let found = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(found) = found {
            go_to(app, &found.id());
        }
    })
}

/// Goes where an element is in sight that is about to be shown.
fn go_to(app: App, id: &str) {
    let step =
        StepId::all(app.book.steps.len()).find(|step| step_section(&app.book.step(*step).id) == id);
    if let Some(room) = Room::named(id) {
        app.go_to_room(room, false);
    } else if step.is_some() || id == Slot::Cover.id() {
        app.scrolled_to_step(step);
    } else {
        return;
    }
    // What is no longer shown is gone before the browser looks for where to scroll.
    untrack(|| {
        app.take_scroll_request();
        page::show(app);
    });
}
