//! What must hold in every setting of the argument's conditions.

use engine::ids::{ConditionId, GateId, ScenarioId};
use engine::model::analysis::TruthTable;
use engine::model::fork::Station;
use engine::model::pane::Pane;
use engine::model::settings::{ConditionSet, Settings, Value};
use engine::model::strikes::Strikes;
use engine::model::verdict::{Answer, Cause, Verdict};
use engine::model::{Asker, Model, Stance};
use engine::phrase;
use engine::window::{Window, WindowState};

use crate::{all_settings, content, edition};

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

#[test]
fn turning_a_condition_on_never_closes_a_gate() {
    let tables = edition().book.model.sweep().expect("few conditions");
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
fn an_answer_never_falls_when_a_condition_rises() {
    let model = &edition().book.model;
    let tables = model.sweep().expect("few conditions");
    let answers = |settings: Settings| -> Vec<Answer> {
        let (low, high) = (settings.open_as_off().bits(), settings.open_as_on().bits());
        let answer = |table: &TruthTable| Answer::between(table.is_open(low), table.is_open(high));
        tables.iter().map(answer).collect()
    };
    for settings in all_settings() {
        let before = answers(settings);
        for condition in ConditionId::all(CONDITIONS) {
            let higher: &[Value] = match settings.value(condition) {
                Value::On => continue,
                Value::Off if model.openable().has(condition) => &[Value::Open, Value::On],
                Value::Off | Value::Open => &[Value::On],
            };
            for value in higher {
                let after = answers(settings.set(condition, *value));
                assert!(
                    before.iter().zip(&after).all(|(before, after)| before <= after),
                    "{settings:?}, {condition:?} {value:?}"
                );
            }
        }
    }
}

#[test]
fn nobody_stands_worse_when_a_condition_is_turned_on() {
    let model = &edition().book.model;
    let stances = |bits: u32| {
        let settings = Settings::new(ConditionSet::from_bits(bits), ConditionSet::EMPTY);
        let verdict = model.evaluate(settings);
        let standings = verdict.governments.iter().chain(&verdict.actors);
        standings.map(|standing| standing.stance).collect::<Vec<_>>()
    };
    let all: Vec<Vec<Stance>> = (0..1_u32 << CONDITIONS).map(stances).collect();
    for (bits, before) in all.iter().enumerate() {
        for bit in 0..CONDITIONS {
            // From best to worst: the lower is the better.
            let after = &all[bits | 1 << bit];
            assert!(before.iter().zip(after).all(|(before, after)| after <= before), "{bits:b}");
        }
    }
}

#[test]
fn the_gates_imply_one_another_and_the_sweep_agrees() {
    let model = &edition().book.model;
    let tables = model.sweep().expect("few conditions");
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
    assert_eq!(count, 3_usize.pow(5) << 11);
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
        ("leaders-alone", [Yes, Yes, No, No]),
        ("not-meant", [Yes, Yes, Yes, No]),
        ("president-turns-away", [No, No, No, No]),
        ("another-party", [No, Yes, Yes, No]),
        ("conservatives-in-seoul", [Undecided, Yes, Yes, Undecided]),
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
fn scenarios_give_what_their_file_claims() {
    let text = std::fs::read_to_string(content().join("scenarios.toml")).expect("the file");
    let file: toml::Table = toml::from_str(&text).expect("TOML");
    let written = file["scenario"].as_array().expect("a list");
    assert_eq!(written.len(), 14);
    let ids = |entry: &toml::Value, key: &str| -> Vec<String> {
        let list = entry.get(key).and_then(toml::Value::as_array).into_iter().flatten();
        list.map(|id| id.as_str().expect("an id").to_owned()).collect()
    };
    let book = &edition().book;
    for entry in written {
        let id = entry["id"].as_str().expect("an id");
        let settings = scenario(id);
        let (off, open) = (ids(entry, "off"), ids(entry, "open"));
        for (index, words) in book.conditions.iter().enumerate() {
            let expected = match (off.contains(&words.id), open.contains(&words.id)) {
                (false, false) => Value::On,
                (true, false) => Value::Off,
                (false, true) => Value::Open,
                (true, true) => panic!("{id} has {} off and open", words.id),
            };
            assert_eq!(settings.value(ConditionId::at(index)), expected, "{id}, {}", words.id);
        }
        let verdict = book.model.evaluate(settings);
        let claimed = entry["outcome"].as_table().expect("a table");
        assert_eq!(claimed.len(), 4, "{id}");
        for (name, answer) in claimed {
            let found = verdict.gate(gate(name)).answer.name();
            assert_eq!(Some(found), answer.as_str(), "{id}, {name}");
        }
    }
}

#[test]
fn the_capitals_panes_are_what_the_argument_says() {
    use Pane::{Backs, Opposes, Tolerates, Unknown, Waits};
    let book = &edition().book;
    let panes = |id: &str| book.model.evaluate(scenario(id)).panes;
    // Washington, Pyongyang, Seoul, Tokyo, Beijing.
    assert_eq!(panes("fire-and-fury"), [Opposes, Opposes, Backs, Opposes, Backs]);
    assert_eq!(panes("hanoi"), [Backs, Waits, Backs, Tolerates, Backs]);
    assert_eq!(panes("june-2019"), [Waits, Waits, Backs, Tolerates, Backs]);
    assert_eq!(panes("washington-moves"), [Backs, Backs, Backs, Tolerates, Backs]);
    assert_eq!(panes("everything-at-once"), [Backs, Waits, Backs, Tolerates, Backs]);
    assert_eq!(panes("president-turns-away"), [Opposes, Backs, Backs, Opposes, Backs]);
    assert_eq!(panes("another-party"), [Opposes, Backs, Backs, Tolerates, Backs]);
    assert_eq!(panes("conservatives-in-seoul"), [Backs, Backs, Unknown, Tolerates, Backs]);
    assert_eq!(panes("tokyo-breaks-step"), [Backs, Backs, Backs, Opposes, Backs]);
    assert_eq!(panes("beijing-unmoved"), [Backs, Backs, Backs, Tolerates, Opposes]);
}

#[test]
fn a_window_is_open_exactly_when_the_politics_line_up_and_barred_exactly_when_they_do_not() {
    let model = &edition().book.model;
    let aligned = gate("aligned");
    for settings in all_settings() {
        let verdict = model.evaluate(settings);
        let expected = match verdict.gate(aligned).answer {
            Answer::Yes => WindowState::Open,
            Answer::No => WindowState::Barred,
            Answer::Undecided => WindowState::Unfinished,
        };
        assert_eq!(Window::of(&verdict).state(), expected, "{settings:?}");
    }
}

#[test]
fn what_is_carried_back_neither_bars_a_window_nor_opens_one() {
    let book = &edition().book;
    let mut moments = 0;
    for id in ScenarioId::all(book.scenarios.len()) {
        let verdict = book.model.evaluate(book.model.scenario(id));
        let (window, ghosts) = (Window::of_scenario(book, id), &book.scenario(id).ghosts);
        if ghosts.is_empty() {
            assert_eq!(window, Window::of(&verdict));
            continue;
        }
        moments += 1;
        assert_ne!(window.state(), WindowState::Open, "{}", book.scenario(id).id);
        let told = Window::told(&verdict, &|country| !ghosts.contains(&country));
        assert_eq!(window.bars(), told.bars(), "{}", book.scenario(id).id);
        assert_eq!(window.state(), told.state(), "{}", book.scenario(id).id);
    }
    assert_eq!(moments, 3);
    let names: Vec<&str> =
        book.moments().into_iter().map(|id| book.scenario(id).short.as_str()).collect();
    assert_eq!(names, ["2017", "Singapore", "Hanoi", "June 2019"]);
}

#[test]
fn whatever_is_crossed_out_bars_and_answers_agree() {
    let model = &edition().book.model;
    let june = scenario("june-2019");
    for part in 0..model.strikables().len() {
        let struck = model.without(Strikes::default().set(part, true));
        for condition in ConditionId::all(CONDITIONS) {
            let verdict = struck.evaluate(june.set(condition, Value::Off));
            let barred = verdict.panes.contains(&Pane::Opposes);
            assert_eq!(verdict.gate(gate("aligned")).answer == Answer::No, barred, "{part}");
        }
    }
}

#[test]
fn six_single_changes_from_june_2019_shut_the_window_and_one_leaves_it_undecided() {
    let model = &edition().book.model;
    let june = scenario("june-2019");
    let with = |answer: Answer| -> Vec<&str> {
        let changed = ConditionId::all(CONDITIONS).filter(|id| {
            june.value(*id) != Value::Off
                && model.evaluate(june.set(*id, Value::Off)).gate(gate("aligned")).answer == answer
        });
        changed.map(|id| edition().book.condition(id).id.as_str()).collect()
    };
    let six = ["us-president", "us-own-party", "nk-open", "nk-trade", "jp-lockstep", "cn-detente"];
    assert_eq!(with(Answer::No), six);
    assert_eq!(with(Answer::Undecided), ["sk-government"]);
}

#[test]
fn five_conditions_are_questions_and_each_says_whose() {
    let book = &edition().book;
    let of = |asker: Asker| -> Vec<&str> {
        let conditions = book.model.conditions.iter().zip(&book.conditions);
        let asked = conditions.filter(|(rules, _)| rules.question == Some(asker));
        asked.map(|(_, words)| words.id.as_str()).collect()
    };
    assert_eq!(of(Asker::Source), ["nk-price", "nk-intent"]);
    assert_eq!(of(Asker::Ours), ["us-first-step", "nk-groundwork", "sk-conservatives"]);
    for id in ["nk-groundwork", "nk-price"] {
        let owners: Vec<usize> = book.model.conditions[condition(id).index()]
            .countries
            .iter()
            .map(|country| country.index())
            .collect();
        assert_eq!(owners, [0, 1], "{id} belongs to both signers");
    }
}

#[test]
fn every_setting_is_put_into_whole_sentences() {
    let book = &edition().book;
    let whole = |text: &str| text.len() > 10 && text.ends_with('.') && !text.contains(['{', '}']);
    for settings in all_settings() {
        let verdict = book.model.evaluate(settings);
        for gate in GateId::all(4) {
            if verdict.gate(gate).answer != Answer::Yes {
                assert!(!verdict.lacking(gate).is_empty(), "{settings:?}: no reason");
            }
        }
        let outcome = phrase::outcome(book, &verdict);
        assert!(whole(&outcome) && !outcome.contains(": ."), "{settings:?}: {outcome}");
    }
    for id in 0..book.scenarios.len() {
        let verdict = book.model.evaluate(book.model.scenario(ScenarioId::at(id)));
        for gate in GateId::all(4) {
            let sentence = phrase::gate(book, &verdict, gate);
            assert!(whole(&sentence), "{sentence}");
        }
    }
}

#[test]
fn one_flip_alone_starts_talks_and_four_answers_settle_the_rest() {
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
    for id in ["us-first-step", "nk-groundwork", "nk-price", "nk-intent"] {
        settings = settings.set(condition(id), Value::On);
    }
    assert_eq!(answers(&model.evaluate(settings)), [Answer::Yes; 4]);
}

#[test]
fn six_single_changes_shut_the_window_of_june_2019() {
    let book = &edition().book;
    let ways = book.model.ways_to_bar(scenario("june-2019"));
    let told: Vec<(&str, Vec<&str>, Vec<&str>)> = ways
        .iter()
        .map(|way| {
            let capitals = |ids: &[engine::ids::CountryId]| {
                ids.iter().map(|id| book.country(*id).capital.as_str()).collect()
            };
            let condition = book.condition(way.condition);
            (condition.id.as_str(), capitals(&way.barred), capitals(&way.follow))
        })
        .collect();
    let alone = |id, capital| (id, vec![capital], vec![]);
    assert_eq!(
        told,
        [
            ("us-president", vec!["Washington", "Tokyo"], vec!["Tokyo"]),
            alone("us-own-party", "Washington"),
            alone("nk-open", "Pyongyang"),
            alone("nk-trade", "Pyongyang"),
            alone("jp-lockstep", "Tokyo"),
            alone("cn-detente", "Beijing"),
        ]
    );
    for way in ways {
        assert_eq!(book.model.evaluate(way.settings).gate(gate("aligned")).answer, Answer::No);
    }
    // The text counts them.
    let closes = book.steps.iter().find(|step| step.id == "closes").expect("the step");
    assert!(closes.title.starts_with("Six ways"), "{}", closes.title);
}

#[test]
fn the_fork_goes_from_talks_over_a_deal_to_a_lasting_one() {
    let book = &edition().book;
    let step = book.steps.iter().find(|step| step.id == "left-open").expect("the step");
    let way: Vec<&str> = book
        .model
        .way_through(&step.switches)
        .iter()
        .map(|station| match station {
            Station::Question(condition) => book.condition(*condition).id.as_str(),
            Station::Gate(gate) => book.gate(*gate).id.as_str(),
        })
        .collect();
    let expected =
        ["talks", "us-first-step", "nk-groundwork", "nk-price", "deal", "nk-intent", "holds"];
    assert_eq!(way, expected);
    let base = book.model.scenario(step.scenario.expect("a scenario"));
    let exits = step.switches.iter().map(|question| {
        let verdict = book.model.evaluate(Model::exit(base, &step.switches, *question));
        let outcome = book.outcome(&verdict).expect("an outcome");
        book.outcomes[usize::from(outcome.0)].short.as_deref().expect("a few words for it")
    });
    let none = "talks, no deal";
    assert_eq!(exits.collect::<Vec<_>>(), [none, none, none, "a deal that comes undone"]);
}
