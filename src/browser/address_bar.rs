//! The address bar: the state goes into the fragment, and a fragment that changes is followed.

use gloo::events::EventListener;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, MouseEvent};

use super::host::is_framed;
use super::{effect, element};
use crate::app::{App, FocusTarget};
use crate::view::step_section;
use engine::address;
use engine::book::Book;
use engine::ids::StepId;
use engine::options::part_fragment;

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
/// A fragment that names an element of the page speaks of none, unless the element is a step's section:
/// a link made on the text edition then leads to that step.
pub(super) fn state(book: &Book) -> String {
    let fragment = fragment();
    if element(&fragment).is_none() {
        return fragment;
    }
    let step = book.steps.iter().find(|step| step_section(&step.id) == fragment);
    step.map_or_else(String::new, |step| format!("step={}", step.id))
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
    let mut shown: Option<(String, StepId)> = None;
    effect(move || {
        let printed = app.fragment();
        let step = app.step();
        // The address a reader came by stays theirs until they change something.
        if let Some((before, step_before)) = &shown
            && *before != printed
            && !leads_here(app)
        {
            // Scrolling through the one page makes no entry of the history for each step it passes.
            let is_new_entry = step != *step_before && !untrack(|| app.is_one_page());
            show(&printed, is_new_entry && !is_framed());
        }
        shown = Some((printed, step));
    });
    let other_address = EventListener::new(&window(), "hashchange", move |_| {
        let fragment = fragment();
        if is_state(&fragment) && !leads_here(app) {
            app.open_address(address::read(app.book, &fragment));
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

/// Whether the present address already leads to the present state.
fn leads_here(app: App) -> bool {
    let fragment = fragment();
    is_state(&fragment) && address::read(app.book, &fragment).place == app.place_untracked()
}

/// Writes a fragment into the address: as a new entry of the history, or in place of the present one.
fn show(fragment: &str, as_new_entry: bool) {
    let Ok(history) = window().history() else { return };
    // WordPress looks for its secret there again.
    let whole = whole_fragment();
    let secret = part_fragment(&whole).1;
    let between = if secret.is_empty() { "" } else { "#" };
    let address = format!("#{fragment}{between}{secret}");
    // A frame without an origin may refuse; the state stands all the same.
    let _ = if as_new_entry {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
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
    if let Some(step) = link.get_attribute("data-to-step") {
        // The section it leads to on paper is hidden while another step is shown.
        event.prevent_default();
        app.follow_link(&format!("step={step}"));
        app.request_focus(FocusTarget::Step);
    } else if href.contains('=') {
        event.prevent_default();
        app.follow_link(href.trim_start_matches('#'));
        // A link from further down the page acts out of sight: its reader is taken to where it acts.
        if link.closest("main").is_ok_and(|main| main.is_none()) {
            app.request_focus(FocusTarget::Step);
        }
    }
}
