//! The replay of the last change: what was is shown for a moment, then what is.

use gloo::timers::callback::Timeout;

use crate::app::App;
use crate::view::node::always;

/// How long the table before the change is shown, in milliseconds: long enough to look at the outcome.
const SHOWN: u32 = 1500;

/// Ends each replay after a while.
pub(super) fn follow(app: App) {
    always(move || {
        if app.is_replaying() {
            // Ending a replay that a change has ended before does nothing.
            Timeout::new(SHOWN, move || app.end_replay()).forget();
        }
    });
}
