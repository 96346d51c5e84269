//! Words that a reader with two minutes gets through: short steps, short sentences, labels that fit.

use press::content::prose::{Block, Inline, words_of};

use crate::edition;

/// The paragraphs of a step, as words.
fn paragraphs(step: usize) -> Vec<String> {
    let blocks = edition().steps[step].blocks.iter();
    blocks
        .map(|block| match block {
            Block::Paragraph(inlines) | Block::Heading(inlines) => words_of(inlines),
            Block::List(items) => items.iter().map(|item| words_of(item)).collect(),
        })
        .collect()
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

#[test]
fn each_step_is_short_and_all_together_are_read_in_four_minutes() {
    let mut total = 0;
    for (index, step) in edition().book.steps.iter().enumerate() {
        let words: usize = paragraphs(index).iter().map(|text| count(text)).sum();
        assert!((45..=80).contains(&words), "{} has {words} words", step.id);
        total += words;
    }
    assert!(total <= 900, "the steps have {total} words together");
}

#[test]
fn no_sentence_of_a_step_is_long() {
    for (index, step) in edition().book.steps.iter().enumerate() {
        for text in paragraphs(index) {
            for sentence in text.split_inclusive(['.', '?', '!']) {
                let words = count(sentence);
                assert!(words <= 28, "{}, {words} words: {sentence}", step.id);
            }
        }
    }
}

#[test]
fn each_step_states_an_outcome_cites_and_has_one_thing_to_do() {
    for (step, prose) in edition().book.steps.iter().zip(&edition().steps) {
        assert!(prose.outcomes() > 0, "{} states no outcome", step.id);
        assert!(!prose.claims().is_empty(), "{} cites nothing", step.id);
        let strong = prose.blocks.iter().flat_map(|block| match block {
            Block::Paragraph(inlines) => inlines.as_slice(),
            _ => &[],
        });
        let strong = strong.filter(|inline| matches!(inline, Inline::Strong(_))).count();
        assert!(strong <= 1, "{} has {strong} strong lines", step.id);
    }
}

#[test]
fn the_label_of_a_switch_fits_on_a_phone() {
    for condition in &edition().book.conditions {
        let length = condition.need.chars().count();
        assert!(length <= 60, "{}: {length} characters", condition.id);
    }
}

/// Every text that readers are shown, wherever it stands.
fn everything() -> Vec<String> {
    let book = &edition().book;
    let mut texts: Vec<String> = (0..book.steps.len()).flat_map(paragraphs).collect();
    texts.extend(book.claims.iter().map(|claim| claim.says.clone()));
    let figures = book.claims.iter().filter_map(|claim| claim.figure.as_ref());
    texts.extend(figures.map(|figure| format!("{} {}", figure.amount, figure.says)));
    texts.extend(book.actors.iter().flat_map(|actor| actor.positions.clone()));
    texts.extend(book.conditions.iter().map(|condition| condition.note.clone()));
    texts.extend(edition().whys.iter().map(|why| words_of(why)));
    texts.extend(edition().corrections.iter().map(|(_, says)| says.clone()));
    texts
}

#[test]
fn the_eighty_per_cent_keep_their_whole_question() {
    let texts = everything();
    let mentions = texts.iter().filter(|text| text.contains("80 per cent"));
    assert!(mentions.clone().count() >= 3, "the figure is shown");
    for text in mentions {
        assert!(text.contains("pressure"), "without its question: {text}");
    }
}

#[test]
fn what_the_authors_say_of_pyongyang_is_there_and_no_odds_are_theirs() {
    let book = &edition().book;
    let support = book.claims.iter().find(|claim| claim.id == "nk-support").expect("the claim");
    assert!(support.paragraph == 6 && support.says.contains("seems"));
    let even = engine::model::analysis::Odds::even(&book.model);
    assert_eq!(engine::place::Place::start(book).table.odds, even);
    for word in [engine::words::Word::OddsEven, engine::words::Word::OddsOurs] {
        assert!(!book.word(word).contains("author"), "{}", book.word(word));
    }
}

#[test]
fn each_capital_has_an_objection_with_a_source_and_no_rule_rests_on_one() {
    let book = &edition().book;
    for (index, country) in book.countries.iter().enumerate() {
        let own = book.objections.iter().filter(|one| one.country.index() == index);
        assert!(own.clone().count() > 0, "{} has none", country.id);
        for objection in own {
            assert!(!objection.sources.is_empty() && !objection.conditions.is_empty());
        }
    }
    let body = press::page::article::body(edition(), Default::default());
    for objection in &book.objections {
        for source in &objection.sources {
            let address = source.url.replace('&', "&amp;");
            assert!(body.contains(&format!("href=\"{address}\"")), "{address} is no link");
        }
    }
    let about = "North Korea";
    assert!(edition().works.iter().filter(|work| work.line.contains(about)).count() >= 3);
}

#[test]
fn what_happened_later_says_what_it_bears_on_and_tests() {
    assert!(edition().events.len() >= 8);
    for event in &edition().events {
        assert!(!event.conditions.is_empty(), "{}", event.says);
        assert!(!event.tests.is_empty() && !event.sources.is_empty(), "{}", event.says);
        assert!(event.date.as_str() >= "2019-06-19", "{}", event.date);
    }
    let moments = &edition().moments;
    for moment in moments {
        assert!(!moment.sources.is_empty() || !moment.rests_on.is_empty(), "{}", moment.says);
    }
}
