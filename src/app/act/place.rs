//! Going somewhere.

use crate::app::{App, Arrival, FocusTarget};
use engine::address::{self, Reading};
use engine::ids::{CountryId, StepId};
use engine::place::{Layout, Place};

impl App {
    /// Goes where the address leads by which the reader came. There is nothing before it to undo to.
    pub fn open(self, reading: Reading) {
        self.apply(reading);
    }

    /// Goes where an address leads, and says what needs saying about it.
    pub fn open_address(self, reading: Reading) {
        self.remember(self.readers_table_untracked(), reading.place.table);
        self.apply(reading);
    }

    /// Follows a link within the page. What its fragment leaves unsaid stays as it is.
    pub fn follow_link(self, fragment: &str) {
        let before = self.place_untracked();
        let mut reading = address::read_from(self.book, fragment, Some(before));
        reading.ignored.clear();
        let table = reading.place.table;
        if before.step == reading.place.step {
            self.place.country.set(reading.place.country);
            self.commit_table(table, None);
        } else {
            self.open_address(reading);
        }
    }

    fn apply(self, reading: Reading) {
        let Reading { place, note, guess, ignored } = reading;
        let changes = place.table.changes(self.book);
        self.set_notice(None, Arrival { changes, ignored, note, is_from_link: true });
        if let Some(guess) = guess {
            self.set_guess(guess);
        }
        self.set_place(place);
    }

    /// Goes to a step, which puts its scenario on the table.
    pub fn go_to_step(self, step: StepId, to_heading: bool) {
        let before = self.place_untracked();
        let at = Place::at(self.book, step, Some(before.table));
        let after = Place { layout: before.layout, ..at };
        self.remember(before.table, after.table);
        self.set_notice(None, Arrival::default());
        self.set_place(after);
        self.request_scroll();
        if to_heading {
            self.request_focus(FocusTarget::Step);
        }
    }

    /// Reads on, or back, to a step of the one page. It puts its scenario on the table, unless the reader has
    /// put something else there: who scrolls past a text doesn't mean to lose that.
    pub fn scrolled_to_step(self, step: StepId) {
        let before = self.place_untracked();
        let entry = self.book.step(before.step);
        let as_set = entry
            .scenario
            .is_none_or(|scenario| before.table.settings == self.book.model.scenario(scenario));
        let at = Place::at(self.book, step, Some(before.table));
        let table = if as_set { at.table } else { before.table };
        self.set_notice(None, Arrival::default());
        self.set_place(Place { table, layout: before.layout, ..at });
    }

    /// Opens a country's panel, or closes it if it is open, and takes the reader along. On the one page the
    /// panel stands in the text of the step about it.
    pub fn toggle_country(self, country: CountryId) {
        let about = self.book.step_about(country);
        let on_page = self.place.layout.get_untracked() == Layout::Page;
        if let Some(step) = about.filter(|_| on_page) {
            self.scrolled_to_step(step);
            self.request_scroll();
            return;
        }
        let is_open = self.place.country.get_untracked() == Some(country);
        self.place.country.set((!is_open).then_some(country));
        self.request_focus(FocusTarget::Country(country));
    }

    /// Chooses how the steps stand in the page.
    pub fn set_layout(self, layout: Layout) {
        self.place.layout.set(layout);
        // The first one stands where it stood.
        if self.place.step.get_untracked().index() > 0 {
            self.request_scroll();
        }
    }

    fn set_place(self, place: Place) {
        self.set_tables(place.table, None);
        self.place.country.set(place.country);
        self.place.layout.set(place.layout);
        self.place.step.set(place.step);
    }

    /// Asks for the focus to go somewhere.
    pub fn request_focus(self, target: FocusTarget) {
        self.session.focus.make(target);
    }

    /// Asks for the present step to be brought into the window.
    pub fn request_scroll(self) {
        self.session.scroll.make(());
    }
}
