//! The files of the classroom kit: what a lesson has, and its words.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

/// `classroom.toml`
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ClassroomFile {
    /// How many minutes the lesson has.
    pub minutes: u16,
    /// What happens in it, in order.
    #[serde(default, rename = "phase")]
    pub phases: Vec<PhaseRule>,
    /// What is asked at its end, in order. Each has notes for the teacher.
    #[serde(default, rename = "question")]
    pub questions: Vec<QuestionRule>,
    /// Terms that are explained, in order.
    #[serde(default, rename = "term")]
    pub terms: Vec<TermRule>,
}

/// A part of the lesson.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PhaseRule {
    /// Its name in the words.
    pub id: String,
    /// How long it takes.
    pub minutes: u16,
    /// Whether it is a round of the delegations, with steps of its own.
    #[serde(default)]
    pub round: bool,
}

/// A question at the end.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct QuestionRule {
    /// Its name in the words.
    pub id: String,
}

/// A term.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TermRule {
    /// Its name in the words.
    pub id: String,
    /// The work of `further.toml` that it comes from.
    pub work: String,
}

/// A language's `classroom.toml`
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ClassroomWords {
    /// What the page says around the rest.
    pub page: Option<KitWords>,
    /// The phases' words, by id.
    #[serde(default)]
    pub phases: IndexMap<String, PhaseWords>,
    /// The questions' words, by id.
    #[serde(default)]
    pub questions: IndexMap<String, QuestionWords>,
    /// The terms' words, by id.
    #[serde(default)]
    pub terms: IndexMap<String, TermWords>,
}

/// What the page says around its entries.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct KitWords {
    /// Its title.
    pub title: String,
    /// What it is, and for whom.
    pub says: String,
    /// The way to the explainer.
    pub explainer: String,
    /// The heading over what is to be prepared.
    pub before: String,
    /// What is to be prepared, step by step.
    pub prepare: Vec<String>,
    /// The heading over the table of times.
    pub times: String,
    /// The column with the parts of the lesson.
    pub part: String,
    /// The column with their minutes.
    pub minutes: String,
    /// The column with what happens in them.
    pub happens: String,
    /// The row with all minutes.
    pub all: String,
    /// The heading over the rounds.
    pub rounds: String,
    /// The heading over the cards of the delegations.
    pub delegations: String,
    /// What is said of all cards.
    pub cards: String,
    /// The heading of a card, with `{capital}`.
    pub delegation: String,
    /// Who acts in a capital, before a list of names.
    pub actors: String,
    /// What stands over a card's switches.
    pub switches: String,
    /// How a switch stands at the start, with `{scenario}` and `{value}`.
    pub start: String,
    /// Who has to agree that a switch is moved, with `{capitals}`.
    pub shared: String,
    /// The link to the Board with the other capitals' switches locked, with `{capital}`.
    pub open: String,
    /// What a delegation writes down, each with a line to write on.
    pub lines: Vec<String>,
    /// The heading over the questions.
    pub questions: String,
    /// The heading over the notes for the teacher.
    pub notes: String,
    /// How the notes are to be read.
    pub notes_say: String,
    /// The heading over the terms.
    pub terms: String,
    /// What stands before a term's source.
    pub source: String,
    /// The mark of what is this project's and not the source's.
    pub ours: String,
}

/// A phase's words.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PhaseWords {
    /// Its name.
    pub name: String,
    /// What happens in it, in a line.
    pub happens: String,
    /// What a delegation does, step by step, in a round.
    pub steps: Option<Vec<String>>,
}

/// A question's words.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct QuestionWords {
    /// The question.
    pub asks: String,
    /// Notes for the teacher, each with what it rests on: `[@claim]`, or `[@assumption]` of ours.
    pub notes: Vec<String>,
}

/// A term's words.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TermWords {
    /// The term.
    pub name: String,
    /// What it means.
    pub says: String,
}

impl ClassroomFile {
    /// Whether an argument has a classroom kit.
    pub fn is_there(&self) -> bool {
        let Self { minutes, phases, questions, terms } = self;
        *minutes > 0 || !(phases.is_empty() && questions.is_empty() && terms.is_empty())
    }
}

impl KitWords {
    /// All of them, each with its key.
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        let mut texts = vec![
            ("title", self.title.as_str()),
            ("says", &self.says),
            ("explainer", &self.explainer),
            ("before", &self.before),
            ("times", &self.times),
            ("part", &self.part),
            ("minutes", &self.minutes),
            ("happens", &self.happens),
            ("all", &self.all),
            ("rounds", &self.rounds),
            ("delegations", &self.delegations),
            ("cards", &self.cards),
            ("delegation", &self.delegation),
            ("actors", &self.actors),
            ("switches", &self.switches),
            ("start", &self.start),
            ("shared", &self.shared),
            ("open", &self.open),
            ("questions", &self.questions),
            ("notes", &self.notes),
            ("notes-say", &self.notes_say),
            ("terms", &self.terms),
            ("source", &self.source),
            ("ours", &self.ours),
        ];
        texts.extend(self.prepare.iter().map(|text| ("prepare", text.as_str())));
        texts.extend(self.lines.iter().map(|text| ("lines", text.as_str())));
        texts
    }
}
