//! What the argument means: rules over conditions, and what follows from a setting.
//!
//! Nothing here has words, a browser or a floating-point number. Every rule is built from
//! conditions with *and*, *or* and *at least*, so turning a condition on can never close a gate; that is
//! what makes "undecided" computable by looking at the two ends.

pub mod analysis;
pub mod fork;
pub mod lane;
pub mod missing;
pub mod pane;
pub mod rule;
pub mod settings;
pub mod stations;
pub mod strikes;
pub mod verdict;
pub mod ways;

mod evaluate;
mod tally;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::ids::{AssumptionId, ClaimId, CountryId, GateId, RequirementId, ScenarioId};
use rule::Rule;
use settings::{ConditionSet, Settings};

/// The most conditions a model may have: a set of them is 32 bits.
pub const MOST_CONDITIONS: usize = 32;

/// All rules of an argument. Lists are read by the ids of [`crate::ids`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// What a deal needs, in the order of their ids.
    pub conditions: Vec<Condition>,
    /// The parties.
    pub countries: Vec<Country>,
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

/// A party, seen from outside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Country {
    /// Where its government may stand; the last holds always.
    pub positions: Vec<Position>,
    /// What its politics have to give, if the rules ask something of them. Its pane answers whether they do.
    pub requirement: Option<RequirementId>,
}

/// One thing that a deal needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// The countries whose condition it is, and in whose panels it is switched; none if it is nobody's.
    pub countries: Vec<CountryId>,
    /// Who asks it, if it is a question that may stay undecided.
    pub question: Option<Asker>,
    /// How likely it is where the reader has not said otherwise, in per cent.
    pub likelihood: u8,
    /// What says that a deal needs it.
    pub rests_on: Vec<Basis>,
}

/// Who leaves a question undecided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asker {
    /// The source says that it is not known.
    Source,
    /// The source doesn't say, so this project leaves it undecided.
    Ours,
}

/// What a rule or a condition rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// The source says so.
    Claim(ClaimId),
    /// This project assumes so.
    Assumption(AssumptionId),
}

/// How an actor or a government stands towards a deal, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Speaks for it.
    Backs,
    /// Is for it, and waits for the other side.
    Waits,
    /// Is not for it, and does not stand in its way.
    Tolerates,
    /// Speaks or acts against it, or withholds what it needs.
    Opposes,
}

impl Stance {
    /// The four stances, from best to worst.
    pub const ALL: [Self; 4] = [Self::Backs, Self::Waits, Self::Tolerates, Self::Opposes];

    /// The name used in `data-stance` and in the content files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Backs => "backs",
            Self::Waits => "waits",
            Self::Tolerates => "tolerates",
            Self::Opposes => "opposes",
        }
    }
}

/// A stance with the rule that leads to it. Of a list of positions the first whose rule holds counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// The stance taken.
    pub stance: Stance,
    /// When it is taken, if none before it is.
    pub when: Rule,
    /// What says so.
    pub rests_on: Vec<Basis>,
}

/// Somebody within a country whose politics matter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// Where they act.
    pub country: CountryId,
    /// Where they may stand; the last holds always.
    pub positions: Vec<Position>,
}

/// A part of a gate that can fail.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gate {
    /// Gates before it that must be open too.
    pub needs: Vec<GateId>,
    /// What says that this is what the gate takes.
    pub rests_on: Vec<Basis>,
}

impl Model {
    /// The conditions that may stay undecided.
    pub fn openable(&self) -> ConditionSet {
        (0..self.conditions.len())
            .filter(|&index| self.conditions[index].question.is_some())
            .map(crate::ids::ConditionId::at)
            .collect()
    }

    /// The setting that a scenario names.
    pub fn scenario(&self, scenario: ScenarioId) -> Settings {
        self.scenarios[scenario.index()]
    }
}
