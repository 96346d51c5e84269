//! The state behind the views: one copyable bundle of signals, made once at the root.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;

use crate::address::{self, Reading};
use crate::book::Book;
use crate::examined::Examined;
use crate::ids::{ActorId, ConditionId, CountryId, GateId, RequirementId, ScenarioId, StepId};
use crate::model::Stance;
use crate::model::analysis::Odds;
use crate::model::settings::{ConditionSet, Settings, Value};
use crate::model::strikes::Strikes;
use crate::model::verdict::{Answer, GateVerdict, Standing, Verdict};
use crate::options;
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
    /// Whether the reader came by an address just now.
    pub is_from_link: bool,
}

/// What the state holds beside the place.
#[derive(Clone, Debug)]
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
    /// The gate whose analysis the reader looks at; at first the last.
    examined: GateId,
    /// The table as the reader left it, while the one before is shown.
    replayed: Option<Table>,
    shows_argument: bool,
    /// The condition whose odds were the last thing changed.
    sliding: Option<ConditionId>,
    guess: Option<Guess>,
    /// What the reader wants to say in a link, and whether it tells their guess.
    note: String,
    tells_guess: bool,
}

impl Around {
    fn new(examined: GateId) -> Self {
        Self {
            moved: None,
            arrival: Arrival::default(),
            past: Vec::new(),
            future: Vec::new(),
            heading: 0,
            page_address: String::new(),
            unfolded: 0,
            examined,
            replayed: None,
            shows_argument: false,
            sliding: None,
            guess: None,
            note: String::new(),
            tells_guess: false,
        }
    }
}

/// A memo of something small, as a number: every type of memo is compiled anew.
type Watch = Memo<u128>;

/// Nothing, in a [`Watch`] of something that there may be none of.
const NONE: u128 = u128::MAX;

/// The rules as they are struck, and what follows from a setting under them.
struct Kept {
    rules: Arc<Examined>,
    verdict: Option<(Settings, Arc<Verdict>)>,
}

/// All that can change.
#[derive(Clone, Debug)]
struct State {
    place: Place,
    around: Around,
}

