//! What is seen in a picture: windows, and the answers.

use engine::book::{Book, StepFigure, StepPicture};
use engine::ids::{GateId, RequirementId, ScenarioId, StepId};
use engine::model::verdict::{Answer, Verdict};
use engine::phrase;
use engine::situations::is_inferred;
use engine::window::{self, Window};
use engine::words::Word;

use super::subject::Subject;

/// A window with its moment.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The situation.
    pub scenario: ScenarioId,
    /// What is seen of the capitals.
    pub window: Window,
}

/// An answer as a picture has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What is asked, in a word.
    pub gate: String,
    /// The answer; none where it isn't told.
    pub answer: Option<Answer>,
    /// The same in a word.
    pub word: String,
}

/// All that is seen.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The windows, from left to right.
    pub moments: Vec<Moment>,
    /// The answers, in the order of the gates.
    pub answers: Vec<Said>,
}

impl Shown {
    /// What is seen of a step or a situation: no more than a reader has been told who has come as far.
    pub fn of(book: &Book, subject: Subject) -> Self {
        let table = subject.place(book).table;
        let verdict = book.model.evaluate(table.settings);
        let moments = match subject {
            Subject::Step(step) => moments_of(book, step, table.scenario, &verdict),
            Subject::Scenario(scenario) => {
                vec![Moment { scenario, window: Window::of_scenario(book, scenario) }]
            }
        };
        let is_untold = |gate, answer| match subject {
            Subject::Step(step) => is_to_come(book, step, gate, answer),
            Subject::Scenario(_) => false,
        };
        let answers = GateId::all(book.gates.len()).map(|gate| {
            let answer = verdict.gate(gate).answer;
            let is_told =
                !is_untold(gate, answer) && !is_inferred(book, table.scenario, gate, answer);
            let word = match is_told {
                true => phrase::answer(book, answer),
                false => book.word(Word::WindowNotTold),
            };
            Said {
                gate: book.gate(gate).short.clone(),
                answer: is_told.then_some(answer),
                word: word.to_owned(),
            }
        });
        Self { answers: answers.collect(), moments }
    }

    /// The picture in words: the sentences that the page has for these windows, and the answers.
    pub fn says(&self, book: &Book) -> String {
        let windows = self.moments.iter().map(|Moment { scenario, window }| {
            window::sentence(book, &book.scenario(*scenario).short, window)
        });
        let answers = self
            .answers
            .iter()
            .map(|said| [&*said.gate, book.word(Word::SeparatorLabel), &*said.word].concat());
        let answers = phrase::clauses(book, &answers.collect::<Vec<_>>()) + ".";
        windows.chain([answers]).collect::<Vec<_>>().join(" ")
    }
}

/// The windows of a step: those of the moments where its picture is the wall of them, else that of its situation.
fn moments_of(book: &Book, step: StepId, scenario: ScenarioId, verdict: &Verdict) -> Vec<Moment> {
    let told = |verdict: &Verdict| Window::told(verdict, &|country| book.has_told(step, country));
    let words = book.step(step);
    if words.picture != StepPicture::Wall {
        return vec![Moment { scenario, window: told(verdict) }];
    }
    let start = book.model.start;
    // While the road to the start is told, the start itself is still to come.
    let is_road = words.figure == Some(StepFigure::Moments);
    let shown = book.moments().into_iter().filter(|moment| !is_road || *moment != start);
    let moments = shown.map(|scenario| Moment {
        scenario,
        window: match scenario == start {
            true => told(&book.model.evaluate(book.model.scenario(start))),
            false => Window::of_scenario(book, scenario),
        },
    });
    moments.collect()
}

/// Whether an answer hangs on a capital of which the story tells after a step. One that is no is told: what closes it is.
fn is_to_come(book: &Book, step: StepId, gate: GateId, answer: Answer) -> bool {
    answer != Answer::No
        && RequirementId::all(book.requirements.len()).any(|id| {
            let requirement = &book.model.requirements[id.index()];
            let is_told = |country| book.has_told(step, country);
            requirement.gate == gate && requirement.country.is_some_and(|country| !is_told(country))
        })
}
