//! Two tables side by side: all that differs is named, and nothing else.

use engine::comparison::{Both, Comparison, says};
use engine::ids::{ConditionId, CountryId, GateId, ScenarioId};
use engine::model::settings::Value;
use engine::model::strikes::Strikes;
use engine::place::Table;
use proptest::prelude::*;

use crate::edition;

fn compare(here: Table, there: Table) -> Comparison {
    Comparison::of(&edition().book.model, Both { here, there })
}

/// The sentence about what lies on the table at the start and what is made of it.
fn says(change: impl Fn(Table) -> Table) -> String {
    let book = &edition().book;
    let start = Table::of(book, book.model.start);
    says::sentence(book, &compare(start, change(start)))
}

fn condition(id: &str) -> ConditionId {
    let index = edition().book.conditions.iter().position(|condition| condition.id == id);
    ConditionId::at(index.expect("the condition"))
}

fn set(table: Table, changes: &[(&str, Value)]) -> Table {
    let book = &edition().book;
    changes.iter().fold(table, |table, (id, value)| table.set(book, condition(id), *value))
}

/// A table as some reader may leave it. Every other one differs from the start in little.
fn tables() -> impl Strategy<Value = Table> {
    let book = &edition().book;
    let parts = book.model.strikables().len();
    let changes = proptest::collection::vec((0..16_u8, 0..3_u8), 0..6);
    let strikes = proptest::collection::vec(0..parts, 0..3);
    let odds = proptest::collection::vec((0..16_u8, 0..=20_u8), 0..3);
    let scenario = prop_oneof![Just(book.model.start.0), 0..book.scenarios.len() as u8];
    (scenario, changes, strikes, odds).prop_map(move |(scenario, changes, strikes, odds)| {
        let mut table = Table::of(book, ScenarioId(scenario));
        for (id, value) in changes {
            let value = [Value::On, Value::Off, Value::Open][usize::from(value)];
            table = table.set(book, ConditionId(id), value);
        }
        for part in strikes {
            table.strikes = table.strikes.set(part, true);
        }
        for (id, twentieths) in odds {
            table.odds = table.odds.with(ConditionId(id), twentieths * 5);
        }
        table
    })
}

proptest! {
    #[test]
    fn what_differs_is_the_same_from_both_sides((here, there) in (tables(), tables())) {
        let (one, other) = (compare(here, there), compare(there, here));
        prop_assert_eq!(one.conditions, other.conditions);
        prop_assert_eq!(one.strikes, other.strikes);
        prop_assert_eq!(one.odds, other.odds);
        prop_assert_eq!(&one.panes, &other.panes);
        let turned = |both: Both<_>| Both { here: both.there, there: both.here };
        let answers: Vec<_> = other.answers.iter().map(|(id, both)| (*id, turned(*both))).collect();
        prop_assert_eq!(one.answers, answers);
        let situations = other.situations.map(|both| Both { here: both.there, there: both.here });
        prop_assert_eq!(one.situations, situations);
    }

    #[test]
    fn nothing_differs_just_where_the_tables_are_the_same((here, there) in (tables(), tables())) {
        prop_assert_eq!(compare(here, there).is_same(), here == there);
        prop_assert!(compare(here, here).is_same());
        let same = compare(here, here);
        prop_assert!(same.panes.is_empty() && same.answers.is_empty());
    }

    #[test]
    fn all_that_differs_is_named_and_nothing_else((here, there) in (tables(), tables())) {
        let model = &edition().book.model;
        let found = compare(here, there);
        for id in ConditionId::all(model.conditions.len()) {
            let differs = here.settings.value(id) != there.settings.value(id);
            prop_assert_eq!(found.conditions.has(id), differs);
            let differs = here.odds.per_cent(id) != there.odds.per_cent(id);
            prop_assert_eq!(found.odds.has(id), differs);
        }
        let parts: Vec<usize> = found.struck(model).into_iter().map(|(index, _)| index).collect();
        for index in 0..model.strikables().len() {
            let differs = here.strikes.has(index) != there.strikes.has(index);
            prop_assert_eq!((parts.contains(&index), found.strikes.has(index)), (differs, differs));
        }
        let verdict = |table: Table| model.without(table.strikes).evaluate(table.settings);
        let (here, there) = (verdict(here), verdict(there));
        for id in CountryId::all(model.countries.len()) {
            prop_assert_eq!(found.panes.contains(&id), here.pane(id) != there.pane(id));
        }
        for id in GateId::all(model.gates.len()) {
            let (one, other) = (here.gate(id).answer, there.gate(id).answer);
            let named = found.answers.iter().find(|(gate, _)| *gate == id).map(|(_, both)| *both);
            prop_assert_eq!(named, (one != other).then_some(Both { here: one, there: other }));
        }
    }

    #[test]
    fn the_answer_that_parts_first_has_none_before_it((here, there) in (tables(), tables())) {
        let book = &edition().book;
        let found = compare(here, there);
        let verdict = |table: Table| book.model.without(table.strikes).evaluate(table.settings);
        let (one, other) = (verdict(here), verdict(there));
        let parts = |gate: &GateId| one.gate(*gate).answer != other.gate(*gate).answer;
        let first = GateId::all(book.gates.len()).find(parts);
        prop_assert_eq!(found.answers.first().map(|(gate, _)| *gate), first);
        let sentence = says::sentence(book, &found);
        if let Some(first) = first {
            prop_assert!(sentence.contains(&book.gate(first).name), "{}", sentence);
        }
        // A comma, or a colon, that nothing follows.
        prop_assert!(!sentence.contains("{") && !sentence.contains("()"), "{}", sentence);
    }
}

