//! The state behind the views: one copyable bundle of signals, made once at the root.

use leptos::prelude::*;

use crate::address::{self, Reading};
use crate::book::Book;
use crate::ids::{ConditionId, CountryId, GateId, ScenarioId, StepId};
use crate::model::Stance;
use crate::model::settings::{ConditionSet, Settings, Value};
use crate::model::verdict::{Answer, Verdict};
use crate::place::{Place, Table};

/// Whether a program stands behind the views.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// The views are written as text, which nothing will answer: no controls.
    Paper,
    /// The views are drawn by the running program.
    Screen,
}

/// What one change of the table moved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moved {
    /// The condition switched, if it was one.
    pub condition: Option<ConditionId>,
    /// Gates whose answer changed: before and after.
    pub gates: Vec<(GateId, Answer, Answer)>,
    /// Countries whose stance changed: before and after.
    pub countries: Vec<(CountryId, Stance, Stance)>,
}

/// What there is to say about the address a reader came by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arrival {
    /// The conditions in which it differs from the scenario it names.
    pub changes: ConditionSet,
    /// Its parts that mean nothing here.
    pub ignored: Vec<String>,
}

/// A reader's request to be taken to a step's heading; counted, so that a second one is new.
pub type HeadingRequest = u32;

/// The state. All of it outlives every view.
#[derive(Clone, Copy)]
pub struct App {
    /// Rules and words.
    pub book: &'static Book,
    /// Whether a program stands behind the views.
    pub medium: Medium,
    /// What follows from the table.
    pub verdict: Memo<Verdict>,
    /// The step.
    pub step: Memo<StepId>,
    /// What lies on the table.
    pub table: Memo<Table>,
    /// The country whose panel is open.
    pub country: Memo<Option<CountryId>>,
    /// What the last change of the table moved.
    pub moved: RwSignal<Option<Moved>>,
    /// What to say about the address a reader came by.
    pub arrival: RwSignal<Arrival>,
    /// Raised whenever a step's heading should take the focus.
    pub heading: RwSignal<HeadingRequest>,
    /// The address of the page without its fragment.
    pub page_address: RwSignal<String>,
    place: RwSignal<Place>,
    past: RwSignal<Vec<Table>>,
    future: RwSignal<Vec<Table>>,
}

impl App {
    /// The state at `place`. To be called under an owner that lives as long as the views.
    pub fn new(book: &'static Book, medium: Medium, place: Place) -> Self {
        let place = RwSignal::new(place);
        let table = Memo::new(move |_| place.with(|place| place.table));
        Self {
            book,
            medium,
            verdict: Memo::new(move |_| book.model.evaluate(table.get().settings)),
            step: Memo::new(move |_| place.with(|place| place.step)),
            table,
            country: Memo::new(move |_| place.with(|place| place.country)),
            moved: RwSignal::new(None),
            arrival: RwSignal::new(Arrival::default()),
            heading: RwSignal::new(0),
            page_address: RwSignal::new(String::new()),
            place,
            past: RwSignal::new(Vec::new()),
            future: RwSignal::new(Vec::new()),
        }
    }

    /// Where the reader is.
    pub fn place(self) -> Place {
        self.place.get()
    }

    /// Where the reader is, without subscribing to it.
    pub fn place_untracked(self) -> Place {
        self.place.get_untracked()
    }

    /// Whether controls would be answered.
    pub fn answers(self) -> bool {
        self.medium == Medium::Screen
    }

    /// The fragment that leads here.
    pub fn fragment(self) -> String {
        self.place.with(|place| address::print(self.book, place))
    }

    /// Goes where the address leads by which the reader came. There is nothing before it to undo to.
    pub fn arrive_first(self, reading: Reading) {
        self.come_to(reading);
    }

    /// Goes where an address leads, and says what needs saying about it.
    pub fn arrive(self, reading: Reading) {
        self.remember(self.place.get_untracked().table, reading.place.table);
        self.come_to(reading);
    }

