//! How likely a gate is, given how likely each condition is by itself.

use super::{MOST_SWEPT, TruthTable};
use crate::ids::ConditionId;
use crate::model::Model;

/// A likelihood in steps of 5 per cent for each condition.
///
/// Five bits each, so that the odds of all conditions are one plain number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Odds(u128);

/// The steps from impossible to certain.
const CERTAIN: u8 = 20;
const BITS: usize = 5;
const MASK: u128 = (1 << BITS) - 1;

impl Odds {
    /// Each of `conditions` conditions as likely as every other, in per cent.
    pub fn all(conditions: usize, per_cent: u8) -> Self {
        ConditionId::all(conditions).fold(Self(0), |odds, id| odds.with(id, per_cent))
    }

    /// Where every reader begins: each condition is as likely as not.
    pub fn even(model: &Model) -> Self {
        Self::all(model.conditions.len(), 50)
    }

    /// The likelihoods that come with the model: this project's, not the source's.
    pub fn suggested(model: &Model) -> Self {
        model
            .conditions
            .iter()
            .take(MOST_SWEPT)
            .enumerate()
            .fold(Self(0), |odds, (index, condition)| {
                odds.with(ConditionId::at(index), condition.likelihood)
            })
    }

    /// How likely `condition` is, in per cent.
    pub fn per_cent(self, condition: ConditionId) -> u8 {
        self.twentieths(condition) * 5
    }

    /// These with `condition` as likely as said, in per cent, brought to the nearest step below. A
    /// condition beyond those that are swept has no odds.
    #[must_use]
    pub fn with(self, condition: ConditionId, per_cent: u8) -> Self {
        if condition.index() >= MOST_SWEPT {
            return self;
        }
        let at = condition.index() * BITS;
        let twentieths = u128::from((per_cent / 5).min(CERTAIN));
        Self(self.0 & !(MASK << at) | twentieths << at)
    }

    fn twentieths(self, condition: ConditionId) -> u8 {
        (self.0 >> (condition.index() * BITS) & MASK) as u8
    }

    /// The weights of a condition off and on.
    fn weights(self, index: usize) -> [u64; 2] {
        let on = u64::from(self.twentieths(ConditionId::at(index)));
        [u64::from(CERTAIN) - on, on]
    }

    /// The bits, for whoever wants to know just whether something has changed.
    pub fn bits(self) -> u128 {
        self.0
    }
}

/// A chance as an exact fraction: `part` of 20 to the number of conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chance {
    /// The part.
    pub part: u128,
    /// The whole.
    pub whole: u128,
}

impl Chance {
    /// The chance in tenths of a per cent, rounded half up.
    pub fn per_mille(self) -> u16 {
        // At most 20^24 times 1000: it fits.
        ((self.part * 1000 + self.whole / 2) / self.whole) as u16
    }
}

impl TruthTable {
    /// The chance that the gate is open where the conditions are independent.
    pub fn chance(&self, odds: Odds) -> Chance {
        let within = WordWeights::of(odds, self.conditions);
        let part = fold(&self.words, odds, &within);
        let whole = u128::from(CERTAIN).pow(self.conditions as u32);
        Chance { part, whole }
    }
}

/// The weight of all open settings among `words`, halved by their highest condition again and again.
fn fold(words: &[u64], odds: Odds, within: &WordWeights) -> u128 {
    match words {
        [] | [0] => 0,
        [word] => u128::from(within.of_word(*word)),
        words => {
            let (off, on) = words.split_at(words.len() / 2);
            let [weight_off, weight_on] =
                odds.weights(5 + words.len().trailing_zeros() as usize).map(u128::from);
            let half = |words, weight| {
                if weight == 0 { 0 } else { weight * fold(words, odds, within) }
            };
            half(off, weight_off) + half(on, weight_on)
        }
    }
}

/// The weights of the 64 settings in a word, by the conditions within it.
struct WordWeights {
    /// For each pattern of eight settings their weight by the first three conditions.
    low: [u64; 256],
    /// For each of the eight bytes its weight by the next three.
    high: [u64; 8],
}

impl WordWeights {
    fn of(odds: Odds, conditions: usize) -> Self {
        let weights = |setting: usize, from: usize| -> u64 {
            (0..3)
                .map(|bit| match setting >> bit & 1 {
                    on if from + bit < conditions => odds.weights(from + bit)[on],
                    // A condition that isn't there is off, and that is certain.
                    0 => 1,
                    _ => 0,
                })
                .product()
        };
        let single: [u64; 8] = std::array::from_fn(|setting| weights(setting, 0));
        Self {
            low: std::array::from_fn(|pattern| {
                (0..8).filter(|bit| pattern >> bit & 1 == 1).map(|bit| single[bit]).sum()
            }),
            high: std::array::from_fn(|byte| weights(byte, 3)),
        }
    }

    fn of_word(&self, word: u64) -> u64 {
        let bytes = word.to_le_bytes().into_iter().zip(self.high);
        bytes.map(|(byte, weight)| weight * self.low[usize::from(byte)]).sum()
    }
}
