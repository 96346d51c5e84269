//! The gallery: everything that can be shown by itself, with what to paste. For editors; no page leads to it.

use std::fs;
use std::io;
use std::path::Path;

use engine::phrase;
use engine::words::Word;
use leptos::prelude::*;

use crate::content::edition::Edition;
use crate::page::html::escape;
use crate::page::shown::{self, Needs};
use crate::pictures::Theme;
use crate::pictures::card::says;
use crate::pictures::form::{Dress, Form};
use crate::pictures::subject::{Motif, Subject};
use crate::site::beside;
use crate::site::embed_this::{SNIPPETS, name_of_part};
use crate::site::files::{CARD, CARD_SIZE, CLASSROOM, GALLERY, GALLERY_STYLE};
use crate::site::heights::{Heights, WIDTHS};
use crate::site::home::Home;
use crate::site::share;
use crate::site::stills::Still;

/// What to paste for a still picture that goes with the reader's colours.
pub const STILL: &str = include_str!("../../../embed/snippets/still.html");

/// Writes the gallery of an edition, with its style sheet.
///
/// # Errors
///
/// When a file can't be written.
pub fn write(
    folder: &Path,
    edition: &'static Edition,
    home: Option<&Home>,
    heights: &Heights,
) -> io::Result<()> {
    // Where the site's address isn't known, one that nobody has stands for it.
    let anywhere = || format!("https://example.org/{}/", edition.own_name);
    let site = home.map_or_else(anywhere, |home| home.url().to_owned());
    let document = beside::document(edition, || page(folder, edition, &site, heights));
    fs::write(folder.join(edition.folder()).join(GALLERY), document)?;
    fs::write(folder.join(GALLERY_STYLE), style())
}

/// The style sheet.
pub fn style() -> String {
    beside::STYLE.to_owned() + include_str!("../../../embed/gallery.css")
}

fn page(
    folder: &Path,
    edition: &'static Edition,
    site: &str,
    heights: &Heights,
) -> impl IntoView + use<> {
    let (book, root) = (&edition.book, edition.way_to_root());
    let title = book.word(Word::GalleryTitle);
    let frame_title = book.word(Word::EmbedTitle);
    let own = format!("{site}{}", edition.folder());
    let parts = shown::parts(book).map(|part| {
        let query = format!("?plain&show={part}");
        let row = heights.of_part(part);
        let snippet = snippet(&format!("{own}{query}"), frame_title, row);
        let lines = snippet.lines().count();
        let name = name_of_part(part).map_or(part, |word| book.word(word));
        let is_still = shown::needs(book, part) == Needs::Text;
        let says = is_still.then(|| view! { <p>{book.word(Word::GalleryStill)}</p> });
        view! {
            <section>
                <h3 id=part>{name} " " <code>{format!("show={part}")}</code></h3>
                {says}
                <iframe src=format!("./{query}") title=format!("{frame_title}: {name}") height=row[1]></iframe>
                <textarea readonly rows=lines aria-label=paste(edition, name)>{snippet}</textarea>
            </section>
        }
    });
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; img-src 'self' data:; \
                  base-uri 'none'; form-action 'none'";
    view! {
        <head>
            {beside::head(policy.to_owned(), title.to_owned())}
            <meta name="robots" content="noindex"/>
            <link rel="stylesheet" href=format!("{root}{GALLERY_STYLE}")/>
        </head>
        <body>
            <main>
                <h1>{title}</h1>
                <p>{book.word(Word::GalleryIntro)}</p>
                <ul>
                    <li><a href="#parts">{book.word(Word::GalleryParts)}</a></li>
                    <li><a href="#share">{book.word(Word::GalleryPictures)}</a></li>
                </ul>
                <section>
                    <h2 id="parts">{book.word(Word::GalleryParts)}</h2>
                    <p>{book.word(Word::GalleryPartsSays)}</p>
                    {parts.collect_view()}
                </section>
                {edition.embedded(CARD).map(|_| view! {
                    <section>
                        <h2 id="card">{book.word(Word::GalleryCard)}</h2>
                        <img src=format!("{root}{CARD}") width=CARD_SIZE.0 height=CARD_SIZE.1 alt=book.word(Word::EmbedAlt) loading="lazy"/>
                    </section>
                })}
                {pictures(folder, edition, site)}
                {edition.classroom.as_ref().map(|kit| view! {
                    <section>
                        <h2 id="classroom">{book.word(Word::GalleryLesson)}</h2>
                        <p><a href=format!("./{CLASSROOM}")>{kit.words.title.as_str()}</a></p>
                    </section>
                })}
            </main>
            <script src=format!("{root}embed.js")></script>
        </body>
    }
}

/// What a text to paste is called.
fn paste(edition: &Edition, what: &str) -> String {
    edition.book.words.fill(Word::GalleryPaste, &[("what", what)])
}

/// Whether a picture is of a kind.
type IsOf = fn(Subject, Motif) -> bool;

