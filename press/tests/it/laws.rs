//! What must hold in every setting of the argument's conditions.

use deal_window::ids::{ConditionId, GateId, ScenarioId};
use deal_window::model::Model;
use deal_window::model::settings::{ConditionSet, Settings, Value};
use deal_window::model::verdict::{Answer, Cause, Verdict};

use crate::edition;

const CONDITIONS: usize = 16;

fn gate(id: &str) -> GateId {
    let gates = &edition().book.gates;
    GateId::at(gates.iter().position(|gate| gate.id == id).expect("the gate"))
}

fn condition(id: &str) -> ConditionId {
    let conditions = &edition().book.conditions;
    ConditionId::at(conditions.iter().position(|one| one.id == id).expect("the condition"))
}

fn scenario(id: &str) -> Settings {
    let book = &edition().book;
    let index = book.scenarios.iter().position(|one| one.id == id).expect("the scenario");
    book.model.scenario(ScenarioId::at(index))
}

fn answers(verdict: &Verdict) -> [Answer; 4] {
    ["aligned", "talks", "deal", "holds"].map(|id| verdict.gate(gate(id)).answer)
}

/// Every setting: sixteen conditions on or off, and the three open questions open as well.
fn all_settings() -> impl Iterator<Item = Settings> {
    let open = edition().book.model.openable();
    assert_eq!(open.count(), 3);
    (0..1_u32 << CONDITIONS).flat_map(move |bits| {
        let on = ConditionSet::from_bits(bits);
        // An open question is counted once, with its bit off.
        let free: Vec<ConditionId> = open.difference(on).iter().collect();
        (0..1_usize << free.len()).map(move |choice| {
            let chosen = free.iter().enumerate().filter(|(index, _)| choice >> index & 1 == 1);
            Settings::new(on, chosen.map(|(_, id)| *id).collect())
        })
    })
}

#[test]
fn turning_a_condition_on_never_closes_a_gate() {
    let tables = edition().book.model.sweep();
    for table in &tables {
        for setting in 0..1_u32 << CONDITIONS {
            if table.is_open(setting) {
                for bit in 0..CONDITIONS {
                    assert!(table.is_open(setting | 1 << bit));
                }
            }
        }
    }
}

#[test]
fn the_gates_imply_one_another_and_the_sweep_agrees() {
    let model = &edition().book.model;
    let tables = model.sweep();
    let mut count = 0;
    for settings in all_settings() {
        count += 1;
        let verdict = model.evaluate(settings);
        let [aligned, talks, deal, holds] = answers(&verdict);
        assert!(holds <= deal && holds <= aligned && deal <= talks, "{settings:?}");
        let (low, high) = (settings.open_as_off().bits(), settings.open_as_on().bits());
        for (index, gate) in verdict.gates.iter().enumerate() {
            let swept = Answer::between(tables[index].is_open(low), tables[index].is_open(high));
            assert_eq!(gate.answer, swept, "{settings:?}");
        }
    }
    assert_eq!(count, (3 * 3 * 3) << 13);
}

#[test]
fn every_gate_that_is_not_open_has_a_reason_and_settling_it_opens_the_gate() {
    let model = &edition().book.model;
    for settings in all_settings() {
        let verdict = model.evaluate(settings);
        for gate in GateId::all(4) {
            let found = verdict.gate(gate);
            assert_eq!(found.answer == Answer::Yes, found.reasons.is_empty());
            if found.answer != Answer::Yes {
                let settled = settings.on().union(remedy(&verdict, gate));
                let open = opens(model, settled, gate);
                assert!(open, "{settings:?}, {}", edition().book.gate(gate).id);
            }
        }
    }
}

fn remedy(verdict: &Verdict, gate: GateId) -> ConditionSet {
    let reasons = &verdict.gate(gate).reasons;
    reasons.iter().fold(ConditionSet::EMPTY, |all, reason| {
        all.union(match &reason.cause {
            Cause::Gate(needed) => remedy(verdict, *needed),
            Cause::Requirement(_, lack) => lack.remedy(),
        })
    })
}

fn opens(model: &Model, on: ConditionSet, gate: GateId) -> bool {
    let verdict = model.evaluate(Settings::new(on, ConditionSet::EMPTY));
    verdict.gate(gate).answer == Answer::Yes
}

#[test]
fn each_scenario_gives_what_the_argument_says() {
    use Answer::{No, Undecided, Yes};
    let expected = [
        ("fire-and-fury", [No, No, No, No]),
        ("singapore", [Yes, Yes, No, No]),
        ("hanoi", [Yes, Yes, No, No]),
        ("june-2019", [Yes, No, No, No]),
        ("washington-moves", [Yes, Yes, Undecided, Undecided]),
        ("questions-settled", [Yes, Yes, Yes, Yes]),
        ("everything-at-once", [Yes, Yes, No, No]),
        ("president-turns-away", [No, No, No, No]),
        ("another-party", [No, Yes, Yes, No]),
        ("conservatives-in-seoul", [Yes, Yes, Yes, Yes]),
        ("tokyo-breaks-step", [No, Yes, Yes, No]),
        ("beijing-unmoved", [No, Yes, Yes, No]),
    ];
    assert_eq!(edition().book.scenarios.len(), expected.len());
    for (id, outcome) in expected {
        let verdict = edition().book.model.evaluate(scenario(id));
        assert_eq!(answers(&verdict), outcome, "{id}");
    }
}

#[test]
fn one_flip_alone_starts_talks_and_three_answers_settle_the_rest() {
    let model = &edition().book.model;
    let june = scenario("june-2019");
    let starting: Vec<ConditionId> = ConditionId::all(CONDITIONS)
        .filter(|id| {
            model.evaluate(june.set(*id, Value::On)).gate(gate("talks")).answer == Answer::Yes
        })
        .collect();
    assert_eq!(starting, [condition("us-flexible")]);
    let mut settings = june.set(condition("us-flexible"), Value::On);
    let [_, talks, deal, holds] = answers(&model.evaluate(settings));
    assert_eq!([talks, deal, holds], [Answer::Yes, Answer::Undecided, Answer::Undecided]);
    for id in ["nk-groundwork", "nk-price", "nk-intent"] {
        settings = settings.set(condition(id), Value::On);
    }
    assert_eq!(answers(&model.evaluate(settings)), [Answer::Yes; 4]);
}
