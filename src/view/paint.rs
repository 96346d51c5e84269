//! What is drawn when.

use gloo::timers::callback::Timeout;

/// Does something once what the reader pressed has been drawn: a control shows its own state at once, and
/// what follows from it, which takes longer to draw, a frame later.
pub fn after_next_paint(then: impl FnOnce() + 'static) {
    let then: Box<dyn FnOnce()> = Box::new(then);
    leptos::prelude::request_animation_frame(move || {
        Timeout::new(0, then).forget();
    });
}
