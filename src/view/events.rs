//! What an event says.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{
    Element, Event, EventTarget, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent,
};

/// Whether a click was made without a pointer.
pub fn by_keyboard(event: &Event) -> bool {
    let mouse = mouse(event);
    // Firefox counts the Enter key on a link as a click, but at no place of the screen.
    mouse.detail() == 0 || (mouse.screen_x(), mouse.screen_y()) == (0, 0)
}

/// Whether a click on a link asks for another window or tab, which is the browser's business.
pub fn opens_elsewhere(event: &Event) -> bool {
    let mouse = mouse(event);
    mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key()
}

/// The key that was pressed, as it would be if the text ran from left to right: in a page that runs the
/// other way, the arrow to the left leads on. With a key like Alt beside it the press is the browser's, and none here.
pub fn key(event: &Event) -> String {
    // Asked only of key presses.
    let keys: &KeyboardEvent = event.unchecked_ref();
    if keys.alt_key() || keys.ctrl_key() || keys.meta_key() {
        return String::new();
    }
    let key = keys.key();
    // The press says the direction of a page only where it is the other one.
    let mirrored = document().document_element().is_some_and(|root| root.has_attribute("dir"));
    match key.as_str() {
        "ArrowLeft" if mirrored => "ArrowRight".to_owned(),
        "ArrowRight" if mirrored => "ArrowLeft".to_owned(),
        _ => key,
    }
}

/// Whether the box or switch that changed is on.
pub fn checked(event: &Event) -> bool {
    event.target().is_some_and(|target| control(&target).checked())
}

/// The value of the control that changed.
pub fn value(event: &Event) -> String {
    // A select is no input, but its value is called the same.
    event.target().map_or_else(String::new, |target| control(&target).value())
}

/// Selects all the text of the field an event came to.
pub fn select_all(event: &Event) {
    if let Some(target) = event.target() {
        control(&target).select();
    }
}

/// The element whose handler is running.
pub fn current(event: &Event) -> Option<HtmlElement> {
    event.current_target()?.dyn_into().ok()
}

/// Whether the fold that was just opened or closed is open.
#[inline(never)]
pub fn is_unfolded(event: &Event) -> bool {
    current(event).is_some_and(|fold| fold.has_attribute("open"))
}

/// The nearest element at or around what an event came to that a selector finds.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

fn mouse(event: &Event) -> &MouseEvent {
    // Asked only of clicks. What a property lacks reads as nothing.
    event.unchecked_ref()
}

fn control(target: &EventTarget) -> &HtmlInputElement {
    // Asked only of controls of a form.
    target.unchecked_ref()
}
