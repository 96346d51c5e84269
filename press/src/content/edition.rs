//! An edition: the whole argument in one language, checked, as the pages are made from it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use cartography::Drawing;
use engine::book::{Book, OutsideSource};
use engine::ids::{ClaimId, ConditionId, ScenarioId, StepId};
use engine::model::Basis;
use engine::model::settings::ConditionSet;
use engine::words::Word;
use indexmap::IndexMap;

use crate::content::classroom::Classroom;
use crate::content::files::{Foreign, SourceFile};
use crate::content::language::{Language, RIGHT_TO_LEFT};
use crate::content::measure::Measure;
use crate::content::own_name::OwnName;
use crate::content::problem::Problem;
use crate::content::prose::{Inline, Prose};

/// The folder, within that of an argument, with what it shows of itself elsewhere.
const EMBED: &str = "embed";

/// What a figure of a claim is made of.
#[derive(Clone, Debug)]
pub struct Told {
    /// How much it is.
    pub measure: Measure,
    /// What is counted, with places for the numbers; none for a share of people asked.
    pub unit: Option<String>,
    /// What they said, or what it is the amount of.
    pub label: String,
    /// Who was asked, in a poll.
    pub asked: Option<String>,
    /// When.
    pub when: String,
    /// What is not known about it.
    pub note: String,
}

/// An edition: everything that the pages of one language are made from.
pub struct Edition {
    /// The folder of its argument.
    pub root: PathBuf,
    /// What the program reads.
    pub book: Book,
    /// The prose of the steps, in their order.
    pub steps: Vec<Prose>,
    /// Further texts, by file name.
    pub pages: IndexMap<String, Prose>,
    /// Moments on the road, in their order.
    pub moments: Vec<Moment>,
    /// Where the argument comes from.
    pub source: SourceFile,
    /// Works for the curious.
    pub works: Vec<Work>,
    /// What the figure of each claim is made of, in their order; none where it has no figure.
    pub told: Vec<Option<Told>>,
    /// Why each assumption is needed, in their order.
    pub whys: Vec<Vec<Inline>>,
    /// What happened after the source, in order. None of it is the source's.
    pub events: Vec<Event>,
    /// When anything that readers see was changed last, in words.
    pub changed: String,
    /// The same as year-month-day; empty where nobody has dated it.
    pub changed_on: String,
    /// What was put right: when, and what.
    pub corrections: Vec<(String, String)>,
    /// A lesson with it, if the argument has one.
    pub classroom: Option<Classroom>,
    /// Conditions of each scenario whose value is this project's inference.
    pub assumed: Vec<ConditionSet>,
    /// The shapes of the map.
    pub drawing: Drawing,
    /// What an editor may want to know of it.
    pub remarks: Vec<Problem>,
    /// What files of its argument's own are called, in each of its languages: the first one's title, fit for a file.
    pub own_name: OwnName,
    /// The language of its words, as an address and `lang` name it.
    pub language: String,
    /// The languages that readers are led to, this one among them. The first is that of the root.
    pub languages: Vec<Language>,
    /// What it says in the first language, if it is a draft.
    pub foreign: Option<Foreign>,
}

impl Edition {
    /// The paragraphs of the source that claims are from, each with its claims.
    pub fn paragraphs(&self) -> BTreeMap<u8, Vec<ClaimId>> {
        let mut paragraphs: BTreeMap<u8, Vec<ClaimId>> = BTreeMap::new();
        for id in ClaimId::all(self.book.claims.len()) {
            paragraphs.entry(self.book.claim(id).paragraph).or_default().push(id);
        }
        paragraphs
    }

    /// The steps that cite a claim.
    pub fn citing(&self, claim: ClaimId) -> Vec<StepId> {
        StepId::all(self.steps.len())
            .filter(|step| self.steps[step.index()].claims().contains(&claim))
            .collect()
    }

    /// A file of what its argument shows of itself elsewhere, if it has that.
    pub fn embedded(&self, file: &str) -> Option<PathBuf> {
        let path = self.root.join(EMBED).join(file);
        path.is_file().then_some(path)
    }

    /// Whether readers are led to it.
    pub fn is_released(&self) -> bool {
        self.foreign.is_none()
    }

    /// The language of a text, or of a whole text of prose by its name, where it isn't the edition's own.
    pub fn language_of(&self, text: &str) -> Option<&str> {
        let foreign = self.foreign.as_ref()?;
        foreign.texts.contains(text).then_some(foreign.language.as_str())
    }

    /// The title of its page.
    pub fn title(&self) -> &str {
        self.book.word(Word::PageTitle)
    }

    /// Whether its words are written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        self.book.word(Word::LanguageDirection) == RIGHT_TO_LEFT
    }

    /// The folder of its page within the site: empty for the root, or with a slash at its end.
    pub fn folder(&self) -> String {
        self.folder_of(&self.language)
    }

    /// The folder of the page in another of its languages.
    pub fn folder_of(&self, code: &str) -> String {
        match self.languages.first() {
            Some(first) if first.code != code => format!("{code}/"),
            _ => String::new(),
        }
    }

    /// The way from its page to the root of the site.
    pub fn way_to_root(&self) -> &'static str {
        if self.folder().is_empty() { "./" } else { "../" }
    }

    /// The way from its page to that of another language, or its own.
    pub fn way_to(&self, language: &Language) -> String {
        self.way_to_root().to_owned() + &self.folder_of(&language.code)
    }
}

/// A moment on the road.
#[derive(Clone, Debug)]
pub struct Moment {
    /// When, in figures.
    pub date: String,
    /// When, in words.
    pub date_says: String,
    /// What happened.
    pub says: String,
    /// The scenario it is.
    pub scenario: Option<ScenarioId>,
    /// What says so.
    pub rests_on: Vec<Basis>,
    /// Where it is told, if it is a fact from outside the source.
    pub sources: Vec<OutsideSource>,
}

/// A work for the curious, ready to be shown.
#[derive(Clone, Debug)]
pub struct Work {
    /// Author, title, where and when it appeared.
    pub line: String,
    /// Its digital object identifier.
    pub doi: Option<String>,
    /// Where it is.
    pub url: Option<String>,
    /// What it is, and how it stands to the argument.
    pub says: String,
}

/// Something that happened after the source.
#[derive(Clone, Debug)]
pub struct Event {
    /// When, in figures.
    pub date: String,
    /// When, in words.
    pub date_says: String,
    /// What happened.
    pub says: String,
    /// The conditions that it bears on.
    pub conditions: Vec<ConditionId>,
    /// What it tests of the argument, and what it does not.
    pub tests: String,
    /// Where it is told.
    pub sources: Vec<OutsideSource>,
}
