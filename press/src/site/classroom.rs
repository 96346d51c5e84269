//! The classroom kit as a file: a page without scripts, which asks for one style sheet.

use std::fs;
use std::io;
use std::path::Path;

use engine::words::Word;
use leptos::prelude::*;

use crate::content::edition::Edition;
use crate::page::classroom;
use crate::site::files::{CLASSROOM, CLASSROOM_STYLE};
use crate::site::home::Home;
use crate::site::languages;

/// What stands for the page's address where that isn't known.
const ANYWHERE: &str = "…/";

/// Writes the kit of an edition beside its page, if its argument has one, and tells whether it has.
///
/// # Errors
///
/// When the file can't be written.
pub fn write(folder: &Path, edition: &'static Edition, home: Option<&Home>) -> io::Result<bool> {
    let Some(document) = document(edition, home) else { return Ok(false) };
    fs::write(folder.join(edition.folder()).join(CLASSROOM), document)?;
    Ok(true)
}

/// The page of an edition's kit, if its argument has one.
pub fn document(edition: &'static Edition, home: Option<&Home>) -> Option<String> {
    let kit = edition.classroom.as_ref()?;
    let site = home.map_or_else(
        || ANYWHERE.to_owned(),
        |home| home.within(&edition.folder()).url().to_owned(),
    );
    let main = Owner::new().with(|| classroom::main(edition, kit, &site).to_html());
    let head = Owner::new().with(|| head(edition, &kit.words.title).to_html());
    let html = format!("{head}<body>{main}</body>").replace("<!>", "");
    Some(format!("<!doctype html>\n<html {}>{html}</html>\n", languages::attributes(edition)))
}

fn head(edition: &'static Edition, title: &'static str) -> impl IntoView {
    let policy =
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
    let style = format!("{}{CLASSROOM_STYLE}", edition.way_to_root());
    view! {
        <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content=policy/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            {(!edition.is_released()).then(|| view! { <meta name="robots" content="noindex"/> })}
            <title>{[title, edition.book.word(Word::SeparatorParts), edition.title()].concat()}</title>
            <link rel="icon" href="data:,"/>
            <link rel="stylesheet" href=style/>
        </head>
    }
}
