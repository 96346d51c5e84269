//! What there are pictures of: every step and every situation, the wall of moments, the situations side by side.

use engine::address;
use engine::book::{Book, StepPicture};
use engine::ids::{ScenarioId, StepId};
use engine::place::{Place, Room, Table};
use engine::words::Word;

use super::colours::Theme;
use super::form::{Dress, Form};
use crate::content::edition::Edition;
use crate::content::prose::{Block, words_of};

/// What a picture is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A step of the story.
    Step(StepId),
    /// A situation.
    Scenario(ScenarioId),
    /// The moments side by side, all of them told.
    Wall,
    /// All situations with their answers.
    Matrix,
}

/// What is drawn of a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Motif {
    /// What shows it best, as shared links have it.
    Card,
    /// The map.
    Map,
}

impl Motif {
    /// The name of its files in a dress, without what tells their format.
    pub fn stem(self, Dress { form, theme }: Dress) -> String {
        let parts = match (self, form) {
            (Self::Card, Form::Landscape) => ["card", ""],
            (Self::Card, form) => [form.name(), ""],
            (Self::Map, Form::Landscape) => ["map", ""],
            (Self::Map, form) => ["map", form.name()],
        };
        let theme = if theme == Theme::Dark { theme.name() } else { "" };
        let parts: Vec<&str> =
            parts.into_iter().chain([theme]).filter(|part| !part.is_empty()).collect();
        parts.join("-")
    }
}

impl Subject {
    /// All of them: the steps, the situations, and what shows several of these at once.
    pub fn all(book: &Book) -> impl Iterator<Item = Self> + use<> {
        let steps = StepId::all(book.steps.len()).map(Self::Step);
        let scenarios = ScenarioId::all(book.scenarios.len()).map(Self::Scenario);
        let wall = (book.moments().len() > 1).then_some(Self::Wall);
        let matrix = (book.scenarios.len() > 1).then_some(Self::Matrix);
        steps.chain(scenarios).chain(wall).chain(matrix)
    }

    /// What is drawn of it.
    pub fn motifs(self) -> &'static [Motif] {
        match self {
            Self::Scenario(_) => &[Motif::Card, Motif::Map],
            Self::Step(_) | Self::Wall | Self::Matrix => &[Motif::Card],
        }
    }

    /// The name of its folder. What is called as something before it is gets a word before its own.
    pub fn name(self, book: &Book) -> String {
        let is_step = |id: &str| book.steps.iter().any(|step| step.id == id);
        let is_taken =
            |id: &str| is_step(id) || book.scenarios.iter().any(|scenario| scenario.id == id);
        match self {
            Self::Step(step) => book.step(step).id.clone(),
            Self::Scenario(scenario) => {
                let id = &book.scenario(scenario).id;
                if is_step(id) { format!("scenario-{id}") } else { id.clone() }
            }
            Self::Wall | Self::Matrix => {
                let id = if self == Self::Wall { "wall" } else { "matrix" };
                if is_taken(id) { format!("all-{id}") } else { id.to_owned() }
            }
        }
    }

    /// Its title.
    pub fn title(self, book: &Book) -> &str {
        match self {
            Self::Step(step) => &book.step(step).title,
            Self::Scenario(scenario) => &book.scenario(scenario).name,
            Self::Wall => book.word(Word::WindowLabel).trim_end_matches('.'),
            Self::Matrix => book.word(Word::ScenariosTitle),
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
            Self::Wall => edition.book.word(Word::PageStandfirst).to_owned(),
            Self::Matrix => edition.book.word(Word::ScenariosIntro).to_owned(),
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
            Self::Wall => Place::at(book, wall_step(book), None),
            Self::Matrix => Place { room: Room::Board, ..Place::start(book) },
        }
    }

    /// The fragment that leads there.
    pub fn fragment(self, book: &Book) -> String {
        match self {
            Self::Step(step) => format!("step={}", book.step(step).id),
            Self::Wall => wall_step(book)
                .map(|step| format!("step={}", book.step(step).id))
                .unwrap_or_default(),
            Self::Scenario(_) | Self::Matrix => address::print(book, &self.place(book)),
        }
    }

    /// The file and the entry with its words, within the folder of a language.
    pub fn written_in(self, book: &Book) -> (String, String) {
        match self {
            Self::Step(step) => (format!("steps/{}.md", book.step(step).id), String::new()),
            Self::Scenario(scenario) => {
                ("scenarios.toml".to_owned(), book.scenario(scenario).id.clone())
            }
            Self::Wall => ("interface.toml".to_owned(), "window".to_owned()),
            Self::Matrix => ("interface.toml".to_owned(), "scenarios".to_owned()),
        }
    }
}

/// The step at whose wall most has been told: the last that has one.
fn wall_step(book: &Book) -> Option<StepId> {
    StepId::all(book.steps.len()).rfind(|step| book.step(*step).picture == StepPicture::Wall)
}
