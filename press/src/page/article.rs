//! The page as text: the whole argument, written with the program's own views on paper.

mod embed_fold;
mod further;
mod prose_view;
mod scenarios;
mod sources;
mod step;
mod works;

use deal_window::app::{App, RenderMode};
use deal_window::view::Slot;
use deal_window::view::gates::outcome;
use deal_window::view::lab::lab;
use deal_window::view::picture::picture;
use deal_window::view::scenario::scenario_box;
use deal_window::view::steps::step_list;
use engine::place::Place;
use engine::words::Word;
use leptos::prelude::*;

use crate::content::edition::Edition;
use crate::page::shapes::shapes;
use crate::page::target::Target;
use prose_view::prose_text;

/// The body of the page, without the book that the program reads.
pub fn body(edition: &'static Edition, target: Target<'_>) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let app = App::new(&edition.book, RenderMode::Static, Place::start(&edition.book));
        page(edition, app, target).to_html()
    });
    // Marks for taking over this very text, which the program does not do: it fills slots.
    html.replace("<!>", "")
}

fn page(edition: &'static Edition, app: App, target: Target<'_>) -> impl IntoView + use<> {
    let book = app.book;
    let map_note = edition.pages.get("map").map(|prose| prose_text(book, prose));
    let steps = step::sections(edition, app);
    view! {
        <a class="skip" href="#main">{book.word(Word::PageSkip)}</a>
        {masthead(edition, target)}
        <noscript>
            <p class="note page-note">{book.word(Word::PageNoScript)}</p>
        </noscript>
        // Said by `frame.js`, and just then: a browser without style sheets would say it always.
        <p id="failed" class="note page-note" data-says=book.word(Word::PageFailed) hidden></p>
        <main id="main" class="explainer">
            <div id=Slot::Steps.id()>{step_list(app)}</div>
            <div class="picture">
                // It may scroll, but is no stop of its own: what is in it can have the focus.
                <div class="picture__stays" tabindex="-1">
                    <div id=Slot::Picture.id()>{picture(app)}</div>
                    <div id=Slot::Outcome.id()>{outcome(app)}</div>
                    <div class="map-note">{map_note}</div>
                </div>
            </div>
            <div class="reading">
                <div id=Slot::Arrival.id()></div>
                {steps}
            </div>
            <div id=Slot::Bar.id()></div>
            <div id=Slot::Table.id()>{scenario_box(app)}</div>
            <div id=Slot::Panel.id()></div>
            <div id=Slot::Lab.id()>{lab(app)}</div>
            <p id="announcement" class="visually-hidden" role="status"></p>
        </main>
        // In a frame the rest of the page is a link away: an address of the page without a query.
        <p class="whole-page"><a href="?">{book.word(Word::PageWhole)}</a></p>
        <div class="further">
            {scenarios::section(edition, app)}
            {further::section(edition, "tensions", "tensions")}
            {further::objections(edition)}
            {further::later(edition)}
            {works::how_this_works(edition)}
            {sources::claims(edition)}
        </div>
        <footer class="colophon">
            {further::colophon(edition, target)}
        </footer>
        {shapes(edition)}
    }
}

fn masthead(edition: &'static Edition, target: Target<'_>) -> impl IntoView + use<> {
    let book = &edition.book;
    let authors: Vec<String> =
        edition.source.authors.iter().map(|author| author.name.clone()).collect();
    let authors = engine::phrase::list(book, &authors);
    let languages = match target {
        Target::Site { .. } => language_switch(edition),
        Target::SingleFile(_) => None,
    };
    let slots = [("authors", authors.as_str()), ("outlet", edition.source.outlet.as_str())];
    view! {
        <header class="masthead">
            <p class="kicker">{book.word(Word::PageKicker)}</p>
            <ThemeChoice edition/>
            {languages}
            <h1>{book.word(Word::PageHeadline)}</h1>
            <p class="standfirst">{book.word(Word::PageStandfirst)}</p>
            <p class="byline">{book.fill(Word::PageByline, &slots)}</p>
        </header>
    }
}

/// The way to the page in each other language, where there is one.
fn language_switch(edition: &'static Edition) -> Option<impl IntoView> {
    let links = edition.languages.iter().map(|language| {
        let code = language.code.as_str();
        let present = (code == edition.language).then_some("page");
        view! {
            <li>
                <a href=edition.way_to(language) lang=code hreflang=code data-language=code aria-current=present>
                    {language.name.as_str()}
                </a>
            </li>
        }
    });
    let label = edition.book.word(Word::LanguageLabel);
    (edition.languages.len() > 1).then(
        || view! { <nav class="languages" aria-label=label><ul>{links.collect_view()}</ul></nav> },
    )
}

/// Light, dark, or as the reader's system has it. A script shows it where it works.
#[component]
fn ThemeChoice(edition: &'static Edition) -> impl IntoView {
    let book = &edition.book;
    view! {
        <p class="theme" hidden>
            <label for="theme">{book.word(Word::ThemeLabel)}</label>
            " "
            <select id="theme" aria-label=book.word(Word::ThemeLabel)>
                <option value="auto">{book.word(Word::ThemeAuto)}</option>
                <option value="light">{book.word(Word::ThemeLight)}</option>
                <option value="dark">{book.word(Word::ThemeDark)}</option>
            </select>
        </p>
    }
}
