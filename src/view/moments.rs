//! The moments of which the source tells a part: what it says of each.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::control::control_of_all;
use super::glyph::pane_glyph;
use super::node::{Element, block, html, nothing};
use crate::app::App;
use engine::book::{Book, Scenario, Step, StepFigure};
use engine::ids::ScenarioId;
use engine::model::pane::Pane;
use engine::model::stations::STATIONS;
use engine::phrase;
use engine::words::Word;

/// The moments to choose from, and what is said of the chosen one; on paper, of all.
pub fn moments(app: App, entry: &'static Step) -> Element {
    let book = app.book;
    if !app.is_interactive() {
        return html("dl").class("moments").children(ids(book).map(|id| {
            let words = book.scenario(id);
            html("div")
                .class("moments__one")
                .child(html("dt").child(&words.short))
                .child(html("dd").child(&words.stands_for).child(" ").child(&words.implies))
        }));
    }
    let choices = ids(book).map(|id| {
        let words = book.scenario(id);
        let mut name = "moment-".to_owned();
        name.push_str(&words.id);
        let input = control_of_all(app, "input")
            .class("segments__input")
            .attr("type", "radio")
            .attr("name", "moment")
            .attr("id", name.clone())
            .prop_bool("checked", move || app.scenario() == id)
            .on("change", move |_| app.choose(id));
        html("label")
            .class("segments__one")
            .attr("for", name)
            .child(input)
            .child(html("span").class("segments__word").child(&words.short))
    });
    // What was chosen last stays while one reads on: the text below would jump if it went.
    let chosen = AtomicUsize::new(entry.scenario.unwrap_or(book.model.start).index());
    let says = block(move || {
        // Both are asked, so that both are followed.
        let (step, scenario) = (app.step(), app.scenario());
        let is_here = step.is_some_and(|step| book.step(step).figure == Some(StepFigure::Moments));
        if is_here && is_moment(book.scenario(scenario)) {
            chosen.store(scenario.index(), Ordering::Relaxed);
        }
        let words = book.scenario(ScenarioId::at(chosen.load(Ordering::Relaxed)));
        if !is_moment(words) {
            return nothing();
        }
        html("div")
            .class("moments__says")
            .child(html("p").child(&words.stands_for))
            .child(html("p").child(&words.implies))
            .into()
    });
    html("fieldset")
        .class("moments")
        .child(html("legend").class("moments__choose").child(book.word(Word::MomentsChoose)))
        .child(key(book))
        .child(html("div").class("segments").children(choices))
        .child(says)
}

/// What the marks in the windows mean, for eyes: the windows' own sentences have the words.
fn key(book: &'static Book) -> Element {
    let marks = STATIONS.map(|stance| {
        let pane = Pane::from(stance);
        html("span")
            .class("moments__mark")
            .child(pane_glyph(move || pane))
            .child(phrase::pane(book, pane))
    });
    html("p").class("moments__key").attr("aria-hidden", "true").children(marks)
}

fn ids(book: &'static Book) -> impl Iterator<Item = ScenarioId> {
    ScenarioId::all(book.scenarios.len()).filter(|id| is_moment(book.scenario(*id)))
}

/// Whether the source tells of some capitals then, and not of others.
fn is_moment(scenario: &Scenario) -> bool {
    !scenario.ghosts.is_empty()
}
