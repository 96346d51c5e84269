//! Reading on the one page: the picture follows the reading, and the scrolling stays the reader's own.

use std::cell::Cell;

use gloo::events::EventListener;
use leptos::prelude::{document, request_animation_frame, untrack, window};

use super::{address_bar, element, host, page};
use crate::app::App;
use crate::view::node::always;
use crate::view::step_section;
use engine::ids::StepId;
use engine::place::Layout;

thread_local! {
    /// Whether the place of the reading will be looked up before the next picture is drawn.
    static LOOKING: Cell<bool> = const { Cell::new(false) };
}

/// Where a text stood in the window before the program took the page over.
pub(super) struct Kept {
    step: StepId,
    top: f64,
}

/// Who has read on before the program came goes on reading: the text stays as it stands, on one page.
pub(super) fn keep_place(app: App) -> Option<Kept> {
    if !was_scrolled() || host::is_framed() || !address_bar::is_empty() {
        return None;
    }
    let step = reached(app).filter(|step| step.index() > 0)?;
    let top = top_of(app, step)?;
    app.lay_out(Layout::Page);
    app.read_on(step);
    Some(Kept { step, top })
}

/// Puts the text where it stood: not every browser does so by itself when something above it grows.
pub(super) fn restore_place(app: App, kept: &Kept) {
    page::show(app, kept.step);
    if let Some(top) = top_of(app, kept.step) {
        window().scroll_by_with_x_and_y(0.0, top - kept.top);
    }
}

fn top_of(app: App, step: StepId) -> Option<f64> {
    Some(section(app, step)?.get_bounding_client_rect().top())
}

/// Has the step follow the reading, and takes a reader to a step that they ask for.
pub(super) fn follow(app: App) {
    EventListener::new(&window(), "scroll", move |_| {
        if LOOKING.replace(true) {
            return;
        }
        request_animation_frame(move || {
            LOOKING.set(false);
            if !untrack(|| app.is_one_page()) {
                return;
            }
            let present = untrack(|| app.step());
            if let Some(step) = reached(app).filter(|step| *step != present) {
                app.read_on(step);
            }
        });
    })
    .forget();
    let mut before = None;
    always(move || {
        let sought = app.steps_sought();
        let is_new = match before.replace(sought) {
            Some(before) => before != sought,
            // A link into the one page leads to its step; a frame doesn't move by itself.
            None => app.place_untracked().step.index() > 0 && !was_scrolled() && !host::is_framed(),
        };
        if is_new {
            let step = app.place_untracked().step;
            page::show(app, step);
            // A step that stands alone is looked for only where its beginning is above the window.
            let is_away = untrack(|| app.is_one_page()) || top_of(app, step) < Some(0.0);
            if let Some(section) = section(app, step).filter(|_| is_away) {
                section.scroll_into_view();
            }
        }
    });
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
