//! All settings at once, 64 to a machine word.

use super::Model;
use crate::ids::{ConditionId, GateId};

/// For every setting of the conditions (none open) whether a gate is open.
///
/// The setting whose "on" set has the bits `s` is bit `s % 64` of word `s / 64`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TruthTable {
    conditions: usize,
    words: Vec<u64>,
}

/// The truth tables of the first six conditions within one word of settings.
const WITHIN_WORD: [u64; 6] = [
    0xAAAA_AAAA_AAAA_AAAA,
    0xCCCC_CCCC_CCCC_CCCC,
    0xF0F0_F0F0_F0F0_F0F0,
    0xFF00_FF00_FF00_FF00,
    0xFFFF_0000_FFFF_0000,
    0xFFFF_FFFF_0000_0000,
];

impl TruthTable {
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
}

impl Model {
    /// Each gate's truth table over all settings, in the gates' order.
    pub fn sweep(&self) -> Vec<TruthTable> {
        let conditions = self.conditions.len();
        let words = 1_usize << conditions.saturating_sub(6);
        // A model of fewer than six conditions fills only the low part of its one word.
        let used = if conditions < 6 { (1_u64 << (1_u64 << conditions)) - 1 } else { u64::MAX };
        let mut tables: Vec<Vec<u64>> = vec![Vec::with_capacity(words); self.gates.len()];
        for word in 0..words {
            let on = |condition: ConditionId| match condition.index().checked_sub(6) {
                None => WITHIN_WORD[condition.index()],
                Some(bit) if word >> bit & 1 == 1 => u64::MAX,
                Some(_) => 0,
            };
            let outcome = self.outcome(&on);
            for gate in GateId::all(self.gates.len()) {
                tables[gate.index()].push(outcome.gates[gate.index()] & used);
            }
        }
        tables.into_iter().map(|words| TruthTable { conditions, words }).collect()
    }
}
