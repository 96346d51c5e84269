//! Pages beside the explainer: small documents without the program.

use leptos::prelude::*;

use crate::content::edition::Edition;
use crate::site::languages;

/// The style sheet that all of them begin with.
pub const STYLE: &str = include_str!("../../../embed/beside.css");

/// A page as a document in the language of its edition.
pub fn document<V: IntoView + 'static>(
    edition: &'static Edition,
    page: impl FnOnce() -> V,
) -> String {
    let html = Owner::new().with(|| page().into_view().to_html()).replace("<!>", "");
    format!("<!doctype html>\n<html {}>{html}</html>\n", languages::attributes(edition))
}

/// What every head begins with.
pub fn head(policy: String, title: String) -> impl IntoView {
    view! {
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy" content=policy/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{title}</title>
        <link rel="icon" href="data:,"/>
    }
}
