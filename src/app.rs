//! The state behind the views: one copyable bundle of signals, made once at the root.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;

use crate::address::{self, Reading};
use crate::book::Book;
use crate::examined::Examined;
use crate::ids::{ActorId, ConditionId, CountryId, GateId, ScenarioId, StepId};
use crate::model::Stance;
use crate::model::analysis::Odds;
use crate::model::settings::{ConditionSet, Value};
use crate::model::verdict::{Answer, GateVerdict, Standing, Verdict};
use crate::phrase;
use crate::place::{Guess, Place, Table};

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
    /// What whoever made it wants to say; empty mostly.
    pub note: String,
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
    /// The gate whose analysis the reader looks at; the last if they have not chosen.
    examined: Option<GateId>,
    /// The condition whose odds were the last thing changed.
    sliding: Option<ConditionId>,
    guess: Option<Guess>,
    /// What the reader wants to say in a link, and whether it tells their guess.
    note: String,
    tells_guess: bool,
}

/// A memo of something small, as a number: every type of memo is compiled anew.
type Watch = Memo<u128>;

/// Nothing, in a [`Watch`] of something that there may be none of.
const NONE: u128 = u128::MAX;

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
    step: Watch,
    country: Watch,
    unfolded: Watch,
    strikes: Watch,
    odds: Watch,
    examined_gate: Watch,
    guess: Watch,
    /// The rules as they are struck now, kept until they are struck otherwise.
    rules: &'static Mutex<Arc<Examined>>,
}

