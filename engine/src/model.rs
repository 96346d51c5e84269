//! What the argument means: rules over conditions, and what follows from a setting.
//!
//! Nothing here has words, a browser or a floating-point number. Every rule is built from
//! conditions with *and* and *or* alone, so turning a condition on can never close a gate; that is
//! what makes "undecided" computable by looking at the two ends.

pub mod analysis;
pub mod lane;
pub mod rule;
pub mod settings;
pub mod strikes;
pub mod verdict;

mod evaluate;
#[cfg(test)]
mod tests;

use serde::Deserialize;

use crate::ids::{AssumptionId, ClaimId, CountryId, GateId, ScenarioId};
use rule::Rule;
use settings::{ConditionSet, Settings};

/// The most conditions a model may have: a set of them is 32 bits.
pub const MOST_CONDITIONS: usize = 32;

/// All rules of an argument. Lists are read by the ids of [`crate::ids`].
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What a deal needs, in the order of their ids.
    pub conditions: Vec<Condition>,
    /// Where each country stands, seen from outside.
    pub countries: Vec<Vec<Position>>,
    /// Who acts within the countries.
    pub actors: Vec<Actor>,
    /// The parts of the gates, each gate's together.
    pub requirements: Vec<Requirement>,
    /// The questions of the outcome; a gate needs only gates before it.
    pub gates: Vec<Gate>,
    /// Named settings.
    pub scenarios: Vec<Settings>,
    /// The scenario that a reader meets first.
    pub start: ScenarioId,
}

/// One thing that a deal needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// The country in whose panel it is switched.
    pub country: CountryId,
    /// Whether the source leaves it open, so that it may be neither on nor off.
    pub may_be_open: bool,
    /// How likely it is where the reader has not said otherwise, in per cent.
    pub likelihood: u8,
    /// What says that a deal needs it.
    pub rests_on: Vec<Basis>,
}

/// What a rule or a condition rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The source says so.
    Claim(ClaimId),
    /// This project assumes so.
    Assumption(AssumptionId),
}

/// How an actor or a country stands towards a deal, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Speaks for it.
    Backs,
    /// Does not stand in its way.
    Tolerates,
    /// Speaks or acts against it, or withholds what it needs.
    Opposes,
}

impl Stance {
    /// The three stances, from best to worst.
    pub const ALL: [Self; 3] = [Self::Backs, Self::Tolerates, Self::Opposes];

    /// The name used in `data-stance` and in the content files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Backs => "backs",
            Self::Tolerates => "tolerates",
            Self::Opposes => "opposes",
        }
    }
}

/// A stance with the rule that leads to it. Of a list of positions the first whose rule holds counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// The stance taken.
    pub stance: Stance,
    /// When it is taken, if none before it is.
    pub when: Rule,
    /// What says so.
    pub rests_on: Vec<Basis>,
}

/// Somebody within a country whose politics matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// Where they act.
    pub country: CountryId,
    /// Where they may stand; the last holds always.
    pub positions: Vec<Position>,
}

/// A part of a gate that can fail.
#[derive(Clone, Debug, PartialEq)]
pub struct Requirement {
    /// The gate it belongs to.
    pub gate: GateId,
    /// The country whose politics it is about, if it is about one.
    pub country: Option<CountryId>,
    /// What it asks of the conditions.
    pub rule: Rule,
    /// What says so.
    pub rests_on: Vec<Basis>,
}

/// A question of the outcome: open when every requirement is met and every needed gate is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Gate {
    /// Gates before it that must be open too.
    pub needs: Vec<GateId>,
    /// What says that this is what the gate takes.
    pub rests_on: Vec<Basis>,
}

impl Model {
    /// The conditions that the source leaves open.
    pub fn openable(&self) -> ConditionSet {
        (0..self.conditions.len())
            .filter(|&index| self.conditions[index].may_be_open)
            .map(crate::ids::ConditionId::at)
            .collect()
    }

    /// The setting that a scenario names.
    pub fn scenario(&self, scenario: ScenarioId) -> Settings {
        self.scenarios[scenario.index()]
    }
}
