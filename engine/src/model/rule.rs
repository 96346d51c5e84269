//! Rules: conditions joined by *and* and *or*.

use serde::{Deserialize, Serialize};

use super::lane::Lane;
use super::settings::ConditionSet;
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
        }
    }
}
