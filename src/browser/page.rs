//! The page the program stands in: its book, its slots, its sections.

use std::sync::OnceLock;

use leptos::mount::{UnmountHandle, mount_to_renderer};
use leptos::prelude::*;
use leptos::tachys::view::Render;

use super::host::is_framed;
use super::{effect, element};
use crate::app::App;
use crate::view::bar::bar;
use crate::view::gates::outcome;
use crate::view::guess;
use crate::view::lab::lab;
use crate::view::node::Node;
use crate::view::panel::{open_panel, panel_in_text};
use crate::view::picture::picture;
use crate::view::scenario::{arrival_note, scenario_box};
use crate::view::steps::{step_list, step_switches};
use crate::view::{Slot, step_panel_slot, step_section, step_switches_slot};
use engine::book::Book;
use engine::ids::StepId;
use engine::place::Layout;

/// A view in its slot. Dropping it takes it away.
pub(super) type MountedView = UnmountHandle<<Node as Render>::State>;

/// The book that the page carries.
pub(super) fn book() -> Option<&'static Book> {
    static BOOK: OnceLock<Book> = OnceLock::new();
    let book = Book::from_letters(&element("book")?.text_content()?)?;
    Some(BOOK.get_or_init(|| book))
}

/// Sets `data-app` on the `html` element: the state of the program.
pub(super) fn mark(state: &str) {
    if let Some(root) = document().document_element() {
        // Setting a plain attribute of the root can't fail.
        let _ = root.set_attribute("data-app", state);
    }
}

/// Fills every slot that the page has with its view.
pub(super) fn fill_slots(app: App) -> Vec<MountedView> {
    let mut views = Vec::new();
    for slot in Slot::ALL {
        let view = move || match slot {
            Slot::Steps => step_list(app).into(),
            Slot::Picture => picture(app),
            Slot::Outcome => outcome(app).into(),
            Slot::Table => scenario_box(app).into(),
            Slot::Arrival => arrival_note(app),
            Slot::Panel => open_panel(app),
            Slot::Bar => bar(app).into(),
            Slot::Lab => lab(app).into(),
            Slot::Guess => guess::ask(app).into(),
            Slot::GuessAgain => guess::answer(app).into(),
        };
        views.extend(fill(slot.id(), Box::new(view)));
    }
    if is_framed() {
        // A frame should not be many times as high as the window: what is long waits to be unfolded.
        if let Some(lab) = element("lab") {
            // Removing a plain attribute can't fail.
            let _ = lab.remove_attribute("open");
        }
    }
    for id in StepId::all(app.book.steps.len()) {
        let step = app.book.step(id);
        if step.can_be_tried() {
            let slot = step_switches_slot(&step.id);
            views.extend(fill(&slot, Box::new(move || step_switches(app, id).into())));
        }
        if let Some(country) = step.country {
            let slot = step_panel_slot(&step.id);
            views.extend(fill(&slot, Box::new(move || panel_in_text(app, country))));
        }
    }
    views
}

fn fill(id: &str, view: Box<dyn FnOnce() -> Node>) -> Option<MountedView> {
    let slot = element(id)?;
    slot.set_inner_html("");
    Some(mount_to_renderer(&slot, view))
}

/// Keeps the section of the present step in sight: alone, or among all others on the one page.
pub(super) fn follow(app: App) {
    effect(move || show(app));
}

/// Shows a step's section, and names the step and the layout on the main element.
pub(super) fn show(app: App) {
    let (present, one_page) = (app.step(), app.is_one_page());
    for step in StepId::all(app.book.steps.len()) {
        let Some(section) = element(&step_section(&app.book.step(step).id)) else { continue };
        // Toggling a plain attribute can't fail.
        let _ = section.toggle_attribute_with_force("hidden", step != present && !one_page);
    }
    if let Some(main) = element("main") {
        let _ = main.set_attribute("data-step", &app.book.step(present).id);
        let layout = if one_page { Layout::Page } else { Layout::Steps };
        let _ = main.set_attribute("data-read", layout.name());
    }
}
