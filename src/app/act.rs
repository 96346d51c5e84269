//! What a reader can do to the state: go somewhere, switch, strike, set odds, and take it back.

use leptos::prelude::untrack;

use super::cell::Stack;
use super::{App, Arrival, FocusTarget, Moved, ProgramPart};
use engine::address::{self, Reading};
use engine::ids::{ConditionId, CountryId, GateId, ScenarioId, StepId};
use engine::model::analysis::Odds;
use engine::model::settings::{ConditionSet, Settings, Value};
use engine::place::{Guess, Layout, Place, Table};

/// Going somewhere.
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

/// Changing the table.
impl App {
    /// Sets one condition.
    #[inline(never)]
    pub fn set(self, condition: ConditionId, value: Value) {
        let table = self.readers_table_untracked().set(self.book, condition, value);
        self.commit_table(table, Some(condition));
    }

    /// Sets several conditions at once.
    pub fn set_all(self, conditions: ConditionSet, value: Value) {
        let table = self.readers_table_untracked();
        let table = conditions.iter().fold(table, |table, id| table.set(self.book, id, value));
        self.commit_table(table, None);
    }

    /// Strikes what stands at `index` among the model's strikables, or takes that back.
    pub fn strike(self, index: usize, struck: bool) {
        let table = self.readers_table_untracked();
        self.commit_table(Table { strikes: table.strikes.set(index, struck), ..table }, None);
    }

    /// Takes all strikes back.
    pub fn restore(self) {
        self.commit_table(
            Table { strikes: Default::default(), ..self.readers_table_untracked() },
            None,
        );
    }

    /// Gives all conditions their odds.
    pub fn set_odds(self, odds: Odds) {
        self.commit_table(Table { odds, ..self.readers_table_untracked() }, None);
    }

    /// Gives one condition its odds. A slider that is dragged is one change, however many values it passes.
    pub fn set_likelihood(self, condition: ConditionId, per_cent: u8) {
        if self.is_locked() {
            return;
        }
        let before = self.readers_table_untracked();
        let table = Table { odds: before.odds.with(condition, per_cent), ..before };
        if self.session.sliding.get_untracked() == Some(condition) {
            self.set_tables(table, None);
        } else {
            self.commit_table(table, None);
            self.session.sliding.set(Some(condition));
        }
    }

    /// Puts a scenario on the table as it stands.
    pub fn choose(self, scenario: ScenarioId) {
        self.commit_table(self.readers_table_untracked().with_scenario(self.book, scenario), None);
    }

    /// Puts `settings` on the table as changes to `scenario`, or to what lies there.
    pub fn try_settings(self, scenario: Option<ScenarioId>, settings: Settings) {
        let table = self.readers_table_untracked();
        let scenario = scenario.unwrap_or(table.scenario);
        let table = Table { settings, ..table.with_scenario(self.book, scenario) };
        self.commit_table(table, None);
    }

    /// Takes back the changes to the scenario.
    pub fn reset(self) {
        self.choose(self.readers_table_untracked().scenario);
    }

    /// Goes back to the argument as its authors make it: their scenario, their rules, the usual odds.
    pub fn reset_to_start(self) {
        self.commit_table(Table::of(self.book, self.book.model.start), None);
    }

    /// Shows the table before the last change, until [`App::end_replay`]. The reader's own stays what it is.
    pub fn replay(self) {
        if let Some(before) = self.history.past.last_untracked().filter(|_| !self.is_locked()) {
            self.show_table(Some(before));
        }
    }

    /// Shows the reader's table again, if another is shown.
    pub fn end_replay(self) {
        if self.session.replay.get_untracked().is_some() {
            self.show_table(None);
        }
    }

    /// Takes back the last change of the table.
    pub fn undo(self) {
        self.move_between_stacks(&self.history.past, &self.history.future);
    }

    /// Makes the last change taken back again.
    pub fn redo(self) {
        self.move_between_stacks(&self.history.future, &self.history.past);
    }

    fn move_between_stacks(self, from: &Stack<Table>, to: &Stack<Table>) {
        if self.is_locked() {
            return;
        }
        let before = self.readers_table_untracked();
        let Some(table) = from.pop() else { return };
        to.push(before);
        let moved = self.what_moves(before, table, None);
        self.set_moved(Some(moved));
        self.session.sliding.set(None);
        self.set_tables(table, None);
    }

    /// What a reader makes of the table. A replay ends with it.
    fn commit_table(self, table: Table, condition: Option<ConditionId>) {
        let before = self.readers_table_untracked();
        if before == table || self.is_locked() {
            self.end_replay();
            return;
        }
        self.remember(before, table);
        let moved = self.what_moves(before, table, condition);
        self.set_notice(Some(moved), Arrival::default());
        self.set_tables(table, None);
    }

    /// Shows another table in place of the reader's, or theirs again.
    fn show_table(self, replay: Option<Table>) {
        let (table, before) = (self.readers_table_untracked(), self.shown_table_untracked());
        let moved = self.what_moves(before, replay.unwrap_or(table), None);
        self.set_notice(Some(moved), Arrival::default());
        self.set_tables(table, replay);
    }

    fn readers_table_untracked(self) -> Table {
        untrack(|| self.readers_table())
    }

    fn set_notice(self, moved: Option<Moved>, arrival: Arrival) {
        self.set_moved(moved);
        self.session.sliding.set(None);
        self.session.arrival.set(arrival);
    }

    fn remember(self, before: Table, after: Table) {
        if before != after {
            self.history.past.push(before);
            self.history.future.clear();
        }
    }

    fn what_moves(self, before: Table, after: Table, condition: Option<ConditionId>) -> Moved {
        let (before, after) = (self.evaluate(before), self.evaluate(after));
        Moved::between(&before.verdict, &after.verdict, condition)
    }
}

/// What is only of this visit.
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
