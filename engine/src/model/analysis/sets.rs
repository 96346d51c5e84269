//! The minimal sets of conditions that suffice for a gate, and those that break it.

use super::truth_table::WITHIN_WORD;
use super::{MOST_LISTED, TruthTable};
use crate::model::settings::ConditionSet;

/// Sets of conditions none of which contains another, the smallest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sets {
    /// The sets, at most [`MOST_LISTED`].
    pub listed: Vec<ConditionSet>,
    /// How many there are in all.
    pub total: u64,
}

impl Sets {
    /// What all listed sets have in common.
    pub fn core(&self) -> ConditionSet {
        let sets = self.listed.iter().copied();
        sets.reduce(ConditionSet::intersection).unwrap_or_default()
    }
}

impl TruthTable {
    /// The minimal sets that suffice: with one of them on, the gate is open whatever the rest; with
    /// any member less it may be closed.
    pub fn sufficing(&self) -> Sets {
        self.minimal(|index| self.words[index])
    }

    /// The minimal cut sets: with all of one off, the gate is closed whatever the rest; with any member
    /// back on it may be open.
    pub fn cuts(&self) -> Sets {
        let last = self.words.len() - 1;
        let used = Self::used(self.conditions);
        let width = self.settings().min(64);
        // The table of "turning these off closes it": its setting s asks this one about all but s.
        self.minimal(|index| !(self.words[last - index].reverse_bits() >> (64 - width)) & used)
    }

    /// The settings in which `table` is true, and in which it is no longer with any condition off.
    fn minimal(&self, table: impl Fn(usize) -> u64) -> Sets {
        let mut sets = Sets::default();
        for index in 0..self.words.len() {
            let mut minimal = table(index);
            for condition in 0..self.conditions {
                if minimal == 0 {
                    break;
                }
                // For each setting with the condition on, whether the table is true without it.
                let without = match condition.checked_sub(WITHIN_WORD.len()) {
                    None => shifted(table(index), condition),
                    Some(bit) if index >> bit & 1 == 1 => table(index ^ 1 << bit),
                    Some(_) => 0,
                };
                minimal &= !without;
            }
            sets.total += u64::from(minimal.count_ones());
            while minimal != 0 && sets.listed.len() < MOST_LISTED {
                let setting = index as u32 * 64 + minimal.trailing_zeros();
                sets.listed.push(ConditionSet::from_bits(setting));
                minimal &= minimal - 1;
            }
        }
        sets.listed = (0..=self.conditions)
            .flat_map(|size| sets.listed.iter().copied().filter(move |set| set.count() == size))
            .collect();
        sets
    }
}

/// Within one word: what the settings without `condition` say, at the places of those with it.
fn shifted(word: u64, condition: usize) -> u64 {
    (word & !WITHIN_WORD[condition]) << (1 << condition)
}
