//! The classroom kit: one page for a lesson, made to be printed. Nothing of it runs.
//!
//! - `lesson`: what to prepare, the table of times, the rounds.
//! - `cards`: a card for each delegation, with the address that leaves it its own switches.
//! - `talk`: the questions, the notes on a page of their own, the terms.

mod cards;
mod lesson;
mod talk;

use leptos::prelude::*;

pub use cards::{address, cards_of};

use crate::content::classroom::Classroom;
use crate::content::edition::Edition;

/// What stands in the page's `main`. `site` is the address of the edition's page, or a way to it.
pub fn main(
    edition: &'static Edition,
    kit: &'static Classroom,
    site: &str,
) -> impl IntoView + use<> {
    let words = &kit.words;
    view! {
        <main>
            <header>
                <h1>{words.title.as_str()}</h1>
                <p>{words.says.as_str()} " " <a href="./">{words.explainer.as_str()}</a></p>
            </header>
            {lesson::before(kit)}
            {lesson::rounds(kit)}
            {talk::questions(kit)}
            {talk::terms(kit)}
            {cards::cards(edition, kit, site)}
            {talk::notes(edition, kit)}
        </main>
    }
}
