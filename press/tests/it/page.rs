//! The page as text, as it reads without the program.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use engine::address;
use engine::book::{StepFigure, StepPicture};
use engine::ids::ScenarioId;
use engine::phrase;
use engine::place::Room;
use press::page::target::Target;

use crate::{edition, texts};

fn body() -> &'static str {
    static BODY: OnceLock<String> = OnceLock::new();
    BODY.get_or_init(|| press::page::article::body(edition(), Target::default()))
}

/// A text as HTML has it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(start.as_str()).skip(1).filter_map(|after| after.split('"').next()).collect()
}

#[test]
fn the_whole_argument_is_in_the_text() {
    let book = &edition().book;
    let counts = (book.steps.len(), book.conditions.len(), book.scenarios.len());
    assert_eq!(counts, (12, 16, 14));
    for text in texts(book) {
        assert!(body().contains(&escaped(text)), "the page lacks: {text}");
    }
    for claim in &book.claims {
        assert!(body().contains(&format!("id=\"claim-{}\"", claim.id)));
    }
}

#[test]
fn a_paragraphs_number_keeps_to_the_word_before() {
    let html = body();
    let (mut bound, mut loose) = (0, Vec::new());
    for (at, _) in html.match_indices("<a href=\"#claim-") {
        let (before, after) = html.split_at(at);
        let in_the_prose = after.split('>').next().is_some_and(|tag| tag.contains("class=\"ref\""));
        match before.chars().last() {
            Some('\u{a0}') if in_the_prose => bound += 1,
            Some(' ') if in_the_prose => loose.push(after.split('>').next()),
            _ => {}
        }
    }
    assert!(bound > 0 && loose.is_empty(), "{bound} bound, and these loose: {loose:?}");
}

#[test]
fn gates_and_countries_tell_their_state() {
    let (_, board) = body().split_once("id=\"slot-board\"").expect("the Board");
    // In the verdict, and again with their reasons.
    assert_eq!(attributes(board, "data-gate"), ["aligned", "talks", "deal", "holds"].repeat(2));
    assert_eq!(attributes(board, "data-open"), ["yes", "no", "no", "no"].repeat(2));
    // In the order in which they are drawn: the far side of the ocean lies over this one.
    assert_eq!(attributes(body(), "data-country"), ["nk", "sk", "jp", "cn", "us"]);
    // In June 2019 two wait, two back a deal, and Tokyo is wary.
    let stances = ["waits", "backs", "tolerates", "backs", "waits"];
    let shapes = body().split(" data-country=\"").skip(1).map(|after| {
        let tag = after.split('>').next().unwrap_or_default();
        attributes(tag, "data-stance").first().copied().unwrap_or_default()
    });
    assert_eq!(shapes.collect::<Vec<_>>(), stances);
}

#[test]
fn each_way_and_each_situation_says_to_which_state_of_the_whole_it_leads() {
    let book = &edition().book;
    let leads = attributes(body(), "data-leads");
    let places = leads.iter().map(|leads| {
        let reading = address::read(book, &leads.replace("&amp;", "&"));
        assert_eq!(reading.ignored, Vec::<String>::new(), "{leads}");
        reading.place
    });
    let (ways, situations): (Vec<_>, Vec<_>) = places.partition(|place| place.room == Room::Story);
    let expected = book.model.ways_to_bar(book.model.scenario(book.model.start));
    assert!(expected.iter().map(|way| way.settings).eq(ways.iter().map(|way| way.table.settings)));
    for way in ways {
        let says = phrase::outcome(book, &book.model.evaluate(way.table.settings));
        assert!(body().contains(&format!("<summary>{}</summary>", escaped(&says))), "{says}");
    }
    let mut situations: Vec<_> = situations.iter().map(|place| place.table.scenario).collect();
    situations.sort();
    assert!(situations.into_iter().eq(ScenarioId::all(book.scenarios.len())));
}

#[test]
fn the_text_keeps_a_strict_policy() {
    let html = body();
    assert!(!html.contains(" style="), "inline style");
    assert!(!html.contains("<style"), "inline style sheet");
    assert!(!html.contains("<script"), "inline script");
    assert!(!html.contains(" onclick="), "inline handler");
    assert!(!html.contains("javascript:"), "script in a link");
}

