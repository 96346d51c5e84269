//! The announcement: once, politely, after a change has settled.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::untrack;

use super::{effect, element};
use crate::app::App;

/// How long nothing may change before the outcome counts as settled, in milliseconds.
const SETTLED: u32 = 400;

/// Says the outcome in the page's status line whenever another has settled. One that comes back to what was said
/// last is no news.
pub(super) fn follow(app: App) {
    let mut waiting = None;
    let settled = Rc::new(RefCell::new(untrack(|| app.outcome_says())));
    effect(move || {
        let says = app.outcome_says();
        // A timer that is dropped never rings.
        drop(waiting.take());
        if *settled.borrow() != says {
            let settled = Rc::clone(&settled);
            waiting = Some(Timeout::new(SETTLED, move || {
                if let Some(status) = element("announcement") {
                    status.set_text_content(Some(&says));
                }
                *settled.borrow_mut() = says;
            }));
        }
    });
}
