//! Changes to a setting as editors write them: `+condition`, `-condition`, `?condition`.

use engine::ids::ConditionId;
use engine::model::Model;
use engine::model::settings::{Settings, Value};

use crate::content::names::Names;
use crate::content::spelling::nearest;

/// Why a word is no change: what is wrong, and what would be right.
pub(crate) type Wrong = (String, String);

/// `settings` with one change made.
///
/// # Errors
///
/// When the word is no change, or names what can't be changed so.
pub(crate) fn made(
    word: &str,
    settings: Settings,
    model: &Model,
    names: &Names<'_>,
) -> Result<Settings, Wrong> {
    let mut letters = word.chars();
    let value = match letters.next() {
        Some('+') => Value::On,
        Some('-') => Value::Off,
        Some('?') => Value::Open,
        _ => {
            let remedy = "Put +, - or ? before a condition that is switched.";
            return Err((format!("`{word}` is not a change."), remedy.to_owned()));
        }
    };
    let id = letters.as_str();
    let Some(index) = names.conditions.iter().position(|known| *known == id) else {
        let remedy = nearest(id, names.conditions.iter().copied());
        return Err((format!("There is no condition `{id}`."), remedy));
    };
    if value == Value::Open && model.conditions[index].question.is_none() {
        return Err((format!("`{id}` can't be undecided."), "Put + or - before it.".to_owned()));
    }
    Ok(settings.set(ConditionId::at(index), value))
}
