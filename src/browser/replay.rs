//! The replay of the last change: what was is shown for a moment, then what is.

use gloo::timers::callback::Timeout;

use super::effect;
use crate::app::App;

/// How long the table before the change is shown, in milliseconds: long enough to look at the outcome.
const SHOWN: u32 = 1500;

/// Ends each replay after a while.
pub(super) fn follow(app: App) {
    let mut running = None;
    effect(move || {
        // A timer that is replaced, by another or by none, never rings.
        drop(running.take());
        running = app.is_replaying().then(|| Timeout::new(SHOWN, move || app.end_replay()));
    });
}
