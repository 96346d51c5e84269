//! The usual keys for undo and redo.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, KeyboardEvent};

use crate::app::App;

/// Follows Ctrl or Command with Z, Shift and Z, or Y, except where text is written.
pub(super) fn follow(app: App) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        // A handler of `keydown` is given nothing else.
        let keys: &KeyboardEvent = event.unchecked_ref();
        if !(keys.ctrl_key() || keys.meta_key()) || keys.alt_key() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let writes = |element: Element| element.matches("input[type=text]").unwrap_or(false);
        if target.is_some_and(writes) {
            return;
        }
        match (letter(keys).as_str(), keys.shift_key()) {
            ("z", false) => app.undo(),
            ("z", true) | ("y", false) => app.redo(),
            _ => return,
        }
        event.prevent_default();
    })
}

/// The Latin letter of a key: what it writes or, where that is of another script, what stands on it elsewhere.
fn letter(keys: &KeyboardEvent) -> String {
    let written = keys.key();
    let letter = if written.is_ascii() {
        written
    } else {
        keys.code().get(3..).unwrap_or_default().to_owned()
    };
    letter.to_ascii_lowercase()
}
