//! The focus: it moves only where a reader asked to be taken.

use leptos::prelude::{document, untrack};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use super::{effect, element};
use crate::app::{App, FocusTarget};
use crate::parts::ProgramPart;
use crate::view::countries::NAME_CLASS;
use crate::view::picture::ARGUMENT_CHOICE;
use crate::view::{panel_title, step_heading, tree_item};

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

/// Puts the focus on the first thing within an element.
pub(super) fn on_first_of(element: &Element) {
    if let Some(first) = element.first_element_child().and_then(|first| first.dyn_into().ok()) {
        let first: HtmlElement = first;
        // What can't take the focus leaves it where it was.
        let _ = first.focus();
    }
}

fn find(app: App, target: FocusTarget) -> Option<Element> {
    match target {
        FocusTarget::Step => element(&step_heading(&app.book.step(app.step()).id)),
        FocusTarget::Country(country) if app.country() == Some(country) => {
            element(&panel_title(&app.book.country(country).id))
        }
        // Its panel was closed: it can be opened again where its name is.
        FocusTarget::Country(country) => {
            let names = document().get_elements_by_class_name(NAME_CLASS);
            names.item(u32::try_from(country.index()).ok()?)
        }
        FocusTarget::Outcome => element("outcome-title"),
        FocusTarget::Ways => element("way-title"),
        FocusTarget::Part(ProgramPart::Lab) => element("lab")?.first_element_child(),
        FocusTarget::Part(ProgramPart::Argument) => element(ARGUMENT_CHOICE),
        FocusTarget::TreeItem(index) => element(&tree_item(index)),
    }
}