/// The state. All of it outlives every view.
///
/// Views ask it by methods that are compiled once: reading a signal in place would be compiled, and
/// downloaded, with every question.
///
/// It consists of few types of signals on purpose: each type is compiled anew, and downloaded. So
/// what views follow are memos of plain numbers behind methods that give them their meaning.
///
/// It is one pointer: every closure of every view holds one.
#[derive(Clone, Copy)]
pub struct App(&'static Signals);

impl std::ops::Deref for App {
    type Target = Signals;

    fn deref(&self) -> &Signals {
        self.0
    }
}

/// What an [`App`] points to.
pub struct Signals {
    /// Rules and words.
    pub book: &'static Book,
    /// Whether a program stands behind the views.
    pub medium: Medium,
    laid: Watch,
    state: RwSignal<State>,
    step: Watch,
    country: Watch,
    unfolded: Watch,
    strikes: Watch,
    odds: Watch,
    examined_gate: Watch,
    guess: Watch,
    shows_argument: Watch,
    /// What follows from the table, kept until it changes.
    kept: Mutex<Kept>,
}

impl App {
    /// The state at `place`. To be called under an owner that lives as long as the views.
    pub fn new(book: &'static Book, medium: Medium, place: Place) -> Self {
        let last = GateId::at(book.gates.len().saturating_sub(1));
        let state = RwSignal::new(State { place, around: Around::new(last) });
        let unstruck = Examined::new(&book.model, Default::default());
        let kept = Kept { rules: Arc::new(unstruck), verdict: None };
        let watch = |watched: fn(&State) -> u128| Memo::new(move |_| state.with(watched));
        let signals = Signals {
            book,
            medium,
            laid: watch(|state| laid(state.place.table)),
            strikes: watch(|state| state.place.table.strikes.bits()),
            odds: watch(|state| state.place.table.odds.bits()),
            examined_gate: watch(|state| state.around.examined.index() as u128),
            guess: watch(|state| match state.around.guess {
                None => NONE,
                Some(Guess::Nobody) => NONE - 1,
                Some(Guess::Country(country)) => country.index() as u128,
            }),
            shows_argument: watch(|state| u128::from(state.around.shows_argument)),
            kept: Mutex::new(kept),
            state,
            unfolded: watch(|state| u128::from(state.around.unfolded)),
            step: watch(|state| state.place.step.index() as u128),
            country: watch(|state| {
                state.place.country.map_or(NONE, |country| country.index() as u128)
            }),
        };
        // It lives as long as the book.
        Self(Box::leak(Box::new(signals)))
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
        self.laid.track();
        self.strikes.track();
        self.odds.track();
        self.table_untracked()
    }

    fn table_untracked(self) -> Table {
        self.state.with_untracked(|State { place, .. }| place.table)
    }

    /// The scenario and its settings. Follows these, and neither strikes nor odds.
    #[inline(never)]
    pub fn laid(self) -> (ScenarioId, Settings) {
        self.laid.track();
        let table = self.table_untracked();
        (table.scenario, table.settings)
    }

    /// How much is struck.
    pub fn strikes(self) -> Strikes {
        self.strikes.track();
        self.table_untracked().strikes
    }

    /// Everything that follows from the table.
    #[inline(never)]
    fn verdict(self) -> Arc<Verdict> {
        self.laid.track();
        self.strikes.track();
        self.judge(self.table_untracked())
    }

    /// The value of a condition.
    #[inline(never)]
    pub fn value(self, condition: ConditionId) -> Value {
        self.laid().1.value(condition)
    }

    /// The rules as the reader has left them. Follows strikes, and nothing else.
    #[inline(never)]
    pub fn rules(self) -> Arc<Examined> {
        self.strikes.track();
        self.rules_of(self.table_untracked())
    }

    /// How likely the reader holds each condition to be. Follows odds, and nothing else.
    #[inline(never)]
    pub fn odds(self) -> Odds {
        self.odds.track();
        self.table_untracked().odds
    }

    /// The gate whose analysis the reader looks at.
    #[inline(never)]
    pub fn examined_gate(self) -> GateId {
        GateId::at(self.examined_gate.get() as usize)
    }

    /// Chooses the gate whose analysis to look at.
    pub fn examine(self, gate: GateId) {
        self.state.update(|State { around, .. }| around.examined = gate);
    }

    /// Whether the picture is the argument rather than the map.
    #[inline(never)]
    pub fn shows_argument(self) -> bool {
        self.shows_argument.get() == 1
    }

    /// Chooses the picture.
    pub fn show_argument(self, shows: bool) {
        self.state.update(|State { around, .. }| around.shows_argument = shows);
    }

    /// What the reader guessed.
    #[inline(never)]
    pub fn guess(self) -> Option<Guess> {
        match self.guess.get() {
            NONE => None,
            nobody if nobody == NONE - 1 => Some(Guess::Nobody),
            country => Some(Guess::Country(CountryId::at(country as usize))),
        }
    }

    /// Remembers what the reader guesses.
    pub fn set_guess(self, guess: Guess) {
        self.state.update(|State { around, .. }| around.guess = Some(guess));
    }

    /// Where a country stands.
    #[inline(never)]
    pub fn stance(self, country: CountryId) -> Stance {
        self.country_standing(country).stance
    }

    /// Where a country as a whole stands, and by which of its positions.
    #[inline(never)]
    pub fn country_standing(self, country: CountryId) -> Standing {
        self.verdict().country(country)
    }

    /// Where an actor stands.
    #[inline(never)]
    pub fn standing(self, actor: ActorId) -> Standing {
        self.verdict().actor(actor)
    }

    /// Whether a gate is open.
    #[inline(never)]
    pub fn answer(self, gate: GateId) -> Answer {
        self.verdict().gate(gate).answer
    }

    /// Whether a requirement is met.
    #[inline(never)]
    pub fn requirement(self, requirement: RequirementId) -> Answer {
        self.verdict().requirements[requirement.index()]
    }

    /// A gate's answer and reasons.
    #[inline(never)]
    pub fn gate(self, gate: GateId) -> GateVerdict {
        self.verdict().gate(gate).clone()
    }

    /// Whether the reader has unfolded a gate's reasons.
    #[inline(never)]
    pub fn is_unfolded(self, gate: GateId) -> bool {
        self.unfolded.get() >> gate.index() & 1 == 1
    }

    /// Remembers that a gate's reasons are unfolded, or no longer.
    pub fn unfold(self, gate: GateId, open: bool) {
        let bit = 1 << gate.index();
        self.state.update(|State { around, .. }| {
            around.unfolded = if open { around.unfolded | bit } else { around.unfolded & !bit };
        });
    }

    /// A gate's sentence.
    #[inline(never)]
    pub fn gate_says(self, gate: GateId) -> String {
        phrase::gate(self.book, &self.verdict(), gate)
    }

    /// The whole outcome in words.
    #[inline(never)]
    pub fn outcome_says(self) -> String {
        phrase::outcome(self.book, &self.verdict())
    }

    /// What the last change of the table moved.
    #[inline(never)]
    pub fn moved(self) -> Option<Moved> {
        self.state.with(|State { around, .. }| around.moved.clone())
    }

    /// What there is to say about the address the reader came by.
    #[inline(never)]
    pub fn arrival(self) -> Arrival {
        self.state.with(|State { around, .. }| around.arrival.clone())
    }

    /// How often the reader has asked to be taken to a step's heading.
    pub fn heading_requests(self) -> u32 {
        self.state.with(|State { around, .. }| around.heading)
    }

    /// Takes the reader to the present step's heading.
    pub fn request_heading(self) {
        self.state.update(|State { around, .. }| around.heading += 1);
    }

    /// The address of the page without its fragment.
    pub fn page_address(self) -> String {
        self.state.with(|State { around, .. }| around.page_address.clone())
    }

    /// Says what the address of the page is.
    pub fn set_page_address(self, address: String) {
        self.state.update(|State { around, .. }| around.page_address = address);
    }

    /// Where the reader is, without subscribing to it.
    pub fn place_untracked(self) -> Place {
        self.state.with_untracked(|state| state.place)
    }

    fn set_place(self, place: Place) {
        self.state.update(|state| state.place = place);
    }

    /// Whether controls would be answered.
    pub fn answers(self) -> bool {
        self.medium == Medium::Screen
    }

    /// The fragment of a link to this state, with what the reader wants to say in it.
    pub fn link(self) -> String {
        let (guess, note) = self.state.with(|State { around, .. }| {
            (around.guess.filter(|_| around.tells_guess), around.note.clone())
        });
        self.state.with(|State { place, .. }| address::print_with(self.book, place, guess, &note))
    }

    /// Sets what the reader wants to say in a link.
    pub fn set_note(self, note: String) {
        self.state.update(|State { around, .. }| around.note = note);
    }

    /// Sets whether a link tells the reader's guess.
    pub fn tell_guess(self, tells: bool) {
        self.state.update(|State { around, .. }| around.tells_guess = tells);
    }

    /// The fragment that leads here.
    pub fn fragment(self) -> String {
        self.state.with(|State { place, .. }| address::print(self.book, place))
    }

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
        let after = Place::at(self.book, step, Some(before.table));
        self.remember(before.table, after.table);
        self.say(None, Arrival::default());
        self.set_place(after);
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
        self.state.update(|State { place, .. }| {
            place.country = if place.country == Some(country) { None } else { Some(country) };
        });
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
            .map(|id| (id, before.country(id).stance, after.country(id).stance))
            .filter(|(_, before, after)| before != after)
            .collect();
        Moved { condition, gates, countries }
    }

    /// What follows from a table under its own rules.
    fn judge(self, table: Table) -> Arc<Verdict> {
        let rules = self.rules_of(table);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        match &kept.verdict {
            Some((settings, verdict)) if *settings == table.settings => Arc::clone(verdict),
            _ => {
                let verdict = Arc::new(rules.model.evaluate(table.settings));
                kept.verdict = Some((table.settings, Arc::clone(&verdict)));
                verdict
            }
        }
    }

    /// The rules of a table: those kept, if they are struck alike.
    fn rules_of(self, table: Table) -> Arc<Examined> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.rules.strikes != table.strikes {
            let rules = Arc::new(Examined::new(&self.book.model, table.strikes));
            *kept = Kept { rules, verdict: None };
        }
        Arc::clone(&kept.rules)
    }
}

/// What lies on the table, rules and odds aside, as a number.
fn laid(table: Table) -> u128 {
    let Table { scenario, settings, .. } = table;
    let [on, open] = [settings.on(), settings.open()].map(|set| u128::from(set.bits()));
    (scenario.index() as u128) << 64 | on << 32 | open
}
