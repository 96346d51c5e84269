//! The page as text: the whole argument, written with the program's own views on paper.

mod data_fold;
mod embed_fold;
mod further;
mod paper;
mod part;
mod prose_view;
mod room;
mod scenarios;
mod sources;
mod step;
mod still;
mod ways;
mod works;

use deal_window::app::{App, RenderMode};
use deal_window::view::board;
use deal_window::view::cover::cover;
use deal_window::view::gates::answers;
use deal_window::view::picture::picture;
use deal_window::view::rooms::bar;
use deal_window::view::{Slot, room_heading};
use engine::book::Book;
use engine::place::{Place, Room};
use engine::words::Word;
use leptos::prelude::*;

use crate::content::edition::Edition;
use crate::page::shapes::{paints, shapes};
use crate::page::target::{Script, Target};

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
    view! {
        <a class="skip" href="#main">{book.word(Word::PageSkip)}</a>
        <header class="top" id=Slot::Bar.id()>{bar(app)}</header>
        <noscript>
            <p class="note page-note">{book.word(Word::PageNoScript)}</p>
        </noscript>
        // Said by `frame.js`, and just then: a browser without style sheets would say it always.
        <p id="failed" class="note page-note" data-says=book.word(Word::PageFailed) hidden></p>
        <main id="main" class="explainer">
            <div id=Slot::Answers.id() hidden>{answers(app)}</div>
            <div id=Slot::Arrival.id()></div>
            {paints(edition)}
            {story(edition, app)}
            {board(edition, app, target)}
            {room::room(edition, target)}
            <p id="announcement" class="visually-hidden" role="status"></p>
            // Shown where one thing stands alone: it names the argument.
            <p class="whole" hidden><a href="?">{book.word(Word::PageHeadline)}</a></p>
        </main>
        {frame_end(book)}
        <footer class="colophon">
            <p class="colophon__credit">{book.word(Word::PageByline)}</p>
            <div class="settings">
                <ThemeChoice edition/>
                {match target {
                    Target::Site { .. } => language_switch(edition),
                    Target::SingleFile(_) => None,
                }}
            </div>
        </footer>
    }
}

/// The story: the cover, and the steps beside their picture.
fn story(edition: &'static Edition, app: App) -> impl IntoView {
    view! {
        <section id=Room::Story.name() class="room" aria-labelledby=room_heading(Room::Story)>
            <div id=Slot::Cover.id()>{cover(app)}</div>
            // No later than the map that is made of them.
            {shapes(edition)}
            {still::whole_wall(edition)}
            <div id="steps" class="story">
                // Not every browser lets something stick within its area of a grid: it has a box of its own.
                <div class="story__stays">
                    <div class="story__picture" id=Slot::Picture.id()>{picture(app)}</div>
                </div>
                // Below the picture, where it isn't laid over the text.
                <div class="story__panel" id=Slot::Panel.id()></div>
                {step::sections(edition, app)}
            </div>
        </section>
    }
}

/// The board, and what there is to read of each situation.
fn board(edition: &'static Edition, app: App, target: Target<'_>) -> impl IntoView + use<> {
    let book = app.book;
    // One file has the script in itself.
    let saves = match target {
        Target::Site { saves: Script { address, integrity }, .. } => {
            Some((address.to_owned(), integrity.to_owned()))
        }
        Target::SingleFile(_) => None,
    };
    let (saves, integrity) = saves.unzip();
    view! {
        <section
            id=Room::Board.name()
            class="room board"
            aria-labelledby=room_heading(Room::Board)
            data-saves=saves
            data-integrity=integrity
        >
            <h2 id=room_heading(Room::Board) class="visually-hidden" tabindex="-1">
                {book.word(Word::RoomBoard)}
            </h2>
            <div id=Slot::Board.id()>{board::board(app)}</div>
            {scenarios::fold(edition)}
            {paper::boxes(edition)}
            <div id=Slot::BoardPanel.id()></div>
        </section>
    }
}

/// What a frame has at its end in place of the bar and of the page's foot: whose argument it is, the ways between the
/// rooms, and a link to the page itself, an address of the page without a query.
fn frame_end(book: &'static Book) -> impl IntoView {
    let rooms = [
        (Room::Story, Word::RoomStory),
        (Room::Board, Word::StepsToBoard),
        (Room::Sources, Word::RoomSources),
    ];
    let rooms = rooms.map(|(room, word)| {
        view! { <li><a href=format!("#{}", room.name()) data-to-room=room.name()>{book.word(word)}</a></li> }
    });
    view! {
        <div class="frame-end">
            <nav class="frame-end__rooms" aria-label=book.word(Word::RoomLabel)><ul>{rooms.collect_view()}</ul></nav>
            <p class="frame-end__page"><a href="?">{book.word(Word::PageWhole)}</a></p>
            <p class="frame-end__credit">{book.word(Word::PageByline)}</p>
        </div>
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
