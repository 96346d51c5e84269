//! The focus: it moves only where a reader asked to be taken, and what has it is seen.

use gloo::events::EventListener;
use leptos::prelude::{document, request_animation_frame, untrack};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use super::{effect, element, panel, reading};
use crate::app::{App, FocusTarget};
use crate::parts::ProgramPart;
use crate::view::board::LAB;
use crate::view::countries::OPENS;
use crate::view::{argument, panel_title, room_heading, step_heading, tree_item};
use engine::place::Room;

/// Takes a reader where they asked to be taken, once what they asked for has been drawn.
pub(super) fn follow_requests(app: App) {
    effect(move || {
        let target = app.take_focus_request().and_then(|target| untrack(|| find(app, target)));
        if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            // What can't take the focus leaves it where it was.
            let _ = target.focus();
        }
    });
}

/// Sees to it that what gets the focus can be seen, as whoever walks by keys needs it.
pub(super) fn follow(app: App) -> EventListener {
    // Browsers bring what gets the focus into the window after they have said so.
    EventListener::new(&document(), "focusin", move |_| {
        request_animation_frame(move || {
            let Some(focused) = document().active_element() else { return };
            // Firefox doesn't scroll as long as a strip of it is in the window, be it under what stays in view.
            if focused.matches(":focus-visible").unwrap_or(false) {
                reading::bring_near(&focused);
            }
            panel::give_way(app, &focused);
        });
    })
}

fn find(app: App, target: FocusTarget) -> Option<Element> {
    match target {
        FocusTarget::Step => match app.step() {
            Some(step) => element(&step_heading(&app.book.step(step).id)),
            None => element(room_heading(Room::Story)),
        },
        FocusTarget::Room if app.room() == Room::Story => find(app, FocusTarget::Step),
        FocusTarget::Room => element(room_heading(app.room())),
        FocusTarget::Country(country) if app.country() == Some(country) => {
            element(&panel_title(&app.book.country(country).id))
        }
        // Its panel was closed: it can be opened again where its name is.
        FocusTarget::Country(country) => {
            let opens = format!("[{OPENS}={}]", app.book.country(country).id);
            element(app.room().name())?.query_selector(&opens).ok()?
        }
        FocusTarget::Outcome => element("outcome-title"),
        FocusTarget::Ways => element("way-title"),
        FocusTarget::Part(ProgramPart::Story) => find(app, FocusTarget::Step),
        FocusTarget::Part(ProgramPart::Panels) => find(app, FocusTarget::Country(app.country()?)),
        FocusTarget::Part(ProgramPart::Board) => element(room_heading(Room::Board)),
        FocusTarget::Part(ProgramPart::Lab) => element(LAB)?.first_element_child(),
        FocusTarget::Part(ProgramPart::Argument) => element(argument::FOLD),
        FocusTarget::TreeItem(index) => element(&tree_item(index)),
    }
}
