//! The answers in every setting of the conditions, none of them undecided.

use engine::book::Book;
use engine::model::analysis::TruthTable;
use engine::model::verdict::Answer;
use indexmap::IndexMap;
use serde::Serialize;

/// The most conditions whose settings are written down one by one: with 20 it is a million lines.
pub const MOST_TABULATED: usize = 20;

/// Whether an argument has few enough conditions for a table.
pub(super) fn is_made(book: &Book) -> bool {
    book.conditions.len() <= MOST_TABULATED
}

/// All settings with their answers.
pub(super) struct Table<'a> {
    book: &'a Book,
    gates: Vec<TruthTable>,
}

impl<'a> Table<'a> {
    /// The table of an argument, if it has few enough conditions for one.
    pub(super) fn of(book: &'a Book) -> Option<Self> {
        let gates = is_made(book).then(|| book.model.sweep()).flatten()?;
        Some(Self { book, gates })
    }

    fn settings(&self) -> std::ops::Range<u32> {
        0..1 << self.book.conditions.len()
    }

    /// A line for each setting: 1 or 0 for each condition, and the answers. The first condition changes soonest.
    pub(super) fn csv(&self) -> csv::Result<String> {
        let mut table = super::tables::writer();
        let conditions = self.book.conditions.iter().map(|condition| &condition.id);
        table.write_record(conditions.chain(self.book.gates.iter().map(|gate| &gate.id)))?;
        for setting in self.settings() {
            let values = (0..self.book.conditions.len())
                .map(|condition| if setting >> condition & 1 == 1 { "1" } else { "0" });
            let answers = self.gates.iter().map(|gate| answer(gate, setting).name());
            table.write_record(values.chain(answers))?;
        }
        super::tables::text(table)
    }

    /// A letter for each setting and gate.
    pub(super) fn json(&self) -> Letters<'a> {
        let letter = |gate: &TruthTable, setting| match answer(gate, setting) {
            Answer::Yes => 'y',
            Answer::No | Answer::Undecided => 'n',
        };
        let letters = |gate| self.settings().map(|setting| letter(gate, setting)).collect();
        let gates = self.book.gates.iter().zip(&self.gates);
        Letters {
            description: DESCRIPTION,
            licence: super::licence::EXPRESSION,
            conditions: self
                .book
                .conditions
                .iter()
                .map(|condition| condition.id.as_str())
                .collect(),
            settings: self.settings().end,
            gates: gates.map(|(words, gate)| (words.id.as_str(), letters(gate))).collect(),
        }
    }
}

fn answer(gate: &TruthTable, setting: u32) -> Answer {
    let is_open = gate.is_open(setting);
    Answer::between(is_open, is_open)
}

const DESCRIPTION: &str = "The letter at place n of a gate, counted from 0, is its answer in setting n: y for yes, n \
                           for no. In setting n the condition at place i of `conditions`, counted from 0, is on where \
                           bit i of n is 1, bit 0 being the lowest.";

/// The truth table as letters.
#[derive(Debug, Serialize)]
pub(super) struct Letters<'a> {
    description: &'static str,
    licence: &'static str,
    conditions: Vec<&'a str>,
    settings: u32,
    gates: IndexMap<&'a str, String>,
}
