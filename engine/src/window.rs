//! A window: what is seen of each capital at one moment, and whether that leaves it open.
//!
//! It shows the capitals' panes and nothing else. So a window that is fully told is open exactly when the
//! politics line up, and barred exactly when they don't.

mod says;

pub use says::{sentence, state};

use crate::book::Book;
use crate::ids::{CountryId, ScenarioId, StepId};
use crate::model::pane::Pane;
use crate::model::verdict::Verdict;

/// What is seen of one capital.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glass {
    /// Nothing: it has not been told yet.
    Empty,
    /// What this project infers, where the source is silent. It never bars a window and never opens one.
    Ghost(Pane),
    /// What is told.
    Told(Pane),
}

impl Glass {
    /// The pane, if there is something to see.
    pub fn pane(self) -> Option<Pane> {
        match self {
            Self::Empty => None,
            Self::Ghost(pane) | Self::Told(pane) => Some(pane),
        }
    }

    /// Whether a bar lies across it.
    pub fn is_bar(self) -> bool {
        self == Self::Told(Pane::Opposes)
    }

    /// The name used in `data-glass`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Ghost(_) => "ghost",
            Self::Told(_) => "told",
        }
    }
}

/// What the panes of a window come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowState {
    /// A capital that is told of stands in the way; one is enough.
    Barred,
    /// All are told, and none stands in the way.
    Open,
    /// Nothing bars it, and something is not told or not decided.
    Unfinished,
}

impl WindowState {
    /// The name used in `data-window`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Barred => "barred",
            Self::Open => "open",
            Self::Unfinished => "unfinished",
        }
    }
}

/// What is seen of every capital, in the order of the countries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window(Vec<Glass>);

impl Window {
    /// The window in which each of so many countries is seen as `look` says.
    pub fn seen(countries: usize, look: &dyn Fn(CountryId) -> Glass) -> Self {
        let mut glasses = Vec::with_capacity(countries);
        for country in CountryId::all(countries) {
            glasses.push(look(country));
        }
        Self(glasses)
    }

    /// All that follows from a setting.
    pub fn of(verdict: &Verdict) -> Self {
        Self::seen(verdict.panes.len(), &|country| Glass::Told(verdict.pane(country)))
    }

    /// What follows from a setting of those countries that have been told of.
    pub fn told(verdict: &Verdict, is_told: &dyn Fn(CountryId) -> bool) -> Self {
        Self::seen(verdict.panes.len(), &|country| match is_told(country) {
            true => Glass::Told(verdict.pane(country)),
            false => Glass::Empty,
        })
    }

    /// A scenario as the book has it: where the source is silent there are ghosts.
    pub fn of_scenario(book: &Book, scenario: ScenarioId) -> Self {
        let verdict = book.model.evaluate(book.model.scenario(scenario));
        Self::seen(verdict.panes.len(), &|country| {
            book.glass(scenario, country, verdict.pane(country))
        })
    }

    /// What is seen of a country.
    pub fn glass(&self, country: CountryId) -> Glass {
        self.0[country.index()]
    }

    /// How many bars lie across it.
    pub fn bars(&self) -> usize {
        self.0.iter().filter(|glass| glass.is_bar()).count()
    }

    /// Of how many countries it tells.
    pub fn count_told(&self) -> usize {
        self.0.iter().filter(|glass| matches!(glass, Glass::Told(_))).count()
    }

    /// Whether there is something to see of every country.
    pub fn is_glazed(&self) -> bool {
        !self.0.contains(&Glass::Empty)
    }

    /// What it comes to.
    pub fn state(&self) -> WindowState {
        if self.bars() > 0 {
            return WindowState::Barred;
        }
        let is_clear = |glass: &Glass| matches!(glass, Glass::Told(pane) if *pane != Pane::Unknown);
        if self.0.iter().all(is_clear) { WindowState::Open } else { WindowState::Unfinished }
    }
}

impl Book {
    /// How a country's pane is seen in a scenario: as a ghost where the source is silent.
    pub fn glass(&self, scenario: ScenarioId, country: CountryId, pane: Pane) -> Glass {
        let is_ghost = self.scenario(scenario).ghosts.contains(&country);
        if is_ghost { Glass::Ghost(pane) } else { Glass::Told(pane) }
    }

    /// Whether a reader who has come as far as `step` has been told of a country: its pane has been set, or none
    /// is set any more.
    pub fn has_told(&self, step: StepId, country: CountryId) -> bool {
        let (told, to_come) = self.steps.split_at(step.index() + 1);
        told.iter().any(|step| step.panes.contains(&country))
            || to_come.iter().all(|step| step.panes.is_empty())
    }

    /// The moments that stand side by side: those of which the source tells a part, and the one that the
    /// argument is about.
    pub fn moments(&self) -> Vec<ScenarioId> {
        let is_moment =
            |id: &ScenarioId| !self.scenario(*id).ghosts.is_empty() || *id == self.model.start;
        ScenarioId::all(self.scenarios.len()).filter(is_moment).collect()
    }
}
