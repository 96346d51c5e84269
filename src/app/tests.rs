//! What a reader does, in the order a hand can do it, over the content that ships.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;

use super::*;
use engine::address::read;
use engine::ids::{ScenarioId, StepId};
use engine::model::settings::Value;
use engine::options::Lock;
use engine::place::Room;
use engine::words::Word;

use crate::parts::PartView;
use crate::shipped::book;
use crate::view::arrival::arrival_note;
use crate::view::board::board;
use crate::view::board::lab::lab;
use crate::view::cover::cover;
use crate::view::gates::answers;
use crate::view::hands::hands;
use crate::view::later::later;
use crate::view::node::watched::{Rerun, Watched};
use crate::view::panel::panel;
use crate::view::picture::picture;
use crate::view::rooms::bar;
use crate::view::window::{Moments, badge, wall};

/// The app of a reader who came by this address, and what keeps its signals alive.
fn opened(fragment: &str) -> (App, Owner) {
    let owner = Owner::new();
    owner.set();
    let app = App::new(book(), RenderMode::Interactive, Place::start(book()));
    app.open(read(book(), fragment));
    (app, owner)
}

fn condition(id: &str) -> ConditionId {
    let index = book().conditions.iter().position(|condition| condition.id == id);
    ConditionId::at(index.expect("a condition"))
}

/// Something that follows the state, and how often it was run.
struct Follower(Memo<u64>, Arc<AtomicUsize>);

impl Follower {
    fn of<T>(read: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let runs = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&runs);
        let memo = Memo::new(move |_| {
            read();
            counted.fetch_add(1, Ordering::Relaxed) as u64
        });
        memo.get_untracked();
        Self(memo, runs)
    }

    fn runs(&self) -> usize {
        self.0.get_untracked();
        self.1.load(Ordering::Relaxed)
    }
}

#[test]
fn a_step_taken_during_a_replay_stays() {
    let (app, _owner) = opened("#step=us");
    app.set(condition("us-flexible"), Value::On);
    app.replay();
    app.go_to_step(Some(StepId(7)), false);
    let (place, fragment) = (app.place_untracked(), app.fragment());
    app.end_replay();
    assert_eq!(app.place_untracked(), place);
    assert_eq!(app.fragment(), fragment);
    assert_eq!(app.shown_table(), place.table);
}

#[test]
fn what_a_step_offers_to_be_tried_ends_with_it_and_nothing_else_does() {
    let (app, _owner) = opened("#step=one-thing");
    let next = Some(StepId(5));
    app.set(condition("us-flexible"), Value::On);
    let tried = app.shown_table();
    app.scrolled_to_step(next);
    assert_eq!(app.value(condition("us-flexible")), Value::Off, "the step has it off");
    app.undo();
    assert_eq!(app.shown_table(), tried, "what was tried can be had back");
    // Something that the step does not offer stays.
    app.set(condition("cn-detente"), Value::Off);
    app.scrolled_to_step(Some(StepId(6)));
    assert_eq!(app.value(condition("cn-detente")), Value::Off);
}

#[test]
fn the_story_has_told_of_a_capital_from_its_pane_on() {
    let (app, _owner) = opened("");
    let told = |step: Option<StepId>| {
        app.go_to_step(step, false);
        CountryId::all(book().countries.len()).filter(|id| app.is_told(*id)).count()
    };
    let steps = StepId::all(book().steps.len()).map(Some);
    let counts: Vec<usize> = [None].into_iter().chain(steps).map(told).collect();
    assert_eq!(counts, [0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 5, 5, 5]);
    app.go_to_step(None, false);
    app.go_to_room(Room::Board, false);
    assert_eq!(CountryId::all(5).filter(|id| app.is_told(*id)).count(), 5);
}

#[test]
fn a_replay_leaves_the_address_alone() {
    let (app, _owner) = opened("#step=us");
    app.set(condition("us-flexible"), Value::On);
    let fragment = app.fragment();
    app.replay();
    assert_eq!(app.value(condition("us-flexible")), Value::Off, "what was is shown");
    assert_eq!(app.fragment(), fragment);
    app.end_replay();
    assert_eq!(app.value(condition("us-flexible")), Value::On);
    assert_eq!(app.fragment(), fragment);
}

