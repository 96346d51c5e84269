//! Reading on the one page: the picture follows the reading, and the scrolling stays the reader's own.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use leptos::prelude::{document, request_animation_frame, untrack, window};

use super::{address_bar, effect, element, host};
use crate::app::App;
use crate::view::step_section;
use engine::ids::StepId;
use engine::place::Layout;

/// Where a text stood in the window before the program took the page over.
pub(super) struct KeptPlace {
    step: StepId,
    top: f64,
}

/// A reader who had scrolled down before the program started goes on reading: the text stays as it stands,
/// on one page.
pub(super) fn keep_place(app: App) -> Option<KeptPlace> {
    if !was_scrolled() || host::is_framed() || !address_bar::is_empty() {
        return None;
    }
    let step = reached(app).filter(|step| step.index() > 0)?;
    let top = top_of(app, step)?;
    app.set_layout(Layout::Page);
    app.scrolled_to_step(step);
    Some(KeptPlace { step, top })
}

/// Puts the text where it stood: not every browser does so by itself when something above it grows.
pub(super) fn restore_place(app: App, kept: &KeptPlace) {
    // It stays where it is instead.
    untrack(|| app.take_scroll_request());
    if let Some(top) = top_of(app, kept.step) {
        window().scroll_by_with_x_and_y(0.0, top - kept.top);
    }
}

fn top_of(app: App, step: StepId) -> Option<f64> {
    Some(section(app, step)?.get_bounding_client_rect().top())
}

/// Goes to the step of a link into the one page. A frame doesn't move by itself.
pub(super) fn go_to_first_step(app: App) {
    if app.place_untracked().step.index() > 0 && !was_scrolled() && !host::is_framed() {
        app.request_scroll();
    }
}

/// Has the step follow the scrolling.
pub(super) fn follow(app: App) -> EventListener {
    // Whether the place of the reading will be looked up before the next picture is drawn.
    let looking = Rc::new(Cell::new(false));
    EventListener::new(&window(), "scroll", move |_| {
        if looking.replace(true) {
            return;
        }
        let looking = Rc::clone(&looking);
        request_animation_frame(move || {
            looking.set(false);
            if !untrack(|| app.is_one_page()) {
                return;
            }
            let present = untrack(|| app.step());
            if let Some(step) = reached(app).filter(|step| *step != present) {
                app.scrolled_to_step(step);
            }
        });
    })
}

/// Brings the present step into the window when that is asked for.
pub(super) fn follow_requests(app: App) {
    effect(move || {
        if app.take_scroll_request() {
            untrack(|| scroll_to_step(app));
        }
    });
}

fn scroll_to_step(app: App) {
    let step = app.step();
    // A step that stands alone is looked for only where its beginning is above the window.
    let is_away = app.is_one_page() || top_of(app, step) < Some(0.0);
    if let Some(section) = section(app, step).filter(|_| is_away) {
        section.scroll_into_view();
    }
}

fn was_scrolled() -> bool {
    window().scroll_y().is_ok_and(|down| down > 0.0)
}

/// The last step whose section has come up to where one reads: two fifths down what is left of the window
/// below the picture, where that stands above the text.
fn reached(app: App) -> Option<StepId> {
    let height = window().inner_height().ok()?.as_f64()?;
    let width = window().inner_width().ok()?.as_f64()?;
    let map = document().get_elements_by_class_name("map").item(0)?.get_bounding_client_rect();
    let above = map.width() > width / 2.0 && map.top() < height / 10.0;
    let covered = if above { map.bottom().max(0.0) } else { 0.0 };
    let line = covered + (height - covered) * 0.4;
    let up_here = |step: &StepId| top_of(app, *step).is_some_and(|top| top <= line);
    StepId::all(app.book.steps.len()).take_while(up_here).last()
}

fn section(app: App, step: StepId) -> Option<leptos::web_sys::Element> {
    element(&step_section(&app.book.step(step).id))
}
