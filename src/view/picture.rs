//! What a reader looks at while reading: the map and the countries.

use leptos::prelude::*;

use super::countries::Countries;
use super::map::Map;
use crate::app::App;

/// The map, and the countries as a list.
#[component]
pub fn Picture(
    /// The state.
    app: App,
) -> impl IntoView {
    view! {
        <Map app/>
        <Countries app/>
    }
}
