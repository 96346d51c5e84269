//! The fewest changes that open a gate, or close it.

use super::{MOST_LISTED, TruthTable};
use crate::model::settings::{ConditionSet, Settings};

/// All ways of the shortest length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ways {
    /// How many conditions each way changes.
    pub length: usize,
    /// The ways, at most [`MOST_LISTED`]: the conditions that each changes.
    pub listed: Vec<ConditionSet>,
    /// How many there are in all.
    pub total: u64,
}

impl TruthTable {
    /// The fewest conditions to be turned on, or settled with yes, so that the gate is open for
    /// certain. None if it can't be opened.
    pub fn ways_to_open(&self, settings: Settings) -> Option<Ways> {
        let on = settings.open_as_off();
        let may_gain = ConditionSet::first(self.conditions).difference(on);
        self.fewest(may_gain, |gained| self.is_open(on.union(gained).bits()))
    }

    /// The fewest conditions to be turned off, or settled with no, so that the gate is closed for
    /// certain. None if it can't be closed.
    pub fn ways_to_close(&self, settings: Settings) -> Option<Ways> {
        let on = settings.open_as_on();
        self.fewest(on, |lost| !self.is_open(on.difference(lost).bits()))
    }

    /// The smallest subsets of `of` that will do.
    fn fewest(&self, of: ConditionSet, will_do: impl Fn(ConditionSet) -> bool) -> Option<Ways> {
        // More changes never do less, so what all of them can't do can't be done.
        if !will_do(of) {
            return None;
        }
        let members: Vec<_> = of.iter().collect();
        (0..=members.len()).find_map(|length| {
            let mut ways = Ways { length, listed: Vec::new(), total: 0 };
            let mut chosen = (1_u64 << length) - 1;
            while chosen >> members.len() == 0 {
                let set = members.iter().enumerate().filter(|(index, _)| chosen >> index & 1 == 1);
                let set: ConditionSet = set.map(|(_, condition)| *condition).collect();
                if will_do(set) {
                    ways.total += 1;
                    if ways.listed.len() < MOST_LISTED {
                        ways.listed.push(set);
                    }
                }
                if length == 0 {
                    break;
                }
                chosen = next_of_same_size(chosen);
            }
            (ways.total > 0).then_some(ways)
        })
    }
}

/// The next greater number with as many ones.
fn next_of_same_size(bits: u64) -> u64 {
    let lowest = bits & bits.wrapping_neg();
    let carried = bits + lowest;
    carried | (((bits ^ carried) >> 2) / lowest)
}
