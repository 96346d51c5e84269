//! The situations side by side: in which group each stands, and which of their answers are inferred.

use crate::book::Book;
use crate::ids::{GateId, RequirementId, ScenarioId};
use crate::model::verdict::Answer;

/// What a situation is to the argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SituationGroup {
    /// As it was: of some capitals the source doesn't speak, so what is shown of them is inferred.
    Past,
    /// As the argument has it.
    Start,
    /// What might be.
    WhatIf,
}

impl SituationGroup {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Past, Self::Start, Self::WhatIf];

    /// The group of a situation.
    pub fn of(book: &Book, scenario: ScenarioId) -> Self {
        if scenario == book.model.start {
            Self::Start
        } else if book.scenario(scenario).ghosts.is_empty() {
            Self::WhatIf
        } else {
            Self::Past
        }
    }

    /// Its situations, in the order of the book.
    pub fn situations(self, book: &Book) -> impl Iterator<Item = ScenarioId> {
        let all = ScenarioId::all(book.scenarios.len());
        all.filter(move |scenario| Self::of(book, *scenario) == self)
    }
}

/// Whether a gate's answer in a situation hangs on a capital of which the source says nothing there. One that is no
/// is told all the same: what closes it is told.
pub fn is_inferred(book: &Book, scenario: ScenarioId, gate: GateId, answer: Answer) -> bool {
    let ghosts = &book.scenario(scenario).ghosts;
    answer != Answer::No
        && RequirementId::all(book.requirements.len()).any(|id| {
            let requirement = &book.model.requirements[id.index()];
            requirement.gate == gate
                && requirement.country.is_some_and(|country| ghosts.contains(&country))
        })
}
