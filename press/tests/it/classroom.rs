//! The classroom kit: it is there where the argument has one, its cards deal out the whole model, and its links hold what
//! they say.

use std::path::Path;
use std::sync::OnceLock;

use engine::ids::ConditionId;
use engine::place::{Room, Table};
use engine::{address, options};
use press::Edition;
use press::content::{compile, language};
use press::page::classroom::cards_of;
use press::site::classroom::document;
use press::site::home::Home;

use crate::copy::Copy;
use crate::languages::{read, site};
use crate::{content, edition};

/// The editions of the site, in each language.
fn editions() -> &'static [&'static Edition] {
    static EDITIONS: OnceLock<Vec<&'static Edition>> = OnceLock::new();
    EDITIONS.get_or_init(|| match compile::editions(&content(), &language::all(&content())) {
        Ok(editions) => editions.into_iter().map(|one| &*Box::leak(Box::new(one))).collect(),
        Err(problems) => panic!("the content has problems: {problems:#?}"),
    })
}

fn page(edition: &'static Edition) -> String {
    document(edition, None).expect("a classroom kit")
}

/// The parts of a text between two marks.
fn between<'a>(text: &'a str, from: &'a str, to: &'a str) -> Vec<&'a str> {
    let parts = text.split(from).skip(1);
    parts.filter_map(|part| Some(part.split_once(to)?.0)).collect()
}

#[test]
fn an_argument_has_the_page_just_if_it_has_the_file() {
    let site = site(editions(), None);
    for file in ["classroom.html", "ko/classroom.html"] {
        assert!(read(&site, file).contains("<h1>"), "{file}");
    }
    assert!(read(&site, "gallery.html").contains("href=\"./classroom.html\""));
    // The first load is not asked to carry it.
    assert!(!read(&site, "index.html").contains("classroom"));
    let second = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/second");
    let copy = Copy::new();
    copy.remove("classroom.toml").remove("en/classroom.toml");
    for argument in [&second, &copy.0] {
        let edition = compile::edition(argument, "en").expect("no problems");
        let site = crate::languages::site(&[Box::leak(Box::new(edition))], None);
        for file in ["classroom.html", "classroom.css"] {
            assert!(!site.0.join(file).exists(), "{file}");
        }
        assert!(!read(&site, "gallery.html").contains("classroom"));
    }
}

#[test]
fn each_delegation_can_move_its_own_switches_and_no_others() {
    for &edition in editions() {
        let (book, page) = (&edition.book, page(edition));
        let links = between(&page, "<p class=\"address\"><a href=\"./", "\"");
        let cards = cards_of(book);
        assert_eq!(links.len(), book.countries.len());
        for (link, (country, own)) in links.iter().zip(&cards) {
            let link = link.replace("&amp;", "&");
            let (query, fragment) = link.split_once('#').expect("a fragment");
            let options = options::read(query);
            assert_eq!(options.wrong, Vec::<String>::new(), "{link}");
            assert_eq!(options.lock.unknown(book).count(), 0, "{link}");
            for condition in ConditionId::all(book.conditions.len()) {
                let (is_held, id) =
                    (options.lock.holds(book, condition), &book.condition(condition).id);
                let capital = &book.country(*country).capital;
                assert_eq!(is_held, !own.contains(&condition), "{capital}, {id}: {link}");
            }
            let reading = address::read(book, fragment);
            assert_eq!(reading.ignored, Vec::<String>::new(), "{link}");
            assert_eq!(reading.place.room, Room::Board, "{link}");
            assert_eq!(reading.place.table, Table::of(book, book.model.start), "{link}");
        }
    }
}

#[test]
fn every_condition_stands_on_one_card() {
    for &edition in editions() {
        let (book, page) = (&edition.book, page(edition));
        let labels = between(&page, "<label>", "</label>");
        assert_eq!(labels.len(), book.conditions.len());
        for condition in &book.conditions {
            let need = format!("<span>{} ", condition.need);
            let count = labels.iter().filter(|label| label.contains(&need)).count();
            assert_eq!(count, 1, "{}", condition.id);
        }
        for label in labels {
            assert!(label.contains("type=\"checkbox\"") && has_mark(edition, label), "{label}");
        }
    }
}

/// Whether a text names a paragraph that the article has, or says that something is ours.
fn has_mark(edition: &Edition, text: &str) -> bool {
    let kit = edition.classroom.as_ref().expect("a classroom kit");
    let marks = between(text, "class=\"mark\"", "<");
    let is_one = |mark: &str| match mark.strip_prefix('¶') {
        Some(n) => n.parse().is_ok_and(|n| (1..=edition.source.paragraphs).contains(&n)),
        None => mark == kit.words.ours,
    };
    let told = marks.iter().filter_map(|mark| Some(mark.split_once('>')?.1));
    let told: Vec<&str> = told.flat_map(|mark| mark.split(" · ")).collect();
    !told.is_empty() && told.into_iter().all(is_one)
}

#[test]
fn every_note_names_a_paragraph_or_says_that_it_is_ours() {
    for &edition in editions() {
        let page = page(edition);
        let (_, notes) = page.split_once("id=\"notes\"").expect("the notes");
        let notes: Vec<&str> = between(notes, "<ul>", "</ul>")
            .into_iter()
            .flat_map(|list| between(list, "<li>", "</li>"))
            .collect();
        assert!(notes.len() >= 12, "{} notes", notes.len());
        for note in notes {
            assert!(has_mark(edition, note), "{note}");
        }
    }
}

#[test]
fn it_runs_nothing_and_its_headings_are_in_order() {
    for &edition in editions() {
        let page = page(edition);
        for absent in ["<script", " style=", " onclick", "src="] {
            assert!(!page.contains(absent), "{absent}");
        }
        assert!(page.contains("default-src 'none'; style-src 'self';"), "{page}");
        let levels = page.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10));
        let levels: Vec<u32> = levels.collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert_eq!(levels[0], 1);
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{levels:?}");
        }
        assert_eq!(crate::empty_headings(&page), Vec::<&str>::new());
    }
}

#[test]
fn a_site_that_knows_its_address_prints_it_whole() {
    let home = Home::read("https://example.org/deal-window/").expect("an address");
    let page = document(edition(), Some(&home)).expect("a classroom kit");
    let address = "<code>https://example.org/deal-window/?lock=nk,sk,jp,cn#room=board";
    assert!(page.contains(address), "{page}");
}
