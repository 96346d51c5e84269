//! What is only of this visit.

use crate::app::{App, FocusTarget, ProgramPart};
use engine::ids::GateId;
use engine::place::Guess;

impl App {
    /// Chooses the gate whose analysis to look at.
    pub fn examine(self, gate: GateId) {
        self.session.examined.set(gate);
    }

    /// Chooses the picture.
    pub fn show_argument(self, shows: bool) {
        self.session.shows_argument.set(shows);
        if shows && !self.session.parts[ProgramPart::Argument as usize].is_here.get_untracked() {
            self.want(ProgramPart::Argument);
        }
    }

    /// Asks for a part of the program.
    pub fn want(self, part: ProgramPart) {
        self.session.parts[part as usize].wanted.make(());
    }

    /// Says whether a part of the program that was asked for has come.
    pub fn part_came(self, part: ProgramPart, came: bool) {
        let state = &self.session.parts[part as usize];
        state.is_here.set(came);
        let was_missing = state.is_missing.replace(!came);
        // Whoever had pressed a button for it, which goes now, is taken to what came.
        if came && was_missing {
            self.request_focus(FocusTarget::Part(part));
        }
    }

    /// Remembers that a gate's reasons are unfolded, or no longer.
    pub fn unfold(self, gate: GateId, open: bool) {
        self.session.unfolded[gate.index()].set(open);
    }

    /// Remembers what the reader guesses.
    pub fn set_guess(self, guess: Guess) {
        self.session.guess.set(Some(guess));
    }

    /// Sets what the reader wants to say in a link.
    pub fn set_note(self, note: String) {
        self.session.note.set(note);
    }

    /// Sets whether a link tells the reader's guess.
    pub fn tell_guess(self, tells: bool) {
        self.session.tells_guess.set(tells);
    }

    /// Says what the address of the page is.
    pub fn set_page_address(self, address: String) {
        self.session.page_address.set(address);
    }

    /// Says whether the page is being printed: on paper all steps stand one after the other, unfolded.
    pub fn set_printing(self, prints: bool) {
        self.session.prints.set(prints);
    }
}
