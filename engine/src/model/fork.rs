//! A way through questions to the last answer: which answers stand where on it, and where each no leads.

use super::Model;
use super::settings::{ConditionSet, Settings, Value};
use crate::ids::{ConditionId, GateId, RequirementId};

/// Something on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Station {
    /// A question, asked of a condition.
    Question(ConditionId),
    /// An answer, once all that is asked on the way for it has been asked.
    Gate(GateId),
}

impl Model {
    /// The way through `questions`, in their order.
    ///
    /// A gate stands behind the last question that it asks. Before the first question stand the gates that
    /// the first of these needs, if none of the questions is theirs.
    pub fn way_through(&self, questions: &[ConditionId]) -> Vec<Station> {
        let asked = self.conditions_of_gates();
        let last = |gate: GateId| {
            let asked = asked[gate.index()];
            questions.iter().rposition(|question| asked.has(*question))
        };
        let gates = || GateId::all(self.gates.len());
        let mut way = Vec::new();
        if let Some(first) = gates().find(|gate| last(*gate).is_some()) {
            let before = self.gates[first.index()].needs.iter();
            way.extend(before.filter(|gate| last(**gate).is_none()).copied().map(Station::Gate));
        }
        for (index, question) in questions.iter().enumerate() {
            way.push(Station::Question(*question));
            way.extend(gates().filter(|gate| last(*gate) == Some(index)).map(Station::Gate));
        }
        way
    }

    /// Where a no to `question` leads from `base`, if all other `questions` are answered with yes.
    pub fn exit(base: Settings, questions: &[ConditionId], question: ConditionId) -> Settings {
        let yes = questions.iter().fold(base, |settings, id| settings.set(*id, Value::On));
        yes.set(question, Value::Off)
    }

    /// The conditions that each gate asks, those of the gates that it needs among them.
    fn conditions_of_gates(&self) -> Vec<ConditionSet> {
        let mut asked: Vec<ConditionSet> = Vec::new();
        for (index, gate) in self.gates.iter().enumerate() {
            let mut own = ConditionSet::EMPTY;
            for id in RequirementId::all(self.requirements.len()) {
                let requirement = &self.requirements[id.index()];
                if requirement.gate.index() == index {
                    own = own.union(requirement.rule.conditions());
                }
            }
            // A gate needs only gates before it.
            for needed in &gate.needs {
                own = own.union(asked[needed.index()]);
            }
            asked.push(own);
        }
        asked
    }
}
