//! Printing: for as long as it takes, everything stands in the page. `boot.js` unfolds it.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use leptos::prelude::{request_animation_frame, window};

use super::reading;
use crate::app::App;
use engine::place::Place;

/// Follows the browser's printing. Afterwards readers are where they were.
pub(super) fn follow(app: App) -> [EventListener; 2] {
    let left: Rc<Cell<Option<Place>>> = Rc::default();
    let kept = Rc::clone(&left);
    let before = EventListener::new(&window(), "beforeprint", move |_| {
        left.set(Some(app.place_untracked()));
        app.set_printing(true);
    });
    let after = EventListener::new(&window(), "afterprint", move |_| {
        app.set_printing(false);
        if let Some(place) = kept.take() {
            request_animation_frame(move || reading::stay_at(app, place));
        }
    });
    [before, after]
}
