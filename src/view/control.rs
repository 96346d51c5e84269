//! What a reader can set.

use super::node::{Element, html};
use crate::app::App;

/// A control that sets something. A host can ask for all of them to be shown and not to move.
pub fn control(app: App, tag: &'static str) -> Element {
    let control = html(tag);
    if app.is_locked() { control.attr("disabled", "") } else { control }
}
