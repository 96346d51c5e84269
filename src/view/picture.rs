//! What a reader looks at while reading: the map above, the outcome below.

use leptos::prelude::*;

use super::countries::Countries;
use super::gates::Outcome;
use super::map::Map;
use super::scenario::ScenarioBox;
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

/// The gates, and what lies on the table.
#[component]
pub fn OutcomeAndTable(
    /// The state.
    app: App,
) -> impl IntoView {
    view! {
        <Outcome app/>
        <ScenarioBox app/>
    }
}