/// What the pictures of a kind are called together.
const KINDS: [(Word, IsOf); 4] = [
    (Word::GallerySeveral, |subject, _| matches!(subject, Subject::Wall | Subject::Matrix)),
    (Word::GallerySteps, |subject, _| matches!(subject, Subject::Step(_))),
    (Word::GalleryWindows, |subject, motif| {
        matches!(subject, Subject::Scenario(_)) && motif == Motif::Card
    }),
    (Word::GalleryMaps, |_, motif| motif == Motif::Map),
];

/// The pictures, kind by kind, each folded with its files.
fn pictures(folder: &Path, edition: &'static Edition, site: &str) -> impl IntoView + use<> {
    let kinds = KINDS.map(|(title, is_of)| {
        let pictures = Subject::all(&edition.book).flat_map(|subject| {
            let motifs = subject.motifs().iter().filter(move |motif| is_of(subject, **motif));
            motifs.map(move |motif| (subject, *motif))
        });
        let pictures =
            pictures.filter_map(|(subject, motif)| picture(folder, edition, site, subject, motif));
        view! {
            <h3>{edition.book.word(title)}</h3>
            {pictures.collect_view()}
        }
    });
    view! {
        <section>
            <h2 id="share">{edition.book.word(Word::GalleryPictures)}</h2>
            <p>{edition.book.word(Word::GalleryPicturesSays)}</p>
            {kinds.into_iter().collect_view()}
        </section>
    }
}

/// A picture with its files; nothing if it couldn't be drawn.
fn picture(
    folder: &Path,
    edition: &'static Edition,
    site: &str,
    subject: Subject,
    motif: Motif,
) -> Option<impl IntoView + use<>> {
    let (book, own) = (&edition.book, share::way(edition, subject));
    let here = format!("{}{own}", edition.way_to_root());
    let has = |file: &str| folder.join(&own).join(file).is_file();
    let file = |form, theme| Still { subject, motif, dress: Dress { form, theme } };
    let first = file(Form::Landscape, Theme::Light);
    let shown = first.png().filter(|file| has(file)).unwrap_or_else(|| first.svg());
    if !has(&shown) {
        return None;
    }
    let (title, alt) = (subject.title(book), says(edition, subject, motif));
    let rows = Form::ALL.map(|form| {
        let (width, height) = form.size();
        let size = [width, height].map(|length| phrase::number(book, length.into())).join(" × ");
        let themes = Theme::ALL.map(|theme| {
            let still = file(form, theme);
            let files = [Some(still.svg()), still.png()].into_iter().flatten();
            let links = files.filter(|file| has(file)).map(|file| {
                let format = file.rsplit('.').next().unwrap_or_default().to_uppercase();
                let slots = [
                    ("size", size.as_str()),
                    ("theme", book.word(theme_name(theme))),
                    ("format", &format),
                ];
                let says = book.words.fill(Word::GalleryFile, &slots);
                view! { <a href=format!("{here}{file}") aria-label=says>{format}</a> }
            });
            view! { <td>{links.collect_view()}</td> }
        });
        view! {
            <tr>
                <th scope="row">{size}</th>
                {themes.into_iter().collect_view()}
            </tr>
        }
    });
    let dark = file(Form::Landscape, Theme::Dark);
    let dark = dark.png().filter(|file| has(file)).unwrap_or_else(|| dark.svg());
    let snippet = still_snippet(&format!("{site}{own}"), [&shown, &dark], &alt, title);
    let lines = snippet.lines().count();
    Some(view! {
        <details>
            <summary>{title}</summary>
            <img src=format!("{here}{shown}") width=CARD_SIZE.0 height=CARD_SIZE.1 alt=alt.clone() loading="lazy"/>
            <table class="files">
                <thead>
                    <tr>
                        <th scope="col">{book.word(Word::GallerySize)}</th>
                        {Theme::ALL.map(|theme| view! { <th scope="col">{book.word(theme_name(theme))}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.into_iter().collect_view()}</tbody>
            </table>
            <p>{book.words.fill(Word::GalleryWords, &[("what", &alt)])}</p>
            <p><a href=here.clone()>{book.word(Word::GalleryPage)}</a></p>
            <textarea readonly rows=lines aria-label=paste(edition, title)>{snippet}</textarea>
        </details>
    })
}

fn theme_name(theme: Theme) -> Word {
    match theme {
        Theme::Light => Word::GalleryLight,
        Theme::Dark => Word::GalleryDark,
    }
}

/// What to paste for a picture whose page is at this address, with its light and its dark file.
fn still_snippet(page: &str, [light, dark]: [&str; 2], alt: &str, title: &str) -> String {
    let slots = [
        ("{page}", page.to_owned()),
        ("{light}", format!("{page}{light}")),
        ("{dark}", format!("{page}{dark}")),
        ("{alt}", escape(alt)),
        ("{title}", escape(title)),
        ("{width}", CARD_SIZE.0.to_string()),
        ("{height}", CARD_SIZE.1.to_string()),
    ];
    let text = STILL.trim_end().to_owned();
    slots.iter().fold(text, |text, (slot, value)| text.replace(slot, value))
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
