//! The rules, from ids to positions.

use engine::ids::{
    AssumptionId, ClaimId, ConditionId, CountryId, GateId, RequirementId, ScenarioId,
};
use engine::model::rule::Rule;
use engine::model::settings::{ConditionSet, Settings};
use engine::model::stations::MOST_ACTORS;
use engine::model::{Actor, Basis, Condition, Country, Gate, Model, Position, Requirement};

use crate::content::files::{ConditionRule, Content, PositionRule};
use crate::content::location::Location;
use crate::content::names::Names;
use crate::content::problem::Problems;
use crate::content::rule_text;
use crate::content::spelling::nearest;

/// Looks ids up, and reports those that are not there.
pub(super) struct Lookup<'a> {
    pub(super) names: &'a Names<'a>,
    pub(super) problems: &'a mut Problems,
    pub(super) file: &'a str,
}

impl Lookup<'_> {
    /// The position of `id` among `known`; 0 where it is unknown, which has then been reported.
    pub(super) fn index(&mut self, at: &Location, what: &str, id: &str, known: &[&str]) -> usize {
        known.iter().position(|known| *known == id).unwrap_or_else(|| {
            // A list that is empty has been reported, and what it lacks would only follow from that.
            if known.is_empty() {
                return 0;
            }
            let remedy = nearest(id, known.iter().copied());
            let what = format!("There is no {what} `{id}`.");
            self.problems.add(self.file, at.part(id), what, remedy);
            0
        })
    }

    pub(super) fn country(&mut self, at: &Location, id: &str) -> CountryId {
        CountryId::at(self.index(at, "country", id, &self.names.countries))
    }

    /// The countries that a condition belongs to; none if it is nobody's.
    fn owners(&mut self, at: &Location, ids: &[String]) -> Vec<CountryId> {
        for (index, id) in ids.iter().enumerate() {
            if ids[..index].contains(id) {
                let what = format!("It belongs to `{id}` twice.");
                self.problems.add(self.file, at.part(id), what, "Name each country once.");
            }
        }
        ids.iter().map(|id| self.country(at, id)).collect()
    }

    pub(super) fn condition(&mut self, at: &Location, id: &str) -> ConditionId {
        ConditionId::at(self.index(at, "condition", id, &self.names.conditions))
    }

    pub(super) fn scenario(&mut self, at: &Location, id: &str) -> ScenarioId {
        ScenarioId::at(self.index(at, "scenario", id, &self.names.scenarios))
    }

    pub(super) fn gate(&mut self, at: &Location, id: &str) -> GateId {
        GateId::at(self.index(at, "gate", id, &self.names.gates))
    }

    fn conditions(&mut self, at: &Location, ids: &[String]) -> ConditionSet {
        ids.iter().map(|id| self.condition(at, id)).collect()
    }

    /// What an entry rests on. One that rests on nothing is a problem.
    pub(super) fn basis(&mut self, at: &Location, ids: &[String]) -> Vec<Basis> {
        if ids.is_empty() {
            let remedy = "Name a claim or an assumption in `rests-on`.";
            self.problems.add(self.file, at, "It rests on nothing.", remedy);
        }
        let (claims, assumptions) = (&self.names.claims, &self.names.assumptions);
        let mut basis = Vec::new();
        for id in ids {
            if let Some(index) = claims.iter().position(|known| known == id) {
                basis.push(Basis::Claim(ClaimId::at(index)));
            } else if let Some(index) = assumptions.iter().position(|known| known == id) {
                basis.push(Basis::Assumption(AssumptionId::at(index)));
            } else if self.names.outside.contains(&id.as_str()) {
                let what =
                    format!("`{id}` is from outside the source: nothing of it rests on that.");
                let remedy = "Name a claim or an assumption of ours.";
                self.problems.add(self.file, at.part(id), what, remedy);
            } else if !claims.is_empty() && !self.problems.is_unreadable("assumptions.toml") {
                let what = format!("There is no claim or assumption `{id}`.");
                let remedy = nearest(id, claims.iter().chain(assumptions).copied());
                self.problems.add(self.file, at.part(id), what, remedy);
            }
        }
        basis
    }

    /// A likelihood that a reader can also set.
    fn likelihood(&mut self, condition: &ConditionRule) -> u8 {
        let likelihood = condition.likelihood;
        if likelihood > 100 || !likelihood.is_multiple_of(5) {
            let what = format!("A likelihood of {likelihood} per cent can't be set by a reader.");
            let remedy = "Give a number from 0 to 100, by steps of 5.";
            self.problems.add(
                self.file,
                Location::of(&condition.id).key("likelihood"),
                what,
                remedy,
            );
        }
        likelihood
    }

    fn rule(&mut self, at: &Location, text: &str) -> Rule {
        if self.names.conditions.is_empty() {
            return Rule::Always;
        }
        rule_text::read(text, &self.names.conditions).unwrap_or_else(|error| {
            self.problems.add(self.file, at, error.what, error.remedy);
            Rule::Always
        })
    }

    fn positions(&mut self, at: &Location, positions: &[PositionRule]) -> Vec<Position> {
        let last = positions.len().saturating_sub(1);
        let compiled: Vec<Position> = positions
            .iter()
            .enumerate()
            .map(|(index, position)| {
                let at = at.position(&position.id);
                let when = match &position.when {
                    Some(text) => self.rule(&at.key("when"), text),
                    None => Rule::Always,
                };
                if (index == last) == position.when.is_some() {
                    let what = "Just the last position may, and must, hold whatever the setting.";
                    let remedy = "Give every position but the last a `when`.";
                    self.problems.add(self.file, at.key("when"), what, remedy);
                }
                if positions[..index].iter().any(|before| before.id == position.id) {
                    self.problems.add_repeated(self.file, &at);
                }
                let rests_on = self.basis(&at.key("rests-on"), &position.rests_on);
                Position { stance: position.stance, when, rests_on }
            })
            .collect();
        if compiled.is_empty() {
            let remedy = "Add at least one position without `when`.";
            self.problems.add(self.file, at, "It has no position.", remedy);
        }
        if !compiled.is_sorted_by_key(|position| position.stance) {
            let what =
                "A better stance comes after a worse one, so a condition turned on could harm.";
            let remedy = "Order the positions: backs, waits, tolerates, opposes.";
            self.problems.add(self.file, at, what, remedy);
        }
        compiled
    }
}