    /// Follows a link within the page. What its fragment leaves unsaid stays as it is.
    pub fn visit(self, fragment: &str) {
        let before = self.place.get_untracked();
        let mut reading = address::read_from(self.book, fragment, Some(before));
        reading.ignored.clear();
        let table = reading.place.table;
        if before.step == reading.place.step {
            self.place.update(|place| place.country = reading.place.country);
            self.lay(table, None);
        } else {
            self.arrive(reading);
        }
    }

    fn come_to(self, reading: Reading) {
        let Reading { place, ignored } = reading;
        self.moved.set(None);
        self.arrival.set(Arrival { changes: place.table.changes(self.book), ignored });
        self.place.set(place);
    }

    /// Goes to a step, which puts its scenario on the table.
    pub fn go(self, step: StepId, to_heading: bool) {
        let before = self.place.get_untracked();
        let after = Place::at(self.book, step, Some(before.table));
        self.remember(before.table, after.table);
        self.moved.set(None);
        self.arrival.set(Arrival::default());
        self.place.set(after);
        if to_heading {
            self.heading.update(|request| *request += 1);
        }
    }

    /// The step before or after the present one.
    pub fn neighbour(self, forward: bool) -> Option<StepId> {
        let index = self.step.get().index();
        let next = if forward { index + 1 } else { index.checked_sub(1)? };
        (next < self.book.steps.len()).then(|| StepId::at(next))
    }

    /// Opens a country's panel, or closes it if it is open.
    pub fn toggle_country(self, country: CountryId) {
        self.place.update(|place| {
            place.country = if place.country == Some(country) { None } else { Some(country) };
        });
    }

    /// Sets one condition.
    pub fn set(self, condition: ConditionId, value: Value) {
        let table = self.table.get_untracked().set(self.book, condition, value);
        self.lay(table, Some(condition));
    }

    /// Puts a scenario on the table as it stands.
    pub fn choose(self, scenario: ScenarioId) {
        self.lay(Table::of(self.book, scenario), None);
    }

    /// Takes back the changes to the scenario.
    pub fn reset(self) {
        self.choose(self.table.get_untracked().scenario);
    }

    /// Whether there is something to undo.
    pub fn can_undo(self) -> bool {
        self.past.with(|past| !past.is_empty())
    }

    /// Whether there is something to redo.
    pub fn can_redo(self) -> bool {
        self.future.with(|future| !future.is_empty())
    }

    /// Takes back the last change of the table.
    pub fn undo(self) {
        self.step_through(self.past, self.future);
    }

    /// Makes the last change taken back again.
    pub fn redo(self) {
        self.step_through(self.future, self.past);
    }

    fn step_through(self, from: RwSignal<Vec<Table>>, to: RwSignal<Vec<Table>>) {
        let Some(table) = from.try_update(Vec::pop).flatten() else { return };
        let before = self.table.get_untracked();
        to.update(|tables| tables.push(before));
        self.moved.set(Some(self.what_moves(before.settings, table.settings, None)));
        self.place.update(|place| place.table = table);
    }

    fn lay(self, table: Table, condition: Option<ConditionId>) {
        let before = self.table.get_untracked();
        if before == table {
            return;
        }
        self.remember(before, table);
        self.arrival.set(Arrival::default());
        self.moved.set(Some(self.what_moves(before.settings, table.settings, condition)));
        self.place.update(|place| place.table = table);
    }

    fn remember(self, before: Table, after: Table) {
        if before != after {
            self.past.update(|past| past.push(before));
            self.future.set(Vec::new());
        }
    }

    fn what_moves(
        self,
        before: Settings,
        after: Settings,
        condition: Option<ConditionId>,
    ) -> Moved {
        let (before, after) = (self.book.model.evaluate(before), self.book.model.evaluate(after));
        let gates = GateId::all(self.book.gates.len())
            .map(|id| (id, before.gate(id).answer, after.gate(id).answer))
            .filter(|(_, before, after)| before != after)
            .collect();
        let countries = CountryId::all(self.book.countries.len())
            .map(|id| (id, before.country(id).stance, after.country(id).stance))
            .filter(|(_, before, after)| before != after)
            .collect();
        Moved { condition, gates, countries }
    }
}
