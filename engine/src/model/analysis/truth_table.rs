//! All settings at once, 64 to a machine word.

use super::MOST_SWEPT;
use crate::ids::{ConditionId, GateId};
use crate::model::Model;
use crate::model::evaluate::Outcome;

/// For every setting of the conditions (none open) whether a gate is open.
///
/// The setting whose "on" set has the bits `s` is bit `s % 64` of word `s / 64`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TruthTable {
    pub(super) conditions: usize,
    pub(super) words: Vec<u64>,
}

/// The truth tables of the first six conditions within one word of settings.
pub(super) const WITHIN_WORD: [u64; 6] = [
    0xAAAA_AAAA_AAAA_AAAA,
    0xCCCC_CCCC_CCCC_CCCC,
    0xF0F0_F0F0_F0F0_F0F0,
    0xFF00_FF00_FF00_FF00,
    0xFFFF_0000_FFFF_0000,
    0xFFFF_FFFF_0000_0000,
];

/// What one condition does for a gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swings {
    /// In how many settings of the other conditions this one alone decides (its Banzhaf swings).
    pub alone: u64,
    /// How many settings of the other conditions there are.
    pub of: u64,
    /// Whether the gate never opens without it.
    pub is_veto: bool,
}

impl TruthTable {
    /// How many conditions there are.
    pub fn conditions(&self) -> usize {
        self.conditions
    }

    /// How many settings there are.
    pub fn settings(&self) -> u64 {
        1 << self.conditions
    }

    /// In how many settings the gate is open.
    pub fn count(&self) -> u64 {
        self.words.iter().map(|word| u64::from(word.count_ones())).sum()
    }

    /// Whether the gate is open in the setting whose "on" set has the bits `setting`.
    pub fn is_open(&self, setting: u32) -> bool {
        self.words[setting as usize / 64] >> (setting % 64) & 1 == 1
    }

    /// What `condition` does for the gate.
    pub fn swings(&self, condition: ConditionId) -> Swings {
        let with: u64 = self
            .words
            .iter()
            .enumerate()
            .map(|(index, word)| u64::from((word & self.lanes(condition, index)).count_ones()))
            .sum();
        let without = self.count() - with;
        // The gate is open with it wherever it is open without it, so the difference is what it decides.
        Swings { alone: with - without, of: self.settings() / 2, is_veto: without == 0 && with > 0 }
    }

    /// The settings of word `index` in which `condition` is on.
    pub(super) fn lanes(&self, condition: ConditionId, index: usize) -> u64 {
        match condition.index().checked_sub(6) {
            None => WITHIN_WORD[condition.index()],
            Some(bit) if index >> bit & 1 == 1 => u64::MAX,
            Some(_) => 0,
        }
    }

    /// The settings of one word that are meant: models of fewer than six conditions don't fill it.
    pub(super) fn used(conditions: usize) -> u64 {
        if conditions < 6 { (1_u64 << (1_u64 << conditions)) - 1 } else { u64::MAX }
    }
}

impl Model {
    /// Each gate's truth table over all settings, in the gates' order; nothing if there are more
    /// than [`MOST_SWEPT`] conditions.
    pub fn sweep(&self) -> Option<Vec<TruthTable>> {
        let conditions = self.conditions.len();
        if conditions > MOST_SWEPT {
            return None;
        }
        let words = 1_usize << conditions.saturating_sub(6);
        let used = TruthTable::used(conditions);
        let empty = TruthTable { conditions, words: Vec::with_capacity(words) };
        let mut tables = vec![empty; self.gates.len()];
        let mut outcome = Outcome::default();
        for word in 0..words {
            let on = |condition: ConditionId| match condition.index().checked_sub(6) {
                None => WITHIN_WORD[condition.index()],
                Some(bit) if word >> bit & 1 == 1 => u64::MAX,
                Some(_) => 0,
            };
            self.outcome_into(&on, &mut outcome);
            for gate in GateId::all(self.gates.len()) {
                tables[gate.index()].words.push(outcome.gates[gate.index()] & used);
            }
        }
        Some(tables)
    }
}
