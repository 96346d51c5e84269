//! Rules: conditions joined by *and* and *or*, and counted.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::lane::Lane;
use super::settings::ConditionSet;
use super::tally::Tally;
use crate::ids::ConditionId;

/// What must hold. There is no *not*: a rule can only gain by a condition being turned on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rule {
    /// Holds whatever the setting.
    Always,
    /// Holds while the condition is on.
    Condition(ConditionId),
    /// Holds when every part does.
    All(Vec<Rule>),
    /// Holds when at least one part does.
    Any(Vec<Rule>),
    /// Holds when the parts that do weigh enough together: a vote, a quorum.
    AtLeast {
        /// What they have to weigh.
        needed: Weight,
        /// The parts, none of which is another.
        parts: Vec<Weighed>,
    },
}

/// How much a part counts for: votes, seats, people. Where all count alike it is one each.
pub type Weight = NonZeroU32;

/// A part of a rule that counts for something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighed<P = Rule> {
    /// What it counts for.
    pub weight: Weight,
    /// The part.
    pub part: P,
}

impl<P> Weighed<P> {
    /// Whether of these parts each counts for one, so that there is nothing to say of weights.
    pub fn all_alike(parts: &[Self]) -> bool {
        parts.iter().all(|part| part.weight == Weight::MIN)
    }

    /// What these parts weigh together.
    pub fn total(parts: &[Self]) -> u64 {
        parts.iter().map(|part| u64::from(part.weight.get())).sum()
    }
}

impl Rule {
    /// Whether the rule holds, where `on` tells of each condition whether it is on.
    pub fn holds<L: Lane>(&self, on: &impl Fn(ConditionId) -> L) -> L {
        match self {
            Self::Always => L::ALL,
            Self::Condition(condition) => on(*condition),
            Self::All(parts) => {
                let mut all = L::ALL;
                for part in parts {
                    all = all.and(part.holds(on));
                }
                all
            }
            Self::Any(parts) => {
                let mut any = L::NONE;
                for part in parts {
                    any = any.or(part.holds(on));
                }
                any
            }
            Self::AtLeast { needed, parts } => {
                let mut tally = Tally::of(*needed);
                for Weighed { weight, part } in parts {
                    tally.add(*weight, part.holds(on));
                }
                tally.reached()
            }
        }
    }

    /// Every condition that the rule names.
    pub fn conditions(&self) -> ConditionSet {
        match self {
            Self::Always => ConditionSet::EMPTY,
            Self::Condition(condition) => ConditionSet::EMPTY.with(*condition),
            Self::All(parts) | Self::Any(parts) => {
                parts.iter().fold(ConditionSet::EMPTY, |set, part| set.union(part.conditions()))
            }
            Self::AtLeast { parts, .. } => parts
                .iter()
                .fold(ConditionSet::EMPTY, |set, weighed| set.union(weighed.part.conditions())),
        }
    }

    /// Whether it, or a part of it, counts.
    pub fn counts(&self) -> bool {
        match self {
            Self::Always | Self::Condition(_) => false,
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::counts),
            Self::AtLeast { .. } => true,
        }
    }
}
