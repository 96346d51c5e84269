//! The page the program stands in: its book, its slots, its sections.

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use super::element;
use crate::app::App;
use crate::book::Book;
use crate::ids::StepId;
use crate::view::bar::Bar;
use crate::view::gates::Outcome;
use crate::view::panel::OpenPanel;
use crate::view::picture::Picture;
use crate::view::scenario::{ArrivalNote, ScenarioBox};
use crate::view::steps::{StepList, StepSwitches};
use crate::view::{Slot, step_section, step_switches};

/// The book that the page carries.
pub(super) fn book() -> Option<&'static Book> {
    let book = Book::unpack(&element("book")?.text_content()?)?;
    Some(Box::leak(Box::new(book)))
}

/// Says on the `html` element how the program fares.
pub(super) fn mark(state: &str) {
    if let Some(root) = document().document_element() {
        // Setting a plain attribute of the root can't fail.
        let _ = root.set_attribute("data-app", state);
    }
}

/// Says on the `html` element that another page holds this one, so that nothing sticks to its edges.
pub(super) fn mark_framed() {
    if let Some(root) = document().document_element() {
        // Setting a plain attribute of the root can't fail.
        let _ = root.set_attribute("data-framed", "yes");
    }
}

/// Fills every slot that the page has with its view.
pub(super) fn fill_slots(app: App) {
    for slot in Slot::ALL {
        fill(
            slot.id(),
            Box::new(move || match slot {
                Slot::Steps => view! { <StepList app/> }.into_any(),
                Slot::Picture => view! { <Picture app/> }.into_any(),
                Slot::Outcome => view! { <Outcome app/> }.into_any(),
                Slot::Table => view! { <ScenarioBox app/> }.into_any(),
                Slot::Arrival => view! { <ArrivalNote app/> }.into_any(),
                Slot::Panel => view! { <OpenPanel app/> }.into_any(),
                Slot::Bar => view! { <Bar app/> }.into_any(),
            }),
        );
    }
    for step in StepId::all(app.book.steps.len()) {
        if !app.book.step(step).switches.is_empty() {
            let id = step_switches(&app.book.step(step).id);
            fill(&id, Box::new(move || view! { <StepSwitches app step/> }.into_any()));
        }
    }
}

fn fill(id: &str, view: Box<dyn FnOnce() -> AnyView>) {
    let Some(slot) = element(id).and_then(|slot| slot.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    slot.set_inner_html("");
    mount_to(slot, view).forget();
}

/// Keeps the section of the present step, alone, in sight.
pub(super) fn follow(app: App) {
    Effect::new(move || show(app, app.step()));
}

/// Shows a step's section alone, and names the step on the main element.
pub(super) fn show(app: App, present: StepId) {
    for step in StepId::all(app.book.steps.len()) {
        let Some(section) = element(&step_section(&app.book.step(step).id)) else { continue };
        // Toggling a plain attribute can't fail.
        let _ = section.toggle_attribute_with_force("hidden", step != present);
    }
    if let Some(main) = element("main") {
        let _ = main.set_attribute("data-step", &app.book.step(present).id);
    }
}
