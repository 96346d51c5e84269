//! Copying a text: by the browser's clipboard, or by selecting it for the reader's own keys.

use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::prelude::JsValue;
use leptos::web_sys;

/// What there is to say of it.
#[derive(Clone, Copy)]
pub(super) struct Says {
    /// That it has been copied.
    pub(super) copied: &'static str,
    /// That it is selected, where a page may not copy.
    pub(super) selected: &'static str,
}

/// Copies `text`, which stands in the element `shown`, and says so in the element `status`.
pub(super) fn copy(text: &str, shown: String, status: String, says: Says) {
    let clipboard = window().navigator().clipboard();
    // A page that came without encryption has none, whatever its type says.
    let clipboard: &JsValue = clipboard.as_ref();
    if clipboard.is_undefined() {
        select(&shown);
        say(&status, says.selected);
        return;
    }
    let written = clipboard.unchecked_ref::<web_sys::Clipboard>().write_text(text);
    let told = status.clone();
    let copied = Closure::once(move |_: JsValue| say(&told, says.copied));
    let refused = Closure::once(move |_: JsValue| {
        select(&shown);
        say(&status, says.selected);
    });
    let _ = written.then2(&copied, &refused);
    // One of the two is called yet, and never again.
    copied.forget();
    refused.forget();
}

/// Says something in the element `status`.
pub(super) fn say(status: &str, says: &str) {
    if let Some(status) = document().get_element_by_id(status) {
        status.set_text_content(Some(says));
    }
}

fn select(shown: &str) {
    let selection = window().get_selection().ok().flatten();
    if let (Some(selection), Some(shown)) = (selection, document().get_element_by_id(shown)) {
        // What stands in the page can be selected.
        let _ = selection.select_all_children(&shown);
    }
}
