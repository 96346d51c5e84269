//! The content that ships, and what the press says of content that is wrong.

mod address;
mod axis;
mod belief;
mod classroom;
mod colours;
mod comparison;
mod copy;
mod data;
mod embedding;
mod fuzz;
mod guide;
mod languages;
mod laws;
mod mistakes;
mod neutral;
mod order;
mod page;
mod pictures;
mod plain;
mod review;
mod schema;
mod scripts;
mod second;
mod situations;
mod start;
mod styles;
mod templates;
mod wording;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use engine::book::Book;
use engine::ids::ConditionId;
use engine::model::settings::{ConditionSet, Settings};
use press::Edition;

/// The content folder of the project.
fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")
}

/// The edition that ships.
fn edition() -> &'static Edition {
    static EDITION: OnceLock<&'static Edition> = OnceLock::new();
    EDITION.get_or_init(|| match press::content::compile::edition(&content(), "en") {
        Ok(edition) => Box::leak(Box::new(edition)),
        Err(problems) => panic!("the content has problems: {problems:#?}"),
    })
}

/// What a page has to say of a book, whatever it is about.
fn texts(book: &Book) -> Vec<&str> {
    let mut texts: Vec<&str> = Vec::new();
    texts.extend(book.steps.iter().map(|step| step.title.as_str()));
    texts.extend(book.conditions.iter().map(|condition| condition.need.as_str()));
    texts.extend(book.scenarios.iter().map(|scenario| scenario.name.as_str()));
    texts.extend(book.claims.iter().map(|claim| claim.says.as_str()));
    texts.extend(book.assumptions.iter().map(|assumption| assumption.says.as_str()));
    texts.extend(book.actors.iter().map(|actor| actor.name.as_str()));
    texts.extend(book.countries.iter().map(|country| country.question.as_str()));
    texts
}

/// The headings, summaries and parts of lists of a page under which nothing stands.
fn empty_headings(page: &str) -> Vec<&str> {
    let ends = ["</h2></section>", "</h3></section>", "</h4></section>", "</summary></details>"];
    let headings = ends.into_iter().filter(|end| page.contains(end));
    let lists = ["ul", "ol"].into_iter().flat_map(|list| {
        let before_ends = page.split(list).filter(|part| part.ends_with("</"));
        // What stands before the end is the list's own beginning.
        let after =
            move |part: &&str| part.starts_with([' ', '>']) && part.matches('<').count() == 1;
        before_ends.filter(after)
    });
    headings.chain(lists).collect()
}

/// Every setting: sixteen conditions on or off, and the five questions undecided as well.
fn all_settings() -> impl Iterator<Item = Settings> {
    let open = edition().book.model.openable();
    assert_eq!(open.count(), 5);
    (0..1_u32 << 16).flat_map(move |bits| {
        let on = ConditionSet::from_bits(bits);
        // An open question is counted once, with its bit off.
        let free: Vec<ConditionId> = open.difference(on).iter().collect();
        (0..1_usize << free.len()).map(move |choice| {
            let chosen = free.iter().enumerate().filter(|(index, _)| choice >> index & 1 == 1);
            Settings::new(on, chosen.map(|(_, id)| *id).collect())
        })
    })
}
