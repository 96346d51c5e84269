//! The analysis against a slow and obvious reference, on random models.

use proptest::prelude::*;

use super::{Odds, TruthTable, Ways};
use crate::ids::{ConditionId, CountryId, GateId, ScenarioId};
use crate::model::rule::{Rule, Weighed, Weight};
use crate::model::settings::{ConditionSet, Settings};
use crate::model::strikes::{Strikable, Strikes};
use crate::model::verdict::{Answer, Cause};
use crate::model::{Asker, Condition, Gate, Model, Requirement};

const MOST: usize = 9;

fn rule(conditions: usize) -> impl Strategy<Value = Rule> {
    let leaf = (0..conditions).prop_map(|index| Rule::Condition(ConditionId::at(index)));
    leaf.prop_recursive(3, 12, 3, |part| {
        let parts = || prop::collection::vec(part.clone(), 2..4);
        prop_oneof![
            parts().prop_map(Rule::All),
            parts().prop_map(Rule::Any),
            at_least(prop::collection::vec((1..6_u32, part.clone()), 2..6)),
        ]
    })
}

/// Parts of these weights, of which some share is needed.
fn at_least(parts: impl Strategy<Value = Vec<(u32, Rule)>>) -> impl Strategy<Value = Rule> {
    (parts, any::<prop::sample::Index>()).prop_map(|(parts, needed)| {
        let total: u32 = parts.iter().map(|(weight, _)| weight).sum();
        let weight = |weight| Weight::new(weight).expect("not zero");
        Rule::AtLeast {
            needed: weight(1 + needed.index(total as usize) as u32),
            parts: parts
                .into_iter()
                .map(|(heavy, part)| Weighed { weight: weight(heavy), part })
                .collect(),
        }
    })
}

/// Whether a rule holds, counted by hand.
fn by_hand(rule: &Rule, on: u32) -> bool {
    match rule {
        Rule::Always => true,
        Rule::Condition(condition) => on >> condition.index() & 1 == 1,
        Rule::All(parts) => parts.iter().all(|part| by_hand(part, on)),
        Rule::Any(parts) => parts.iter().any(|part| by_hand(part, on)),
        Rule::AtLeast { needed, parts } => {
            let held = parts.iter().filter(|one| by_hand(&one.part, on));
            held.map(|one| one.weight.get()).sum::<u32>() >= needed.get()
        }
    }
}

/// A model of three gates, the last of which may need the others, and a setting of it.
fn model() -> impl Strategy<Value = Model> {
    (1..=MOST).prop_flat_map(|conditions| {
        let requirements = prop::collection::vec((0..3_usize, rule(conditions)), 1..6);
        (requirements, any::<[bool; 2]>()).prop_map(move |(requirements, needed)| {
            let requirement = |(gate, rule)| Requirement {
                gate: GateId::at(gate),
                country: None,
                rule,
                rests_on: vec![],
            };
            let needs = (0..2).filter(|gate| needed[*gate]).map(GateId::at).collect();
            let gate = |needs| Gate { needs, rests_on: vec![] };
            let condition = |_| Condition {
                countries: vec![CountryId(0)],
                question: Some(Asker::Source),
                likelihood: 50,
                rests_on: vec![],
            };
            Model {
                conditions: (0..conditions).map(condition).collect(),
                countries: vec![],
                actors: vec![],
                requirements: requirements.into_iter().map(requirement).collect(),
                gates: vec![gate(vec![]), gate(vec![]), gate(needs)],
                scenarios: vec![Settings::new(ConditionSet::EMPTY, ConditionSet::EMPTY)],
                start: ScenarioId(0),
            }
        })
    })
}

/// Whether a gate is open, asked of the evaluation of one setting.
fn is_open(model: &Model, gate: GateId, on: u32) -> bool {
    let settings = Settings::new(ConditionSet::from_bits(on), ConditionSet::EMPTY);
    model.evaluate(settings).gate(gate).answer == Answer::Yes
}

fn gates(model: &Model) -> Vec<(GateId, TruthTable)> {
    let tables = model.sweep().expect("few conditions");
    tables.into_iter().enumerate().map(|(index, table)| (GateId::at(index), table)).collect()
}

fn all(model: &Model) -> std::ops::Range<u32> {
    0..1 << model.conditions.len()
}

