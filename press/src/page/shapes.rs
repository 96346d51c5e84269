//! The map's shapes, once in the page; every picture of the map refers to them.

use leptos::prelude::*;

use crate::content::edition::Edition;

/// The shapes as definitions that are not drawn where they stand.
pub(crate) fn shapes(edition: &'static Edition) -> impl IntoView {
    let drawing = &edition.drawing;
    // What is drawn with them, the style sheet and the patterns, counts in grains too.
    let units = format!("scale({})", 1.0 / cartography::GRAINS);
    let parties = drawing.parties.iter().map(|party| {
        view! {
            <path id=format!("shape-{}", party.id) d=party.shape.as_str() transform=units.clone()/>
            <path id=format!("hit-{}", party.id) d=party.hit.as_str() transform=units.clone()/>
        }
    });
    view! {
        <svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                <path id=String::from("map-context") d=drawing.context.as_str() transform=units.clone()/>
                <path id=String::from("map-borders") d=drawing.borders.as_str() transform=units.clone()/>
                <path id=String::from("map-quiet-borders") d=drawing.quiet_borders.as_str() transform=units.clone()/>
                {parties.collect_view()}
            </defs>
        </svg>
    }
}