#[test]
fn whatever_the_text_points_to_is_there() {
    let html = body();
    let ids = attributes(html, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len(), "an id is used twice");
    for href in attributes(html, "href") {
        if let Some(target) = href.strip_prefix('#')
            && !target.contains('=')
        {
            assert!(unique.contains(target), "nothing is called {target}");
        }
    }
    let uses: Vec<&str> =
        html.split("<use ").skip(1).filter_map(|after| after.split('>').next()).collect();
    assert!(uses.len() >= 15, "three shapes a country, but {}", uses.len());
    // The mark of a pane that is not told yet draws nothing.
    for tag in uses.into_iter().filter(|tag| *tag != "class=\"window__mark\"/") {
        let target = attributes(&format!(" {tag}"), "href").first().map(|href| href.to_string());
        let target = target.as_deref().and_then(|href| href.strip_prefix('#'));
        assert!(target.is_some_and(|id| unique.contains(id)), "<use {tag}> draws nothing");
    }
    for name in ["aria-labelledby", "aria-describedby", "aria-controls", "for"] {
        for target in attributes(html, name).iter().flat_map(|value| value.split(' ')) {
            assert!(unique.contains(target), "{name} names {target}, which is not there");
        }
    }
}

#[test]
fn links_into_a_state_are_addresses_that_mean_something() {
    let addresses: Vec<&str> =
        attributes(body(), "href").into_iter().filter(|href| href.contains('=')).collect();
    let mut count = 0;
    for href in addresses.into_iter().filter(|href| href.starts_with('#')) {
        let reading = engine::address::read(&edition().book, &href.replace("&amp;", "&"));
        assert!(reading.ignored.is_empty(), "{href}: {:?}", reading.ignored);
        count += 1;
    }
    // Every step and every scenario at least.
    assert!(count >= 24, "{count}");
}

#[test]
fn the_book_comes_back_from_its_letters_and_nothing_else_does() {
    use engine::book::Book;
    let letters = edition().book.to_letters().expect("letters");
    assert_eq!(Book::from_letters(&letters).as_ref(), Some(&edition().book));
    assert!(!letters.contains(['<', '\0', '\r', '\n']), "a page could not hold it");
    let cut: String = letters.chars().take(letters.chars().count() / 2).collect();
    for other in ["", "hello", &cut, &format!("{letters}x")] {
        assert_eq!(Book::from_letters(other), None);
    }
}

#[test]
fn how_this_works_says_method_rules_limits_makers_and_where_mistakes_go() {
    let room = |edition: &'static press::Edition| {
        let body = press::page::article::body(edition, Target::default());
        body.split_once("<section id=\"sources\"").expect("the room").1.to_owned()
    };
    let text = room(edition());
    let parts = [
        ">How this works</h3>",
        "What it leaves out",
        "Every rule as a sentence",
        "What we assume",
        "MIT licence",
        "Natural Earth",
        "If something is wrong here",
        "Tell the site you are reading this on",
        // A rule, and a stance, as the document for review has them.
        "Tokyo: satisfied, or in step. Met when ",
        "or (“Tokyo puts being seen in step with Washington first” and “The president stands behind",
        " otherwise.",
        "<li>South Korea: backs when “",
    ];
    for part in parts {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    for requirement in &edition().book.model.requirements {
        let rule = press::sentence::rule(&edition().book, &requirement.rule);
        assert!(text.contains(&rule), "{rule}");
        assert!(press::page::review::document(edition()).contains(&rule), "{rule}");
    }
    let copy = crate::copy::Copy::new();
    copy.edit("source.toml", "title = ", "mistakes-to = \"mailto:desk@example.org\"\ntitle = ");
    let told =
        press::content::compile::edition(&copy.0, "en").unwrap_or_else(|found| panic!("{found:?}"));
    let text = room(Box::leak(Box::new(told)));
    assert!(text.contains("<a href=\"mailto:desk@example.org\""), "{text}");
    assert!(!text.contains("Tell the site you are reading this on"));
}

/// What is shown without unfolding anything: of a fold, its summary.
fn unfolded(html: &str) -> String {
    let mut shown = String::new();
    let mut depth = 0;
    for part in html.split_inclusive('>') {
        let tag = part.rfind('<').map_or("", |at| &part[at..]);
        let opens = tag.starts_with("<details") && !tag.contains(" open");
        if depth == 0 {
            shown.push_str(part);
        }
        if opens || (depth > 0 && tag.starts_with("<details")) {
            depth += 1;
        } else if depth > 0 && tag.starts_with("</details") {
            depth -= 1;
        }
    }
    shown
}

#[test]
fn every_key_point_is_there_without_a_click() {
    let book = &edition().book;
    let shown = unfolded(body());
    assert!(!shown.contains(&escaped(&book.gates[0].means)), "what a gate unfolds is folded up");
    for claim in &book.claims {
        assert!(shown.contains(&escaped(&claim.says)), "folded up: {}", claim.id);
    }
    for condition in &book.conditions {
        assert!(shown.contains(&escaped(&condition.need)), "folded up: {}", condition.id);
    }
    // And the walk itself comes to each of them: in the prose of a step, or in its panel or switches.
    let (_, story) = shown.split_once("<section id=\"story\"").expect("the story");
    let (walk, _) = story.split_once("<section id=\"board\"").expect("its end");
    let missed: Vec<&str> = book
        .claims
        .iter()
        .map(|claim| claim.id.as_str())
        .filter(|id| !walk.contains(&format!("#claim-{id}\"")))
        .collect();
    assert!(missed.is_empty(), "the steps never come to {missed:?}");
}

