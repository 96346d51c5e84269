//! What is missing: the one change that would open the first gate that isn't open.

use super::Model;
use super::settings::{ConditionSet, Settings};
use crate::ids::{ConditionId, GateId};

impl Model {
    /// The conditions each of which would alone, turned on, open the first gate that isn't open for certain. None
    /// where one change isn't enough, and where every gate is open.
    pub fn missing(&self, settings: Settings) -> ConditionSet {
        let on = settings.open_as_off();
        let closed = GateId::all(self.gates.len()).find(|gate| !self.opens(*gate, on));
        let Some(gate) = closed else { return ConditionSet::EMPTY };
        ConditionId::all(self.conditions.len())
            .filter(|condition| !on.has(*condition) && self.opens(gate, on.with(*condition)))
            .collect()
    }
}
