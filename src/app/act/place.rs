//! Going somewhere.

use crate::app::{App, Arrival, FocusTarget};
use engine::address::{self, OtherLink, Reading};
use engine::ids::{CountryId, StepId};
use engine::place::{Place, Room};

impl App {
    /// Goes where the address leads by which the reader came. There is nothing before it to undo to.
    pub fn open(self, reading: Reading) {
        self.apply(reading);
    }

    /// Goes where an address leads, and says what needs saying about it.
    pub fn open_address(self, reading: Reading) {
        self.remember(self.readers_table_untracked(), reading.place.table);
        self.apply(reading);
        self.request_scroll();
    }

    /// Goes back to where the reader has been in this page, or forward again. About that nothing needs saying.
    pub fn return_to(self, reading: Reading) {
        self.remember(self.readers_table_untracked(), reading.place.table);
        self.set_notice(None, Arrival::default());
        self.place.other.set(reading.other);
        self.set_place(reading.place);
        self.request_scroll();
    }

    /// Follows a link within the page. What its fragment leaves unsaid stays as it is.
    pub fn follow_link(self, fragment: &str) {
        let before = self.place_untracked();
        let mut reading = address::read_from(self.book, fragment, Some(before));
        reading.ignored.clear();
        let Place { room, step, country, table } = reading.place;
        if before.step == step {
            self.place.country.set(country);
            self.commit_table(table, None);
            self.go_to_room(room, false);
        } else {
            self.session.new_entry.make(());
            if reading.other.is_none() {
                reading.other = self.place.other.get_untracked();
            }
            self.open_address(reading);
        }
    }

    fn apply(self, reading: Reading) {
        let Reading { place, note, guess, other, ignored } = reading;
        let changes = place.table.changes(self.book);
        self.set_notice(None, Arrival { changes, ignored, note, is_from_link: true });
        if let Some(guess) = guess {
            self.set_guess(guess);
        }
        self.place.other.set(other);
        self.set_place(place);
    }

    /// Lays another link beside where the reader is, or none any more. The way back leads to how it was before.
    pub fn compare_with(self, other: OtherLink) {
        self.session.new_entry.make(());
        self.place.other.set(other);
    }

    /// Goes to a room, to where the reader was in it.
    pub fn go_to_room(self, room: Room, to_heading: bool) {
        if self.place.room.get_untracked() == room {
            return;
        }
        self.session.new_entry.make(());
        self.place.country.set(None);
        self.place.room.set(room);
        self.request_scroll();
        if to_heading {
            self.request_focus(FocusTarget::Room);
        }
    }

    /// Goes to a step, which puts its scenario on the table, or to the cover.
    pub fn go_to_step(self, step: Option<StepId>, to_heading: bool) {
        let before = self.readers_table_untracked();
        let after = Place::at(self.book, step, Some(before));
        self.remember(before, after.table);
        self.set_notice(None, Arrival::default());
        self.session.new_entry.make(());
        self.set_place(after);
        self.request_scroll();
        if to_heading {
            self.request_focus(FocusTarget::Step);
        }
    }

    /// Reads on, or back, to a step. It puts its scenario on the table, unless the reader has put something else
    /// there than what the step before has and offers to be tried: who scrolls past a text doesn't mean to lose
    /// that.
    pub fn scrolled_to_step(self, step: Option<StepId>) {
        let before = self.place_untracked();
        let is_of_step = before.step.is_none_or(|step| self.is_of_step(step, &before));
        let at = Place::at(self.book, step, Some(before.table));
        let table = if is_of_step { at.table } else { before.table };
        if before.step.is_some() && !before.table.changes(self.book).is_empty() {
            self.remember(before.table, table);
        }
        self.set_notice(None, Arrival::default());
        self.set_place(Place { table, country: before.country, ..at });
    }

    /// Whether what lies on the table is what a step puts there, or what its switches make of it.
    fn is_of_step(self, step: StepId, place: &Place) -> bool {
        let entry = self.book.step(step);
        let Some(scenario) = entry.scenario else { return false };
        let settings = self.book.model.scenario(scenario);
        let tried = place.table.settings;
        settings.changed_from(tried).iter().all(|condition| entry.switches.contains(&condition))
            || entry.what_ifs.contains(&tried)
    }

    /// Opens a country's panel, or closes it if it is open, and takes the reader along.
    pub fn toggle_country(self, country: CountryId) {
        let is_open = self.place.country.get_untracked() == Some(country);
        self.place.country.set((!is_open).then_some(country));
        self.request_focus(FocusTarget::Country(country));
    }

    /// Closes the open panel, and leaves the reader where they have gone.
    pub fn leave_country(self) {
        self.place.country.set(None);
    }

    fn set_place(self, place: Place) {
        self.set_tables(place.table, None);
        self.place.country.set(place.country);
        self.place.step.set(place.step);
        self.place.room.set(place.room);
    }

    /// Has the story show one step at a time.
    pub fn show_stepwise(self) {
        self.session.is_stepwise.set(true);
    }

    /// Asks for the focus to go somewhere.
    pub fn request_focus(self, target: FocusTarget) {
        self.session.focus.make(target);
    }

    /// Asks for where the reader is to be brought into the window.
    pub fn request_scroll(self) {
        self.session.scroll.make(());
    }
}
