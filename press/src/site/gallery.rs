//! The gallery: everything that can be shown by itself, with what to paste. For editors; no page leads to it.

use std::fs;
use std::io;
use std::path::Path;

use engine::words::Word;
use leptos::prelude::*;

use crate::content::edition::Edition;
use crate::page::shown;
use crate::pictures::card::says;
use crate::pictures::subject::Subject;
use crate::site::embed_this::SNIPPETS;
use crate::site::files::{CARD, CARD_SIZE, CLASSROOM, GALLERY};
use crate::site::heights::{Heights, WIDTHS};
use crate::site::home::Home;
use crate::site::share;

/// What stands for the site's address where that isn't known.
const ANYWHERE: &str = "https://example.org/deal-window/";

/// Writes the gallery of an edition.
///
/// # Errors
///
/// When the file can't be written.
pub fn write(
    folder: &Path,
    edition: &'static Edition,
    home: Option<&Home>,
    heights: &Heights,
) -> io::Result<()> {
    let site = home.map_or_else(|| ANYWHERE.to_owned(), |home| home.url().to_owned());
    let html = Owner::new().with(|| page(folder, edition, &site, heights).to_html());
    fs::write(folder.join(GALLERY), format!("<!doctype html>\n{}\n", html.replace("<!>", "")))
}

fn page(
    folder: &Path,
    edition: &'static Edition,
    site: &str,
    heights: &Heights,
) -> impl IntoView + use<> {
    let book = &edition.book;
    let title = format!("{}: one thing at a time", edition.title());
    let frame_title = book.word(Word::EmbedTitle);
    let parts = shown::parts(book).map(|part| {
        let query = format!("?plain&show={part}");
        let row = heights.of_part(part);
        let snippet = snippet(&format!("{site}{query}"), frame_title, row);
        let lines = snippet.lines().count();
        view! {
            <section>
                <h2 id=part><code>{format!("show={part}")}</code></h2>
                <iframe src=format!("./{query}") title=format!("{frame_title}: {part}") height=row[1]></iframe>
                <textarea readonly rows=lines aria-label=format!("What to paste for {part}")>{snippet}</textarea>
            </section>
        }
    });
    let shared = Subject::all(book).map(|subject| {
        let way = format!("./{}", share::way(edition, subject));
        let has_picture = folder.join(&way).join(CARD).is_file();
        let picture = has_picture.then(|| {
            view! {
                <img src=format!("{way}{CARD}") width=CARD_SIZE.0 height=CARD_SIZE.1 alt=says(edition, subject) loading="lazy"/>
            }
        });
        view! {
            <li>
                <a href=way.clone()>{subject.title(book)}</a>
                {picture}
            </li>
        }
    });
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; img-src 'self' data:; \
                  base-uri 'none'; form-action 'none'";
    view! {
        <html lang=edition.language.as_str()>
            <head>
                <meta charset="utf-8"/>
                <meta http-equiv="Content-Security-Policy" content=policy/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="robots" content="noindex"/>
                <title>{title.clone()}</title>
                <link rel="icon" href="data:,"/>
                <link rel="stylesheet" href="./gallery.css"/>
            </head>
            <body>
                <main>
                    <h1>{title}</h1>
                    <p>
                        "Each thing of the page that can stand alone, live, with what to paste into a page of yours. A line \
                         under each leads to the whole in the same state."
                    </p>
                    {parts.collect_view()}
                    <section>
                        <h2 id="card">"The picture of a shared link"</h2>
                        <img src=format!("./{CARD}") width=CARD_SIZE.0 height=CARD_SIZE.1 alt=book.word(Word::EmbedAlt) loading="lazy"/>
                    </section>
                    <section>
                        <h2 id="share">"A picture and a page for each step and situation"</h2>
                        <p>
                            "Each page has its picture for whoever shares a link to it, and leads into the explainer. The \
                             picture may be shown anywhere; beside each PNG lies the same as SVG."
                        </p>
                        <ul>{shared.collect_view()}</ul>
                    </section>
                    {edition.classroom.as_ref().map(|kit| view! {
                        <section>
                            <h2 id="classroom">"For a lesson"</h2>
                            <p><a href=format!("./{CLASSROOM}")>{kit.words.title.as_str()}</a></p>
                        </section>
                    })}
                </main>
                <script src="./embed.js"></script>
            </body>
        </html>
    }
}

/// What to paste for a frame at this address, in a column.
fn snippet(address: &str, title: &str, [narrow, middle, _]: [u32; 3]) -> String {
    let (least, most) = (narrow.min(middle), narrow.max(middle));
    let slots = [
        ("{src}", address.replace('&', "&amp;")),
        ("{title}", title.replace('"', "&quot;")),
        ("{height}", middle.to_string()),
        ("{width}", WIDTHS[1].to_string()),
        ("{fit}", format!("{most}px")),
        ("{least}", least.to_string()),
    ];
    let fits = SNIPPETS[0].trim_end().to_owned();
    slots.iter().fold(fits, |text, (slot, value)| text.replace(slot, value))
}
