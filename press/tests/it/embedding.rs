//! What other sites take from the page: the picture of a shared link, data, texts to copy, heights.

use std::fs;
use std::path::{Path, PathBuf};

use press::page;
use press::site::card;
use press::site::embed_this::{SNIPPETS, form as embed_form};
use press::site::files::{CARD, CARD_SIZE};
use press::site::heights::{COVER, Heights, places};
use press::site::home::Home;

use crate::edition;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn heights() -> Heights {
    Heights::measured(edition()).expect("heights")
}

fn data(head: &str) -> serde_json::Value {
    let data = head.split("<script type=\"application/ld+json\">").nth(1).expect("data");
    serde_json::from_str(data.split("</script>").next().expect("an end")).expect("JSON")
}

#[test]
fn the_picture_of_a_shared_link_has_the_size_that_it_is_said_to_have() {
    let picture = fs::read(root().join("content/embed").join(CARD)).expect("the picture");
    assert_eq!(&picture[1..4], b"PNG");
    let number =
        |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().expect("four bytes"));
    assert_eq!((number(16), number(20)), CARD_SIZE);
    // Some sites fetch no more than this.
    assert!(picture.len() < 300_000, "{} bytes", picture.len());
}

#[test]
fn a_shared_link_has_a_card_with_absolute_addresses() {
    let home = Home::read("https://example.org/deal-window/").expect("an address");
    let head = card::head(edition(), Some(&home));
    for (key, value) in [
        ("og:url", "https://example.org/deal-window/"),
        ("og:image", "https://example.org/deal-window/card.png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:title", "Deal Window"),
        ("twitter:card", "summary_large_image"),
        ("twitter:image", "https://example.org/deal-window/card.png"),
    ] {
        assert!(head.contains(&format!("\"{key}\" content=\"{value}\">")), "{key}: {head}");
    }
    assert!(head.contains("og:image:alt\" content=\"Map of"), "{head}");
    assert!(head.contains("<link rel=\"canonical\" href=\"https://example.org/deal-window/\">"));
    assert!(head.contains("href=\"https://example.org/deal-window/oembed.json\""));
    assert_eq!(data(&head)["image"], "https://example.org/deal-window/card.png");
}

#[test]
fn a_build_without_an_address_says_nothing_of_one() {
    let head = card::head(edition(), None);
    assert!(head.starts_with("<meta name=\"description\" content=\""), "{head}");
    for absent in ["og:url", "og:image", "twitter:image", "canonical", "oembed", "example.org"] {
        assert!(!head.contains(absent), "{absent}: {head}");
    }
    assert!(head.contains("\"og:title\" content=\"Deal Window\""), "{head}");
    let data = data(&head);
    assert_eq!((data.get("url"), data.get("image")), (None, None));
}

#[test]
fn the_data_says_whose_argument_it_is() {
    let data = data(&card::head(edition(), None));
    assert_eq!(data["@type"], "Article");
    assert_eq!(data["headline"], "Deal Window");
    assert_eq!(data["inLanguage"], "en");
    let based = &data["isBasedOn"];
    let authors = based["author"].as_array().expect("authors");
    let names: Vec<_> = authors.iter().filter_map(|author| author["name"].as_str()).collect();
    assert_eq!(names, ["Michael Fuchs", "Abigail Bard"]);
    assert_eq!(based["publisher"]["name"], "The Diplomat");
    assert_eq!(based["datePublished"], "2019-06");
    // The explainer is not theirs.
    assert_eq!(data.get("author"), None);
}

#[test]
fn the_picture_is_made_from_the_page() {
    let page = page::card::page(edition());
    let book = &edition().book;
    for country in &book.countries {
        assert!(page.contains(&format!("href=\"#shape-{}\"", country.id)), "{}", country.id);
        assert!(page.contains(&format!(">{}</a>", country.capital)), "{}", country.capital);
    }
    assert!(page.contains(">Who would stop a deal with North Korea?</h1>"));
    // It gives no answer away.
    assert!(!page.contains(" data-stance="), "a stance");
    assert!(!page.contains("<script"), "a picture needs no script");
}

/// The parts of a text to copy that stand in every copy of it, in order.
fn fixed(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let slot = after.split_once('}');
        match slot.filter(|(name, _)| name.chars().all(|letter| letter.is_ascii_lowercase())) {
            Some((_, after)) => {
                parts.push(before);
                rest = after;
            }
            None => {
                // A brace of the script's own.
                let length = before.len() + 1;
                parts.push(&rest[..length]);
                rest = &rest[length..];
            }
        }
    }
    parts.push(rest);
    parts
}

#[test]
fn the_guide_shows_the_texts_that_are_copied() {
    let guide = fs::read_to_string(root().join("EMBED.md")).expect("the guide");
    for text in SNIPPETS {
        let mut rest = guide.as_str();
        for part in fixed(text) {
            let (_, after) =
                rest.split_once(part).unwrap_or_else(|| panic!("EMBED.md lacks {part}"));
            rest = after;
        }
    }
}

#[test]
fn the_guide_names_the_heights_of_the_cover() {
    let guide = fs::read_to_string(root().join("EMBED.md")).expect("the guide");
    for (name, plain) in [("with `plain`", true), ("with the title", false)] {
        let row = guide.lines().find(|line| line.starts_with(&format!("| {name} |"))).expect(name);
        let said = row.split('|').filter_map(|cell| cell.trim().parse::<u32>().ok());
        let measured = heights().of(COVER, plain);
        assert_eq!(said.clone().count(), measured.len());
        for (said, measured) in said.zip(measured) {
            // A newly measured height need not change the guide for a line or two.
            assert!(said.abs_diff(measured) <= 60, "{name}: {said}, but it is {measured}");
        }
    }
}

#[test]
fn every_place_has_its_heights() {
    let heights = heights();
    for rows in [&heights.plain, &heights.titled] {
        for place in places(&edition().book) {
            assert!(rows.contains_key(place), "run `cargo xtask heights`: {place}");
        }
        assert_eq!(rows.len(), places(&edition().book).count());
    }
}

#[test]
fn the_form_keeps_the_policy_and_every_field_has_a_label() {
    let form = embed_form(Path::new(""), edition(), &heights());
    // What is to be copied is text.
    let parts = form.split("<textarea").enumerate().map(|(index, part)| match index {
        0 => part,
        _ => part.split_once("</textarea>").map_or("", |(_, after)| after),
    });
    let markup: String = parts.collect();
    for forbidden in [" style=\"", "<script", " onclick=", "<style"] {
        assert!(!markup.contains(forbidden), "{forbidden}");
    }
    for id in form.split(" for=\"").skip(1).filter_map(|after| after.split('"').next()) {
        assert!(form.contains(&format!(" id=\"{id}\"")), "no field is called {id}");
    }
    assert_eq!(form.matches("role=\"status\"").count(), SNIPPETS.len());
    for step in &edition().book.steps {
        assert!(form.contains(&format!("<option value=\"{}\"", step.id)), "{}", step.id);
    }
}
