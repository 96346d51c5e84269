//! A small page for each thing that there is a picture of: what somebody passes on who means just that. It has no script,
//! asks nobody else for anything, and leads into the explainer at what it is about.

use std::fs;
use std::io;
use std::path::Path;

use engine::phrase;
use engine::words::Word;
use leptos::prelude::*;

use crate::content::edition::Edition;
use crate::pictures::card::says;
use crate::pictures::subject::{Motif, Subject};
use crate::site::beside;
use crate::site::files::{CARD, CARD_SIZE, OEMBED, PICTURE, SHARE};
use crate::site::heights::{Heights, WIDTHS};
use crate::site::home::Home;
use crate::site::oembed;
use crate::site::policy::hash;
use crate::site::stills::{self, Amount, Still};
use crate::site::tags::{Image, Tags};

/// The way from such a page to the page of its edition.
const TO_PAGE: &str = "../../";

/// Which picture a page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// One of its own.
    Own,
    /// That of the whole site.
    General,
    /// None.
    None,
}

/// Writes the pages of an edition with their pictures, in the site's folder. Where the picture of a link can't be drawn, the
/// page has that of the whole site. What is in the way of a picture is told.
///
/// # Errors
///
/// When a file can't be written.
pub fn write(
    folder: &Path,
    edition: &'static Edition,
    root: Option<&Home>,
    heights: &Heights,
    amount: Amount,
) -> io::Result<Vec<String>> {
    let book = &edition.book;
    let own = |subject: Subject| folder.join(way(edition, subject));
    for subject in Subject::all(book) {
        fs::create_dir_all(own(subject))?;
    }
    let troubles = stills::write(edition, &own, amount)?;
    for subject in Subject::all(book) {
        let has_card = !troubles.iter().any(|(still, _)| *still == Still::card(subject));
        let picture = match (has_card, edition.embedded(CARD)) {
            (true, _) => Picture::Own,
            (false, Some(_)) => Picture::General,
            (false, None) => Picture::None,
        };
        let own = own(subject);
        fs::write(own.join("index.html"), page(edition, subject, root, picture))?;
        if let Some(root) = root {
            fs::write(own.join(OEMBED), oembed(edition, subject, root, picture, heights))?;
        }
    }
    Ok(stills::told(edition, &troubles))
}

/// The folder of a page within the site, with a slash at its end.
pub fn way(edition: &Edition, subject: Subject) -> String {
    format!("{}{SHARE}{}/", edition.folder(), subject.name(&edition.book))
}

/// The page of a step, a situation, or several of these at once.
pub fn page(
    edition: &'static Edition,
    subject: Subject,
    root: Option<&Home>,
    picture: Picture,
) -> String {
    let book = &edition.book;
    let style = beside::STYLE.to_owned() + include_str!("../../../embed/share.css");
    let policy = format!(
        "default-src 'none'; style-src {}; img-src 'self' data:; base-uri 'none'; form-action 'none'",
        hash(&style)
    );
    let title = subject.title(book);
    let outcome = match subject {
        Subject::Scenario(_) => {
            let verdict = book.model.evaluate(subject.place(book).table.settings);
            Some(phrase::outcome(book, &verdict))
        }
        // What a step comes to is said by its text, when it is time, and several situations come to several things.
        Subject::Step(_) | Subject::Wall | Subject::Matrix => None,
    };
    let shown = match picture {
        Picture::Own => Some(format!("./{PICTURE}")),
        Picture::General => Some(format!("{TO_PAGE}{}{CARD}", edition.way_to_root())),
        Picture::None => None,
    };
    let alt = alt(edition, subject, picture);
    let tags = Tags {
        site: edition.title(),
        title,
        text: &subject.says(edition),
        at: root.map(|root| (own(edition, subject, root), image(edition, subject, root, picture))),
    };
    let parts = book.word(Word::SeparatorParts);
    let link = format!("{TO_PAGE}#{}", subject.fragment(book));
    let (tags, full_title) = (tags.head(), [title, parts, edition.title()].concat());
    beside::document(edition, || {
        let image = shown.map(|shown| {
            view! { <img src=shown width=CARD_SIZE.0 height=CARD_SIZE.1 alt=alt/> }
        });
        view! {
            <head inner_html=format!("{}{tags}<style>{style}</style>", beside::head(policy, full_title).to_html())></head>
            <body>
                <main>
                    <p class="site">{[edition.title(), parts, book.word(Word::PageHeadline)].concat()}</p>
                    <h1>{title}</h1>
                    {image}
                    <p>{subject.says(edition)}</p>
                    {outcome.map(|outcome| view! { <p><strong>{outcome}</strong></p> })}
                    <p><a href=link>{leads(edition, subject)}</a></p>
                    <p class="byline">{book.word(Word::PageByline)}</p>
                </main>
            </body>
        }
    })
}

/// What the link into the explainer says.
fn leads(edition: &Edition, subject: Subject) -> String {
    let book = &edition.book;
    let named = |room| [book.word(room), book.word(Word::SeparatorLabel), edition.title()].concat();
    match subject {
        Subject::Step(step) => {
            let number = (step.index() + 1).to_string();
            book.fill(Word::StepsName, &[("number", &number), ("title", subject.title(book))])
        }
        Subject::Scenario(scenario) => {
            book.fill(Word::ScenariosPut, &[("scenario", &book.scenario(scenario).short)])
        }
        Subject::Wall => named(Word::RoomStory),
        Subject::Matrix => named(Word::RoomBoard),
    }
}

/// The address of a page.
fn own(edition: &Edition, subject: Subject, root: &Home) -> Home {
    root.within(&way(edition, subject))
}

/// A page's picture in words.
fn alt(edition: &Edition, subject: Subject, picture: Picture) -> String {
    match picture {
        Picture::Own => says(edition, subject, Motif::Card),
        Picture::General => edition.book.word(Word::EmbedAlt).to_owned(),
        Picture::None => String::new(),
    }
}

/// A page's picture with its address.
fn image(edition: &Edition, subject: Subject, root: &Home, picture: Picture) -> Option<Image> {
    let url = match picture {
        Picture::Own => format!("{}{CARD}", own(edition, subject, root).url()),
        Picture::General => format!("{}{CARD}", root.url()),
        Picture::None => return None,
    };
    Some(Image { url, size: CARD_SIZE, alt: alt(edition, subject, picture) })
}

/// What WordPress and others learn about a page: that a frame shows the part of the explainer that it is about.
fn oembed(
    edition: &Edition,
    subject: Subject,
    root: &Home,
    picture: Picture,
    heights: &Heights,
) -> String {
    let book = &edition.book;
    let (part, state) = match subject {
        Subject::Step(step) => ("step", format!("&step={}", book.step(step).id)),
        Subject::Scenario(_) | Subject::Wall => ("window", format!("#{}", subject.fragment(book))),
        Subject::Matrix => ("matrix", String::new()),
    };
    let height = match subject {
        // The one that stands for all in the table of parts is the first.
        Subject::Step(step) => {
            heights.of(&book.step(step).id, true)[1].max(heights.of_part(part)[1])
        }
        Subject::Scenario(_) | Subject::Wall | Subject::Matrix => heights.of_part(part)[1],
    };
    let whole = root.within(&edition.folder());
    let shown = oembed::Shown {
        url: own(edition, subject, root).url().to_owned(),
        title: subject.title(book).to_owned(),
        frame: format!("{}?plain&show={part}{state}", whole.url()),
        size: (WIDTHS[1], height),
        image: image(edition, subject, root, picture),
    };
    oembed::document(edition.title(), whole.url(), &shown)
}
