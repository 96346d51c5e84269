//! The fork: questions on the way to the last answer. A yes goes on, and each no leads off.

use super::basis::{asked_in, ticks};
use super::hands::scope;
use super::node::{Element, html};
use super::segments::segments;
use crate::app::App;
use engine::book::Step;
use engine::ids::{ConditionId, GateId};
use engine::model::fork::Station;
use engine::model::settings::Value;
use engine::model::verdict::Answer;
use engine::model::{Asker, Model};
use engine::phrase;
use engine::words::Word;

/// The way through a step's switches.
pub fn fork(app: App, entry: &'static Step) -> Element {
    let way = app.book.model.way_through(&entry.switches);
    let mut stations = Vec::new();
    let mut asked = 0;
    for (index, station) in way.iter().enumerate() {
        let item = match station {
            Station::Gate(gate) => pill(app, *gate),
            Station::Question(condition) => {
                asked += 1;
                question(app, entry, *condition, asked)
            }
        };
        let so_far = way[..=index].to_vec();
        stations.push(item.attr_fn("data-trunk", move || stands(app, &so_far).name()));
    }
    html("ol")
        .class("fork")
        .attr("aria-label", app.book.word(Word::StepsSwitches))
        .children(stations)
}

/// What the way comes to so far: no better than the worst on it.
fn stands(app: App, way: &[Station]) -> Answer {
    let mut least = Answer::Yes;
    for station in way {
        least = least.min(match station {
            Station::Gate(gate) => app.answer(*gate),
            Station::Question(condition) => match app.value(*condition) {
                Value::On => Answer::Yes,
                Value::Open => Answer::Undecided,
                Value::Off => Answer::No,
            },
        });
    }
    least
}

/// An answer on the way.
fn pill(app: App, gate: GateId) -> Element {
    let book = app.book;
    let words = book.gate(gate);
    let mark = move || match app.answer(gate) {
        Answer::Yes => "✓",
        Answer::No => "✕",
        Answer::Undecided => "",
    };
    let says = move || match app.answer(gate) {
        Answer::Yes => words.name.clone(),
        answer => {
            let answer = phrase::answer(book, answer);
            book.fill(Word::ForkGate, &[("gate", &words.short), ("answer", answer)])
        }
    };
    html("li").class("fork__gate").attr_fn("data-answer", move || app.answer(gate).name()).child(
        html("span")
            .class("fork__words")
            .child(html("span").class("fork__mark").attr("aria-hidden", "true").text_fn(mark))
            .child(html("span").text_fn(says)),
    )
}

/// A question, whose it is, its answers, and where a no leads.
fn question(app: App, entry: &'static Step, condition: ConditionId, number: usize) -> Element {
    let book = app.book;
    let words = book.condition(condition);
    let rules = &book.model.conditions[condition.index()];
    let whose = rules.question.map(|asker| {
        let whose = html("p").class("fork__whose");
        match asker {
            Asker::Ours => whose.child(asked_in(book, &rules.rests_on, Word::ForkOurs)),
            Asker::Source => {
                whose.child(book.word(Word::ForkSource)).child(ticks(book, &rules.rests_on))
            }
        }
    });
    let base = book.model.scenario(entry.scenario.unwrap_or(book.model.start));
    let exit = Model::exit(base, &entry.switches, condition);
    let exit = book
        .outcome(&book.model.evaluate(exit))
        .and_then(|outcome| book.outcomes[usize::from(outcome.0)].short.as_deref());
    // Beside the no an arrow says it.
    let hidden = if app.is_interactive() { "visually-hidden" } else { "fork__if" };
    let exit = exit.map(|exit| {
        html("p")
            .class("fork__exit")
            .child(html("span").class(hidden).child(book.word(Word::ForkIfNo)))
            .child(" ")
            .child(html("span").child(exit))
    });
    let answers = html("div")
        .class("fork__answers")
        .child(segments(app, condition, &scope(entry)))
        .child(exit);
    let (group, name) = if app.is_interactive() { ("fieldset", "legend") } else { ("div", "p") };
    html("li")
        .class("fork__question")
        .attr("data-condition", words.id.as_str())
        .attr_fn("data-value", move || app.value(condition).name())
        .child(
            html("span")
                .class("fork__number")
                .attr("aria-hidden", "true")
                .child(number.to_string()),
        )
        .child(
            html(group)
                .class("fork__ask")
                .child(
                    html(name)
                        .class("fork__asks")
                        .child(words.asks.as_ref().unwrap_or(&words.need)),
                )
                .child(whose)
                .child(answers),
        )
}
