//! From an empty folder to a published page, as the guide's chapter has it.

use std::fs;
use std::path::Path;

use engine::words::Word;
use press::Edition;
use press::content::problem::Problem;
use press::content::start;
use press::content::{compile, language};
use press::page::target::Target;
use press::site::heights::Heights;
use press::site::home::Home;

use crate::copy::{Copy, copy_folder};
use crate::languages::{read, site};
use crate::{edition, empty_headings};

/// A new argument in a folder that goes away with the test.
fn begun(name: &str) -> Copy {
    let folder = Copy::empty();
    let files = start::write(&folder.0, name).expect("a new argument");
    assert!(files > 20, "{files}");
    folder
}

fn editions(folder: &Path) -> Vec<&'static Edition> {
    match compile::editions(folder, &language::all(folder)) {
        Ok(editions) => editions.into_iter().map(|one| &*Box::leak(Box::new(one))).collect(),
        Err(problems) => panic!("a new argument has mistakes: {problems:#?}"),
    }
}

/// The texts of a folder, each with its name.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => texts.extend(self::texts(&path)),
            false => {
                texts
                    .push((path.display().to_string(), fs::read_to_string(&path).expect("a text")));
            }
        }
    }
    texts
}

#[test]
fn a_new_argument_is_sound_and_gives_a_whole_page() {
    let folder = begun("two-towns");
    let editions = editions(&folder.0);
    assert_eq!(editions.len(), 1);
    let (new, book) = (editions[0], &editions[0].book);
    assert_eq!(new.remarks, Vec::new(), "a tutorial has nothing to remark");
    let home = Home::read("https://example.org/two-towns/").expect("an address");
    let site = site(&editions, Some(&home));
    let page = read(&site, "index.html");
    assert!(page.contains("<title>Two towns</title>"), "{}", &page[..600]);
    assert_eq!(book.steps.len(), 4);
    for step in &book.steps {
        assert!(page.contains(&format!("id=\"step-{}\"", step.id)), "{}", step.id);
    }
    for text in crate::texts(book) {
        assert!(page.contains(text), "the page lacks: {text}");
    }
    assert_eq!(
        book.word(Word::EmbedTitle),
        "Interactive: Who would stop a bridge between two towns?"
    );
    assert!(!page.contains("Deal Window"));
    // A picture and a demonstration are the argument's own, and this one has none.
    assert!(!page.contains("og:image") && !site.0.join("embed-demo.html").exists());
    let gallery = read(&site, "gallery.html");
    assert!(!gallery.contains("id=\"card\"") && !gallery.contains("src=\"./card.png\""));
    let form = press::site::embed_this::form(Path::new(""), new, &Heights::default());
    assert!(form.contains(book.word(Word::EmbedStays)));
    assert!(!form.contains(book.word(Word::EmbedPicture)));
    assert!(!page.contains("{page:") && !page.contains("{source:") && !page.contains("{count:"));
    let body = press::page::article::body(new, Target::default());
    assert_eq!(empty_headings(&body), Vec::<&str>::new());
}

#[test]
fn nothing_of_the_first_argument_is_in_what_is_written() {
    let folder = begun("two-towns");
    let mut written = texts(&folder.0);
    let new = editions(&folder.0)[0];
    written.push(("the page".to_owned(), press::page::article::body(new, Target::default())));
    let first = &edition().book;
    let names = first.countries.iter().flat_map(|country| [&country.name, &country.capital]);
    let names = names.chain(first.gates.iter().map(|gate| &gate.name));
    let names: Vec<&str> =
        names.map(String::as_str).chain(["Deal Window", "2019", "capitals"]).collect();
    for (file, text) in written {
        let named = names.iter().find(|name| text.contains(**name));
        assert_eq!(named, None, "{file}");
    }
}

#[test]
fn each_file_says_that_it_is_an_example_and_names_its_schema() {
    let folder = begun("two-towns");
    for (file, text) in texts(&folder.0) {
        for mark in ["@NAME@", "@TITLE@", "@FOLDER@", "@SCHEMA@"] {
            assert!(!text.contains(mark), "{file} has {mark}");
        }
        if !file.ends_with(".toml") {
            continue;
        }
        assert!(text.contains("# EXAMPLE, to be replaced."), "{file}");
        let line = text.lines().next().and_then(|line| line.strip_prefix("#:schema "));
        let schema = Path::new(&file).parent().expect("a folder").join(line.expect("a schema"));
        assert!(schema.is_file(), "{file}: {}", schema.display());
    }
}

#[test]
fn what_is_there_is_not_written_over_and_a_name_is_fit_for_an_address() {
    let folder = begun("two-towns");
    let told = |name: &str| {
        start::write(&folder.0, name).map_err(|error| error.to_string()).expect_err("refused")
    };
    assert!(told("two-towns").contains("is not empty, and nothing in it is written over."));
    for name in ["", "Two-Towns", "two towns", "../two", "2-towns", "brücke"] {
        assert!(told(name).contains("can't be an argument's name"), "{name}: {}", told(name));
    }
}

