//! What views ask of the state. An answer is followed: who asks is asked to ask again when it changes.

use std::sync::Arc;

use leptos::prelude::Track;

use super::tree::ArgumentTree;
use super::verdicts::Evaluated;
use super::{App, Arrival, FocusTarget, Moved, ProgramPart, RenderMode};
use engine::address;
use engine::examined::Examined;
use engine::ids::{ActorId, ConditionId, CountryId, GateId, RequirementId, ScenarioId, StepId};
use engine::model::analysis::Odds;
use engine::model::pane::Pane;
use engine::model::settings::{Settings, Value};
use engine::model::strikes::Strikes;
use engine::model::verdict::{Answer, GateVerdict, Standing};
use engine::phrase;
use engine::place::{Guess, Layout, Place, Table};

/// Where the reader is.
impl App {
    /// The step.
    #[inline(never)]
    pub fn step(self) -> StepId {
        self.place.step.get()
    }

    /// The step before or after the present one.
    pub fn neighbour(self, forward: bool) -> Option<StepId> {
        let index = self.step().index();
        let next = if forward { index + 1 } else { index.checked_sub(1)? };
        (next < self.book.steps.len()).then(|| StepId::at(next))
    }

    /// The country whose panel is open.
    #[inline(never)]
    pub fn country(self) -> Option<CountryId> {
        self.place.country.get()
    }

    /// Whether all steps stand in the page, one after the other: chosen, or for a print.
    #[inline(never)]
    pub fn is_one_page(self) -> bool {
        // Both are asked, so that both are followed.
        let (chosen, prints) = (self.place.layout.get(), self.session.prints.get());
        chosen == Layout::Page || prints
    }

    /// All that the reader's address holds.
    #[inline(never)]
    pub fn place(self) -> Place {
        let place = &self.place;
        Place {
            step: place.step.get(),
            table: place.table.get(),
            country: place.country.get(),
            layout: place.layout.get(),
        }
    }

    /// The same, without following it.
    pub fn place_untracked(self) -> Place {
        leptos::prelude::untrack(|| self.place())
    }

    /// The fragment that leads here.
    pub fn fragment(self) -> String {
        address::print(self.book, &self.place())
    }

    /// The address of a link to this state, with what the reader wants to say in it.
    pub fn link(self) -> String {
        let session = &self.session;
        let guess = session.guess.get().filter(|_| session.tells_guess.get());
        let note = session.note.get();
        let fragment = address::print_with(self.book, &self.place(), guess, &note);
        self.options.link(&session.page_address.get(), &fragment)
    }
}

/// What is on the table that is shown, and what follows from it.
impl App {
    /// All of it.
    #[inline(never)]
    pub fn shown_table(self) -> Table {
        self.shown.odds.track();
        self.shown.strikes.track();
        self.scenario_and_settings();
        self.shown_table_untracked()
    }

    /// The scenario and its settings. Follows these, and neither strikes nor odds.
    #[inline(never)]
    pub fn scenario_and_settings(self) -> (ScenarioId, Settings) {
        self.shown.scenario.track();
        (self.shown_table_untracked().scenario, self.settings())
    }

    /// The scenario it began as.
    #[inline(never)]
    pub fn scenario(self) -> ScenarioId {
        self.shown.scenario.track();
        self.shown_table_untracked().scenario
    }

    /// The value of every condition.
    #[inline(never)]
    pub fn settings(self) -> Settings {
        self.shown.settings.track();
        self.shown_table_untracked().settings
    }

    /// The value of a condition.
    #[inline(never)]
    pub fn value(self, condition: ConditionId) -> Value {
        self.shown.values[condition.index()].track();
        self.shown_table_untracked().settings.value(condition)
    }

    /// What is struck.
    #[inline(never)]
    pub fn strikes(self) -> Strikes {
        self.shown.strikes.track();
        self.shown_table_untracked().strikes
    }

    /// Whether what stands at `index` among the model's strikables is struck.
    #[inline(never)]
    pub fn is_struck(self, index: usize) -> bool {
        self.shown.strikables[index].track();
        self.shown_table_untracked().strikes.has(index)
    }

    /// The rules as the reader has left them.
    #[inline(never)]
    pub fn rules(self) -> Arc<Examined> {
        self.verdicts.rules(&self.book.model, self.strikes())
    }

    /// How likely the reader holds each condition to be.
    #[inline(never)]
    pub fn odds(self) -> Odds {
        self.shown.odds.track();
        self.shown_table_untracked().odds
    }

    /// How likely the reader holds one condition to be, in per cent.
    #[inline(never)]
    pub fn likelihood(self, condition: ConditionId) -> u8 {
        self.shown.likelihoods[condition.index()].track();
        self.shown_table_untracked().odds.per_cent(condition)
    }

    #[inline(never)]
    fn evaluated(self) -> Arc<Evaluated> {
        self.evaluate(self.shown_table_untracked())
    }

    /// A country's pane.
    #[inline(never)]
    pub fn pane(self, country: CountryId) -> Pane {
        self.shown.countries[country.index()].track();
        self.evaluated().verdict.pane(country)
    }

    /// Where a country's government stands, and by which of its positions.
    #[inline(never)]
    pub fn government(self, country: CountryId) -> Standing {
        self.shown.countries[country.index()].track();
        self.evaluated().verdict.country(country)
    }

