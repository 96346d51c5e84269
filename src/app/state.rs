//! What there is: where the reader is, which the address holds; what is only of this visit; and what can be
//! undone. What is shown follows from these and is not kept beside them.

use std::sync::{Arc, OnceLock};

use leptos::prelude::{ArcTrigger, Notify};

use super::tracked::{Request, Stack, Tracked};
use super::tree::ArgumentTree;
use super::verdicts::{Evaluated, VerdictCache};
use super::{Arrival, FocusTarget, Moved, ProgramPart, RenderMode};
use engine::address::OtherLink;
use engine::book::Book;
use engine::ids::{ConditionId, CountryId, GateId, StepId};
use engine::model::verdict::Verdict;
use engine::options::Options;
use engine::place::{Guess, Place, Room, Table};

/// All that can change, and what never does: the book, what a host asks for.
pub struct State {
    /// Rules and words.
    pub book: &'static Book,
    /// Whether a program stands behind the views.
    pub mode: RenderMode,
    pub(super) options: Options,
    pub(super) place: PlaceState,
    pub(super) session: Session,
    pub(super) history: History,
    pub(super) shown: Shown,
    pub(super) verdicts: VerdictCache,
}

/// Where the reader is: what their address holds.
pub(super) struct PlaceState {
    pub(super) room: Tracked<Room>,
    /// The step of the story; none is the cover.
    pub(super) step: Tracked<Option<StepId>>,
    pub(super) country: Tracked<Option<CountryId>>,
    /// The table as the reader has left it, whatever a replay shows.
    pub(super) table: Tracked<Table>,
    /// The link that is laid beside that.
    pub(super) other: Tracked<OtherLink>,
}

/// What is only of this visit.
pub(super) struct Session {
    /// The table that is shown in place of the reader's, for a while.
    pub(super) replay: Tracked<Option<Table>>,
    /// What the last change moved. Followed is each condition and gate of it, in [`Shown`].
    pub(super) moved: Tracked<Option<Arc<Moved>>>,
    pub(super) arrival: Tracked<Arrival>,
    pub(super) focus: Request<FocusTarget>,
    /// Asks for the present step to be brought into the window.
    pub(super) scroll: Request<()>,
    /// Asks for an entry of the browser's history of its own.
    pub(super) new_entry: Request<()>,
    pub(super) page_address: Tracked<String>,
    /// Whether each gate's reasons are unfolded.
    pub(super) unfolded: Vec<Tracked<bool>>,
    /// The gate whose analysis the reader looks at; at first the last.
    pub(super) examined: Tracked<GateId>,
    pub(super) shows_argument: Tracked<bool>,
    pub(super) parts: [PartState; ProgramPart::ALL.len()],
    pub(super) tree: OnceLock<ArgumentTree>,
    /// Whether the story shows one step at a time, as in a frame, whose height is its host's affair.
    pub(super) is_stepwise: Tracked<bool>,
    /// Whether the page is being printed.
    pub(super) prints: Tracked<bool>,
    /// The condition whose odds were the last thing changed.
    pub(super) sliding: Tracked<Option<ConditionId>>,
    pub(super) guess: Tracked<Option<Guess>>,
    /// What the reader wants to say in a link.
    pub(super) note: Tracked<String>,
    pub(super) tells_guess: Tracked<bool>,
}

/// What of the program there is, as far as it comes in parts.
pub(super) struct PartState {
    pub(super) is_here: Tracked<bool>,
    /// Whether it was fetched last without success.
    pub(super) is_missing: Tracked<bool>,
    /// Asks for it to be fetched.
    pub(super) wanted: Request<()>,
}

/// The tables to go back to and on to.
pub(super) struct History {
    pub(super) past: Stack<Table>,
    pub(super) future: Stack<Table>,
}

/// What views of the shown table follow: a trigger for each thing that there is something to say about,
/// so that a change reaches the views of what it changes and no others.
pub(super) struct Shown {
    pub(super) scenario: ArcTrigger,
    /// Any condition's value.
    pub(super) settings: ArcTrigger,
    /// Anything struck.
    pub(super) strikes: ArcTrigger,
    /// Any condition's odds.
    pub(super) odds: ArcTrigger,
    /// Any gate's answer or reasons.
    pub(super) outcome: ArcTrigger,
    pub(super) values: Vec<ArcTrigger>,
    pub(super) likelihoods: Vec<ArcTrigger>,
    pub(super) strikables: Vec<ArcTrigger>,
    pub(super) countries: Vec<ArcTrigger>,
    pub(super) actors: Vec<ArcTrigger>,
    pub(super) requirements: Vec<ArcTrigger>,
    pub(super) answers: Vec<ArcTrigger>,
    /// Each gate's answer and all its reasons, those of the gates it needs among them.
    pub(super) gates: Vec<ArcTrigger>,
    /// What the last change moved, if it was a switch of this condition.
    pub(super) moved_by: Vec<ArcTrigger>,
    /// Whether the last change moved this gate.
    pub(super) gates_moved: Vec<ArcTrigger>,
}

