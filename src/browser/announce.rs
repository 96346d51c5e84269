//! The announcement: once, politely, after a change has settled.

use gloo::timers::callback::Timeout;

use super::{effect, element};
use crate::app::App;

/// How long nothing may change before the outcome counts as settled, in milliseconds.
const SETTLED: u32 = 400;

/// Says the outcome in the page's status line whenever it has changed.
pub(super) fn follow(app: App) {
    let mut before: Option<String> = None;
    let mut waiting = None;
    effect(move || {
        let says = app.outcome_says();
        if before.as_ref().is_some_and(|before| *before != says) {
            let said = says.clone();
            // A timer that is replaced never rings.
            drop(waiting.take());
            waiting = Some(Timeout::new(SETTLED, move || {
                if let Some(status) = element("announcement") {
                    status.set_text_content(Some(&said));
                }
            }));
        }
        before = Some(says);
    });
}
