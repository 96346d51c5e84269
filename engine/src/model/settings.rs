//! Settings: which conditions are on, off or open.

use serde::{Deserialize, Serialize};

use crate::ids::ConditionId;

/// A set of conditions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ConditionSet(u32);

impl ConditionSet {
    /// No condition.
    pub const EMPTY: Self = Self(0);

    /// The first `count` conditions.
    pub fn first(count: usize) -> Self {
        Self((1_u64 << count).wrapping_sub(1) as u32)
    }

    /// The set whose members are the ones among the bits of `bits`.
    pub fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// The members as ones, condition 0 lowest.
    pub fn bits(self) -> u32 {
        self.0
    }

    /// Whether `condition` is a member.
    pub fn has(self, condition: ConditionId) -> bool {
        self.0 & (1 << condition.0) != 0
    }

    /// This set and `condition`.
    #[must_use]
    pub fn with(self, condition: ConditionId) -> Self {
        Self(self.0 | 1 << condition.0)
    }

    /// This set but for `condition`.
    #[must_use]
    pub fn without(self, condition: ConditionId) -> Self {
        Self(self.0 & !(1 << condition.0))
    }

    /// The members of either.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The members of both.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The members of this set that are not in `other`.
    #[must_use]
    pub fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether it has no members.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many members it has.
    pub fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The members in order.
    pub fn iter(self) -> impl Iterator<Item = ConditionId> {
        (0..32).map(ConditionId).filter(move |condition| self.has(*condition))
    }
}

impl FromIterator<ConditionId> for ConditionSet {
    fn from_iter<I: IntoIterator<Item = ConditionId>>(conditions: I) -> Self {
        conditions.into_iter().fold(Self::EMPTY, Self::with)
    }
}

/// What a condition is set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// It is met.
    On,
    /// It is not met.
    Off,
    /// The source leaves it open, and so does the reader.
    Open,
}

impl Value {
    /// The name used in addresses and in `data-value`.
    pub fn name(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Off => "off",
            Self::Open => "open",
        }
    }
}

/// The value of every condition. No condition is on and open at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Settings {
    on: ConditionSet,
    open: ConditionSet,
}

impl Settings {
    /// The setting with `on` met, `open` left open and the rest not met; `on` wins over `open`.
    pub fn new(on: ConditionSet, open: ConditionSet) -> Self {
        Self { on, open: open.difference(on) }
    }

    /// The conditions that are on.
    pub fn on(self) -> ConditionSet {
        self.on
    }

    /// The conditions that are left open.
    pub fn open(self) -> ConditionSet {
        self.open
    }

    /// The value of one condition.
    pub fn value(self, condition: ConditionId) -> Value {
        if self.on.has(condition) {
            Value::On
        } else if self.open.has(condition) {
            Value::Open
        } else {
            Value::Off
        }
    }

    /// This setting with one condition set anew.
    #[must_use]
    pub fn set(self, condition: ConditionId, value: Value) -> Self {
        let (on, open) = (self.on.without(condition), self.open.without(condition));
        match value {
            Value::On => Self { on: on.with(condition), open },
            Value::Off => Self { on, open },
            Value::Open => Self { on, open: open.with(condition) },
        }
    }

    /// The conditions whose value differs from `other`.
    pub fn changed_from(self, other: Self) -> ConditionSet {
        let differs = |a: ConditionSet, b: ConditionSet| a.difference(b).union(b.difference(a));
        differs(self.on, other.on).union(differs(self.open, other.open))
    }

    /// The lower end: every open question taken as off.
    pub fn open_as_off(self) -> ConditionSet {
        self.on
    }

    /// The upper end: every open question taken as on.
    pub fn open_as_on(self) -> ConditionSet {
        self.on.union(self.open)
    }
}
