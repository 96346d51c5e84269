//! What a reader has struck from the model: whole requirements, or single conditions of one.

use super::Model;
use super::rule::{Rule, Weighed, Weight};
use super::settings::ConditionSet;
use crate::ids::{ConditionId, RequirementId};

/// The most parts of a model that can be struck.
pub const MOST_STRIKABLES: usize = 128;

/// Something that can be struck.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strikable {
    /// The whole requirement.
    Whole(RequirementId),
    /// What one requirement asks of one condition.
    One(RequirementId, ConditionId),
}

/// The parts that are struck: a bit for each of [`Model::strikables`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Strikes(u128);

impl Strikes {
    /// The bits, for whoever wants to know just whether something has changed.
    pub fn bits(self) -> u128 {
        self.0
    }

    /// Whether nothing is struck.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many parts are struck.
    pub fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether part `index` of [`Model::strikables`] is struck.
    pub fn has(self, index: usize) -> bool {
        self.0 >> index & 1 == 1
    }

    /// The parts that are struck in just one of these and `other`.
    #[must_use]
    pub fn differing(self, other: Self) -> Self {
        Self(self.0 ^ other.0)
    }

    /// These with part `index` struck, or no longer.
    #[must_use]
    pub fn set(self, index: usize, struck: bool) -> Self {
        let bit = 1 << index;
        Self(if struck { self.0 | bit } else { self.0 & !bit })
    }
}

impl Rule {
    /// This rule where what it asks of `conditions` counts as met.
    ///
    /// A struck condition can thus only make a rule easier to meet, as one that is turned on. Where parts are
    /// counted it has given its weight: that much less is needed of the others.
    pub fn without(&self, conditions: ConditionSet) -> Self {
        match self {
            Self::Always => Self::Always,
            Self::Condition(condition) if conditions.has(*condition) => Self::Always,
            Self::Condition(_) => self.clone(),
            Self::All(parts) => {
                let mut left: Vec<Self> = parts
                    .iter()
                    .map(|part| part.without(conditions))
                    .filter(|part| *part != Self::Always)
                    .collect();
                match left.len() {
                    0 => Self::Always,
                    1 => left.remove(0),
                    _ => Self::All(left),
                }
            }
            Self::Any(parts) => {
                let left: Vec<Self> = parts.iter().map(|part| part.without(conditions)).collect();
                if left.contains(&Self::Always) { Self::Always } else { Self::Any(left) }
            }
            Self::AtLeast { needed, parts } => {
                let mut needed = needed.get();
                let mut left = Vec::new();
                for Weighed { weight, part } in parts {
                    match part.without(conditions) {
                        Self::Always => needed = needed.saturating_sub(weight.get()),
                        part => left.push(Weighed { weight: *weight, part }),
                    }
                }
                match Weight::new(needed) {
                    None => Self::Always,
                    Some(needed) => Self::AtLeast { needed, parts: left },
                }
            }
        }
    }
}

impl Model {
    /// All that can be struck: each requirement, followed by its conditions if it has several.
    pub fn strikables(&self) -> Vec<Strikable> {
        let mut parts = Vec::new();
        for id in RequirementId::all(self.requirements.len()) {
            parts.push(Strikable::Whole(id));
            let conditions = self.requirements[id.index()].rule.conditions();
            if conditions.count() > 1 {
                parts.extend(conditions.iter().map(|condition| Strikable::One(id, condition)));
            }
        }
        parts.truncate(MOST_STRIKABLES);
        parts
    }

    /// This model with parts struck.
    pub fn without(&self, strikes: Strikes) -> Self {
        let mut model = self.clone();
        for (index, part) in self.strikables().into_iter().enumerate() {
            if !strikes.has(index) {
                continue;
            }
            let (Strikable::Whole(id) | Strikable::One(id, _)) = part;
            let rule = &mut model.requirements[id.index()].rule;
            *rule = match part {
                Strikable::Whole(_) => Rule::Always,
                Strikable::One(_, condition) => rule.without(ConditionSet::EMPTY.with(condition)),
            };
        }
        model
    }
}
