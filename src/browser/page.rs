//! The page the program stands in: its book, its slots, its sections.

use std::sync::OnceLock;

use leptos::mount::{UnmountHandle, mount_to_renderer};
use leptos::prelude::*;
use leptos::tachys::view::Render;

use super::host::is_framed;
use super::{effect, element, focus};
use crate::app::App;
use crate::parts::ProgramPart;
use crate::view::arrival::arrival_note;
use crate::view::bar::bar;
use crate::view::gates::outcome;
use crate::view::guess;
use crate::view::later::missing;
use crate::view::node::Node;
use crate::view::panel::{open_panel, panel_in_text};
use crate::view::picture::picture;
use crate::view::scenario::scenario_box;
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
    set_on_root("data-app", state);
}

/// Sets `data-parts` on the `html` element: whether the later parts of the program are `here` or one is `missing`.
pub(super) fn mark_parts(are_here: bool) {
    set_on_root("data-parts", if are_here { "here" } else { "missing" });
}

fn set_on_root(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // Setting a plain attribute of the root can't fail.
        let _ = root.set_attribute(name, value);
    }
}

/// Fills every slot that the page has with its view.
pub(super) fn fill_slots(app: App) -> Vec<MountedView> {
    let mut views = Vec::new();
    for slot in Slot::ALL {
        let view: fn(App) -> Node = match slot {
            Slot::Steps => |app| step_list(app).into(),
            Slot::Picture => picture,
            Slot::Outcome => |app| outcome(app).into(),
            Slot::Table => |app| scenario_box(app).into(),
            Slot::Arrival => arrival_note,
            Slot::Panel => open_panel,
            Slot::Bar => |app| bar(app).into(),
            // Its part of the program may come later.
            Slot::Lab => continue,
            Slot::Guess => |app| guess::ask(app).into(),
            Slot::GuessAgain => |app| guess::answer(app).into(),
        };
        views.extend(fill(slot.id(), Box::new(move || view(app))));
    }
    if let Some(lab) = element("lab").filter(|_| is_framed()) {
        // A frame should not be many times as high as the window: what is long waits to be unfolded.
        // Removing a plain attribute can't fail.
        let _ = lab.remove_attribute("open");
    }
    if untrack(|| app.has(ProgramPart::Lab)) {
        views.extend(fill_lab(app));
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

/// Draws the analysis in the place of that on paper, folded up or not as that is by now.
pub(super) fn fill_lab(app: App) -> Option<MountedView> {
    let on_paper = element("lab")?;
    let is_open = on_paper.has_attribute("open");
    let has_focus =
        document().active_element().is_some_and(|focused| on_paper.contains(Some(&focused)));
    let drawn = ProgramPart::Lab.view(app)?;
    let view = fill(Slot::Lab.id(), Box::new(move || drawn.into()))?;
    let lab = element("lab")?;
    // Toggling a plain attribute can't fail.
    let _ = lab.toggle_attribute_with_force("open", is_open);
    if has_focus {
        focus::on_first_of(&lab);
    }
    Some(view)
}

/// Says above the analysis on paper that the one that answers can't come.
pub(super) fn say_lab_is_missing(app: App) -> Option<MountedView> {
    let (slot, note) = (element(Slot::Lab.id())?, document().create_element("div").ok()?);
    slot.prepend_with_node_1(&note).ok()?;
    Some(mount_to_renderer(&note, move || missing(app, ProgramPart::Lab)))
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
