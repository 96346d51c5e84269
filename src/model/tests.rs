//! The rules of evaluation, on models small enough to see through.

use super::rule::Rule;
use super::settings::{ConditionSet, Settings, Value};
use super::verdict::{Answer, Cause, Lack};
use super::{Actor, Condition, Gate, Model, Position, Requirement, Stance};
use crate::ids::{ActorId, ConditionId, CountryId, GateId, ScenarioId};

fn on(index: u8) -> Rule {
    Rule::Condition(ConditionId(index))
}

/// Two gates over `conditions` conditions: the first wants condition 0 or 1, the second wants the first
/// gate and the last condition, which may be open.
fn model(conditions: usize) -> Model {
    let last = conditions - 1;
    let requirement =
        |gate, rule| Requirement { gate: GateId(gate), country: None, rule, rests_on: vec![] };
    Model {
        conditions: (0..conditions)
            .map(|index| Condition {
                country: CountryId(0),
                may_be_open: index == last,
                rests_on: vec![],
            })
            .collect(),
        countries: vec![vec![]],
        actors: vec![Actor {
            country: CountryId(0),
            positions: vec![
                Position {
                    stance: Stance::Backs,
                    when: Rule::All(vec![on(0), on(1)]),
                    rests_on: vec![],
                },
                Position { stance: Stance::Tolerates, when: on(0), rests_on: vec![] },
                Position { stance: Stance::Opposes, when: Rule::Always, rests_on: vec![] },
            ],
        }],
        requirements: vec![
            requirement(0, Rule::Any(vec![on(0), on(1)])),
            requirement(1, on(last as u8)),
        ],
        gates: vec![
            Gate { needs: vec![], rests_on: vec![] },
            Gate { needs: vec![GateId(0)], rests_on: vec![] },
        ],
        scenarios: vec![Settings::new(ConditionSet::EMPTY, ConditionSet::EMPTY)],
        start: ScenarioId(0),
    }
}

fn settings(on: &[u8], open: &[u8]) -> Settings {
    let set = |ids: &[u8]| ids.iter().map(|id| ConditionId(*id)).collect();
    Settings::new(set(on), set(open))
}

#[test]
fn the_first_position_that_holds_counts() {
    let stance = |on: &[u8]| model(3).evaluate(settings(on, &[])).actor(ActorId(0)).stance;
    assert_eq!(stance(&[0, 1]), Stance::Backs);
    assert_eq!(stance(&[0]), Stance::Tolerates);
    assert_eq!(stance(&[1]), Stance::Opposes);
}

#[test]
fn an_open_question_leaves_what_hangs_on_it_undecided() {
    let verdict = model(3).evaluate(settings(&[0], &[2]));
    assert_eq!(verdict.gate(GateId(0)).answer, Answer::Yes);
    assert_eq!(verdict.gate(GateId(1)).answer, Answer::Undecided);
    // What is closed for another reason is closed, whatever the question's answer.
    let verdict = model(3).evaluate(settings(&[], &[2]));
    assert_eq!(verdict.gate(GateId(1)).answer, Answer::No);
    // And it is explained by what closes it, not by the question.
    let lacking: Vec<u8> = verdict.lacking(GateId(1)).iter().map(|(id, _)| id.0).collect();
    assert_eq!(lacking, [0, 1]);
}

#[test]
fn reasons_name_what_would_open_the_gate() {
    let verdict = model(3).evaluate(settings(&[], &[]));
    let reasons = &verdict.gate(GateId(1)).reasons;
    assert_eq!(reasons[0].cause, Cause::Gate(GateId(0)));
    let Cause::Requirement(_, lack) = &verdict.gate(GateId(0)).reasons[0].cause else {
        panic!("a requirement fails");
    };
    let off = |id| Lack::Condition(ConditionId(id), Value::Off);
    assert_eq!(*lack, Lack::Any(vec![off(0), off(1)]));
    assert_eq!(lack.remedy().count(), 1);
}

#[test]
fn a_sweep_agrees_with_evaluating_one_by_one() {
    for conditions in [3, 6, 8] {
        let model = model(conditions);
        let tables = model.sweep();
        for bits in 0..1_u32 << conditions {
            let verdict =
                model.evaluate(Settings::new(ConditionSet::from_bits(bits), ConditionSet::EMPTY));
            for gate in GateId::all(2) {
                let open = verdict.gate(gate).answer == Answer::Yes;
                assert_eq!(tables[gate.index()].is_open(bits), open, "{bits:b} of {conditions}");
            }
        }
        assert_eq!(tables[0].settings(), 1 << conditions);
        assert_eq!(tables[0].count(), 3 << (conditions - 2));
    }
}

#[test]
fn settings_tell_what_changed() {
    let before = settings(&[0, 1], &[2]);
    let after = before.set(ConditionId(0), Value::Off).set(ConditionId(2), Value::On);
    let changed: Vec<u8> = after.changed_from(before).iter().map(|id| id.0).collect();
    assert_eq!(changed, [0, 2]);
    assert_eq!(after.value(ConditionId(2)), Value::On);
    assert_eq!(after.set(ConditionId(1), Value::Open).value(ConditionId(1)), Value::Open);
}