/// Of some sets those that contain no other, in order of their bits.
fn minimal(sets: &[u32]) -> Vec<u32> {
    let contains_another =
        |set: u32| sets.iter().any(|other| *other != set && other & set == *other);
    sets.iter().copied().filter(|set| !contains_another(*set)).collect()
}

fn listed(sets: &[ConditionSet]) -> Vec<u32> {
    let mut bits: Vec<u32> = sets.iter().map(|set| set.bits()).collect();
    bits.sort_unstable();
    bits
}

/// The smallest of the changes that will do, tried one after the other.
fn fewest(changes: impl Iterator<Item = u32>) -> Option<(usize, Vec<u32>)> {
    let changes: Vec<u32> = changes.collect();
    let length = changes.iter().map(|change| change.count_ones()).min()?;
    let mut fewest: Vec<u32> =
        changes.into_iter().filter(|change| change.count_ones() == length).collect();
    fewest.sort_unstable();
    Some((length as usize, fewest))
}

fn told(ways: Option<Ways>) -> Option<(usize, Vec<u32>)> {
    ways.map(|ways| {
        assert_eq!(ways.total, ways.listed.len() as u64);
        (ways.length, listed(&ways.listed))
    })
}

proptest! {
    #[test]
    fn a_rule_holds_where_counting_by_hand_says_so(rule in rule(MOST)) {
        for on in 0..1_u32 << MOST {
            let set = ConditionSet::from_bits(on);
            prop_assert_eq!(rule.holds(&|condition| set.has(condition)), by_hand(&rule, on));
        }
    }

    #[test]
    fn what_is_lacking_and_its_remedy_are_those_of_the_rule(model in model(), on in any::<u32>()) {
        let on = ConditionSet::from_bits(on & (all(&model).end - 1));
        let verdict = model.evaluate(Settings::new(on, ConditionSet::EMPTY));
        for reason in verdict.gates.iter().flat_map(|gate| &gate.reasons) {
            let Cause::Requirement(id, lack) = &reason.cause else { continue };
            let rule = &model.requirements[id.index()].rule;
            let settled = on.union(lack.remedy()).bits();
            prop_assert!(by_hand(rule, settled), "{rule:?} lacks {lack:?}");
            lack.each(&mut |condition, _| assert!(!on.has(condition)));
        }
    }

    #[test]
    fn counts_are_those_of_setting_by_setting(model in model()) {
        for (gate, table) in gates(&model) {
            let open = all(&model).filter(|on| is_open(&model, gate, *on)).count() as u64;
            prop_assert_eq!(table.count(), open);
            prop_assert!(all(&model).all(|on| table.is_open(on) == is_open(&model, gate, on)));
        }
    }

    #[test]
    fn a_swing_is_a_setting_in_which_one_condition_decides(model in model()) {
        for (gate, table) in gates(&model) {
            for condition in ConditionId::all(model.conditions.len()) {
                let bit = 1 << condition.index();
                let others = || all(&model).filter(|on| on & bit == 0);
                let swings = table.swings(condition);
                let alone = others()
                    .filter(|on| is_open(&model, gate, on | bit) != is_open(&model, gate, *on))
                    .count();
                prop_assert_eq!(swings.alone, alone as u64);
                prop_assert_eq!(swings.of, others().count() as u64);
                let ever = all(&model).any(|on| is_open(&model, gate, on));
                let without = others().any(|on| is_open(&model, gate, on));
                prop_assert_eq!(swings.is_veto, ever && !without);
            }
        }
    }

    #[test]
    fn sufficing_and_breaking_sets_are_minimal_and_complete(model in model()) {
        let everything = all(&model).end - 1;
        for (gate, table) in gates(&model) {
            let open: Vec<u32> = all(&model).filter(|on| is_open(&model, gate, *on)).collect();
            let sufficing = table.sufficing();
            prop_assert_eq!(listed(&sufficing.listed), minimal(&open));
            prop_assert_eq!(sufficing.total, sufficing.listed.len() as u64);
            let breaking: Vec<u32> =
                all(&model).filter(|off| !is_open(&model, gate, everything & !off)).collect();
            let cuts = table.cuts();
            prop_assert_eq!(listed(&cuts.listed), minimal(&breaking));
            prop_assert_eq!(cuts.total, cuts.listed.len() as u64);
        }
    }

    #[test]
    fn ways_are_the_fewest_changes_that_do(model in model(), on in any::<u32>(), open in any::<u32>()) {
        let everything = all(&model).end - 1;
        let [on, open] = [on, open].map(|bits| ConditionSet::from_bits(bits & everything));
        let settings = Settings::new(on, open);
        let (low, high) = (settings.open_as_off().bits(), settings.open_as_on().bits());
        for (gate, table) in gates(&model) {
            let opening = all(&model)
                .filter(|gain| gain & low == 0 && is_open(&model, gate, low | gain));
            prop_assert_eq!(told(table.ways_to_open(settings)), fewest(opening));
            let closing = all(&model)
                .filter(|loss| loss & !high == 0 && !is_open(&model, gate, high & !loss));
            prop_assert_eq!(told(table.ways_to_close(settings)), fewest(closing));
        }
    }

    #[test]
    fn a_chance_is_the_sum_over_all_settings(model in model(), steps in prop::array::uniform9(0..=20_u8)) {
        let odds = ConditionId::all(MOST)
            .fold(Odds::default(), |odds, id| odds.with(id, steps[id.index()] * 5));
        let count = model.conditions.len();
        let weight = |on: u32| -> u128 {
            let factor = |index: usize| match on >> index & 1 {
                1 => u128::from(steps[index]),
                _ => u128::from(20 - steps[index]),
            };
            (0..count).map(factor).product()
        };
        for (gate, table) in gates(&model) {
            let part: u128 = all(&model).filter(|on| is_open(&model, gate, *on)).map(weight).sum();
            let chance = table.chance(odds);
            prop_assert_eq!(chance.part, part);
            prop_assert_eq!(chance.whole, 20_u128.pow(count as u32));
        }
    }

    #[test]
    fn striking_a_part_opens_what_it_alone_closed_and_closes_nothing(model in model(), pick in any::<u128>()) {
        let parts = model.strikables();
        let mut strikes = Strikes::default();
        for index in (0..parts.len()).filter(|index| pick >> index & 1 == 1) {
            strikes = strikes.set(index, true);
        }
        let struck = model.without(strikes);
        for gate in GateId::all(model.gates.len()) {
            for on in all(&model) {
                prop_assert!(is_open(&struck, gate, on) || !is_open(&model, gate, on));
                prop_assert_eq!(is_open(&struck, gate, on), reference(&model, &parts, strikes, gate, on));
            }
        }
    }
}

