//! The state behind the views: one copyable handle, made once at the root.
//!
//! - `state`: what there is: where the reader is, this visit, and what can be undone.
//! - `read`: what views ask.
//! - `act`: what a reader can do.
//! - `cell`: what the state consists of, and views follow.

mod act;
mod read;
mod state;
#[cfg(test)]
mod tests;
mod tracked;
mod tree;
mod verdicts;

use std::ops::Deref;

use engine::book::Book;
use engine::ids::{ConditionId, CountryId, GateId};
use engine::model::pane::Pane;
use engine::model::settings::ConditionSet;
use engine::model::verdict::{Answer, Verdict};
use engine::options::Options;
use engine::place::Place;

use crate::parts::ProgramPart;
pub use state::State;
pub use tree::{ArgumentTree, Item};

/// Whether a program stands behind the views.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RenderMode {
    /// The views are written as text, which nothing will answer: no controls.
    Static,
    /// The views are drawn by the running program.
    Interactive,
}

/// What one change of the table moved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moved {
    /// The condition switched, if it was one.
    pub condition: Option<ConditionId>,
    /// Gates whose answer changed: before and after.
    pub gates: Vec<(GateId, Answer, Answer)>,
    /// Countries whose pane changed: before and after.
    pub countries: Vec<(CountryId, Pane, Pane)>,
}

impl Moved {
    /// What moved between two verdicts, by a switch of `condition` if it was one.
    fn between(before: &Verdict, after: &Verdict, condition: Option<ConditionId>) -> Self {
        let gates = GateId::all(after.gates.len())
            .map(|id| (id, before.gate(id).answer, after.gate(id).answer))
            .filter(|(_, before, after)| before != after)
            .collect();
        let countries = CountryId::all(after.panes.len())
            .map(|id| (id, before.pane(id), after.pane(id)))
            .filter(|(_, before, after)| before != after)
            .collect();
        Self { condition, gates, countries }
    }
}

/// What there is to say about the address a reader came by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arrival {
    /// The conditions in which it differs from the scenario it names.
    pub changes: ConditionSet,
    /// Its parts that mean nothing here.
    pub ignored: Vec<String>,
    /// What whoever made it wants to say; empty mostly.
    pub note: String,
    /// Whether the reader came by an address just now.
    pub is_from_link: bool,
}

/// Where the focus can be asked to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The heading of the present step, or of the cover.
    Step,
    /// The heading of the present room.
    Room,
    /// A country: its panel while that is open, and its name among the others when it was closed.
    Country(CountryId),
    /// The heading of the outcome.
    Outcome,
    /// The heading of the shortest ways.
    Ways,
    /// What stands where a part of the program is drawn.
    Part(ProgramPart),
    /// An item of the argument as a tree.
    TreeItem(usize),
}

/// The state. All of it outlives every view.
///
/// Views ask it by methods that are compiled once: reading a signal in place would be compiled, and
/// downloaded, with every question.
///
/// It is one pointer: every closure of every view holds one.
#[derive(Clone, Copy)]
pub struct App(&'static State);

impl Deref for App {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

impl App {
    /// The state at `place`, where no host asks for anything.
    pub fn new(book: &'static Book, mode: RenderMode, place: Place) -> Self {
        Self::with_options(book, mode, place, Options::default())
    }

    /// The state at `place`, with what a host asks for.
    pub fn with_options(
        book: &'static Book,
        mode: RenderMode,
        place: Place,
        options: Options,
    ) -> Self {
        // It lives as long as the page; views point to it.
        Self(Box::leak(Box::new(State::new(book, mode, place, options))))
    }
}
