//! What a reader can do to the state: go somewhere, switch, strike, set odds, and take it back.

use leptos::prelude::*;

use super::{App, Around, Arrival, Goal, Moved, State};
use engine::address::{self, Reading};
use engine::ids::{ConditionId, CountryId, GateId, ScenarioId, StepId};
use engine::model::analysis::Odds;
use engine::model::settings::{ConditionSet, Settings, Value};
use engine::options;
use engine::place::{Layout, Place, Table};

impl App {
    /// Goes where the address leads by which the reader came. There is nothing before it to undo to.
    pub fn arrive_first(self, reading: Reading) {
        self.come_to(reading);
    }

    /// Goes where an address leads, and says what needs saying about it.
    pub fn arrive(self, reading: Reading) {
        self.remember(self.place_untracked().table, reading.place.table);
        self.come_to(reading);
    }

    /// Follows a link within the page. What its fragment leaves unsaid stays as it is.
    pub fn visit(self, fragment: &str) {
        let before = self.place_untracked();
        let mut reading = address::read_from(self.book, fragment, Some(before));
        reading.ignored.clear();
        let table = reading.place.table;
        if before.step == reading.place.step {
            self.state.update(|State { place, .. }| place.country = reading.place.country);
            self.lay(table, None);
        } else {
            self.arrive(reading);
        }
    }

    fn come_to(self, reading: Reading) {
        let Reading { place, note, guess, ignored } = reading;
        let changes = place.table.changes(self.book);
        self.say(None, Arrival { changes, ignored, note, is_from_link: true });
        if let Some(guess) = guess {
            self.set_guess(guess);
        }
        self.set_place(place);
    }

    /// Goes to a step, which puts its scenario on the table.
    pub fn go(self, step: StepId, to_heading: bool) {
        let before = self.place_untracked();
        let at = Place::at(self.book, step, Some(before.table));
        let after = Place { layout: before.layout, ..at };
        self.remember(before.table, after.table);
        self.say(None, Arrival::default());
        self.set_place(after);
        self.state.update(|State { around, .. }| around.sought += 1);
        if to_heading {
            self.take_to(Goal::Step);
        }
    }

    /// Reads on, or back, to a step of the one page. It puts its scenario on the table, unless the reader has
    /// laid something else there: who scrolls past a text doesn't mean to lose that.
    pub fn read_on(self, step: StepId) {
        let before = self.place_untracked();
        let entry = self.book.step(before.step);
        let as_set = entry
            .scenario
            .is_none_or(|scenario| before.table.settings == self.book.model.scenario(scenario));
        let at = Place::at(self.book, step, Some(before.table));
        let table = if as_set { at.table } else { before.table };
        self.say(None, Arrival::default());
        self.set_place(Place { table, layout: before.layout, ..at });
    }

    /// How often a step was asked for rather than reached by reading on.
    pub fn steps_sought(self) -> u32 {
        self.state.with(|State { around, .. }| around.sought)
    }

    /// The step before or after the present one.
    pub fn neighbour(self, forward: bool) -> Option<StepId> {
        let index = self.step().index();
        let next = if forward { index + 1 } else { index.checked_sub(1)? };
        (next < self.book.steps.len()).then(|| StepId::at(next))
    }

    /// Opens a country's panel, or closes it if it is open, and takes the reader along. On the one page the
    /// panel stands in the text of the step about it.
    pub fn toggle_country(self, country: CountryId) {
        let about = self.book.step_about(country);
        if let Some(step) = about.filter(|_| self.place_untracked().layout == Layout::Page) {
            self.read_on(step);
            self.state.update(|State { around, .. }| around.sought += 1);
            return;
        }
        self.state.update(|State { place, .. }| {
            place.country = if place.country == Some(country) { None } else { Some(country) };
        });
        self.take_to(Goal::Country(country));
    }

    /// Sets one condition.
    #[inline(never)]
    pub fn set(self, condition: ConditionId, value: Value) {
        let table = self.present().set(self.book, condition, value);
        self.lay(table, Some(condition));
    }

    /// Sets several conditions at once.
    pub fn set_all(self, conditions: ConditionSet, value: Value) {
        let table = self.present();
        let table = conditions.iter().fold(table, |table, id| table.set(self.book, id, value));
        self.lay(table, None);
    }

    /// Strikes part `index` of the model's parts, or takes that back.
    pub fn strike(self, index: usize, struck: bool) {
        let table = self.present();
        self.lay(Table { strikes: table.strikes.set(index, struck), ..table }, None);
    }

    /// Whether part `index` of the model's parts is struck.
    #[inline(never)]
    pub fn is_struck(self, index: usize) -> bool {
        self.strikes.get() >> index & 1 == 1
    }

    /// Takes all strikes back.
    pub fn restore(self) {
        self.lay(Table { strikes: Default::default(), ..self.present() }, None);
    }

    /// Gives all conditions their odds.
    pub fn set_odds(self, odds: Odds) {
        self.lay(Table { odds, ..self.present() }, None);
    }

