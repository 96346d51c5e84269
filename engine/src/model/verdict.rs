//! What follows from a setting, with the reasons as data.

use super::Stance;
use super::pane::Pane;
use super::rule::{Weighed, Weight};
use super::settings::{ConditionSet, Value};
use crate::ids::{ActorId, ConditionId, CountryId, GateId, RequirementId};

/// Whether a gate stands open.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Closed, however the open questions are settled.
    No,
    /// It hangs on an open question.
    Undecided,
    /// Open, however the open questions are settled.
    Yes,
}

impl Answer {
    /// The answer whose lower end (open questions as off) and upper end (as on) are given.
    pub fn between(lower: bool, upper: bool) -> Self {
        match (lower, upper) {
            (true, _) => Self::Yes,
            (false, true) => Self::Undecided,
            (false, false) => Self::No,
        }
    }

    /// The name used in `data-open` and in the content files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Undecided => "undecided",
        }
    }
}

/// Everything that follows from one setting.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Each country's pane.
    pub panes: Vec<Pane>,
    /// Where each country's government stands.
    pub governments: Vec<Standing>,
    /// Each actor's position, counted in their list.
    pub actors: Vec<Standing>,
    /// Whether each requirement is met.
    pub requirements: Vec<Answer>,
    /// Each gate's answer and reasons.
    pub gates: Vec<GateVerdict>,
}

impl Verdict {
    /// Where a country's government stands.
    pub fn government(&self, country: CountryId) -> Standing {
        self.governments[country.index()]
    }

    /// Where an actor stands.
    pub fn actor(&self, actor: ActorId) -> Standing {
        self.actors[actor.index()]
    }

    /// A gate's answer and reasons.
    pub fn gate(&self, gate: GateId) -> &GateVerdict {
        &self.gates[gate.index()]
    }

    /// A country's pane.
    pub fn pane(&self, country: CountryId) -> Pane {
        self.panes[country.index()]
    }

    /// The requirements that keep `gate` from being open, those of the gates it needs among them, each
    /// with what it still wants.
    ///
    /// Of a closed gate these are the ones that close it for certain; what is merely undecided beside
    /// them is left out.
    pub fn unmet(&self, gate: GateId) -> Vec<(RequirementId, &Lack)> {
        let answer = self.gate(gate).answer;
        let mut unmet = Vec::new();
        self.collect_unmet(gate, answer, &mut unmet);
        unmet
    }

    fn collect_unmet<'a>(
        &'a self,
        gate: GateId,
        answer: Answer,
        into: &mut Vec<(RequirementId, &'a Lack)>,
    ) {
        for reason in self.gate(gate).reasons.iter().filter(|reason| reason.answer == answer) {
            match &reason.cause {
                Cause::Gate(needed) => self.collect_unmet(*needed, answer, into),
                Cause::Requirement(requirement, lack) => {
                    if !into.iter().any(|(known, _)| known == requirement) {
                        into.push((*requirement, lack));
                    }
                }
            }
        }
    }

    /// The conditions that keep `gate` from being open, those of the gates it needs among them.
    pub fn lacking(&self, gate: GateId) -> Vec<(ConditionId, Value)> {
        let answer = self.gate(gate).answer;
        let mut lacking = Vec::new();
        for (_, lack) in self.unmet(gate) {
            lack.explain(answer, &mut lacking);
        }
        lacking
    }
}

/// A place in a list of positions, with the stance found there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which position of the list.
    pub position: usize,
    /// Its stance.
    pub stance: Stance,
}

/// A gate's answer, and why it is not open.
#[derive(Clone, Debug, PartialEq)]
pub struct GateVerdict {
    /// Whether it is open.
    pub answer: Answer,
    /// What keeps it from being open; empty just when it is open.
    pub reasons: Vec<Reason>,
}

/// One thing that keeps a gate from being open.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// Whether it closes the gate or leaves it undecided.
    pub answer: Answer,
    /// What it is.
    pub cause: Cause,
}

/// What keeps a gate from being open.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// A gate before it is not open.
    Gate(GateId),
    /// A requirement is not met, for want of these conditions.
    Requirement(RequirementId, Lack),
}

/// What a rule still wants. It has the rule's shape with everything that holds taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// This condition, which is off or open.
    Condition(ConditionId, Value),
    /// All of these.
    All(Vec<Lack>),
    /// One of these, whichever.
    Any(Vec<Lack>),
    /// As many of these as weigh what is still needed.
    AtLeast {
        /// What is still needed, beyond what is there.
        needed: Weight,
        /// What could give it.
        parts: Vec<Weighed<Lack>>,
    },
}

impl Lack {
    /// Calls `visit` with every condition wanted, in the rule's order.
    pub fn each(&self, visit: &mut impl FnMut(ConditionId, Value)) {
        match self {
            Self::Condition(condition, value) => visit(*condition, *value),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.each(visit)),
            Self::AtLeast { parts, .. } => parts.iter().for_each(|one| one.part.each(visit)),
        }
    }

    /// Adds the conditions that explain `answer`: what is off explains a no, and what is open explains
    /// that a thing is undecided. A reason never mixes the two.
    pub fn explain(&self, answer: Answer, into: &mut Vec<(ConditionId, Value)>) {
        let telling = if answer == Answer::No { Value::Off } else { Value::Open };
        self.each(&mut |condition, value| {
            if value == telling && !into.contains(&(condition, value)) {
                into.push((condition, value));
            }
        });
    }

    /// The smallest choice of conditions that, all turned on, give the rule what it wants.
    pub fn remedy(&self) -> ConditionSet {
        match self {
            Self::Condition(condition, _) => ConditionSet::EMPTY.with(*condition),
            Self::All(parts) => {
                parts.iter().fold(ConditionSet::EMPTY, |all, part| all.union(part.remedy()))
            }
            Self::Any(parts) => parts
                .iter()
                .map(Self::remedy)
                .min_by_key(|remedy| remedy.count())
                .unwrap_or(ConditionSet::EMPTY),
            Self::AtLeast { needed, parts } => {
                // The most that so many conditions give together, by how many they are.
                let mut most: Vec<Option<(u64, ConditionSet)>> =
                    vec![Some((0, ConditionSet::EMPTY))];
                for Weighed { weight, part } in parts {
                    let remedy = part.remedy();
                    for before in most.clone().into_iter().flatten() {
                        let (given, with) =
                            (before.0 + u64::from(weight.get()), before.1.union(remedy));
                        if most.len() <= with.count() {
                            most.resize(with.count() + 1, None);
                        }
                        let known = &mut most[with.count()];
                        if known.is_none_or(|(most, _)| most < given) {
                            *known = Some((given, with));
                        }
                    }
                }
                let enough = |(given, _): &(u64, _)| *given >= u64::from(needed.get());
                most.into_iter().flatten().find(enough).map_or(ConditionSet::EMPTY, |(_, set)| set)
            }
        }
    }
}
