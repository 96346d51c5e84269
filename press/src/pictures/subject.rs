//! What there are pictures of: every step and every situation.

use engine::address;
use engine::book::Book;
use engine::ids::{ScenarioId, StepId};
use engine::place::{Place, Room, Table};

use crate::content::edition::Edition;
use crate::content::prose::{Block, words_of};

/// What a picture is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A step of the story.
    Step(StepId),
    /// A situation.
    Scenario(ScenarioId),
}

impl Subject {
    /// All of them: the steps, and then the situations.
    pub fn all(book: &Book) -> impl Iterator<Item = Self> + use<> {
        let steps = StepId::all(book.steps.len()).map(Self::Step);
        steps.chain(ScenarioId::all(book.scenarios.len()).map(Self::Scenario))
    }

    /// The name of its folder. A situation that is called as a step is gets a word before its own.
    pub fn name(self, book: &Book) -> String {
        match self {
            Self::Step(step) => book.step(step).id.clone(),
            Self::Scenario(scenario) => {
                let id = &book.scenario(scenario).id;
                let is_taken = book.steps.iter().any(|step| step.id == *id);
                if is_taken { format!("scenario-{id}") } else { id.clone() }
            }
        }
    }

    /// Its title.
    pub fn title(self, book: &Book) -> &str {
        match self {
            Self::Step(step) => &book.step(step).title,
            Self::Scenario(scenario) => &book.scenario(scenario).name,
        }
    }

    /// What it says at its beginning.
    pub fn says(self, edition: &Edition) -> String {
        match self {
            Self::Step(step) => {
                let blocks = edition.steps.get(step.index()).map(|prose| prose.blocks.as_slice());
                let first = blocks.unwrap_or_default().iter().find_map(|block| match block {
                    Block::Paragraph(inlines) => Some(words_of(inlines)),
                    Block::Heading(_) | Block::List(_) => None,
                });
                // Where a reference stood, two spaces meet.
                first.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
            }
            Self::Scenario(scenario) => edition.book.scenario(scenario).stands_for.clone(),
        }
    }

    /// Where a reader finds it.
    pub fn place(self, book: &Book) -> Place {
        match self {
            Self::Step(step) => Place::at(book, Some(step), None),
            Self::Scenario(scenario) => {
                let table = Table::of(book, scenario);
                Place { room: Room::Board, table, ..Place::start(book) }
            }
        }
    }

    /// The fragment that leads there.
    pub fn fragment(self, book: &Book) -> String {
        match self {
            Self::Step(step) => format!("step={}", book.step(step).id),
            Self::Scenario(_) => address::print(book, &self.place(book)),
        }
    }

    /// The file and the entry with its words, within the folder of a language.
    pub fn written_in(self, book: &Book) -> (String, String) {
        match self {
            Self::Step(step) => (format!("steps/{}.md", book.step(step).id), String::new()),
            Self::Scenario(scenario) => {
                ("scenarios.toml".to_owned(), book.scenario(scenario).id.clone())
            }
        }
    }
}
