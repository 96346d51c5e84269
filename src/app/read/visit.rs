//! This visit, and what can be undone.

use crate::app::tree::ArgumentTree;
use crate::app::{App, Arrival, FocusTarget, ProgramPart, RenderMode};
use engine::ids::{ConditionId, GateId};
use engine::options::Lock;
use engine::place::{Guess, Table};

impl App {
    /// Whether controls would be answered.
    pub fn is_interactive(self) -> bool {
        self.mode == RenderMode::Interactive
    }

    /// Whether the table is shown but can't be changed by hand.
    pub fn is_locked(self) -> bool {
        self.options.lock == Lock::Everything
    }

    /// Whether some of it can't be changed by hand, so that no whole setting can be put on it.
    pub fn is_held(self) -> bool {
        self.options.lock != Lock::Nothing
    }

    /// Whether a condition can't be changed by hand.
    pub fn holds(self, condition: ConditionId) -> bool {
        self.options.lock.holds(self.book, condition)
    }

    /// Whether the table is shown as it was before the last change.
    pub fn is_replaying(self) -> bool {
        self.session.replay.get().is_some()
    }

    /// The table as the reader has left it, whatever a replay shows.
    #[inline(never)]
    pub fn readers_table(self) -> Table {
        self.place.table.get()
    }

    /// Whether the argument is on the table as its authors make it.
    pub fn is_at_start(self) -> bool {
        self.readers_table() == Table::of(self.book, self.book.model.start)
    }

    /// Whether there is something to undo.
    #[inline(never)]
    pub fn can_undo(self) -> bool {
        !self.history.past.is_empty()
    }

    /// Whether there is something to redo.
    #[inline(never)]
    pub fn can_redo(self) -> bool {
        !self.history.future.is_empty()
    }

    /// The gate whose analysis the reader looks at.
    #[inline(never)]
    pub fn examined_gate(self) -> GateId {
        self.session.examined.get()
    }

    /// Whether the picture is the argument rather than the map.
    #[inline(never)]
    pub fn shows_argument(self) -> bool {
        self.session.shows_argument.get()
    }

    /// Whether a part of the program is here.
    #[inline(never)]
    pub fn has(self, part: ProgramPart) -> bool {
        self.session.parts[part as usize].is_here.get()
    }

    /// Whether a part of the program was fetched last without success.
    #[inline(never)]
    pub fn is_missing(self, part: ProgramPart) -> bool {
        self.session.parts[part as usize].is_missing.get()
    }

    /// Takes the request for a part of the program, if there is one, and follows further ones.
    pub fn take_part_request(self, part: ProgramPart) -> bool {
        self.session.parts[part as usize].wanted.take().is_some()
    }

    /// The argument as a tree to walk.
    pub fn tree(self) -> &'static ArgumentTree {
        let App(state) = self;
        state.session.tree.get_or_init(|| ArgumentTree::new(state.book))
    }

    /// Whether a gate's reasons are unfolded: by the reader, or for a print.
    #[inline(never)]
    pub fn is_unfolded(self, gate: GateId) -> bool {
        // Both are asked, so that both are followed.
        let (unfolded, prints) =
            (self.session.unfolded[gate.index()].get(), self.session.prints.get());
        unfolded || prints
    }

    /// What the reader guessed.
    #[inline(never)]
    pub fn guess(self) -> Option<Guess> {
        self.session.guess.get()
    }

    /// What there is to say about the address the reader came by.
    #[inline(never)]
    pub fn arrival(self) -> Arrival {
        self.session.arrival.get()
    }

    /// Takes what the focus was asked to go to, and follows further requests.
    pub fn take_focus_request(self) -> Option<FocusTarget> {
        self.session.focus.take()
    }

    /// Takes the request for a new entry of the browser's history, if there is one.
    pub fn take_new_entry(self) -> bool {
        self.session.new_entry.take().is_some()
    }

    /// Takes the request for the present step to be brought into the window, if there is one, and follows
    /// further ones.
    pub fn take_scroll_request(self) -> bool {
        self.session.scroll.take().is_some()
    }
}
