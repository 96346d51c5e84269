//! What the source does not say: objections, events after it, works, and what was put right here.

use engine::book::{Book, Objection, OutsideSource};
use engine::words::Word;

use super::model::Lookup;
use super::words::WordsOf;
use crate::content::dates;
use crate::content::edition::{Event, Work};
use crate::content::files::{Content, OutsideRule, Work as WorkRule};
use crate::content::location::Location;
use crate::content::names::Names;
use crate::content::problem::Problems;

const FILE: &str = "outside.toml";

/// Where something stands, ready to be shown.
pub(super) fn sources(
    file: &str,
    entry: &str,
    rules: &[OutsideRule],
    book: &Book,
    problems: &mut Problems,
) -> Vec<OutsideSource> {
    let sources = rules.iter().map(|rule| {
        let at = Location::of(entry).key("source").part(&rule.date);
        check_date(file, at, &rule.date, ANY_DATE, problems);
        if !rule.url.starts_with("https://") && !rule.url.starts_with("http://") {
            let what = format!("`{}` is no address.", rule.url);
            let at = Location::of(entry).key("source").part(&rule.url);
            problems.add(file, at, what, "Give the address of the page, with https://.");
        }
        let date = dates::said(book, &rule.date);
        let place = book.fill(Word::OutsideSource, &[("outlet", &rule.outlet), ("date", &date)]);
        let says = match &rule.author {
            Some(author) => book.fill(Word::OutsideBy, &[("author", author), ("source", &place)]),
            None => place,
        };
        OutsideSource { says, url: rule.url.clone() }
    });
    sources.collect()
}

/// Every entry from outside has a source: without one it would be our word.
fn has_source(file: &str, entry: &str, rules: &[OutsideRule], problems: &mut Problems) {
    if rules.is_empty() {
        let what = "It is from outside the article and names no source.";
        problems.add(file, entry, what, "Add a source with outlet, date and url.");
    }
}

/// Objections and events.
pub(super) fn compile(
    content: &Content,
    names: &Names<'_>,
    book: &Book,
    problems: &mut Problems,
) -> (Vec<Objection>, Vec<Event>) {
    let mut texts = WordsOf::new(content, FILE, &content.words.outside);
    let mut objections = Vec::new();
    for rule in &content.outside.objections {
        let Some(words) = texts.take(&rule.id, problems) else { continue };
        has_source(FILE, &rule.id, &rule.sources, problems);
        let sources = sources(FILE, &rule.id, &rule.sources, book, problems);
        let mut look = Lookup { names, problems: &mut *problems, file: FILE };
        let at = Location::of(&rule.id);
        objections.push(Objection {
            country: look.country(&at.key("country"), &rule.country),
            conditions: rule
                .conditions
                .iter()
                .map(|id| look.condition(&at.key("conditions"), id))
                .collect(),
            says: words.says.clone(),
            sources,
        });
    }
    let mut events = Vec::new();
    for rule in &content.outside.events {
        let Some(words) = texts.take(&rule.id, problems) else { continue };
        has_source(FILE, &rule.id, &rule.sources, problems);
        if words.tests.is_none() {
            let what = "It has no `tests`.";
            let remedy = "Say what the event tests of the argument, and what it does not.";
            problems.add(texts.file(), Location::of(&rule.id).key("tests"), what, remedy);
        }
        let at = Location::of(&rule.id).key("date");
        check_date(FILE, at, &rule.date, ANY_DATE, problems);
        let sources = sources(FILE, &rule.id, &rule.sources, book, problems);
        let mut look = Lookup { names, problems: &mut *problems, file: FILE };
        let at = Location::of(&rule.id);
        events.push(Event {
            date: rule.date.clone(),
            date_says: dates::said(book, &rule.date),
            says: words.says.clone(),
            conditions: rule
                .conditions
                .iter()
                .map(|id| look.condition(&at.key("conditions"), id))
                .collect(),
            tests: words.tests.clone().unwrap_or_default(),
            sources,
        });
    }
    texts.finish("objection or event", problems);
    (objections, events)
}

/// How a date is written that need not tell the day.
const ANY_DATE: &str = "Write 2019, 2019-06 or 2019-06-30.";

/// Tells of a date that is none, and how one is written there.
fn check_date(file: &str, at: Location, date: &str, remedy: &str, problems: &mut Problems) {
    if !dates::is_date(date) {
        problems.add(file, at, format!("`{date}` is no date."), remedy);
    }
}

/// Works, each with what it is.
pub(super) fn works(content: &Content, book: &Book, problems: &mut Problems) -> Vec<Work> {
    let mut texts = WordsOf::new(content, "further.toml", &content.words.further);
    let works = content.further.entries.iter().filter_map(|work| {
        let words = texts.take(&work.id, problems)?;
        Some(Work {
            line: line_of(work, book),
            doi: work.doi.clone(),
            url: work.url.clone(),
            says: words.says.clone(),
        })
    });
    let works = works.collect();
    texts.finish("work", problems);
    works
}

/// A work: author, title, where and when it appeared.
pub(super) fn line_of(work: &WorkRule, book: &Book) -> String {
    let slots = [
        ("author", work.author.as_str()),
        ("title", work.title.as_str()),
        ("published", work.published.as_str()),
    ];
    book.fill(Word::FurtherWork, &slots)
}

/// When the page was changed last, and what was put right.
pub(super) fn corrections(
    content: &Content,
    book: &Book,
    problems: &mut Problems,
) -> (String, Vec<(String, String)>) {
    let file = "corrections.toml";
    let mut texts = WordsOf::new(content, file, &content.words.corrections);
    let rules = &content.corrections;
    let kept = !rules.changed.is_empty() || !rules.entries.is_empty();
    if kept && !dates::is_date(&rules.changed) && !problems.is_unreadable(file) {
        let what = "It doesn't say when the page was changed last.";
        problems.add(
            file,
            Location::whole().key("changed"),
            what,
            "Write changed = \"2026-11-26\", with the day.",
        );
    }
    let corrections = rules.entries.iter().filter_map(|rule| {
        let words = texts.take(&rule.id, problems)?;
        let at = Location::of(&rule.id).key("date");
        check_date(file, at, &rule.date, "Write the day as 2026-11-26.", problems);
        Some((dates::said(book, &rule.date), words.says.clone()))
    });
    let corrections = corrections.collect();
    texts.finish("correction", problems);
    (dates::said(book, &rules.changed), corrections)
}