#[test]
fn a_switch_flipped_during_its_own_replay_shows_what_the_hand_did() {
    let (app, _owner) = opened("#step=us");
    app.set(condition("us-flexible"), Value::On);
    let shown = Follower::of(move || app.value(condition("us-flexible")));
    app.replay();
    assert_eq!(shown.runs(), 2);
    // The box was shown off, and is switched on.
    app.set(condition("us-flexible"), Value::On);
    assert_eq!(app.value(condition("us-flexible")), Value::On);
    assert!(!app.is_replaying());
    assert_eq!(shown.runs(), 3);
}

#[test]
fn nothing_but_a_replay_follows_a_replay() {
    let (app, _owner) = opened("#step=us");
    app.set(condition("us-flexible"), Value::On);
    app.replay();
    // Each run would start the time of a replay anew.
    let replaying = Follower::of(move || app.is_replaying());
    app.set_note("a note".to_owned());
    app.unfold(GateId(0), true);
    app.toggle_country(CountryId(1));
    app.replay();
    assert_eq!(replaying.runs(), 1);
}

#[test]
fn a_locked_table_is_not_replayed() {
    let owner = Owner::new();
    owner.set();
    let options = Options { lock: Lock::Everything, ..Options::default() };
    let start = Place::start(book());
    let app = App::with_options(book(), RenderMode::Interactive, start, options);
    // Steps put their scenarios on a locked table too, so there is something to replay.
    app.go_to_step(Some(StepId(2)), false);
    let table = app.shown_table();
    assert!(app.can_undo());
    app.replay();
    assert!(!app.is_replaying());
    app.undo();
    app.set(condition("us-flexible"), Value::On);
    app.strike(0, true);
    app.set_likelihood(condition("us-flexible"), 5);
    assert_eq!(app.shown_table(), table);
}

#[test]
fn what_an_address_holds_does_not_move_and_the_rest_does() {
    let owner = Owner::new();
    owner.set();
    let lock = Lock::Under(vec!["nk".to_owned(), "jp".to_owned()]);
    let options = Options { lock, ..Options::default() };
    let start = Place::start(book());
    let app = App::with_options(book(), RenderMode::Interactive, start, options);
    let table = app.shown_table();
    // Both capitals have the price, and it is listed under the second.
    for held in ["nk-open", "nk-price", "jp-lockstep"] {
        app.set(condition(held), Value::Off);
    }
    let other = ScenarioId::all(book().scenarios.len()).last().expect("a scenario");
    app.choose(other);
    assert_eq!(app.shown_table(), table);
    app.set(condition("us-flexible"), Value::On);
    assert_eq!(app.value(condition("us-flexible")), Value::On);
    app.reset();
    assert_eq!(app.shown_table(), table);
    app.strike(0, true);
    assert!(app.is_struck(0));
}

#[test]
fn a_slider_that_is_dragged_is_one_change() {
    let (app, _owner) = opened("#step=us");
    let before = app.shown_table();
    for per_cent in [60, 65, 70] {
        app.set_likelihood(condition("us-flexible"), per_cent);
    }
    assert_eq!(app.likelihood(condition("us-flexible")), 70);
    app.undo();
    assert_eq!(app.shown_table(), before);
    app.redo();
    assert_eq!(app.likelihood(condition("us-flexible")), 70);
}

#[test]
fn a_focus_is_asked_for_once() {
    let (app, _owner) = opened("#step=us");
    assert_eq!(app.take_focus_request(), None);
    app.go_to_step(Some(StepId(1)), true);
    assert!(app.take_scroll_request());
    assert_eq!(app.take_focus_request(), Some(FocusTarget::Step));
    assert_eq!(app.take_focus_request(), None);
    let asked = Follower::of(move || app.take_focus_request());
    app.request_focus(FocusTarget::Outcome);
    app.request_focus(FocusTarget::Outcome);
    assert_eq!(asked.runs(), 2);
    app.request_focus(FocusTarget::Outcome);
    assert_eq!(asked.runs(), 3, "the same again is asked for again");
}

