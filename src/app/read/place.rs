//! Where the reader is.

use crate::app::App;
use engine::address;
use engine::ids::{CountryId, StepId};
use engine::place::{Layout, Place};

impl App {
    /// The step.
    #[inline(never)]
    pub fn step(self) -> StepId {
        self.place.step.get()
    }

    /// The step before or after the present one.
    pub fn neighbour(self, forward: bool) -> Option<StepId> {
        let index = self.step().index();
        let next = if forward { index + 1 } else { index.checked_sub(1)? };
        (next < self.book.steps.len()).then(|| StepId::at(next))
    }

    /// The country whose panel is open.
    #[inline(never)]
    pub fn country(self) -> Option<CountryId> {
        self.place.country.get()
    }

    /// Whether all steps stand in the page, one after the other: chosen, or for a print.
    #[inline(never)]
    pub fn is_one_page(self) -> bool {
        // Both are asked, so that both are followed.
        let (chosen, prints) = (self.place.layout.get(), self.session.prints.get());
        chosen == Layout::Page || prints
    }

    /// All that the reader's address holds.
    #[inline(never)]
    pub fn place(self) -> Place {
        let place = &self.place;
        Place {
            step: place.step.get(),
            table: place.table.get(),
            country: place.country.get(),
            layout: place.layout.get(),
        }
    }

    /// The same, without following it.
    pub fn place_untracked(self) -> Place {
        leptos::prelude::untrack(|| self.place())
    }

    /// The fragment that leads here.
    pub fn fragment(self) -> String {
        address::print(self.book, &self.place())
    }

    /// The address of a link to this state, with what the reader wants to say in it.
    pub fn link(self) -> String {
        let session = &self.session;
        let guess = session.guess.get().filter(|_| session.tells_guess.get());
        let note = session.note.get();
        let fragment = address::print_with(self.book, &self.place(), guess, &note);
        self.options.link(&session.page_address.get(), &fragment)
    }
}
