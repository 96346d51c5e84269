//! What a reader can set.

use super::node::{Element, html};
use engine::options;

/// A control that sets something. A host can ask for all of them to be shown and not to move.
pub fn control(tag: &'static str) -> Element {
    let control = html(tag);
    if options::is_locked() { control.attr("disabled", "") } else { control }
}
