//! The classroom kit of an edition, as its page is made from it.

use crate::content::files::KitWords;
use crate::content::prose::Inline;

/// A lesson.
#[derive(Clone, Debug)]
pub struct Classroom {
    /// How many minutes it has.
    pub minutes: u16,
    /// What the page says around the rest.
    pub words: KitWords,
    /// What happens, in order.
    pub phases: Vec<Phase>,
    /// What is asked at the end.
    pub questions: Vec<Question>,
    /// Terms that are explained.
    pub terms: Vec<Term>,
}

/// A part of the lesson.
#[derive(Clone, Debug)]
pub struct Phase {
    /// How long it takes.
    pub minutes: u16,
    /// Its name.
    pub name: String,
    /// What happens in it, in a line.
    pub happens: String,
    /// What a delegation does in it, if it is a round.
    pub steps: Option<Vec<String>>,
}

/// A question at the end.
#[derive(Clone, Debug)]
pub struct Question {
    /// The question.
    pub asks: String,
    /// Notes for the teacher. Each cites what it rests on.
    pub notes: Vec<Vec<Inline>>,
}

/// A term.
#[derive(Clone, Debug)]
pub struct Term {
    /// The term.
    pub name: String,
    /// What it means.
    pub says: String,
    /// The work that it comes from: author, title, where and when it appeared.
    pub source: String,
    /// Where that work is.
    pub url: Option<String>,
}