#[test]
fn its_own_files_have_its_own_name() {
    let folder = begun("two-towns");
    folder.edit("en/interface.toml", "title = \"Two towns\"", "title = \"Who mends a bridge?\"");
    copy_folder(&folder.0.join("en"), &folder.0.join("de"));
    folder.edit("de/interface.toml", "title = \"Who mends a bridge?\"", "title = \"Die Brücke\"");
    let site = site(&editions(&folder.0), None);
    for page in ["", "de/"] {
        let file = format!("{page}who-mends-a-bridge.html");
        assert!(site.0.join(&file).is_file(), "there is no {file}");
        let page = read(&site, &format!("{page}index.html"));
        assert!(page.contains("href=\"./who-mends-a-bridge.html\""));
    }
    let gallery = read(&site, "gallery.html");
    assert!(gallery.contains("https://example.org/who-mends-a-bridge/?plain"));
    assert!(!gallery.contains("example.org/deal-window"));
}

/// Slips of somebody who begins: the file, what is there, what is written in its place, and what they are told.
const SLIPS: [(&str, &str, &str, &str); 6] = [
    (
        "gates.toml",
        "rule = \"square\"",
        "rule = \"not square\"",
        "gates.toml, brenby-willing: A rule can't have `not`. Word the condition so that being on helps, and name it \
         plainly.",
    ),
    (
        "scenarios.toml",
        "start = \"plan-on-the-table\"",
        "",
        "scenarios.toml, start: The key `start` is missing. Name the one that readers meet first: `start = \"…\"`, above all \
         entries.",
    ),
    (
        "steps.toml",
        "switches = [\"square\"]",
        "switches = [\"square\"]\nfigure = \"ways\"",
        "en/conditions.toml, money: Without it a party stands in the way, which the step `brenby` shows. Say in `lost` what \
         happens then, such as “The council turns away”.",
    ),
    (
        "steps.toml",
        "switches = [\"upkeep\"]",
        "switches = [\"upkeep\"]\nfigure = \"fork\"",
        "en/outcomes.toml, in-vain: A no in the step `upkeep` leads here, and there are no few words for it. Write them as \
         `short`, such as “agreed, not built”.",
    ),
    (
        "steps.toml",
        "switches = [\"upkeep\"]",
        "switches = [\"upkeep\"]\nfigure = \"guess\"",
        "steps.toml, upkeep: The figure `guess` sets one switch large, which is yes or no. Name one condition without a \
         `question`, or take `figure` out.",
    ),
    (
        "steps.toml",
        "switches = [\"plan\", \"money\"]",
        "switches = [\"plan\", \"money\"]\nfigure = \"guess\"",
        "steps.toml, aldham: The figure `guess` sets one switch large, which is yes or no. Name one condition without a \
         `question`, or take `figure` out.",
    ),
];

#[test]
fn what_is_told_of_a_slip_speaks_of_no_other_argument() {
    for (file, from, to, wanted) in SLIPS {
        let folder = begun("two-towns");
        folder.edit(file, from, to);
        let without_line = |one| Problem { line: None, ..one };
        let problems = folder.problems().into_iter().map(without_line);
        let told: Vec<String> = problems.map(|one| one.told_in(Path::new(""))).collect();
        assert!(told.iter().any(|one| one == wanted), "{wanted}\nis not among {told:#?}");
    }
}

#[test]
fn an_entry_that_cannot_be_read_makes_no_number_wrong() {
    let folder = begun("two-towns");
    folder.append("en/pages/method.md", "All of the four switches are counted: four switches.");
    assert_eq!(folder.problems(), Vec::new());
    folder.edit("conditions.toml", "likelihood = 60", "likelyhood = 60");
    let told: Vec<String> =
        folder.problems().iter().map(|one| one.told_in(Path::new(""))).collect();
    assert_eq!(
        told,
        ["conditions.toml:10, plan: There is no key `likelyhood` here. Did you mean `likelihood`?"]
    );
}

#[test]
fn a_picture_that_shows_nothing_else_is_remarked_upon() {
    let folder = begun("two-towns");
    let steps = fs::read_to_string(folder.0.join("steps.toml")).expect("steps");
    let of_first = |asked: &str| steps.replacen("lines = []", &format!("lines = []\n{asked}"), 1);
    for (asked, what) in [
        ("camera = \"aldham\"", "It comes no nearer"),
        ("figure = \"moments\"", "No moment before"),
        ("picture = \"wall\"", "No moment before"),
    ] {
        fs::write(folder.0.join("steps.toml"), of_first(asked)).expect("written");
        let remarks = &editions(&folder.0)[0].remarks;
        let told: Vec<String> = remarks.iter().map(|one| one.told_in(Path::new(""))).collect();
        let line = steps.lines().position(|line| line == "lines = []").unwrap_or_default() + 2;
        let is_told = |told: &String| {
            told.starts_with(&format!("steps.toml:{line}, ferry: ")) && told.contains(what)
        };
        assert!(told.len() == 1 && is_told(&told[0]), "{asked}: {told:?}");
    }
}

#[test]
fn a_file_that_nothing_reads_is_remarked_upon_once() {
    let folder = begun("two-towns");
    copy_folder(&folder.0.join("en"), &folder.0.join("de"));
    for (file, near) in [
        ("time-line.toml", "timeline.toml"),
        ("en/hand.toml", "hands.toml"),
        ("en/pages/methods.md", "method.md"),
    ] {
        fs::write(folder.0.join(file), "# A title\n").expect("written");
        let editions = editions(&folder.0);
        let remarks = editions.iter().flat_map(|edition| &edition.remarks);
        let told: Vec<String> = remarks.map(|one| one.told_in(Path::new(""))).collect();
        let wanted = format!("{file}: (a remark) Nothing reads this file. Did you mean `{near}`?");
        assert_eq!(told, [wanted]);
        folder.remove(file);
    }
}
