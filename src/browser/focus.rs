//! The focus: it moves only where a reader asked to be taken.

use leptos::prelude::{document, untrack};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use super::{element, page};
use crate::app::{App, Goal};
use crate::view::countries::NAME_CLASS;
use crate::view::node::always;
use crate::view::{panel_title, step_heading};

/// Takes a reader to the heading of the step they asked for by keyboard, and to the panel they opened. When
/// they close it, they are back where it can be opened again.
pub(super) fn follow(app: App) {
    let mut before = None;
    always(move || {
        let asked = app.goal();
        if before.is_some_and(|before| before != asked) {
            let goal = untrack(|| reached(app, asked.1));
            if let Some(goal) = goal.and_then(|goal| goal.dyn_into::<HtmlElement>().ok()) {
                // What can't take the focus leaves it where it was.
                let _ = goal.focus();
            }
        }
        before = Some(asked);
    });
}

fn reached(app: App, goal: Goal) -> Option<Element> {
    match goal {
        Goal::Step => {
            let step = app.step();
            // What is hidden can't take the focus, and this may run before the section is shown.
            page::show(app, step);
            element(&step_heading(&app.book.step(step).id))
        }
        Goal::Country(country) if app.country() == Some(country) => {
            element(&panel_title(&app.book.country(country).id))
        }
        Goal::Country(country) => {
            let names = document().get_elements_by_class_name(NAME_CLASS);
            names.item(u32::try_from(country.index()).ok()?)
        }
    }
}
