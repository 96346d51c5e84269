//! Numbers that follow from the rules: texts name them, and the press writes them.
//!
//! `{count:steps}` stands for the number of steps in words, `{Count:steps}` for the same with a capital.

use super::Content;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counted {
    /// The parties.
    Parties,
    /// The conditions.
    Conditions,
    /// Those that may be undecided.
    Questions,
    /// The gates.
    Gates,
    /// The scenarios.
    Situations,
    /// The steps.
    Steps,
}

impl Counted {
    /// All that is counted.
    pub(crate) const ALL: [Self; 6] = [
        Self::Parties,
        Self::Conditions,
        Self::Questions,
        Self::Gates,
        Self::Situations,
        Self::Steps,
    ];

    /// Its name in texts.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Parties => "parties",
            Self::Conditions => "conditions",
            Self::Questions => "questions",
            Self::Gates => "gates",
            Self::Situations => "situations",
            Self::Steps => "steps",
        }
    }

    /// The file that they are in.
    pub(crate) fn file(self) -> &'static str {
        match self {
            Self::Parties => "countries.toml",
            Self::Conditions | Self::Questions => "conditions.toml",
            Self::Gates => "gates.toml",
            Self::Situations => "scenarios.toml",
            Self::Steps => "steps.toml",
        }
    }

    /// How many there are.
    pub(crate) fn count(self, content: &Content) -> usize {
        match self {
            Self::Parties => content.countries.entries.len(),
            Self::Conditions => content.conditions.entries.len(),
            Self::Questions => {
                let conditions = content.conditions.entries.iter();
                conditions.filter(|condition| condition.question.is_some()).count()
            }
            Self::Gates => content.gates.entries.len(),
            Self::Situations => content.scenarios.entries.len(),
            Self::Steps => content.steps.entries.len(),
        }
    }
}

/// The words of a language for numbers from nought, of the list that its interface has.
pub(crate) fn number_words(words: &str) -> Vec<String> {
    words.split(',').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
}

/// What texts call each number, and the text that it stands for.
pub(crate) fn slots(content: &Content, words: &[String]) -> Vec<(String, String)> {
    let mut slots = Vec::new();
    for counted in Counted::ALL {
        let count = counted.count(content);
        let word = words.get(count).cloned().unwrap_or_else(|| count.to_string());
        slots.push((format!("{{count:{}}}", counted.name()), word.clone()));
        slots.push((format!("{{Count:{}}}", counted.name()), capitalised(&word)));
    }
    slots
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}

/// A text with its numbers written.
pub(crate) fn fill(text: String, slots: &[(String, String)]) -> String {
    if !text.contains("ount:") {
        return text;
    }
    slots.iter().fold(text, |text, (slot, number)| text.replace(slot, number))
}
