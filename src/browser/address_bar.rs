//! The address bar: the state goes into the fragment, and a fragment that changes is followed.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, HtmlElement, MouseEvent};

use super::host::is_framed;
use super::page::MAIN;
use super::{effect, element};
use crate::app::{App, FocusTarget};
use crate::view::step_section;
use engine::address;
use engine::book::Book;
use engine::options::part_fragment;
use engine::place::Room;

/// The fragment of the present address, without `#`: all of it.
fn whole_fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The fragment of the present address, without `#` and without what a host has put there.
fn fragment() -> String {
    part_fragment(&whole_fragment()).0.to_owned()
}

/// The part of the present address that speaks of a state.
///
/// A fragment that names an element of the page speaks of none, but of the room that the element is in, or of the
/// step: a link made on the text edition leads to the same text.
pub(super) fn state(book: &Book) -> String {
    let fragment = fragment();
    let Some(target) = element(&fragment) else { return fragment };
    if let Some(step) = book.steps.iter().find(|step| step_section(&step.id) == fragment) {
        return format!("step={}", step.id);
    }
    room_of(&target).map_or_else(String::new, |room| format!("room={}", room.name()))
}

/// Goes to what a link to an element of the page leads to, in a room that has come into sight just now. A frame
/// doesn't move by itself.
pub(super) fn go_to_named(app: App) {
    let is_away = untrack(|| app.room()) != Room::Story;
    if let Some(target) = element(&fragment()).filter(|_| is_away && !is_framed()) {
        go_to_element(app, target);
    }
}

/// Takes the reader to an element, in whichever room it stands.
pub(super) fn go_to_element(app: App, target: Element) {
    if let Some(room) = room_of(&target) {
        app.go_to_room(room, false);
    }
    // By then its room is in sight.
    request_animation_frame(move || {
        target.scroll_into_view();
        if let Ok(target) = target.dyn_into::<HtmlElement>() {
            // What can't take the focus leaves it where it was.
            let _ = target.focus();
        }
    });
}

/// Whether the present address is that of the page alone.
pub(super) fn is_empty() -> bool {
    let fragment = whole_fragment();
    // A publisher's tools append keys of their own.
    fragment.is_empty() || fragment.contains('=') && !address::speaks(&fragment)
}

/// Whether a fragment speaks of a state rather than of an element of the page.
fn is_state(fragment: &str) -> bool {
    fragment.is_empty() || address::speaks(fragment)
}

/// Keeps address and state in step, both ways.
pub(super) fn follow(app: App) -> [EventListener; 2] {
    let mut shown = None;
    effect(move || {
        let printed = app.fragment();
        // Scrolling through the story makes no entry of the history for each step that it passes.
        let goes = untrack(|| app.take_new_entry());
        // The address a reader came by stays theirs until they change something.
        if shown.as_ref().is_some_and(|before| *before != printed) && !leads_here(app) {
            show(app, goes && !is_framed());
        }
        shown = Some(printed);
    });
    // `hashchange` comes a while after the change: meanwhile a page that still scrolls would write its step over the
    // address that the reader has gone to.
    let other_address = EventListener::new(&window(), "popstate", move |_| {
        let fragment = fragment();
        if !is_state(&fragment) {
            // The browser has gone to what is in sight. On the way back this may be in another room.
            let target = element(&fragment).filter(|target| is_elsewhere(app, target));
            target.into_iter().for_each(|target| go_to_element(app, target));
        } else if !leads_here(app) {
            let reading = address::read(app.book, &fragment);
            if is_ours() { app.return_to(reading) } else { app.open_address(reading) }
        }
    });
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    let click = EventListener::new_with_options(&document(), "click", options, move |event| {
        if let Some(event) = event.dyn_ref::<MouseEvent>() {
            follow_link(app, event);
        }
    });
    [other_address, click]
}

/// Whether this program has written the present entry of the history: then the reader comes back to it, and has followed
/// no link.
fn is_ours() -> bool {
    let state = window().history().and_then(|history| history.state());
    state.is_ok_and(|state| state.is_truthy())
}

