//! Pictures that travel: one for each step and situation, with a page of its own.

use std::collections::BTreeSet;
use std::fs;

use engine::address;
use press::Edition;
use press::pictures::card::{SIZE, draw};
use press::pictures::png::png;
use press::pictures::subject::Subject;
use press::pictures::trouble::Trouble;
use press::site::files::{CARD, PICTURE};
use press::site::home::Home;
use press::site::share::{Picture, page, way};

use crate::languages::{read, site};
use crate::second::second;
use crate::{content, edition};

/// The languages of the content that ships, as readers are led to them.
fn shipped() -> Vec<Edition> {
    let languages = press::content::language::all(&content());
    assert!(languages.len() > 1, "{languages:?}");
    press::content::compile::editions(&content(), &languages).expect("sound")
}

#[test]
fn every_text_finds_room_and_its_letters_in_every_language() {
    let mut troubles = Vec::new();
    for edition in &shipped() {
        for subject in Subject::all(&edition.book) {
            if let Err(trouble) = draw(edition, subject) {
                let (file, entry) = subject.written_in(&edition.book);
                troubles.push(format!("content/{}/{file}, {entry}: {trouble}", edition.language));
            }
        }
    }
    assert!(troubles.is_empty(), "{}", troubles.join("\n"));
}

#[test]
fn a_picture_is_complete_in_itself() {
    for edition in [edition(), second()] {
        for subject in Subject::all(&edition.book) {
            let card = draw(edition, subject).expect("a picture");
            let document = roxmltree::Document::parse(&card.svg).expect("XML");
            let text = |name: &str| {
                let found = document.descendants().find(|node| node.has_tag_name(name));
                found.and_then(|node| node.text()).unwrap_or_default().to_owned()
            };
            assert_eq!(text("title"), subject.title(&edition.book));
            assert_eq!(text("desc"), card.says);
            for country in &edition.book.countries {
                assert!(card.says.contains(&country.capital), "{}", card.says);
            }
            for node in document.descendants().filter(roxmltree::Node::is_element) {
                assert!(!["text", "image", "style", "script"].contains(&node.tag_name().name()));
                for attribute in node.attributes() {
                    let (name, value) = (attribute.name(), attribute.value());
                    assert!(!name.ends_with("href"), "{name}={value}");
                    assert!(!value.contains("var(") && !value.contains("currentColor"), "{value}");
                    let outside = value.contains("url(") && !value.starts_with("url(#");
                    assert!(!outside, "{name}={value}");
                }
            }
        }
    }
}

#[test]
fn a_text_without_room_or_letters_is_told_with_a_remedy() {
    let mut editions = shipped();
    let edition = &mut editions[0];
    let subject = Subject::all(&edition.book).next().expect("a step");
    edition.book.steps[0].title = "Donaudampfschifffahrtsgesellschaftskapitaen".repeat(2);
    let trouble = draw(edition, subject).expect_err("no room");
    assert!(trouble.to_string().contains("fewer or shorter words"), "{trouble}");
    edition.book.steps[0].title = "\u{5d0}".to_owned();
    let trouble = draw(edition, subject).expect_err("no letter");
    assert!(matches!(trouble, Trouble::Letters { .. }), "{trouble}");
}

#[test]
fn pictures_in_points_have_their_size_and_differ() {
    let mut seen = BTreeSet::new();
    for id in ["fire-and-fury", "june-2019"] {
        let named = |subject: &Subject| subject.name(&edition().book) == id;
        let subject = Subject::all(&edition().book).find(named).expect("a situation");
        let points = png(&draw(edition(), subject).expect("a picture").svg).expect("points");
        assert_eq!(&points[1..4], b"PNG");
        let number =
            |at: usize| u32::from_be_bytes(points[at..at + 4].try_into().expect("four bytes"));
        assert_eq!((number(16), number(20)), SIZE);
        // Some sites fetch no more than this.
        assert!(points.len() < 300_000, "{} bytes", points.len());
        seen.insert(points);
    }
    assert_eq!(seen.len(), 2);
}

#[test]
fn every_step_and_situation_has_its_page_and_pictures() {
    let home = Home::read("https://example.org/deal-window/").expect("an address");
    for edition in [edition(), second()] {
        let site = site(&[edition], Some(&home));
        let gallery = read(&site, "gallery.html");
        let mut ways = BTreeSet::new();
        for subject in Subject::all(&edition.book) {
            let way = way(edition, subject);
            let page = read(&site, &format!("{way}index.html"));
            let image = format!("https://example.org/deal-window/{way}{CARD}");
            for (key, value) in [
                ("og:image", image.as_str()),
                ("twitter:image", &image),
                ("og:image:width", "1200"),
                ("og:url", image.trim_end_matches(CARD)),
            ] {
                assert!(page.contains(&format!("\"{key}\" content=\"{value}\">")), "{key}: {page}");
            }
            assert!(page.contains("og:image:alt"), "{page}");
            assert!(read(&site, &format!("{way}{PICTURE}")).starts_with("<svg "));
            let points = fs::read(site.0.join(&way).join(CARD)).expect("a picture");
            assert_eq!(&points[1..4], b"PNG");
            assert!(gallery.contains(&format!("href=\"./{way}\"")), "{way}");
            assert!(ways.insert(way), "two of one name");
        }
        assert_eq!(ways.len(), edition.book.steps.len() + edition.book.scenarios.len());
        // Nothing of it reaches who doesn't ask for it.
        assert!(!read(&site, "index.html").contains("share/"));
        assert!(!read(&site, "release.json").contains("share/"));
    }
}

#[test]
fn a_page_leads_to_the_state_that_it_names_and_runs_nothing() {
    for edition in [edition(), second()] {
        let book = &edition.book;
        for subject in Subject::all(book) {
            let page = page(edition, subject, None, Picture::Own);
            let links: Vec<&str> = page.split("<a href=\"").skip(1).collect();
            assert_eq!(links.len(), 1, "{page}");
            let link = links[0].split_once('"').expect("an end").0.replace("&amp;", "&");
            let fragment = link.strip_prefix("../../#").expect("a fragment");
            let reading = address::read(book, fragment);
            assert!(reading.ignored.is_empty(), "{fragment}: {:?}", reading.ignored);
            assert_eq!(reading.place, subject.place(book), "{fragment}");
            for absent in ["<script", "og:image", "canonical", "http:", "https:", "unsafe"] {
                assert!(!page.contains(absent), "{absent}: {page}");
            }
            assert!(page.contains("content=\"default-src 'none'; style-src 'sha256-"), "{page}");
        }
    }
}

#[test]
fn a_page_without_a_picture_of_its_own_has_the_general_one_or_none() {
    let home = Home::read("https://example.org/deal-window/").expect("an address");
    let subject = Subject::all(&edition().book).next().expect("a step");
    let general = page(edition(), subject, Some(&home), Picture::General);
    assert!(general.contains("\"og:image\" content=\"https://example.org/deal-window/card.png\">"));
    assert!(general.contains("<img src=\"../.././card.png\""), "{general}");
    let none = page(edition(), subject, Some(&home), Picture::None);
    assert!(!none.contains("<img") && !none.contains("og:image"), "{none}");
}
