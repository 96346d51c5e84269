//! A small page for each step and each situation, with its picture: what somebody passes on who means just that. It has no
//! script, asks nobody else for anything, and leads into the explainer at what it is about.

use std::fs;
use std::io;
use std::path::Path;

use engine::phrase;
use engine::words::Word;

use crate::content::edition::Edition;
use crate::page::html::escape;
use crate::pictures::card::{self, SIZE, says};
use crate::pictures::png::png;
use crate::pictures::subject::Subject;
use crate::site::files::{CARD, PICTURE, SHARE};
use crate::site::home::Home;
use crate::site::languages;
use crate::site::policy::hash;

const STYLE: &str = include_str!("../../../embed/share.css");

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

/// Writes the pages of an edition with their pictures, in the site's folder. Where a picture can't be drawn, the page has
/// that of the whole site, and what is in the way is told. `cards` asks for the pictures that feeds take as well, which take
/// much longer to draw.
///
/// # Errors
///
/// When a file can't be written.
pub fn write(
    folder: &Path,
    edition: &'static Edition,
    root: Option<&Home>,
    cards: bool,
) -> io::Result<Vec<String>> {
    let book = &edition.book;
    let mut told = Vec::new();
    for subject in Subject::all(book) {
        let own = folder.join(way(edition, subject));
        fs::create_dir_all(&own)?;
        let drawn = card::draw(edition, subject).and_then(|card| {
            let points = if cards { Some(png(&card.svg)?) } else { None };
            Ok((points, card.svg))
        });
        let picture = match drawn {
            Ok((points, svg)) => {
                if let Some(points) = points {
                    fs::write(own.join(CARD), points)?;
                }
                fs::write(own.join(PICTURE), svg)?;
                Picture::Own
            }
            Err(trouble) => {
                let (file, entry) = subject.written_in(book);
                let entry = if entry.is_empty() { entry } else { format!(", {entry}") };
                told.push(format!("{}/{file}{entry}: (a remark) {trouble}", edition.language));
                match edition.embedded(CARD) {
                    Some(_) => Picture::General,
                    None => Picture::None,
                }
            }
        };
        fs::write(own.join("index.html"), page(edition, subject, root, picture))?;
    }
    Ok(told)
}

/// The folder of a page within the site, with a slash at its end.
pub fn way(edition: &Edition, subject: Subject) -> String {
    format!("{}{SHARE}{}/", edition.folder(), subject.name(&edition.book))
}

/// The page of a step or a situation.
pub fn page(edition: &Edition, subject: Subject, root: Option<&Home>, picture: Picture) -> String {
    let book = &edition.book;
    let title = subject.title(book);
    let text = subject.says(edition);
    let alt = match picture {
        Picture::Own => says(edition, subject),
        Picture::General => book.word(Word::EmbedAlt).to_owned(),
        Picture::None => String::new(),
    };
    let outcome = match subject {
        // What a step comes to is said by its text, when it is time.
        Subject::Step(_) => String::new(),
        Subject::Scenario(_) => {
            let verdict = book.model.evaluate(subject.place(book).table.settings);
            format!("<p><strong>{}</strong></p>\n", escape(&phrase::outcome(book, &verdict)))
        }
    };
    let to_page = "../../";
    let shown = match picture {
        Picture::Own => format!("./{PICTURE}"),
        Picture::General => format!("{to_page}{}{CARD}", edition.way_to_root()),
        Picture::None => String::new(),
    };
    let image = match picture {
        Picture::None => String::new(),
        Picture::Own | Picture::General => format!(
            "<img src=\"{shown}\" width=\"{}\" height=\"{}\" alt=\"{}\">\n",
            SIZE.0,
            SIZE.1,
            escape(&alt)
        ),
    };
    let link = format!("{to_page}#{}", escape(&subject.fragment(book)));
    format!(
        "<!doctype html>\n<html {language}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {style_hash}; img-src 'self' data:; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{full_title}</title>\n{head}<link rel=\"icon\" href=\"data:,\">\n<style>{STYLE}</style>\n</head>\n\
         <body>\n<main>\n<p class=\"site\">{site}{parts}{question}</p>\n<h1>{title}</h1>\n{image}<p>{text}</p>\n{outcome}\
         <p><a href=\"{link}\">{leads}</a></p>\n<p class=\"byline\">{byline}</p>\n</main>\n</body>\n</html>\n",
        language = languages::attributes(edition),
        style_hash = hash(STYLE),
        full_title = escape(&[title, book.word(Word::SeparatorParts), edition.title()].concat()),
        parts = escape(book.word(Word::SeparatorParts)),
        head = head(edition, subject, root, picture, &alt),
        site = escape(edition.title()),
        question = escape(book.word(Word::PageHeadline)),
        title = escape(title),
        text = escape(&text),
        leads = escape(&leads(edition, subject)),
        byline = escape(book.word(Word::PageByline)),
    )
}

/// What the link into the explainer says.
fn leads(edition: &Edition, subject: Subject) -> String {
    let book = &edition.book;
    match subject {
        Subject::Step(step) => {
            let number = (step.index() + 1).to_string();
            book.fill(Word::StepsName, &[("number", &number), ("title", subject.title(book))])
        }
        Subject::Scenario(scenario) => {
            book.fill(Word::ScenariosPut, &[("scenario", &book.scenario(scenario).short)])
        }
    }
}

/// What the cards of shared links learn. What needs an absolute address is left out where the site's own isn't known.
fn head(
    edition: &Edition,
    subject: Subject,
    root: Option<&Home>,
    picture: Picture,
    alt: &str,
) -> String {
    let mut head = String::new();
    let mut meta = |name: &str, value: &str| {
        let key = if name.starts_with("og:") { "property" } else { "name" };
        head.push_str(&format!("<meta {key}=\"{name}\" content=\"{}\">\n", escape(value)));
    };
    let (title, text) = (subject.title(&edition.book), subject.says(edition));
    meta("description", &text);
    meta("og:type", "article");
    meta("og:site_name", edition.title());
    meta("og:title", title);
    meta("og:description", &text);
    let Some(root) = root else {
        meta("twitter:card", "summary");
        return head;
    };
    let own = root.within(&way(edition, subject));
    let image = match picture {
        Picture::Own => Some(format!("{}{CARD}", own.url())),
        Picture::General => Some(format!("{}{CARD}", root.url())),
        Picture::None => None,
    };
    meta("og:url", own.url());
    if let Some(image) = image {
        meta("og:image", &image);
        meta("og:image:width", &SIZE.0.to_string());
        meta("og:image:height", &SIZE.1.to_string());
        meta("og:image:alt", alt);
        meta("twitter:card", "summary_large_image");
        meta("twitter:image", &image);
    } else {
        meta("twitter:card", "summary");
    }
    head + &format!("<link rel=\"canonical\" href=\"{}\">\n", own.url())
}