/// Whether the present address already leads to the present state.
fn leads_here(app: App) -> bool {
    let fragment = fragment();
    let leads_here = || {
        let reading = address::read(app.book, &fragment);
        reading.place == app.place_untracked() && reading.other == untrack(|| app.other())
    };
    is_state(&fragment) && leads_here()
}

/// Writes the state into the address: as a new entry of the history, or in place of the present one. Safari takes a
/// hundred in half a minute and refuses more; Chromium passes over what is too much and says nothing. Then it is tried
/// again after a while. A frame without an origin may refuse for good; the state stands all the same.
fn show(app: App, as_new_entry: bool) {
    if !WAITS.get() {
        try_to_show(app, as_new_entry, TRIES);
    }
}

/// An address that was refused is written again after so many milliseconds, and so many times.
const PAUSE: u32 = 2000;
const TRIES: u32 = 20;

thread_local! {
    /// Whether an address waits to be written.
    static WAITS: Cell<bool> = const { Cell::new(false) };
}

fn try_to_show(app: App, as_new_entry: bool, tries: u32) {
    let written = write(&untrack(|| app.fragment()), as_new_entry);
    let is_refused = written.is_err() || !leads_here(app);
    WAITS.set(is_refused && tries > 0);
    if WAITS.get() {
        Timeout::new(PAUSE, move || try_to_show(app, as_new_entry, tries - 1)).forget();
    }
}

fn write(fragment: &str, as_new_entry: bool) -> Result<(), JsValue> {
    let history = window().history()?;
    // WordPress looks for its secret there again.
    let whole = whole_fragment();
    let secret = part_fragment(&whole).1;
    let between = if secret.is_empty() { "" } else { "#" };
    let address = format!("#{fragment}{between}{secret}");
    if as_new_entry {
        history.push_state_with_url(&JsValue::TRUE, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::TRUE, "", Some(&address))
    }
}

/// Links within the page's prose that lead to a state are followed here, so that a part of a state
/// (just a scenario, say) is added to the present one, and nothing scrolls.
fn follow_link(app: App, event: &MouseEvent) {
    if event.default_prevented() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let link = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest("a[href^='#']").ok().flatten());
    let Some(link) = link else { return };
    let href = link.get_attribute("href").unwrap_or_default();
    let fragment = href.trim_start_matches('#');
    if let Some(step) = link.get_attribute("data-to-step") {
        // The section it leads to on paper may be hidden while another step is shown.
        event.prevent_default();
        app.follow_link(&format!("step={step}"));
        app.request_focus(FocusTarget::Step);
    } else if fragment.contains('=') {
        event.prevent_default();
        app.follow_link(fragment);
        // A link from another room acts out of sight: its reader is taken to where it acts.
        if untrack(|| app.room()) != room_of(&link).unwrap_or_default() {
            app.request_focus(FocusTarget::Room);
        }
    } else if let Some(room) = Room::named(fragment) {
        event.prevent_default();
        // A way between rooms leads to where the reader was in the story; its own name to its beginning.
        match room {
            Room::Story if !link.has_attribute("data-to-room") => app.go_to_step(None, true),
            _ => app.go_to_room(room, true),
        }
    } else if fragment == MAIN {
        // The way past the bar leads to where the reader is, not to where the page begins.
        event.prevent_default();
        app.request_focus(FocusTarget::Room);
    } else if let Some(target) = element(fragment) {
        // The browser would put it into the address, in place of the state.
        event.prevent_default();
        go_to_element(app, target);
    }
}

/// Whether an element is in a room that isn't shown.
fn is_elsewhere(app: App, element: &Element) -> bool {
    room_of(element).is_some_and(|room| room != untrack(|| app.room()))
}

/// The room in which an element stands.
fn room_of(element: &Element) -> Option<Room> {
    let room = element.closest(".room").ok().flatten()?;
    Room::named(&room.id())
}
