//! What a reader looks at while reading: the map and the countries.

use super::countries::countries;
use super::map::map;
use super::node::{Node, list};
use crate::app::App;

/// The map, and the countries as a list.
pub fn picture(app: App) -> Node {
    list([map(app), countries(app)])
}
