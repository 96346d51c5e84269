//! What steps say beside their controls, and that everything which a step shows there has its words.

use engine::book::{Book, Offer, Offers, Step, StepFigure, WhatIf};
use engine::ids::ConditionId;
use engine::model::Model;

use crate::content::files::{Content, OfferWords, StepRule};
use crate::content::location::Location;
use crate::content::problem::Problems;

/// What a step says beside its controls.
pub(super) struct Hands {
    /// How its settings are offered to be tried.
    pub(super) asks: Vec<WhatIf>,
    /// The two offers that its switch decides between.
    pub(super) offers: Option<Offers>,
}

fn file(content: &Content) -> String {
    format!("{}/hands.toml", content.language)
}

/// The words of one step.
pub(super) fn of(content: &Content, step: &StepRule, problems: &mut Problems) -> Hands {
    let words = content.words.hands.get(&step.id);
    let asks = words.and_then(|words| words.what_ifs.as_deref()).unwrap_or_default();
    if !asks.is_empty() && asks.len() != step.what_ifs.len() {
        let what = format!("It offers {} settings in {} texts.", step.what_ifs.len(), asks.len());
        let remedy = "Write one for each of the step's `what-ifs`, or none at all.";
        problems.add(file(content), Location::of(&step.id).key("what-ifs"), what, remedy);
    }
    let offers = words.and_then(|words| words.offers.as_ref());
    let shows_offers = step.figure == Some(StepFigure::Offers);
    if shows_offers != offers.is_some() && !problems.is_unreadable(&file(content)) {
        let what = "A step has words for its `offers` just if these are its `figure`.";
        let remedy = "Add them with `off`, `on` and `open`, take them out, or mend steps.toml.";
        problems.add(file(content), Location::of(&step.id).key("offers"), what, remedy);
    }
    if shows_offers && step.switches.len() != 1 {
        let remedy = "Name the one condition between whose values the offers differ.";
        let what = "Two offers are told apart by one switch.";
        problems.add("steps.toml", Location::of(&step.id).key("switches"), what, remedy);
    }
    let offer = |words: &OfferWords| Offer { name: words.name.clone(), says: words.says.clone() };
    Hands {
        asks: asks
            .iter()
            .map(|words| WhatIf {
                asks: words.asks.clone(),
                press: words.press.clone(),
                undo: words.undo.clone(),
            })
            .collect(),
        offers: offers.map(|words| Offers {
            off: offer(&words.off),
            on: offer(&words.on),
            open: words.open.clone(),
        }),
    }
}

/// Words belong to steps that there are.
pub(super) fn finish(content: &Content, problems: &mut Problems) {
    if problems.is_unreadable("steps.toml") {
        return;
    }
    for id in content.words.hands.keys() {
        if !content.steps.entries.iter().any(|step| step.id == *id) {
            let what = format!("There are words for `{id}`, but no such step.");
            problems.add(file(content), id, what, "Take them out, or mend the id.");
        }
    }
}

/// What the model finds for a step has words, whatever it is that it finds.
pub(super) fn check(book: &Book, content: &Content, problems: &mut Problems) {
    for step in &book.steps {
        match step.figure {
            Some(StepFigure::Ways) => ways(book, content, step, problems),
            Some(StepFigure::Fork) => exits(book, content, step, problems),
            Some(StepFigure::Guess) => guess(book, step, problems),
            _ => {}
        }
    }
}

fn ways(book: &Book, content: &Content, step: &Step, problems: &mut Problems) {
    let file = format!("{}/conditions.toml", content.language);
    for way in book.model.ways_to_bar(book.model.scenario(book.model.start)) {
        let Some(words) = book.conditions.get(way.condition.index()) else { continue };
        if words.lost.is_none() && !problems.is_unreadable(&file) {
            let what = format!(
                "Without it a party stands in the way, which the step `{}` shows.",
                step.id
            );
            let remedy = "Say in `lost` what happens then, such as “The council turns away”.";
            problems.add(&file, Location::of(&words.id).key("lost"), what, remedy);
        }
    }
}

/// A guess stands under one switch, which alone is set large.
fn guess(book: &Book, step: &Step, problems: &mut Problems) {
    let is_question = |id: &ConditionId| book.model.conditions[id.index()].question.is_some();
    if step.switches.len() > 1 || step.switches.iter().any(is_question) {
        let what = "The figure `guess` sets one switch large, which is yes or no.";
        let remedy = "Name one condition without a `question`, or take `figure` out.";
        problems.add("steps.toml", Location::of(&step.id).key("switches"), what, remedy);
    }
}

fn exits(book: &Book, content: &Content, step: &Step, problems: &mut Problems) {
    let file = format!("{}/outcomes.toml", content.language);
    let base = book.model.scenario(step.scenario.unwrap_or(book.model.start));
    for question in &step.switches {
        let exit = Model::exit(base, &step.switches, *question);
        let Some(id) = book.outcome(&book.model.evaluate(exit)) else { continue };
        let Some(rule) = content.outcomes.entries.get(id.index()) else { continue };
        if book.outcomes[id.index()].short.is_none() && !problems.is_unreadable(&file) {
            let what = format!(
                "A no in the step `{}` leads here, and there are no few words for it.",
                step.id
            );
            let remedy = "Write them as `short`, such as “agreed, not built”.";
            problems.add(&file, Location::of(&rule.id).key("short"), what, remedy);
        }
    }
}
