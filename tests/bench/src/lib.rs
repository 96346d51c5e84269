//! Models of any size, and the two ways through all their settings.

#[cfg(target_arch = "wasm32")]
mod in_browser;

use engine::ids::{ConditionId, CountryId, GateId, ScenarioId};
use engine::model::analysis::{Odds, TruthTable};
use engine::model::rule::Rule;
use engine::model::settings::{ConditionSet, Settings};
use engine::model::verdict::Answer;
use engine::model::{Condition, Gate, Model, Requirement};

/// The numbers of conditions that are measured.
pub const SIZES: [usize; 4] = [11, 16, 20, 24];

/// A model with four gates, where every condition is asked for, alone or beside another: the shape of the
/// argument that ships, at any size.
pub fn model(conditions: usize) -> Model {
    let condition = Condition {
        countries: vec![CountryId(0)],
        question: None,
        likelihood: 80,
        rests_on: Vec::new(),
    };
    let one = |index: usize| Rule::Condition(ConditionId::at(index % conditions));
    let requirement = |index: usize| Requirement {
        gate: GateId::at(index % 4),
        country: None,
        rule: match index % 3 {
            0 => one(index),
            1 => Rule::Any(vec![one(index), Rule::All(vec![one(index + 1), one(index + 5)])]),
            _ => Rule::All(vec![one(index), Rule::Any(vec![one(index + 2), one(index + 3)])]),
        },
        rests_on: Vec::new(),
    };
    let gate = |needs: &[u8]| Gate {
        needs: needs.iter().map(|id| GateId(*id)).collect(),
        rests_on: vec![],
    };
    Model {
        conditions: vec![condition; conditions],
        countries: Vec::new(),
        actors: Vec::new(),
        requirements: (0..conditions).map(requirement).collect(),
        gates: vec![gate(&[]), gate(&[]), gate(&[1]), gate(&[0, 2])],
        scenarios: Vec::new(),
        start: ScenarioId(0),
    }
}

/// Everything that the page says of one gate: counts, swings, sets, ways, chance. A number comes of it, so
/// that nothing is left out as unused.
pub fn whole_analysis(model: &Model) -> u64 {
    let tables = model.sweep().unwrap_or_default();
    let counts: u64 = tables.iter().map(TruthTable::count).sum();
    let Some(table) = tables.last() else { return counts };
    let conditions = model.conditions.len();
    let swings: u64 = ConditionId::all(conditions).map(|id| table.swings(id).alone).sum();
    let sets = table.sufficing().total + table.cuts().total;
    let none = Settings::new(ConditionSet::EMPTY, ConditionSet::EMPTY);
    let ways = table.ways_to_open(none).map_or(0, |ways| ways.total);
    let odds = Odds::suggested(model);
    let chances: u64 = tables.iter().map(|table| u64::from(table.chance(odds).per_mille())).sum();
    counts + swings + sets + ways + chances
}

/// The sweep alone, 64 settings at a time.
pub fn swept(model: &Model) -> u64 {
    model.sweep().unwrap_or_default().iter().map(TruthTable::count).sum()
}

/// The same counts, of the settings `part` of `parts` of all, each evaluated by itself as the page does.
pub fn one_by_one(model: &Model, parts: u32) -> u64 {
    let all = 1_u32 << model.conditions.len();
    let open = |setting: u32| -> u64 {
        let settings = Settings::new(ConditionSet::from_bits(setting), ConditionSet::EMPTY);
        let verdict = model.evaluate(settings);
        verdict.gates.iter().map(|gate| u64::from(gate.answer == Answer::Yes)).sum()
    };
    // A sample spread evenly: all settings of 24 conditions would take minutes.
    (0..all / parts).map(|index| open(index * parts)).sum()
}

/// How many parts of all settings are left out of [`one_by_one`], so that it ends soon.
pub fn parts(conditions: usize) -> u32 {
    1 << conditions.saturating_sub(14)
}