#[test]
fn the_tree_is_walked_as_it_is_seen() {
    let (app, _owner) = opened("");
    let tree = app.tree();
    let gates: Vec<usize> = tree.below(0).collect();
    assert_eq!(tree.visible().collect::<Vec<_>>(), [&[0], gates.as_slice()].concat());
    assert_eq!(tree.beside(0, true), Some(gates[0]));
    assert_eq!(tree.beside(gates[0], true), Some(gates[1]));
    tree.set_expanded(gates[0], true);
    let first = tree.first_below(gates[0]);
    assert_eq!(tree.beside(gates[0], true), first);
    assert_eq!(tree.beside(gates[1], false), tree.below(gates[0]).last());
    // What is unfolded below a folded item waits there, unseen.
    tree.set_expanded(0, false);
    assert_eq!(tree.visible().collect::<Vec<_>>(), [0]);
    assert_eq!(tree.beside(0, true), None);
    tree.set_expanded(0, true);
    assert_eq!(tree.beside(gates[0], true), first);
}

/// Everything that a page shows, and more: all panels are open.
fn whole_page(app: App) -> Watched {
    let mut page = Watched::default();
    page.add("picture", picture(app));
    page.add("answers", answers(app));
    page.add("board", board(app).into());
    page.add("wall", wall(app, Moments::ALL).into());
    page.add("badge", badge(app).into());
    page.add("arrival", arrival_note(app));
    page.add("bar", bar(app).into());
    page.add("lab", lab(app).into());
    page.add("cover", cover(app).into());
    for country in CountryId::all(book().countries.len()) {
        page.add("panel", panel(app, country).into());
    }
    for step in StepId::all(book().steps.len()) {
        page.add("hands", hands(app, step));
    }
    page
}

#[test]
fn a_letter_of_the_caption_runs_nothing_but_what_shows_it() {
    let (app, _owner) = opened("#step=us&on=us-flexible&note=hello");
    let mut page = whole_page(app);
    app.set_note("a".to_owned());
    let reruns = page.reruns();
    // The address stands below the switches, and beside them where there is room.
    let shows = [
        "changes__address] @ text",
        "[id=link][class=link__address] @ value",
        "[id=link-beside][class=link__address] @ value",
    ];
    let found: Vec<bool> =
        shows.iter().map(|end| reruns.iter().any(|rerun| rerun.path.ends_with(end))).collect();
    assert_eq!((reruns.len(), found), (3, vec![true, true, true]), "{reruns:#?}");
}

/// The path of the axis, switch, gate, pane or way of which a part of a view is a part, or else its own.
fn subject(path: &str) -> &str {
    let marks = [
        "[class=axis]",
        "[class=actor]",
        "[class=fork]",
        "[class=board__row]",
        "[data-condition=",
        "[data-gate=",
        "[data-pane=",
    ];
    let start = marks.iter().find_map(|mark| path.find(mark));
    let end = start.and_then(|start| Some(start + path[start..].find(' ')?));
    &path[..end.unwrap_or(path.len())]
}

#[test]
fn a_flip_runs_nothing_that_it_does_not_change() {
    let (app, _owner) = opened("");
    app.go_to_step(Some(StepId::at(book().steps.len() - 1)), false);
    GateId::all(book().gates.len()).for_each(|gate| app.unfold(gate, true));
    let mut page = whole_page(app);
    let mut idle = Vec::new();
    for condition in ConditionId::all(book().conditions.len()) {
        let value = if app.value(condition) == Value::On { Value::Off } else { Value::On };
        app.set(condition, value);
        let reruns = page.reruns();
        assert!(reruns.iter().any(|rerun| rerun.changed));
        let changed = |rerun: &&Rerun| rerun.changed;
        let subjects: Vec<&str> =
            reruns.iter().filter(changed).map(|rerun| subject(&rerun.path)).collect();
        // What speaks of the setting as a whole may find that it says the same.
        let of_all = [
            "[class=verdict__says]",
            "[class=belief__says][",
            "gate__says] 2 > span @ text",
            "[class=gate__why] 3 @ block",
            "[class=changes__tools]",
            "[class=axis__picture] @ aria-label",
            "[class=actors__whole]",
            "[class=tools__reset]",
            "[class=lift__press]",
            "[class=ways",
            "[data-part=rare] 2 > p[class=lab__says]",
            "[data-part=way]",
            // What speaks of all panes of a window.
            "@ data-window",
            "@ data-glazed",
            "wall__answer] @ text",
            "wall__why] @ text",
            "badge__line] @ text",
            "[class=badge] @ hidden",
        ];
        for Rerun { path, .. } in reruns.iter().filter(|rerun| !rerun.changed) {
            let may =
                subjects.contains(&subject(path)) || of_all.iter().any(|part| path.contains(part));
            if !may {
                idle.push(format!("{} has run {path}", book().condition(condition).id));
            }
        }
    }
    assert_eq!(idle, Vec::<String>::new());
}

