//! The situations side by side: their order, what is inferred, and the one change that is missing.

use engine::ids::{GateId, ScenarioId};
use engine::situations::{SituationGroup, is_inferred};

use crate::edition;

fn ids(group: SituationGroup) -> Vec<&'static str> {
    let book = &edition().book;
    group.situations(book).map(|id| book.scenario(id).id.as_str()).collect()
}

#[test]
fn what_was_comes_first_then_the_start_then_what_might_be() {
    assert_eq!(ids(SituationGroup::Past), ["fire-and-fury", "singapore", "hanoi"]);
    assert_eq!(ids(SituationGroup::Start), ["june-2019"]);
    let book = &edition().book;
    let shown: usize = SituationGroup::ALL.map(|group| ids(group).len()).iter().sum();
    assert_eq!(shown, book.scenarios.len());
    let wide_open = ids(SituationGroup::WhatIf).into_iter().take(2).collect::<Vec<_>>();
    assert_eq!(wide_open, ["washington-moves", "questions-settled"]);
}

#[test]
fn a_yes_that_hangs_on_silence_is_inferred_and_a_no_is_told() {
    let book = &edition().book;
    let inferred = |scenario: &str| -> Vec<&str> {
        let index = book.scenarios.iter().position(|one| one.id == scenario).expect("it");
        let id = ScenarioId::at(index);
        let verdict = book.model.evaluate(book.model.scenario(id));
        GateId::all(book.gates.len())
            .filter(|gate| is_inferred(book, id, *gate, verdict.gate(*gate).answer))
            .map(|gate| book.gate(gate).id.as_str())
            .collect()
    };
    assert_eq!(inferred("singapore"), ["aligned"]);
    assert_eq!(inferred("hanoi"), ["aligned"]);
    assert!(inferred("fire-and-fury").is_empty());
    assert!(inferred("june-2019").is_empty());
}

#[test]
fn the_message_is_what_is_missing_in_june_and_nothing_alone_after_it() {
    let book = &edition().book;
    let missing = |scenario: &str| -> Vec<&str> {
        let index = book.scenarios.iter().position(|one| one.id == scenario).expect("it");
        let settings = book.model.scenario(ScenarioId::at(index));
        book.model.missing(settings).iter().map(|id| book.condition(id).id.as_str()).collect()
    };
    assert_eq!(missing("june-2019"), ["us-flexible"]);
    assert!(missing("washington-moves").is_empty());
    assert!(missing("questions-settled").is_empty());
    assert_eq!(missing("tokyo-breaks-step"), ["jp-lockstep", "jp-concerns"]);
    assert_eq!(missing("beijing-unmoved"), ["cn-detente"]);
}