impl State {
    pub(super) fn new(
        book: &'static Book,
        mode: RenderMode,
        place: Place,
        options: Options,
    ) -> Self {
        Self {
            book,
            mode,
            options,
            place: PlaceState {
                room: Tracked::new(place.room),
                step: Tracked::new(place.step),
                country: Tracked::new(place.country),
                table: Tracked::new(place.table),
                other: Tracked::new(OtherLink::default()),
            },
            session: Session {
                replay: Tracked::new(None),
                moved: Tracked::new(None),
                arrival: Tracked::new(Arrival::default()),
                focus: Request::new(),
                scroll: Request::new(),
                new_entry: Request::new(),
                page_address: Tracked::new(String::new()),
                unfolded: book.gates.iter().map(|_| Tracked::new(false)).collect(),
                examined: Tracked::new(GateId::at(book.gates.len().saturating_sub(1))),
                shows_argument: Tracked::new(false),
                parts: ProgramPart::ALL.map(|_| PartState {
                    is_here: Tracked::new(!crate::parts::COME_LATER),
                    is_missing: Tracked::new(false),
                    wanted: Request::new(),
                }),
                tree: OnceLock::new(),
                is_stepwise: Tracked::new(false),
                prints: Tracked::new(false),
                sliding: Tracked::new(None),
                guess: Tracked::new(None),
                note: Tracked::new(String::new()),
                tells_guess: Tracked::new(false),
            },
            history: History { past: Stack::new(), future: Stack::new() },
            shown: Shown::new(book),
            verdicts: VerdictCache::new(),
        }
    }

    /// The table that is shown: the reader's, unless a replay shows another.
    pub(super) fn shown_table_untracked(&self) -> Table {
        let replay = self.session.replay.get_untracked();
        replay.unwrap_or_else(|| self.place.table.get_untracked())
    }

    /// What follows from a table under its own rules.
    pub(super) fn evaluate(&self, table: Table) -> Arc<Evaluated> {
        self.verdicts.verdict(&self.book.model, table)
    }

    /// Sets the reader's table and what a replay shows in its place. All that changes what is shown comes
    /// through here.
    pub(super) fn set_tables(&self, table: Table, replay: Option<Table>) {
        let before = self.shown_table_untracked();
        self.place.table.set(table);
        self.session.replay.set(replay);
        let after = self.shown_table_untracked();
        if before != after {
            let (was, is) = (self.evaluate(before), self.evaluate(after));
            self.shown.tell(before, after);
            self.shown.tell_verdict(&was.verdict, &is.verdict);
        }
    }

    /// Sets what is said of the last change.
    pub(super) fn set_moved(&self, moved: Option<Moved>) {
        let moved = moved.map(Arc::new);
        let before = self.session.moved.replace(moved.clone());
        for moved in [before, moved].into_iter().flatten() {
            if let Some(condition) = moved.condition {
                self.shown.moved_by[condition.index()].notify();
            }
            for (gate, ..) in &moved.gates {
                self.shown.gates_moved[gate.index()].notify();
            }
        }
    }
}

impl Shown {
    fn new(book: &Book) -> Self {
        let some = |count: usize| (0..count).map(|_| ArcTrigger::new()).collect();
        let model = &book.model;
        let (conditions, gates) = (model.conditions.len(), model.gates.len());
        Self {
            scenario: ArcTrigger::new(),
            settings: ArcTrigger::new(),
            strikes: ArcTrigger::new(),
            odds: ArcTrigger::new(),
            outcome: ArcTrigger::new(),
            values: some(conditions),
            likelihoods: some(conditions),
            strikables: some(model.strikables().len()),
            countries: some(book.countries.len()),
            actors: some(model.actors.len()),
            requirements: some(model.requirements.len()),
            answers: some(gates),
            gates: some(gates),
            moved_by: some(conditions),
            gates_moved: some(gates),
        }
    }

    /// Tells those who follow what is different on another table.
    fn tell(&self, before: Table, after: Table) {
        if before.scenario != after.scenario {
            self.scenario.notify();
        }
        if before.settings != after.settings {
            self.settings.notify();
            for condition in before.settings.changed_from(after.settings).iter() {
                self.values[condition.index()].notify();
            }
        }
        if before.strikes != after.strikes {
            self.strikes.notify();
            tell_each(&self.strikables, |index| {
                before.strikes.has(index) != after.strikes.has(index)
            });
        }
        if before.odds != after.odds {
            self.odds.notify();
            tell_each(&self.likelihoods, |index| {
                let condition = ConditionId::at(index);
                before.odds.per_cent(condition) != after.odds.per_cent(condition)
            });
        }
    }

    /// Tells those who follow what is different in another verdict.
    fn tell_verdict(&self, was: &Verdict, is: &Verdict) {
        tell_each(&self.countries, |index| {
            was.panes[index] != is.panes[index] || was.governments[index] != is.governments[index]
        });
        tell_each(&self.actors, |index| was.actors[index] != is.actors[index]);
        tell_each(&self.requirements, |index| was.requirements[index] != is.requirements[index]);
        tell_each(&self.answers, |index| was.gates[index].answer != is.gates[index].answer);
        tell_each(&self.gates, |index| {
            let gate = GateId::at(index);
            was.gates[index] != is.gates[index] || was.lacking(gate) != is.lacking(gate)
        });
        if was.gates != is.gates {
            self.outcome.notify();
        }
    }
}

/// Notifies the triggers of all indices for which something holds.
fn tell_each(triggers: &[ArcTrigger], holds: impl Fn(usize) -> bool) {
    for (index, trigger) in triggers.iter().enumerate() {
        if holds(index) {
            trigger.notify();
        }
    }
}
