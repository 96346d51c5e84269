//! The picture column: what lies on the table, the map, the countries and the gates.

use leptos::prelude::*;

use super::countries::Countries;
use super::gates::Outcome;
use super::map::Map;
use super::scenario::ScenarioBox;
use crate::app::App;

/// Everything a reader looks at while reading.
#[component]
pub fn Picture(
    /// The state.
    app: App,
) -> impl IntoView {
    view! {
        <Map app/>
        <Countries app/>
        <Outcome app/>
        <ScenarioBox app/>
    }
}
