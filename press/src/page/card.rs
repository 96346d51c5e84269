//! The page of which the picture of a shared link is taken.

use deal_window::app::{App, RenderMode};
use deal_window::view::cover::cover;
use engine::place::Place;
use engine::words::Word;
use leptos::prelude::*;

use super::html::escape;
use super::shapes::{paints, shapes};
use crate::content::edition::Edition;

/// The style sheets that the page of the card has from the explainer, and its own.
const STYLES: [&str; 8] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/stances.css"),
    include_str!("../../../style/map.css"),
    include_str!("../../../style/pill.css"),
    include_str!("../../../style/cover.css"),
    include_str!("../../../style/hidden.css"),
    include_str!("../../../embed/card.css"),
];

/// A page of the picture's size that is the picture: the cover, with its question on a map that tells nothing yet.
pub fn page(edition: &'static Edition) -> String {
    let book = &edition.book;
    let owner = Owner::new();
    let body = owner.with(|| {
        let app = App::new(book, RenderMode::Static, Place::start(book));
        let picture = view! {
            <main class="card">
                {cover(app)}
                <p class="card__kicker">{book.word(Word::PageKicker)}</p>
            </main>
            {paints(edition)}
            {shapes(edition)}
        };
        picture.to_html().replace("<!>", "")
    });
    let (language, title, style) = (&edition.language, escape(edition.title()), STYLES.concat());
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{title}</title>\n<style>{style}</style>\n</head>\n<body>{body}</body>\n</html>\n"
    )
}
