//! What a reader can set.

use super::node::{Element, html};
use crate::app::App;
use engine::ids::ConditionId;

/// A control that sets something of the table. A host can ask for all of them to be shown and not to move.
pub fn control(app: App, tag: &'static str) -> Element {
    still_if(app.is_locked(), tag)
}

/// One that sets many conditions at once: it doesn't move either where an address holds some of them.
pub fn control_of_all(app: App, tag: &'static str) -> Element {
    still_if(app.is_held(), tag)
}

/// One that sets a condition.
pub fn control_of(app: App, condition: ConditionId, tag: &'static str) -> Element {
    still_if(app.holds(condition), tag)
}

fn still_if(is_still: bool, tag: &'static str) -> Element {
    let control = html(tag);
    if is_still { control.attr("disabled", "") } else { control }
}
