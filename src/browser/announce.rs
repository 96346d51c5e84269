//! The announcement: once, politely, after a change has settled.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;

use super::element;
use crate::app::App;
use crate::view::node::always;

/// How long nothing may change before the outcome counts as settled, in milliseconds.
const SETTLED: u32 = 400;

thread_local! {
    static WAITING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Says the outcome in the page's status line whenever it has changed.
pub(super) fn follow(app: App) {
    let mut before: Option<String> = None;
    always(move || {
        let says = app.outcome_says();
        if before.as_ref().is_some_and(|before| *before != says) {
            let said = says.clone();
            let timeout = Timeout::new(SETTLED, move || {
                if let Some(status) = element("announcement") {
                    status.set_text_content(Some(&said));
                }
            });
            // Replacing the one before cancels it.
            WAITING.with(|waiting| *waiting.borrow_mut() = Some(timeout));
        }
        before = Some(says);
    });
}
