//! What a reader can do within a step's text, and what follows from it.

use super::flip::flip;
use super::fork::fork;
use super::gates::strip;
use super::guess;
use super::home::home;
use super::lift::lift;
use super::moments::moments;
use super::node::{Element, Node, html, list};
use super::offers::offers;
use super::switch::switch;
use super::ways::ways;
use crate::app::App;
use engine::book::{Step, StepFigure};
use engine::ids::StepId;
use engine::words::Word;

/// The controls of a step, what it offers to be tried, and the answers.
pub fn hands(app: App, step: StepId) -> Node {
    let entry = app.book.step(step);
    let answers = || app.is_interactive().then(|| strip(app));
    match entry.figure {
        // The way has the answers in it.
        Some(StepFigure::Fork) => fork(app, entry).into(),
        Some(StepFigure::Moments) => list([moments(app, entry).into(), Node::from(answers())]),
        Some(StepFigure::Ways) => ways(app, answers()),
        Some(StepFigure::Offers) => list([offers(app, entry), answers().into()]),
        Some(StepFigure::Guess) => {
            let guess = app.is_interactive().then(|| guess::answer(app, entry));
            html("div")
                .class("pay-off")
                .child(controls(app, entry, flip))
                .child(answers())
                .child(guess)
                .into()
        }
        None => {
            let home = entry.country.map(|country| home(app, country, entry));
            list([Node::from(home), controls(app, entry, switch).into(), answers().into()])
        }
    }
}

/// The switches of a step, and the settings that it offers to be tried.
fn controls(
    app: App,
    entry: &'static Step,
    control: fn(App, engine::ids::ConditionId, &str) -> Element,
) -> Element {
    html("div")
        .class("switches")
        .attr("role", "group")
        .attr("aria-label", app.book.word(Word::StepsSwitches))
        .children(entry.switches.iter().map(|condition| control(app, *condition, &scope(entry))))
        .children(lift(app, entry))
}

/// Where a step's controls stand, as a part of their `id`s: two steps may offer the same switch.
pub(super) fn scope(entry: &Step) -> String {
    let mut scope = "step-".to_owned();
    scope.push_str(&entry.id);
    scope
}
