//! The state behind the views: one copyable bundle of signals, made once at the root.

use leptos::prelude::*;

use crate::address::{self, Reading};
use crate::book::Book;
use crate::ids::{ActorId, ConditionId, CountryId, GateId, ScenarioId, StepId};
use crate::model::Stance;
use crate::model::settings::{ConditionSet, Settings, Value};
use crate::model::verdict::{Answer, GateVerdict, Standing, Verdict};
use crate::options;
use crate::phrase;
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

/// What the state holds beside the place.
#[derive(Clone, Debug, Default)]
struct Around {
    moved: Option<Moved>,
    arrival: Arrival,
    past: Vec<Table>,
    future: Vec<Table>,
    /// Counts the requests to be taken to a step's heading, so that a second one is new.
    heading: u32,
    page_address: String,
    /// A bit for each gate whose reasons are unfolded.
    unfolded: u32,
}

/// No panel, in the memo of the open panel's country.
const NONE: u32 = u32::MAX;

/// The state. All of it outlives every view.
///
/// Views ask it by methods that are compiled once: reading a signal in place would be compiled, and
/// downloaded, with every question.
///
/// It consists of few types of signals on purpose: each type is compiled anew, and downloaded. So the
/// step and the open panel are memos of plain numbers behind methods that give them their meaning.
#[derive(Clone, Copy)]
pub struct App {
    /// Rules and words.
    pub book: &'static Book,
    /// Whether a program stands behind the views.
    pub medium: Medium,
    verdict: Memo<Verdict>,
    table: Memo<Table>,
    place: RwSignal<Place>,
    around: RwSignal<Around>,
    step: Memo<u32>,
    country: Memo<u32>,
    unfolded: Memo<u32>,
}

impl App {
    /// The state at `place`. To be called under an owner that lives as long as the views.
    pub fn new(book: &'static Book, medium: Medium, place: Place) -> Self {
        let place = RwSignal::new(place);
        let around = RwSignal::new(Around::default());
        let table = Memo::new(move |_| place.with(|place| place.table));
        Self {
            book,
            medium,
            verdict: Memo::new(move |_| book.model.evaluate(table.get().settings)),
            table,
            place,
            around,
            unfolded: Memo::new(move |_| around.with(|around| around.unfolded)),
            step: Memo::new(move |_| place.with(|place| place.step.index() as u32)),
            country: Memo::new(move |_| {
                place.with(|place| place.country.map_or(NONE, |country| country.index() as u32))
            }),
        }
    }

    /// The step.
    #[inline(never)]
    pub fn step(self) -> StepId {
        StepId::at(self.step.get() as usize)
    }

    /// The country whose panel is open.
    #[inline(never)]
    pub fn country(self) -> Option<CountryId> {
        let country = self.country.get();
        (country != NONE).then(|| CountryId::at(country as usize))
    }

    /// What lies on the table.
    #[inline(never)]
    pub fn table(self) -> Table {
        self.table.get()
    }

    /// The value of a condition.
    pub fn value(self, condition: ConditionId) -> Value {
        self.table().settings.value(condition)
    }

    /// Where a country stands.
    #[inline(never)]
    pub fn stance(self, country: CountryId) -> Stance {
        self.verdict.with(|verdict| verdict.country(country).stance)
    }

    /// Where an actor stands.
    #[inline(never)]
    pub fn standing(self, actor: ActorId) -> Standing {
        self.verdict.with(|verdict| verdict.actor(actor))
    }

    /// Whether a gate is open.
    #[inline(never)]
    pub fn answer(self, gate: GateId) -> Answer {
        self.verdict.with(|verdict| verdict.gate(gate).answer)
    }

    /// A gate's answer and reasons.
    #[inline(never)]
    pub fn gate(self, gate: GateId) -> GateVerdict {
        self.verdict.with(|verdict| verdict.gate(gate).clone())
    }

    /// Whether the reader has unfolded a gate's reasons.
    pub fn is_unfolded(self, gate: GateId) -> bool {
        self.unfolded.get() >> gate.index() & 1 == 1
    }

    /// Remembers that a gate's reasons are unfolded, or no longer.
    pub fn unfold(self, gate: GateId, open: bool) {
        let bit = 1 << gate.index();
        self.around.update(|around| {
            around.unfolded = if open { around.unfolded | bit } else { around.unfolded & !bit };
        });
    }

    /// A gate's sentence.
    #[inline(never)]
    pub fn gate_says(self, gate: GateId) -> String {
        self.verdict.with(|verdict| phrase::gate(self.book, verdict, gate))
    }

    /// The whole outcome in words.
    #[inline(never)]
    pub fn outcome_says(self) -> String {
        self.verdict.with(|verdict| phrase::outcome(self.book, verdict))
    }

    /// What the last change of the table moved.
    #[inline(never)]
    pub fn moved(self) -> Option<Moved> {
        self.around.with(|around| around.moved.clone())
    }

    /// What there is to say about the address the reader came by.
    #[inline(never)]
    pub fn arrival(self) -> Arrival {
        self.around.with(|around| around.arrival.clone())
    }

    /// How often the reader has asked to be taken to a step's heading.
    pub fn heading_requests(self) -> u32 {
        self.around.with(|around| around.heading)
    }

    /// Takes the reader to the present step's heading.
    pub fn request_heading(self) {
        self.around.update(|around| around.heading += 1);
    }

    /// The address of the page without its fragment.
    pub fn page_address(self) -> String {
        self.around.with(|around| around.page_address.clone())
    }

    /// Says what the address of the page is.
    pub fn set_page_address(self, address: String) {
        self.around.update(|around| around.page_address = address);
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
        let changes = place.table.changes(self.book);
        self.say(None, Arrival { changes, ignored });
        self.place.set(place);
    }

    /// Goes to a step, which puts its scenario on the table.
    pub fn go(self, step: StepId, to_heading: bool) {
        let before = self.place.get_untracked();
        let after = Place::at(self.book, step, Some(before.table));
        self.remember(before.table, after.table);
        self.say(None, Arrival::default());
        self.place.set(after);
        if to_heading {
            self.request_heading();
        }
    }

    /// The step before or after the present one.
    pub fn neighbour(self, forward: bool) -> Option<StepId> {
        let index = self.step().index();
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
        self.around.with(|around| !around.past.is_empty())
    }

    /// Whether there is something to redo.
    pub fn can_redo(self) -> bool {
        self.around.with(|around| !around.future.is_empty())
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
        let before = self.table.get_untracked();
        let mut around = self.around.get_untracked();
        let (from, to) = ways(&mut around);
        let Some(table) = from.pop() else { return };
        to.push(before);
        around.moved = Some(self.what_moves(before.settings, table.settings, None));
        self.around.set(around);
        self.place.update(|place| place.table = table);
    }

    fn lay(self, table: Table, condition: Option<ConditionId>) {
        let before = self.table.get_untracked();
        if before == table || options::is_locked() {
            return;
        }
        self.remember(before, table);
        let moved = self.what_moves(before.settings, table.settings, condition);
        self.say(Some(moved), Arrival::default());
        self.place.update(|place| place.table = table);
    }

    fn say(self, moved: Option<Moved>, arrival: Arrival) {
        self.around.update(|around| {
            around.moved = moved;
            around.arrival = arrival;
        });
    }

    fn remember(self, before: Table, after: Table) {
        if before != after {
            self.around.update(|around| {
                around.past.push(before);
                around.future.clear();
            });
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