/// Whether a gate is open in one setting, where struck parts count as met: each requirement is asked
/// with its own struck conditions taken as on.
fn reference(model: &Model, parts: &[Strikable], strikes: Strikes, gate: GateId, on: u32) -> bool {
    let is_struck = |part: Strikable| {
        parts.iter().enumerate().any(|(index, one)| *one == part && strikes.has(index))
    };
    let met = model.requirements.iter().enumerate().all(|(index, requirement)| {
        let id = crate::ids::RequirementId::at(index);
        let taken_as_on = |condition: ConditionId| {
            on >> condition.index() & 1 == 1 || is_struck(Strikable::One(id, condition))
        };
        requirement.gate != gate
            || is_struck(Strikable::Whole(id))
            || requirement.rule.holds(&taken_as_on)
    });
    let needs = &model.gates[gate.index()].needs;
    met && needs.iter().all(|needed| reference(model, parts, strikes, *needed, on))
}

#[test]
fn odds_are_brought_to_steps_and_kept_within_bounds() {
    let odds = Odds::all(MOST, 50).with(ConditionId(3), 83).with(ConditionId(4), 255);
    assert_eq!(odds.per_cent(ConditionId(2)), 50);
    assert_eq!(odds.per_cent(ConditionId(3)), 80);
    assert_eq!(odds.per_cent(ConditionId(4)), 100);
    assert_eq!(odds.with(ConditionId(200), 5), odds);
}

#[test]
fn more_conditions_than_can_be_swept_give_no_table() {
    let condition = Condition {
        countries: vec![CountryId(0)],
        question: None,
        likelihood: 50,
        rests_on: vec![],
    };
    let model = Model {
        conditions: vec![condition; super::MOST_SWEPT + 1],
        countries: vec![],
        actors: vec![],
        requirements: vec![],
        gates: vec![Gate { needs: vec![], rests_on: vec![] }],
        scenarios: vec![],
        start: ScenarioId(0),
    };
    assert_eq!(model.sweep(), None);
}
