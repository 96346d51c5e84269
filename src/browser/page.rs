//! The page the program stands in: its book, its slots, its sections.

use std::sync::OnceLock;

use gloo::events::EventListener;
use leptos::mount::{UnmountHandle, mount_to_renderer};
use leptos::prelude::*;
use leptos::tachys::view::Render;
use leptos::web_sys::Element;

use super::{effect, element};
use crate::app::{App, FocusTarget};
use crate::parts::{PartView, ProgramPart};
use crate::view::arrival::arrival_note;
use crate::view::cover::cover;
use crate::view::gates::answers;
use crate::view::later::missing;
use crate::view::node::Node;
use crate::view::panel::open_panel;
use crate::view::rooms::bar;
use crate::view::{Slot, step_hands_slot, step_section};
use engine::book::Book;
use engine::ids::StepId;
use engine::place::Room;

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

/// Does something once the page has all its style: until then what stands above a place has another height.
pub(super) fn once_styled(app: App, then: fn(App)) {
    if document().ready_state() == "complete" {
        then(app);
    } else {
        EventListener::once(&window(), "load", move |_| then(app)).forget();
    }
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

/// Says something on the root, or no longer, for the style sheet to see.
pub(super) fn toggle_on_root(name: &str, holds: bool) {
    if let Some(root) = document().document_element() {
        // Toggling a plain attribute of the root can't fail.
        let _ = root.toggle_attribute_with_force(name, holds);
    }
}

/// Whether the root says something.
#[inline(never)]
pub(super) fn is_on_root(name: &str) -> bool {
    document().document_element().is_some_and(|root| root.has_attribute(name))
}

/// Fills every slot that the page has with its view.
pub(super) fn fill_slots(app: App) -> Vec<MountedView> {
    let mut views = Vec::new();
    for slot in Slot::ALL {
        let view: fn(App) -> Node = match slot {
            Slot::Answers => answers,
            Slot::Bar => |app| bar(app).into(),
            Slot::Arrival => arrival_note,
            Slot::Cover => |app| cover(app).into(),
            Slot::Panel => |app| open_panel(app, Room::Story),
            Slot::BoardPanel => |app| open_panel(app, Room::Board),
            // Their part of the program may come later.
            Slot::Picture | Slot::Board => continue,
        };
        views.extend(fill(slot.id(), Box::new(move || view(app))));
    }
    views
}

/// What stands in place of a part's paper, or over it.
pub(super) fn later_slots(app: App, part: ProgramPart) -> Vec<(String, PartView)> {
    match part {
        ProgramPart::Story => {
            let mut slots = vec![(Slot::Picture.id().to_owned(), PartView::Picture)];
            for id in StepId::all(app.book.steps.len()) {
                let step = app.book.step(id);
                if step.can_be_tried() {
                    slots.push((step_hands_slot(&step.id), PartView::Hands(id)));
                }
            }
            slots
        }
        ProgramPart::Board => vec![(Slot::Board.id().to_owned(), PartView::Board)],
        // They have a place within the Board, or where they are opened.
        ProgramPart::Panels | ProgramPart::Lab | ProgramPart::Argument => Vec::new(),
    }
}

/// Draws what a part has in the place of that on paper.
pub(super) fn fill_later(app: App, part: ProgramPart) -> Vec<MountedView> {
    let mut views = Vec::new();
    for (slot, view) in later_slots(app, part) {
        let Some(on_paper) = element(&slot) else { continue };
        let has_focus =
            document().active_element().is_some_and(|focused| on_paper.contains(Some(&focused)));
        let Some(drawn) = view.draw(app) else { continue };
        views.extend(fill(&slot, Box::new(move || drawn)));
        if has_focus {
            app.request_focus(FocusTarget::Part(part));
        }
    }
    views
}

/// Says above what is on paper that what answers can't come.
pub(super) fn say_is_missing(app: App, part: ProgramPart) -> Vec<MountedView> {
    let mut notes = Vec::new();
    for (slot, _) in later_slots(app, part) {
        let note = element(&slot).and_then(|slot| {
            let note = document().create_element("div").ok()?;
            slot.prepend_with_node_1(&note).ok()?;
            Some(note)
        });
        if let Some(note) = note {
            notes.push(mount(&note, Box::new(move || missing(app, part))));
        }
    }
    notes
}

fn fill(id: &str, view: Box<dyn FnOnce() -> Node>) -> Option<MountedView> {
    let slot = element(id)?;
    slot.set_inner_html("");
    Some(mount(&slot, view))
}

/// Draws a view at the end of an element. Each type of closure would be compiled anew.
#[inline(never)]
pub(super) fn mount(element: &Element, view: Box<dyn FnOnce() -> Node>) -> MountedView {
    mount_to_renderer(element, view)
}

/// Keeps the room that the reader is in in sight, and where the story shows one step at a time, that step. The title
/// of the page names it, and so does each entry of the history.
pub(super) fn follow(app: App) {
    effect(move || show(app));
    effect(move || document().set_title(&app.title()));
}

/// Shows a room and a step, and names both on the main element.
pub(super) fn show(app: App) {
    let (room, step, prints) = (app.room(), app.step(), app.prints());
    for each in Room::ALL {
        toggle(each.name(), each == room || prints);
    }
    let one_alone = app.is_stepwise();
    toggle(Slot::Cover.id(), step.is_none() || !one_alone);
    toggle("steps", step.is_some() || !one_alone);
    for each in StepId::all(app.book.steps.len()) {
        let section = step_section(&app.book.step(each).id);
        toggle(&section, step == Some(each) || !one_alone);
    }
    if let Some(main) = element(MAIN) {
        let step = step.map_or(COVER, |step| app.book.step(step).id.as_str());
        // Setting a plain attribute can't fail.
        let _ = main.set_attribute("data-step", step);
        let _ = main.set_attribute("data-room", room.name());
    }
}

/// Says on the root while a panel is open: it may lie over the text.
pub(super) fn follow_panel(app: App) {
    effect(move || {
        let is_open = app.country().is_some();
        toggle_on_root("data-panel-open", is_open);
    });
}

/// What `data-step` says on the cover.
const COVER: &str = "cover";

/// The id of all that changes with the room.
pub(super) const MAIN: &str = "main";

/// Shows or hides an element. What is hidden is still found by the browser's own search, where that can show it.
fn toggle(id: &str, shows: bool) {
    let Some(element) = element(id) else { return };
    // Toggling a plain attribute can't fail.
    let _ = if shows {
        element.remove_attribute("hidden")
    } else {
        element.set_attribute("hidden", "until-found")
    };
}
