//! The open panel where it lies over the page: Escape closes it, and it gives way to what gets the focus.

use gloo::events::EventListener;
use leptos::prelude::{document, untrack};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, KeyboardEvent};

use super::element;
use crate::app::App;
use crate::view::panel_title;

/// Follows the key.
pub(super) fn follow(app: App) -> EventListener {
    EventListener::new(&document(), "keydown", move |event| {
        // A handler of `keydown` is given nothing else.
        let keys: &KeyboardEvent = event.unchecked_ref();
        let open = untrack(|| app.country()).filter(|_| keys.key() == "Escape");
        if let Some(country) = open {
            app.toggle_country(country);
        }
    })
}

/// Closes the panel if it covers what has the focus. Nobody sees where they are otherwise.
pub(super) fn give_way(app: App, focused: &Element) {
    let Some(country) = untrack(|| app.country()) else { return };
    let title = element(&panel_title(&app.book.country(country).id));
    let Some(panel) = title.and_then(|title| title.closest(".panel").ok().flatten()) else {
        return;
    };
    // A sheet that was opened over it goes by itself.
    let is_note = focused.closest("dialog").ok().flatten().is_some();
    if !is_note && !panel.contains(Some(focused)) && covers(&panel, focused) {
        app.leave_country();
    }
}

/// Whether the middle of an element lies under another: then that is what is found there. What lies over both is found
/// before it, and beside each other in the flow neither lies under the other.
fn covers(over: &Element, under: &Element) -> bool {
    let place = under.get_bounding_client_rect();
    let (x, y) = (place.left() + place.width() / 2.0, place.top() + place.height() / 2.0);
    let found = document().element_from_point(x as f32, y as f32);
    found.is_some_and(|found| over.contains(Some(&found)))
}
