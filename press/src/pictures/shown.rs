//! What is seen in a picture: windows, a map or all situations, and the answers.

use engine::book::{Book, StepFigure, StepPicture};
use engine::ids::{GateId, RequirementId, ScenarioId, StepId};
use engine::model::verdict::{Answer, Verdict};
use engine::phrase;
use engine::situations::{SituationGroup, is_inferred};
use engine::window::{self, Window};
use engine::words::Word;

use super::subject::{Motif, Subject};

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

/// A way in which a window shuts.
#[derive(Clone, Debug)]
pub struct Way {
    /// What changes.
    pub name: String,
    /// The window then.
    pub window: Window,
}

/// A situation among others.
#[derive(Clone, Debug)]
pub struct Row {
    /// The situation.
    pub scenario: ScenarioId,
    /// Its window.
    pub window: Window,
    /// Its answers, and whether they are inferred.
    pub answers: Vec<(Answer, bool)>,
}

/// Situations under one name.
#[derive(Clone, Debug)]
pub struct Group {
    /// What they have in common.
    pub title: String,
    /// The situations.
    pub rows: Vec<Row>,
}

/// What stands beside the words.
#[derive(Clone, Debug)]
pub enum Scene {
    /// Windows, from left to right.
    Windows(Vec<Moment>),
    /// The ways in which the window shuts.
    Ways(Vec<Way>),
    /// The map as it is at a moment.
    Map(Moment),
    /// All situations with their windows and answers.
    Matrix(Vec<Group>),
}

/// All that is seen.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What stands beside the words.
    pub scene: Scene,
    /// The answers, in the order of the gates; none where there are several situations.
    pub answers: Vec<Said>,
}

impl Shown {
    /// What is seen of a subject: no more than a reader has been told who has come as far.
    pub fn of(book: &Book, subject: Subject, motif: Motif) -> Self {
        let table = subject.place(book).table;
        let verdict = book.model.evaluate(table.settings);
        let scene = match (subject, motif) {
            (Subject::Step(step), _) => scene_of(book, step, table.scenario, &verdict),
            (Subject::Scenario(scenario), Motif::Map) => Scene::Map(moment(book, scenario)),
            (Subject::Scenario(scenario), Motif::Card) => {
                Scene::Windows(vec![moment(book, scenario)])
            }
            (Subject::Wall, _) => {
                let moments = book.moments().into_iter();
                Scene::Windows(moments.map(|scenario| moment(book, scenario)).collect())
            }
            (Subject::Matrix, _) => Scene::Matrix(groups(book)),
        };
        let is_untold = |gate, answer| match subject {
            Subject::Step(step) => is_to_come(book, step, gate, answer),
            Subject::Scenario(_) | Subject::Wall | Subject::Matrix => false,
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
        let answers = match subject {
            Subject::Step(_) | Subject::Scenario(_) => answers.collect(),
            Subject::Wall | Subject::Matrix => Vec::new(),
        };
        Self { scene, answers }
    }

    /// The picture in words: the sentences that the page has for these windows, and the answers.
    pub fn says(&self, book: &Book) -> String {
        let moment = |Moment { scenario, window }: &Moment| {
            window::sentence(book, &book.scenario(*scenario).short, window)
        };
        let mut sentences: Vec<String> = match &self.scene {
            Scene::Windows(moments) => moments.iter().map(moment).collect(),
            Scene::Ways(ways) => {
                ways.iter().map(|way| window::sentence(book, &way.name, &way.window)).collect()
            }
            Scene::Map(seen) => vec![format!("{}.", book.word(Word::MapLabel)), moment(seen)],
            Scene::Matrix(groups) => {
                groups.iter().flat_map(|group| &group.rows).map(|row| row.says(book)).collect()
            }
        };
        if !self.answers.is_empty() {
            let answers = self
                .answers
                .iter()
                .map(|said| [&*said.gate, book.word(Word::SeparatorLabel), &*said.word].concat());
            sentences.push(phrase::clauses(book, &answers.collect::<Vec<_>>()) + ".");
        }
        sentences.join(" ")
    }
}

impl Row {
    /// The situation in words. Of all panes it says no more than what they come to, since there are many rows.
    fn says(&self, book: &Book) -> String {
        let answers = self.answers.iter().enumerate().map(|(index, (answer, is_inferred))| {
            let gate = &book.gate(GateId::at(index)).short;
            let word = phrase::answer(book, *answer);
            let says = [gate, book.word(Word::SeparatorLabel), word].concat();
            match is_inferred {
                true => format!("{says} ({})", book.word(Word::MatrixInferred)),
                false => says,
            }
        });
        let answers: Vec<String> = answers.collect();
        let empty = String::new();
        let name = phrase::unquoted(book, &book.scenario(self.scenario).short);
        let state = window::state(book, &self.window);
        let (first, rest) = answers.split_first().unwrap_or((&empty, &[]));
        let answers = phrase::series(book, first, rest);
        phrase::clauses(book, &[[name, book.word(Word::SeparatorLabel), &state].concat(), answers])
            + "."
    }
}

/// A situation as the book has it.
fn moment(book: &Book, scenario: ScenarioId) -> Moment {
    Moment { scenario, window: Window::of_scenario(book, scenario) }
}

/// All situations, each in its group.
fn groups(book: &Book) -> Vec<Group> {
    let row = |scenario: ScenarioId| {
        let verdict = book.model.evaluate(book.model.scenario(scenario));
        let answers = GateId::all(book.gates.len()).map(|gate| {
            let answer = verdict.gate(gate).answer;
            (answer, is_inferred(book, scenario, gate, answer))
        });
        let window = Window::of_scenario(book, scenario);
        Row { scenario, window, answers: answers.collect() }
    };
    let groups = SituationGroup::ALL.map(|group| {
        let title = match group {
            SituationGroup::Past => Word::MatrixPast,
            SituationGroup::Start => Word::MatrixStart,
            SituationGroup::WhatIf => Word::MatrixWhatIf,
        };
        Group {
            title: book.word(title).to_owned(),
            rows: group.situations(book).map(row).collect(),
        }
    });
    groups.into_iter().filter(|group| !group.rows.is_empty()).collect()
}

/// What a step shows: the ways in which the window shuts, where it is about these.
fn scene_of(book: &Book, step: StepId, scenario: ScenarioId, verdict: &Verdict) -> Scene {
    let model = &book.model;
    if book.step(step).figure == Some(StepFigure::Ways) {
        let ways = model.ways_to_bar(model.scenario(model.start)).into_iter().map(|way| {
            let words = book.condition(way.condition);
            let name = words.lost.as_ref().unwrap_or(&words.off).clone();
            Way { name, window: Window::of(&model.evaluate(way.settings)) }
        });
        let ways: Vec<Way> = ways.collect();
        if !ways.is_empty() {
            return Scene::Ways(ways);
        }
    }
    Scene::Windows(moments_of(book, step, scenario, verdict))
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
