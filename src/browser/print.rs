//! Printing: for as long as it takes, everything stands in the page. `boot.js` unfolds it.

use gloo::events::EventListener;
use leptos::prelude::window;

use crate::app::App;

/// Follows the browser's printing.
pub(super) fn follow(app: App) -> [EventListener; 2] {
    [("beforeprint", true), ("afterprint", false)].map(|(event, prints)| {
        EventListener::new(&window(), event, move |_| app.set_printing(prints))
    })
}