    /// Gives one condition its odds. A slider that is dragged is one change, however many values it passes.
    pub fn set_likelihood(self, condition: ConditionId, per_cent: u8) {
        if options::is_locked() {
            return;
        }
        let before = self.present();
        let table = Table { odds: before.odds.with(condition, per_cent), ..before };
        if self.state.with_untracked(|State { around, .. }| around.sliding == Some(condition)) {
            self.state.update(|State { place, .. }| place.table = table);
        } else {
            self.lay(table, None);
            self.state.update(|State { around, .. }| around.sliding = Some(condition));
        }
    }

    /// Puts a scenario on the table as it stands.
    pub fn choose(self, scenario: ScenarioId) {
        self.lay(self.present().with_scenario(self.book, scenario), None);
    }

    /// Puts `settings` on the table as changes to `scenario`, or to what lies there.
    pub fn try_settings(self, scenario: Option<ScenarioId>, settings: Settings) {
        let table = self.present();
        let scenario = scenario.unwrap_or(table.scenario);
        self.lay(Table { settings, ..table.with_scenario(self.book, scenario) }, None);
    }

    /// Takes back the changes to the scenario.
    pub fn reset(self) {
        self.choose(self.present().scenario);
    }

    /// Goes back to the argument as its authors make it: their scenario, their rules, the usual odds.
    pub fn reset_to_start(self) {
        self.lay(Table::of(self.book, self.book.model.start), None);
    }

    /// Whether the argument lies on the table as its authors make it.
    pub fn is_at_start(self) -> bool {
        self.table() == Table::of(self.book, self.book.model.start)
    }

    /// Shows the table before the last change, until [`App::end_replay`] makes the change again.
    pub fn replay(self) {
        let now = self.present();
        let before = self.state.with_untracked(|State { around, .. }| around.past.last().copied());
        let Some(before) = before else { return };
        self.state.update(|State { around, .. }| around.replayed = Some(now));
        self.show(before);
    }

    /// Whether the table is shown as it was before the last change.
    pub fn is_replaying(self) -> bool {
        self.state.with(|State { around, .. }| around.replayed.is_some())
    }

    /// Makes the change again that is being replayed.
    pub fn end_replay(self) {
        if let Some(now) = self.state.with_untracked(|State { around, .. }| around.replayed) {
            self.state.update(|State { around, .. }| around.replayed = None);
            self.show(now);
        }
    }

    /// The table as the reader left it, whatever a replay shows.
    fn present(self) -> Table {
        let replayed = self.state.with_untracked(|State { around, .. }| around.replayed);
        replayed.unwrap_or_else(|| self.table_untracked())
    }

    fn show(self, table: Table) {
        let moved = self.what_moves(self.table_untracked(), table, None);
        self.say(Some(moved), Arrival::default());
        self.state.update(|State { place, .. }| place.table = table);
    }

    /// Whether there is something to undo.
    #[inline(never)]
    pub fn can_undo(self) -> bool {
        self.state.with(|State { around, .. }| !around.past.is_empty())
    }

    /// Whether there is something to redo.
    #[inline(never)]
    pub fn can_redo(self) -> bool {
        self.state.with(|State { around, .. }| !around.future.is_empty())
    }

    /// Takes back the last change of the table.
    pub fn undo(self) {
        self.step_through(|around| (&mut around.past, &mut around.future));
    }

    /// Makes the last change taken back again.
    pub fn redo(self) {
        self.step_through(|around| (&mut around.future, &mut around.past));
    }

    fn step_through(self, ways: fn(&mut Around) -> (&mut Vec<Table>, &mut Vec<Table>)) {
        if options::is_locked() {
            return;
        }
        let before = self.present();
        let mut around = self.state.with_untracked(|state| state.around.clone());
        let (from, to) = ways(&mut around);
        let Some(table) = from.pop() else { return };
        to.push(before);
        around.moved = Some(self.what_moves(before, table, None));
        around.sliding = None;
        around.replayed = None;
        self.state.update(|state| state.around = around);
        self.state.update(|State { place, .. }| place.table = table);
    }

    fn lay(self, table: Table, condition: Option<ConditionId>) {
        let before = self.present();
        self.state.update(|State { around, .. }| around.replayed = None);
        if before == table || options::is_locked() {
            return;
        }
        self.remember(before, table);
        let moved = self.what_moves(before, table, condition);
        self.say(Some(moved), Arrival::default());
        self.state.update(|State { place, .. }| place.table = table);
    }

    fn say(self, moved: Option<Moved>, arrival: Arrival) {
        self.state.update(|State { around, .. }| {
            around.moved = moved;
            around.sliding = None;
            around.arrival = arrival;
        });
    }

    fn remember(self, before: Table, after: Table) {
        if before != after {
            self.state.update(|State { around, .. }| {
                around.past.push(before);
                around.future.clear();
            });
        }
    }

    fn what_moves(self, before: Table, after: Table, condition: Option<ConditionId>) -> Moved {
        let (before, after) = (self.judge(before), self.judge(after));
        let gates = GateId::all(self.book.gates.len())
            .map(|id| (id, before.gate(id).answer, after.gate(id).answer))
            .filter(|(_, before, after)| before != after)
            .collect();
        let countries = CountryId::all(self.book.countries.len())
            .map(|id| (id, before.pane(id), after.pane(id)))
            .filter(|(_, before, after)| before != after)
            .collect();
        Moved { condition, gates, countries }
    }
}
