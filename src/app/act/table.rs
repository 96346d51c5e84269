//! Changing the table.

use leptos::prelude::untrack;

use crate::app::tracked::Stack;
use crate::app::{App, Arrival, Moved};
use engine::address::OtherLink;
use engine::ids::{ConditionId, ScenarioId};
use engine::model::analysis::Odds;
use engine::model::settings::{ConditionSet, Settings, Value};
use engine::place::Table;

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

    /// Goes over to another table. What was here stands beside it from then on, so that one can go back.
    pub fn change_places_with(self, table: Table) {
        let left = OtherLink::to(self.book, self.readers_table_untracked());
        self.compare_with(left);
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
    pub(super) fn commit_table(self, table: Table, condition: Option<ConditionId>) {
        let before = self.readers_table_untracked();
        let mut changed = table.settings.changed_from(before.settings).iter();
        if before == table || self.is_locked() || changed.any(|condition| self.holds(condition)) {
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

    pub(super) fn readers_table_untracked(self) -> Table {
        untrack(|| self.readers_table())
    }

    pub(super) fn set_notice(self, moved: Option<Moved>, arrival: Arrival) {
        self.set_moved(moved);
        self.session.sliding.set(None);
        self.session.arrival.set(arrival);
    }

    pub(super) fn remember(self, before: Table, after: Table) {
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
