//! The classroom kit as a file: a page without scripts, which asks for one style sheet.

use std::fs;
use std::io;
use std::path::Path;

use engine::words::Word;
use leptos::prelude::*;

use crate::content::edition::Edition;
use crate::page::classroom;
use crate::site::beside;
use crate::site::files::{CLASSROOM, CLASSROOM_STYLE};
use crate::site::home::Home;

/// What stands for the page's address where that isn't known.
const ANYWHERE: &str = "…/";

/// Writes the kit of an edition beside its page, and its style sheet, if its argument has one.
///
/// # Errors
///
/// When the file can't be written.
pub fn write(folder: &Path, edition: &'static Edition, home: Option<&Home>) -> io::Result<()> {
    let Some(document) = document(edition, home) else { return Ok(()) };
    fs::write(folder.join(edition.folder()).join(CLASSROOM), document)?;
    fs::write(folder.join(CLASSROOM_STYLE), style())
}

/// The page of an edition's kit, if its argument has one.
pub fn document(edition: &'static Edition, home: Option<&Home>) -> Option<String> {
    let kit = edition.classroom.as_ref()?;
    let site = home.map_or_else(
        || ANYWHERE.to_owned(),
        |home| home.within(&edition.folder()).url().to_owned(),
    );
    let title = kit.words.title.as_str();
    Some(beside::document(edition, || {
        view! {
            {head(edition, title)}
            <body>{classroom::main(edition, kit, &site)}</body>
        }
    }))
}

fn head(edition: &'static Edition, title: &'static str) -> impl IntoView {
    let policy =
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
    let style = format!("{}{CLASSROOM_STYLE}", edition.way_to_root());
    let title = [title, edition.book.word(Word::SeparatorParts), edition.title()].concat();
    view! {
        <head>
            {beside::head(policy.to_owned(), title)}
            {(!edition.is_released()).then(|| view! { <meta name="robots" content="noindex"/> })}
            <link rel="stylesheet" href=style/>
        </head>
    }
}

/// The style sheet.
pub fn style() -> String {
    beside::STYLE.to_owned() + include_str!("../../../embed/classroom.css")
}