impl App {
    /// The state at `place`. To be called under an owner that lives as long as the views.
    pub fn new(book: &'static Book, medium: Medium, place: Place) -> Self {
        let place = RwSignal::new(place);
        let around = RwSignal::new(Around::default());
        let table = Memo::new(move |_| place.with(|place| place.table));
        let unstruck = Examined::new(&book.model, Default::default());
        // It lives as long as the book.
        let rules: &'static Mutex<_> = Box::leak(Box::new(Mutex::new(Arc::new(unstruck))));
        Self {
            book,
            medium,
            verdict: Memo::new(move |_| judge(book, rules, table.get())),
            strikes: Memo::new(move |_| table.get().strikes.bits()),
            odds: Memo::new(move |_| table.get().odds.bits()),
            examined_gate: Memo::new(move |_| {
                let last = book.gates.len().saturating_sub(1);
                around.with(|around| around.examined.map_or(last, GateId::index)) as u128
            }),
            guess: Memo::new(move |_| {
                around.with(|around| match around.guess {
                    None => NONE,
                    Some(Guess::Nobody) => NONE - 1,
                    Some(Guess::Country(country)) => country.index() as u128,
                })
            }),
            rules,
            table,
            place,
            around,
            unfolded: Memo::new(move |_| around.with(|around| u128::from(around.unfolded))),
            step: Memo::new(move |_| place.with(|place| place.step.index() as u128)),
            country: Memo::new(move |_| {
                place.with(|place| place.country.map_or(NONE, |country| country.index() as u128))
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

    /// The rules as the reader has left them. Follows strikes, and nothing else.
    #[inline(never)]
    pub fn rules(self) -> Arc<Examined> {
        self.strikes.track();
        rules_with(self.book, self.rules, self.table.get_untracked())
    }

    /// How likely the reader holds each condition to be. Follows odds, and nothing else.
    #[inline(never)]
    pub fn odds(self) -> Odds {
        self.odds.track();
        self.table.get_untracked().odds
    }

    /// The gate whose analysis the reader looks at.
    pub fn examined_gate(self) -> GateId {
        GateId::at(self.examined_gate.get() as usize)
    }

    /// Chooses the gate whose analysis to look at.
    pub fn examine(self, gate: GateId) {
        self.around.update(|around| around.examined = Some(gate));
    }

    /// What the reader guessed.
    pub fn guess(self) -> Option<Guess> {
        match self.guess.get() {
            NONE => None,
            nobody if nobody == NONE - 1 => Some(Guess::Nobody),
            country => Some(Guess::Country(CountryId::at(country as usize))),
        }
    }

    /// Remembers what the reader guesses.
    pub fn set_guess(self, guess: Guess) {
        self.around.update(|around| around.guess = Some(guess));
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

    /// The fragment of a link to this state, with what the reader wants to say in it.
    pub fn link(self) -> String {
        let (guess, note) = self
            .around
            .with(|around| (around.guess.filter(|_| around.tells_guess), around.note.clone()));
        self.place.with(|place| address::print_with(self.book, place, guess, &note))
    }

    /// Sets what the reader wants to say in a link.
    pub fn set_note(self, note: String) {
        self.around.update(|around| around.note = note);
    }

    /// Sets whether a link tells the reader's guess.
    pub fn tell_guess(self, tells: bool) {
        self.around.update(|around| around.tells_guess = tells);
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
        let Reading { place, note, guess, ignored } = reading;
        let changes = place.table.changes(self.book);
        self.say(None, Arrival { changes, ignored, note });
        if let Some(guess) = guess {
            self.set_guess(guess);
        }
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

    /// Sets several conditions at once.
    pub fn set_all(self, conditions: ConditionSet, value: Value) {
        let table = self.table.get_untracked();
        let table = conditions.iter().fold(table, |table, id| table.set(self.book, id, value));
        self.lay(table, None);
    }

    /// Strikes part `index` of the model's parts, or takes that back.
    pub fn strike(self, index: usize, struck: bool) {
        let table = self.table.get_untracked();
        self.lay(Table { strikes: table.strikes.set(index, struck), ..table }, None);
    }

    /// Takes all strikes back.
    pub fn restore(self) {
        self.lay(Table { strikes: Default::default(), ..self.table.get_untracked() }, None);
    }

    /// Gives all conditions their odds.
    pub fn set_odds(self, odds: Odds) {
        self.lay(Table { odds, ..self.table.get_untracked() }, None);
    }

    /// Gives one condition its odds. A slider that is dragged is one change, however many values it passes.
    pub fn set_likelihood(self, condition: ConditionId, per_cent: u8) {
        let before = self.table.get_untracked();
        let table = Table { odds: before.odds.with(condition, per_cent), ..before };
        if self.around.with_untracked(|around| around.sliding == Some(condition)) {
            self.place.update(|place| place.table = table);
        } else {
            self.lay(table, None);
            self.around.update(|around| around.sliding = Some(condition));
        }
    }

    /// Puts a scenario on the table as it stands.
    pub fn choose(self, scenario: ScenarioId) {
        self.lay(self.table.get_untracked().with_scenario(self.book, scenario), None);
    }

    /// Takes back the changes to the scenario.
    pub fn reset(self) {
        self.choose(self.table.get_untracked().scenario);
    }

    /// Goes back to the argument as its authors make it: their scenario, their rules, the usual odds.
    pub fn reset_to_start(self) {
        self.lay(Table::of(self.book, self.book.model.start), None);
    }

    /// Whether the argument lies on the table as its authors make it.
    pub fn is_at_start(self) -> bool {
        self.table() == Table::of(self.book, self.book.model.start)
    }

    /// The table before its last change, if there was one.
    pub fn before_last_change(self) -> Option<Table> {
        self.around.with(|around| around.past.last().copied())
    }

    /// Shows a table without remembering it as a change.
    pub fn show(self, table: Table) {
        let before = self.table.get_untracked();
        self.say(Some(self.what_moves(before, table, None)), Arrival::default());
        self.place.update(|place| place.table = table);
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
        around.moved = Some(self.what_moves(before, table, None));
        around.sliding = None;
        self.around.set(around);
        self.place.update(|place| place.table = table);
    }

    fn lay(self, table: Table, condition: Option<ConditionId>) {
        let before = self.table.get_untracked();
        if before == table {
            return;
        }
        self.remember(before, table);
        let moved = self.what_moves(before, table, condition);
        self.say(Some(moved), Arrival::default());
        self.place.update(|place| place.table = table);
    }

    fn say(self, moved: Option<Moved>, arrival: Arrival) {
        self.around.update(|around| {
            around.moved = moved;
            around.sliding = None;
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

    fn what_moves(self, before: Table, after: Table, condition: Option<ConditionId>) -> Moved {
        let before = judge(self.book, self.rules, before);
        let after = judge(self.book, self.rules, after);
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

/// What follows from a table under its own rules.
fn judge(book: &Book, rules: &Mutex<Arc<Examined>>, table: Table) -> Verdict {
    rules_with(book, rules, table).model.evaluate(table.settings)
}

/// The rules of a table: those kept, if they are struck alike.
fn rules_with(book: &Book, kept: &Mutex<Arc<Examined>>, table: Table) -> Arc<Examined> {
    let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
    if kept.strikes != table.strikes {
        *kept = Arc::new(Examined::new(&book.model, table.strikes));
    }
    Arc::clone(&kept)
}