    /// What a country's pane hangs on, if it is undecided.
    #[inline(never)]
    pub fn pane_hangs_on(self, country: CountryId) -> Option<String> {
        if self.pane(country) != Pane::Unknown {
            return None;
        }
        // What it hangs on may change while it stays undecided.
        self.shown.outcome.track();
        phrase::pane_hangs_on(self.book, &self.evaluated().verdict, country)
    }

    /// Where an actor stands.
    #[inline(never)]
    pub fn standing(self, actor: ActorId) -> Standing {
        self.shown.actors[actor.index()].track();
        self.evaluated().verdict.actor(actor)
    }

    /// Whether a gate is open.
    #[inline(never)]
    pub fn answer(self, gate: GateId) -> Answer {
        self.shown.answers[gate.index()].track();
        self.evaluated().verdict.gate(gate).answer
    }

    /// Whether a requirement is met.
    #[inline(never)]
    pub fn requirement(self, requirement: RequirementId) -> Answer {
        self.shown.requirements[requirement.index()].track();
        self.evaluated().verdict.requirements[requirement.index()]
    }

    /// A gate's answer and reasons.
    #[inline(never)]
    pub fn gate(self, gate: GateId) -> GateVerdict {
        self.shown.gates[gate.index()].track();
        self.evaluated().verdict.gate(gate).clone()
    }

    /// A gate's sentence.
    #[inline(never)]
    pub fn gate_says(self, gate: GateId) -> String {
        self.shown.gates[gate.index()].track();
        phrase::gate(self.book, &self.evaluated().verdict, gate)
    }

    /// The whole outcome in words.
    #[inline(never)]
    pub fn outcome_says(self) -> String {
        self.shown.outcome.track();
        phrase::outcome(self.book, &self.evaluated().verdict)
    }

    /// What the last change moved, if it was a switch of this condition.
    #[inline(never)]
    pub fn moved_by(self, condition: ConditionId) -> Option<Arc<Moved>> {
        self.shown.moved_by[condition.index()].track();
        let moved = self.session.moved.get_untracked()?;
        (moved.condition == Some(condition)).then_some(moved)
    }

    /// A gate's answer before the last change, if that has moved it.
    #[inline(never)]
    pub fn answer_before(self, gate: GateId) -> Option<Answer> {
        self.shown.gates_moved[gate.index()].track();
        let moved = self.session.moved.get_untracked()?;
        moved.gates.iter().find(|(id, ..)| *id == gate).map(|(_, before, _)| *before)
    }
}

/// This visit, and what can be undone.
impl App {
    /// Whether controls would be answered.
    pub fn is_interactive(self) -> bool {
        self.mode == RenderMode::Interactive
    }

    /// Whether the table is shown but can't be changed by hand.
    pub fn is_locked(self) -> bool {
        self.options.lock
    }

    /// Whether the table is shown as it was before the last change.
    pub fn is_replaying(self) -> bool {
        self.session.replay.get().is_some()
    }

    /// The table as the reader has left it, whatever a replay shows.
    #[inline(never)]
    pub fn readers_table(self) -> Table {
        self.place.table.get()
    }

    /// Whether the argument is on the table as its authors make it.
    pub fn is_at_start(self) -> bool {
        self.readers_table() == Table::of(self.book, self.book.model.start)
    }

    /// Whether there is something to undo.
    #[inline(never)]
    pub fn can_undo(self) -> bool {
        !self.history.past.is_empty()
    }

    /// Whether there is something to redo.
    #[inline(never)]
    pub fn can_redo(self) -> bool {
        !self.history.future.is_empty()
    }

    /// The gate whose analysis the reader looks at.
    #[inline(never)]
    pub fn examined_gate(self) -> GateId {
        self.session.examined.get()
    }

    /// Whether the picture is the argument rather than the map.
    #[inline(never)]
    pub fn shows_argument(self) -> bool {
        self.session.shows_argument.get()
    }

    /// Whether a part of the program is here.
    #[inline(never)]
    pub fn has(self, part: ProgramPart) -> bool {
        self.session.parts[part as usize].is_here.get()
    }

    /// Whether a part of the program was fetched last without success.
    #[inline(never)]
    pub fn is_missing(self, part: ProgramPart) -> bool {
        self.session.parts[part as usize].is_missing.get()
    }

    /// Takes the request for a part of the program, if there is one, and follows further ones.
    pub fn take_part_request(self, part: ProgramPart) -> bool {
        self.session.parts[part as usize].wanted.take().is_some()
    }

    /// The argument as a tree to walk.
    pub fn tree(self) -> &'static ArgumentTree {
        let App(state) = self;
        state.session.tree.get_or_init(|| ArgumentTree::new(state.book))
    }

    /// Whether a gate's reasons are unfolded: by the reader, or for a print.
    #[inline(never)]
    pub fn is_unfolded(self, gate: GateId) -> bool {
        // Both are asked, so that both are followed.
        let (unfolded, prints) =
            (self.session.unfolded[gate.index()].get(), self.session.prints.get());
        unfolded || prints
    }

    /// What the reader guessed.
    #[inline(never)]
    pub fn guess(self) -> Option<Guess> {
        self.session.guess.get()
    }

    /// What there is to say about the address the reader came by.
    #[inline(never)]
    pub fn arrival(self) -> Arrival {
        self.session.arrival.get()
    }

    /// Takes what the focus was asked to go to, and follows further requests.
    pub fn take_focus_request(self) -> Option<FocusTarget> {
        self.session.focus.take()
    }

    /// Takes the request for the present step to be brought into the window, if there is one, and follows
    /// further ones.
    pub fn take_scroll_request(self) -> bool {
        self.session.scroll.take().is_some()
    }
}