/// Makes the model. What can't be looked up has been reported and stands for the first of its list.
pub(super) fn compile(content: &Content, names: &Names<'_>, problems: &mut Problems) -> Model {
    let mut look = Lookup { names, problems, file: "conditions.toml" };
    let conditions = content
        .conditions
        .entries
        .iter()
        .map(|condition| Condition {
            countries: look
                .owners(&Location::of(&condition.id).key("countries"), &condition.countries),
            question: condition.question,
            likelihood: look.likelihood(condition),
            rests_on: look.basis(&Location::of(&condition.id).key("rests-on"), &condition.rests_on),
        })
        .collect();
    look.file = "actors.toml";
    let actors: Vec<Actor> = content
        .actors
        .entries
        .iter()
        .map(|actor| Actor {
            country: look.country(&Location::of(&actor.id).key("country"), &actor.country),
            positions: look.positions(&Location::of(&actor.id), &actor.positions),
        })
        .collect();
    for (index, actor) in content.actors.entries.iter().enumerate() {
        let before = actors[..index].iter().filter(|one| one.country == actors[index].country);
        if before.count() == MOST_ACTORS {
            let what =
                format!("More than {MOST_ACTORS} actors of a country find no room on its axis.");
            let remedy = "Join some of them, or leave some out.";
            look.problems.add(look.file, Location::of(&actor.id), what, remedy);
        }
    }
    look.file = "countries.toml";
    let countries = content
        .countries
        .entries
        .iter()
        .map(|country| Country {
            positions: match &country.speaks {
                Some(actor) => {
                    let index = look.index(
                        &Location::of(&country.id).key("speaks"),
                        "actor",
                        actor,
                        &names.actors,
                    );
                    actors.get(index).map(|actor| actor.positions.clone()).unwrap_or_default()
                }
                None => look.positions(&Location::of(&country.id), &country.positions),
            },
            requirement: country.requirement.as_ref().map(|id| {
                let known = &names.requirements;
                RequirementId::at(look.index(
                    &Location::of(&country.id).key("requirement"),
                    "requirement",
                    id,
                    known,
                ))
            }),
        })
        .collect();
    look.file = "gates.toml";
    let mut requirements = Vec::new();
    let mut gates = Vec::new();
    for (index, gate) in content.gates.entries.iter().enumerate() {
        for requirement in &gate.requirements {
            let at = Location::of(&requirement.id);
            requirements.push(Requirement {
                gate: GateId::at(index),
                country: requirement
                    .country
                    .as_ref()
                    .map(|id| look.country(&at.key("country"), id)),
                rule: look.rule(&at.key("rule"), &requirement.rule),
                rests_on: look.basis(&at.key("rests-on"), &requirement.rests_on),
            });
        }
        let needed_at = Location::of(&gate.id).key("needs");
        let needs: Vec<GateId> = gate.needs.iter().map(|id| look.gate(&needed_at, id)).collect();
        if needs.iter().any(|needed| needed.index() >= index) {
            let what = "It needs a gate that does not come before it.";
            look.problems.add(
                look.file,
                needed_at,
                what,
                "Put the needed gate first in the file, or mend `needs`.",
            );
        }
        // A gate that needs a later one has been reported; it must not be evaluated.
        let needs = needs.into_iter().filter(|needed| needed.index() < index).collect();
        gates.push(Gate {
            needs,
            rests_on: look.basis(&Location::of(&gate.id).key("rests-on"), &gate.rests_on),
        });
    }
    if let (true, Some(first)) = (requirements.is_empty(), content.gates.entries.first()) {
        let remedy = "Say what one takes, in a `[[gate.requirement]]` below it.";
        look.problems.add(look.file, Location::of(&first.id), "No gate asks for anything.", remedy);
    }
    look.file = "scenarios.toml";
    let all = ConditionSet::first(names.conditions.len().min(32));
    let scenarios = content
        .scenarios
        .entries
        .iter()
        .map(|scenario| {
            let at = Location::of(&scenario.id);
            let off = look.conditions(&at.key("off"), &scenario.off);
            let open = look.conditions(&at.key("open"), &scenario.open);
            for condition in scenario.off.iter().filter(|id| scenario.open.contains(id)) {
                let what = format!("`{condition}` is both off and open.");
                let remedy = format!("Take `{condition}` out of `off` or out of `open`.");
                look.problems.add(look.file, at.key("off").part(condition), what, remedy);
            }
            look.conditions(&at.key("assumed"), &scenario.assumed);
            look.basis(&at.key("rests-on"), &scenario.rests_on);
            Settings::new(all.difference(off).difference(open), open)
        })
        .collect();
    let start = start(content, &mut look);
    Model { conditions, countries, actors, requirements, gates, scenarios, start }
}

/// The scenario that readers meet first.
fn start(content: &Content, look: &mut Lookup<'_>) -> ScenarioId {
    let (at, start) = (Location::of("start"), &content.scenarios.start);
    if start.is_empty() && !look.problems.is_unreadable(look.file) {
        let remedy = "Name the one that readers meet first: `start = \"…\"`, above all entries.";
        look.problems.add(look.file, at, "The key `start` is missing.", remedy);
        return ScenarioId::at(0);
    }
    look.scenario(&at, start)
}