#[test]
fn a_part_that_is_missing_is_said_where_it_is_wanted_until_it_comes() {
    let (app, _owner) = opened("");
    let shown = || untrack(|| later(app, PartView::Argument).to_html());
    let says = book().word(Word::PartMissing);
    app.part_came(ProgramPart::Argument, false);
    assert!(shown().contains(says), "{}", shown());
    assert!(!app.has(ProgramPart::Argument));
    assert!(!app.is_missing(ProgramPart::Lab));
    app.show_argument(true);
    assert!(app.take_part_request(ProgramPart::Argument), "who looks for it asks for it");
    assert!(!app.take_part_request(ProgramPart::Argument), "once");
    app.part_came(ProgramPart::Argument, true);
    assert!(!shown().contains(says) && shown().contains("role=\"tree\""), "{}", shown());
    // Whoever pressed for it is taken there.
    assert_eq!(app.take_focus_request(), Some(FocusTarget::Part(ProgramPart::Argument)));
    app.show_argument(true);
    assert!(!app.take_part_request(ProgramPart::Argument), "it is there");
}

#[test]
fn who_comes_back_to_a_place_has_followed_no_link() {
    let (app, _owner) = opened("#step=one-thing&on=us-flexible");
    assert!(app.arrival().is_from_link);
    let place = app.place_untracked();
    app.go_to_step(None, false);
    app.return_to(read(book(), "#step=one-thing&on=us-flexible"));
    assert_eq!(app.place_untracked(), place);
    assert!(!app.arrival().is_from_link);
}

#[test]
fn another_link_stands_beside_whatever_a_reader_does_until_they_take_it_away() {
    let (app, _owner) = opened("#scenario=hanoi&compare=scenario%3Djune-2019%26on%3Dus-flexible");
    let other = app.other();
    let holds = || {
        assert_eq!(app.other(), other);
        assert_eq!(read(book(), &app.fragment()).other, other, "{}", app.fragment());
        assert_eq!(read(book(), &app.fragment()).place, app.place_untracked());
        assert!(app.link().contains("&compare=scenario%3Djune-2019"), "{}", app.link());
    };
    holds();
    app.set(condition("us-flexible"), Value::On);
    holds();
    app.undo();
    holds();
    app.go_to_room(Room::Sources, false);
    holds();
    app.go_to_step(Some(StepId(3)), false);
    holds();
    // A step of the prose, which leaves it unsaid, and one that names another.
    app.follow_link("step=jp");
    holds();
    app.go_to_step(None, false);
    app.reset_to_start();
    assert_eq!(app.place_untracked(), Place::start(book()), "what has no fragment by itself");
    holds();
    app.follow_link("step=jp&compare=step%3Dus");
    assert_ne!(app.other(), other);
    // The way back in the browser leads to before.
    app.return_to(read(book(), "step=jp"));
    assert!(app.other().is_none());
    assert!(!app.link().contains("compare"), "{}", app.link());
}

#[test]
fn who_goes_over_to_the_other_table_can_go_back() {
    let (app, _owner) = opened("#strike=tokyo&compare=scenario%3Dhanoi%26odds%3Dus-flexible%3A80");
    let before = app.shown_table();
    let there = app.other().read(book()).expect("a state").place.table;
    app.change_places_with(there);
    assert_eq!(app.shown_table(), there);
    assert_eq!(app.other().read(book()).expect("a state").place.table, before);
    assert!(app.take_new_entry(), "the browser's way back leads there, too");
    app.change_places_with(before);
    assert_eq!(app.shown_table(), before);
}