#[test]
fn a_sentence_says_over_what_two_part_and_in_which_answers() {
    let same = says(|start| start);
    assert!(same.starts_with("You don’t part:"), "{same}");
    assert_eq!(
        says(|start| set(start, &[("cn-detente", Value::Off)])),
        "You part over 1 switch (“Détente, not sanctions”): only “The politics line up” is \
         answered differently, yes here and no there."
    );
    let message = [("us-flexible", Value::On)];
    assert_eq!(
        says(|start| set(start, &message)),
        "You part over 1 switch (“Washington’s message”): 3 answers differ (“Talks”, “Deal” and \
         “Lasting”), and the first is “Talks resume”: no here, yes there."
    );
    let first_part = condition("us-flexible");
    assert_eq!(
        says(|start| Table { odds: start.odds.with(first_part, 80), ..start }),
        "You part over the odds of 1 switch: all answers are the same."
    );
    let all = says(|start| Table {
        strikes: Strikes::default().set(0, true),
        odds: start.odds.with(first_part, 80),
        ..set(start, &message)
    });
    for part in
        ["1 switch (“Washington’s message”), 1 part of the rules", " and the odds of 1 switch:"]
    {
        assert!(all.contains(part), "{all}");
    }
}

#[test]
fn a_situation_of_another_name_is_told_where_nothing_else_differs() {
    let book = &edition().book;
    let hanoi = Table::of(book, ScenarioId(2));
    let start = Table::of(book, book.model.start);
    let sentence =
        says::sentence(book, &compare(Table { scenario: start.scenario, ..hanoi }, hanoi));
    assert_eq!(
        sentence,
        "You part over the situation you began with, and nothing else: all answers are the same."
    );
}

#[test]
fn of_many_names_the_first_are_said_and_the_others_counted() {
    let ids = ["us-president", "us-own-party", "us-democrats", "us-voters", "nk-open", "nk-trade"];
    let off = |count: usize| {
        let changes: Vec<(&str, Value)> = ids[..count].iter().map(|id| (*id, Value::Off)).collect();
        says(|start| set(start, &changes))
    };
    let six = off(6);
    assert!(six.contains("6 switches (“President for diplomacy”"), "{six}");
    assert!(six.contains(", and 2 more)"), "{six}");
    // One alone takes no more room by its name.
    assert!(off(5).contains(" and “Open to talks”)"), "{}", off(5));
}
