//! What differs from a scenario, in words.

use crate::app::App;
use engine::ids::{ConditionId, ScenarioId};
use engine::model::settings::Value;
use engine::phrase;
use engine::words::Word;

/// A condition with the value it has been given.
pub fn changed_to(app: App, condition: ConditionId, value: Value) -> String {
    let need = app.book.condition(condition).need.as_str();
    let value = phrase::value(app.book, value);
    app.book.fill(Word::SwitchIs, &[("need", need), ("value", value)])
}

/// How many changes there are, in words.
pub fn count_of(app: App, n: usize, scenario: ScenarioId) -> String {
    let number = n.to_string();
    let slots = [("n", number.as_str()), ("scenario", app.book.scenario(scenario).short.as_str())];
    let word = match n {
        0 => Word::ChangesNone,
        _ => Word::ChangesCount,
    };
    app.book.fill(word, &slots)
}

/// How many parts are struck, in words.
pub fn struck(app: App) -> String {
    match app.strikes().count() {
        0 => String::new(),
        n => app.book.fill(Word::StrikeCount, &[("n", &n.to_string())]),
    }
}
