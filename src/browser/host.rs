//! The page that may hold this one, as far as the program has to know. The height is told by `frame.js`.

use leptos::prelude::*;

use super::page::is_on_root;
use engine::options::{self, Options};

/// The options in the query of the present address.
pub(super) fn options() -> Options {
    options::read(&window().location().search().unwrap_or_default())
}

/// Whether another page holds this one in a frame. `frame.js` has found out.
pub(super) fn is_framed() -> bool {
    is_on_root("data-framed")
}

/// The address of the page, for links to a state: without its fragment, without what others have put into its query,
/// and from within a frame without what the host has asked for.
pub(super) fn page_address() -> String {
    let href = window().location().href().unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    let (page, query) = page.split_once('?').unwrap_or((page, ""));
    if is_framed() { page.to_owned() } else { format!("{page}{}", options::own(query)) }
}

/// Where the table can't be changed, sentences that would lay a setting on it are plain text, and so are
/// the links that do nothing else.
pub(super) fn unlink_settings() {
    for class in ["try", "put"] {
        let links = document().get_elements_by_class_name(class);
        for index in 0..links.length() {
            if let Some(link) = links.item(index) {
                // Taking a plain attribute away can't fail.
                let _ = link.remove_attribute("href");
            }
        }
    }
}