#[test]
fn links_in_the_reasons_of_assumptions_lead_somewhere() {
    let (_, assumptions) = body().split_once("id=\"assumptions-title\"").expect("the section");
    let (assumptions, _) = assumptions.split_once("</section>").expect("its end");
    let outward = attributes(assumptions, "href");
    assert!(outward.iter().any(|href| href.starts_with("https://armscontrol.org/")), "{outward:?}");
    assert!(!assumptions.contains("]("), "a link shows its marks");
}

/// The headings of a page, each with its level and its text.
fn headings(html: &str) -> Vec<(u32, &str)> {
    let heading = |after: &'_ str| {
        let level = after.chars().next()?.to_digit(10)?;
        let (_, text) = after.split_once('>')?;
        Some((level, text.split("</h").next().unwrap_or_default().len()))
    };
    let starts = html.match_indices("<h").map(|(at, _)| &html[at + 2..]);
    starts
        .filter_map(|after| {
            let (level, length) = heading(after)?;
            Some((level, &after.split_once('>')?.1[..length]))
        })
        .collect()
}

#[test]
fn headings_go_down_by_one_level_at_a_time() {
    let headings = headings(body());
    assert!(headings.len() > 40, "{headings:?}");
    assert_eq!(headings.iter().filter(|(level, _)| *level == 1).count(), 1, "{headings:?}");
    for pair in headings.windows(2) {
        assert!(pair[1].0 <= pair[0].0 + 1, "{pair:?}");
    }
}

#[test]
fn the_contents_of_the_sources_name_every_part_of_it_in_order() {
    let (_, room) = body().split_once("<section id=\"sources\"").expect("the room");
    let (_, contents) = room.split_once("<ol class=\"contents__list\">").expect("the contents");
    let (contents, parts) = contents.split_once("</ol>").expect("their end");
    let named: Vec<&str> =
        attributes(contents, "href").into_iter().filter_map(|to| to.strip_prefix('#')).collect();
    let parts: Vec<&str> = parts
        .split("<h3 ")
        .skip(1)
        .filter_map(|heading| heading.split('"').nth(1))
        .filter(|id| id.ends_with("-title"))
        .collect();
    assert_eq!(named, parts);
    assert_eq!(parts.len(), 12);
    for one in ["sources", "assumptions", "outside", "later", "method", "works", "corrections"] {
        assert!(named.contains(&format!("{one}-title").as_str()), "{one}");
    }
    // The foot of the page keeps what is said of it on every page.
    let (_, foot) = body().split_once("<footer class=\"colophon\">").expect("the foot");
    assert!(foot.contains("An argument by Michael Fuchs"), "{foot}");
    assert!(!foot.contains("<h"), "{foot}");
}

#[test]
fn each_step_has_its_still_picture_and_the_answer_one_before_and_after() {
    let book = &edition().book;
    for step in &book.steps {
        let start = format!("<section id=\"step-{}\"", step.id);
        let (_, section) = body().split_once(start.as_str()).expect("the step");
        let section = section.split("<section id=\"step-").next().unwrap_or_default();
        let count = section.matches("class=\"still__picture\"").count();
        let expected = match (step.picture, step.figure) {
            // It stands within the text.
            (StepPicture::Window, _) => 0,
            (_, Some(StepFigure::Guess)) => 2,
            _ => 1,
        };
        assert_eq!(count, expected, "{}", step.id);
        // What is told of it to ears is told once a picture.
        let (_, told) = section.split_once("class=\"still").unwrap_or_default();
        assert!(expected == 0 || told.contains("aria-label=\""), "{}", step.id);
    }
}

#[test]
fn paper_has_the_whole_wall_and_a_box_for_each_condition() {
    let (_, paper) = body().split_once("class=\"paper__boxes\"").expect("the boxes");
    let (paper, _) = paper.split_once("</ul>").expect("their end");
    for condition in &edition().book.conditions {
        assert!(paper.contains(&format!(">{}</li>", escaped(&condition.need))), "{}", condition.id);
    }
    let (_, wall) = body().split_once("class=\"paper paper--wall\"").expect("the wall");
    let (wall, _) = wall.split_once("id=\"steps\"").expect("its end");
    let says = attributes(wall, "aria-label").first().copied().unwrap_or_default().to_owned();
    assert!(says.contains("June 2019: open, no bar"), "{says}");
}
