//! Every setting as a mark of a square picture.

use engine::ids::ConditionId;
use engine::model::analysis::{Swings, TruthTable};
use engine::model::settings::ConditionSet;

/// The most conditions whose settings get a mark of their own; of more, the ones that decide least share.
const MOST_MARKED: usize = 16;

/// Where each setting stands: across and up by turns, the conditions that decide most first, so that
/// open settings gather in the corner where those are on.
pub(super) struct Mosaic {
    /// What a step to the right turns on, the coarsest first.
    across: Vec<ConditionId>,
    /// What a step up turns on.
    up: Vec<ConditionId>,
    /// What has no place of its own.
    shared: ConditionSet,
}

impl Mosaic {
    /// The picture for conditions in the order of their weight.
    pub(super) fn new(by_weight: &[(ConditionId, Swings)]) -> Self {
        let (marked, shared) = by_weight.split_at(by_weight.len().min(MOST_MARKED));
        Self {
            across: marked.iter().step_by(2).map(|(id, _)| *id).collect(),
            up: marked.iter().skip(1).step_by(2).map(|(id, _)| *id).collect(),
            shared: shared.iter().map(|(id, _)| *id).collect(),
        }
    }

    /// Marks across and marks up.
    pub(super) fn size(&self) -> (usize, usize) {
        (1 << self.across.len(), 1 << self.up.len())
    }

    /// The column and the row, counted from the top, of a setting.
    pub(super) fn place(&self, on: ConditionSet) -> (usize, usize) {
        let along = |axis: &[ConditionId]| {
            axis.iter().fold(0, |place, id| place << 1 | usize::from(on.has(*id)))
        };
        (along(&self.across), self.size().1 - 1 - along(&self.up))
    }

    /// The path around all marks that stand for an open setting. A mark that stands for several is open
    /// if one of them is.
    pub(super) fn open(&self, table: &TruthTable) -> String {
        let (columns, rows) = self.size();
        let along = |axis: &[ConditionId], place: usize| -> ConditionSet {
            let bits = axis.iter().rev().enumerate();
            bits.filter(|(bit, _)| place >> bit & 1 == 1).map(|(_, id)| *id).collect()
        };
        let across: Vec<u32> =
            (0..columns).map(|column| along(&self.across, column).bits()).collect();
        let mut path = String::new();
        for row in 0..rows {
            // All that share a mark are at their best together: rules only gain.
            let up = along(&self.up, rows - 1 - row).union(self.shared).bits();
            let mut column = 0;
            while column < columns {
                let run = across[column..].iter().take_while(|bits| table.is_open(*bits | up));
                let run = run.count();
                if run > 0 {
                    path += &format!("M{column} {row}h{run}v1h-{run}z");
                }
                column += run + 1;
            }
        }
        path
    }
}
