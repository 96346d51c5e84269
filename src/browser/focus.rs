//! The focus: it moves only where a reader asked to be taken.

use leptos::prelude::untrack;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use super::{element, page};
use crate::app::App;
use crate::view::node::always;
use crate::view::step_heading;

/// Takes a reader who walks by keyboard to the heading of the step they asked for.
pub(super) fn follow(app: App) {
    let mut before = None;
    always(move || {
        let request = app.heading_requests();
        if before.is_some_and(|before| before != request) {
            let step = untrack(|| app.step());
            // What is hidden can't take the focus, and this may run before the section is shown.
            page::show(app, step);
            let heading = element(&step_heading(&app.book.step(step).id))
                .and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
            if let Some(heading) = heading {
                // A heading that can't take the focus leaves it where it was.
                let _ = heading.focus();
            }
        }
        before = Some(request);
    });
}
