//! From a setting to what follows from it.

use super::lane::Lane;
use super::pane::Pane;
use super::rule::{Rule, Weighed, Weight};
use super::settings::{ConditionSet, Settings, Value};
use super::verdict::{Answer, Cause, GateVerdict, Lack, Reason, Standing, Verdict};
use super::{Model, Position, Stance};
use crate::ids::{ConditionId, GateId, RequirementId};

/// Requirements and gates in every lane at once.
#[derive(Default)]
pub(super) struct Outcome<L> {
    pub(super) requirements: Vec<L>,
    pub(super) gates: Vec<L>,
}

impl Model {
    /// Requirements and gates where `on` tells of each condition whether it is on.
    fn outcome(&self, on: &impl Fn(ConditionId) -> bool) -> Outcome<bool> {
        let mut outcome = Outcome::default();
        self.outcome_into(on, &mut outcome);
        outcome
    }

    /// The same, into an outcome that may be used again and again.
    ///
    /// One setting and 64 of them take this same path, so a sweep can't disagree with the page.
    pub(super) fn outcome_into<L: Lane>(
        &self,
        on: &impl Fn(ConditionId) -> L,
        outcome: &mut Outcome<L>,
    ) {
        let Outcome { requirements, gates } = outcome;
        requirements.clear();
        gates.clear();
        // A gate's requirements stand together, but nothing here relies on it.
        gates.resize(self.gates.len(), L::ALL);
        for requirement in &self.requirements {
            let met = requirement.rule.holds(on);
            requirements.push(met);
            let gate = &mut gates[requirement.gate.index()];
            *gate = gate.and(met);
        }
        for (index, gate) in self.gates.iter().enumerate() {
            for needed in &gate.needs {
                gates[index] = gates[index].and(gates[needed.index()]);
            }
        }
    }

    /// Whether `gate` is open where just these conditions are on.
    pub fn opens(&self, gate: GateId, on: ConditionSet) -> bool {
        self.outcome(&|condition| on.has(condition)).gates[gate.index()]
    }

    /// Everything that follows from `settings`.
    pub fn evaluate(&self, settings: Settings) -> Verdict {
        let (lower, upper) = (settings.open_as_off(), settings.open_as_on());
        let at_worst = self.outcome(&|condition| lower.has(condition));
        let at_best = self.outcome(&|condition| upper.has(condition));
        let answers = |worst: &[bool], best: &[bool]| -> Vec<Answer> {
            worst.iter().zip(best).map(|(&worst, &best)| Answer::between(worst, best)).collect()
        };
        let requirements = answers(&at_worst.requirements, &at_best.requirements);
        let gate_answers = answers(&at_worst.gates, &at_best.gates);
        let gates = GateId::all(self.gates.len())
            .map(|gate| GateVerdict {
                answer: gate_answers[gate.index()],
                reasons: self.reasons(gate, settings, &requirements, &gate_answers),
            })
            .collect();
        let governments: Vec<Standing> =
            self.countries.iter().map(|country| standing(&country.positions, settings)).collect();
        let panes = self.countries.iter().zip(&governments).map(|(country, government)| {
            match country.requirement {
                Some(required) => Pane::of(requirements[required.index()], government.stance),
                None => Pane::from(government.stance),
            }
        });
        Verdict {
            panes: panes.collect(),
            governments,
            actors: self.actors.iter().map(|actor| standing(&actor.positions, settings)).collect(),
            requirements,
            gates,
        }
    }

    fn reasons(
        &self,
        gate: GateId,
        settings: Settings,
        requirements: &[Answer],
        gates: &[Answer],
    ) -> Vec<Reason> {
        let needed = self.gates[gate.index()]
            .needs
            .iter()
            .map(|needed| Reason { answer: gates[needed.index()], cause: Cause::Gate(*needed) });
        let required = RequirementId::all(self.requirements.len())
            .filter(|id| self.requirements[id.index()].gate == gate)
            .filter_map(|id| {
                let lack = lack(&self.requirements[id.index()].rule, settings)?;
                Some(Reason {
                    answer: requirements[id.index()],
                    cause: Cause::Requirement(id, lack),
                })
            });
        // What closes the gate comes before what merely leaves it undecided.
        let (mut reasons, undecided): (Vec<Reason>, Vec<Reason>) = needed
            .chain(required)
            .filter(|reason| reason.answer != Answer::Yes)
            .partition(|reason| reason.answer == Answer::No);
        reasons.extend(undecided);
        reasons
    }
}

/// The first position whose rule holds. An undecided condition counts as met where a stance is drawn.
pub(super) fn standing(positions: &[Position], settings: Settings) -> Standing {
    let on = settings.open_as_on();
    positions
        .iter()
        .enumerate()
        .find(|(_, position)| position.when.holds(&|condition| on.has(condition)))
        .map_or(
            Standing { position: positions.len().saturating_sub(1), stance: Stance::Opposes },
            |(index, position)| Standing { position: index, stance: position.stance },
        )
}

/// What `rule` still wants, or nothing if it holds.
fn lack(rule: &Rule, settings: Settings) -> Option<Lack> {
    match rule {
        Rule::Always => None,
        Rule::Condition(condition) => match settings.value(*condition) {
            Value::On => None,
            value => Some(Lack::Condition(*condition, value)),
        },
        Rule::All(parts) => {
            let mut lacks: Vec<Lack> =
                parts.iter().filter_map(|part| lack(part, settings)).collect();
            match lacks.len() {
                0 => None,
                1 => lacks.pop(),
                _ => Some(Lack::All(lacks)),
            }
        }
        Rule::Any(parts) => {
            let lacks: Option<Vec<Lack>> = parts.iter().map(|part| lack(part, settings)).collect();
            lacks.map(|mut lacks| match lacks.len() {
                1 => lacks.remove(0),
                _ => Lack::Any(lacks),
            })
        }
        Rule::AtLeast { needed, parts } => {
            let mut needed = needed.get();
            let mut lacks = Vec::new();
            for Weighed { weight, part } in parts {
                match lack(part, settings) {
                    None => needed = needed.saturating_sub(weight.get()),
                    Some(part) => lacks.push(Weighed { weight: *weight, part }),
                }
            }
            Weight::new(needed).map(|needed| counted(needed, lacks))
        }
    }
}

/// What is lacking of parts that weigh something: said as *all* or *one of* where it comes to that.
fn counted(needed: Weight, mut lacks: Vec<Weighed<Lack>>) -> Lack {
    let total = Weighed::total(&lacks);
    let lightest = lacks.iter().map(|one| one.weight).min().unwrap_or(needed);
    let parts = |lacks: Vec<Weighed<Lack>>| lacks.into_iter().map(|one| one.part).collect();
    if lacks.len() == 1 {
        lacks.remove(0).part
    } else if lightest >= needed {
        Lack::Any(parts(lacks))
    } else if total - u64::from(lightest.get()) < u64::from(needed.get()) {
        Lack::All(parts(lacks))
    } else {
        Lack::AtLeast { needed, parts: lacks }
    }
}
