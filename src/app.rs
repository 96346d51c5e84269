//! The state behind the views: one copyable bundle of signals, made once at the root. What a reader can do to
//! it is in `act`.

mod act;

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;

use engine::address;
use engine::book::Book;
use engine::examined::Examined;
use engine::ids::{ActorId, ConditionId, CountryId, GateId, RequirementId, ScenarioId, StepId};
use engine::model::analysis::Odds;
use engine::model::pane::Pane;
use engine::model::settings::{ConditionSet, Settings, Value};
use engine::model::strikes::Strikes;
use engine::model::verdict::{Answer, GateVerdict, Standing, Verdict};
use engine::phrase;
use engine::place::{Guess, Layout, Place, Table};

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
    /// Countries whose pane changed: before and after.
    pub countries: Vec<(CountryId, Pane, Pane)>,
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

/// What a reader asks to be taken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The heading of the present step.
    Step,
    /// A country: its panel while that is open, and its name among the others when it was closed.
    Country(CountryId),
}

/// What the state holds beside the place.
#[derive(Clone, Debug)]
struct Around {
    moved: Option<Moved>,
    arrival: Arrival,
    past: Vec<Table>,
    future: Vec<Table>,
    /// What the reader asked to be taken to last, and how many requests there were: a second one is new.
    goal: (u32, Goal),
    /// Counts the steps that were asked for rather than reached by reading on.
    sought: u32,
    page_address: String,
    /// A bit for each gate whose reasons are unfolded.
    unfolded: u32,
    /// The gate whose analysis the reader looks at; at first the last.
    examined: GateId,
    /// The table as the reader left it, while the one before is shown.
    replayed: Option<Table>,
    shows_argument: bool,
    /// Whether the page is being printed.
    prints: bool,
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
            goal: (0, Goal::Step),
            sought: 0,
            page_address: String::new(),
            unfolded: 0,
            examined,
            replayed: None,
            shows_argument: false,
            prints: false,
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
    layout: Watch,
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
        let signals =
            Signals {
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
                layout: watch(|State { place, around }| {
                    u128::from(place.layout == Layout::Page || around.prints)
                }),
                kept: Mutex::new(kept),
                state,
                unfolded: watch(|State { around, .. }| {
                    if around.prints { u128::MAX } else { u128::from(around.unfolded) }
                }),
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

    /// Says whether the page is being printed: on paper all steps stand one after the other, unfolded.
    pub fn set_printing(self, prints: bool) {
        self.state.update(|State { around, .. }| around.prints = prints);
    }

    /// Whether all steps stand in the page, one after the other.
    #[inline(never)]
    pub fn is_one_page(self) -> bool {
        self.layout.get() == 1
    }

    /// Chooses how the steps stand in the page.
    pub fn lay_out(self, layout: Layout) {
        self.state.update(|State { place, around }| {
            place.layout = layout;
            // The first one stands where it stood.
            around.sought += u32::from(place.step.index() > 0);
        });
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

    /// A country's pane.
    #[inline(never)]
    pub fn pane(self, country: CountryId) -> Pane {
        self.verdict().pane(country)
    }

    /// Where a country's government stands, and by which of its positions.
    #[inline(never)]
    pub fn government(self, country: CountryId) -> Standing {
        self.verdict().country(country)
    }

    /// What a country's pane hangs on, if it is undecided.
    #[inline(never)]
    pub fn pane_hangs_on(self, country: CountryId) -> Option<String> {
        phrase::pane_hangs_on(self.book, &self.verdict(), country)
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

    /// What the reader asked to be taken to last, and how many requests there were.
    pub fn goal(self) -> (u32, Goal) {
        self.state.with(|State { around, .. }| around.goal)
    }

    /// Takes the reader there.
    pub fn take_to(self, goal: Goal) {
        self.state.update(|State { around, .. }| around.goal = (around.goal.0 + 1, goal));
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
