//! What a reader sees in a window, over the content that ships.

use engine::ids::{ConditionId, ScenarioId, StepId};
use engine::model::settings::Value;
use engine::place::Place;
use engine::window::Window;
use leptos::prelude::*;

use super::cut::{CUTS, Cut};
use super::pane::bar;
use super::*;
use crate::app::{App, RenderMode};
use crate::shipped::book;
use crate::view::node::watched::Watched;
use crate::view::node::{Element, Node};
use engine::model::pane::Pane;
use engine::window::Glass;

/// The app at a step, and what keeps its signals alive.
fn at(step: &str, mode: RenderMode) -> (App, Owner) {
    let owner = Owner::new();
    owner.set();
    let step = book().steps.iter().position(|one| one.id == step).expect("a step");
    (App::new(book(), mode, Place::at(book(), Some(StepId::at(step)), None)), owner)
}

fn flip(app: App, id: &str, value: Value) {
    let index = book().conditions.iter().position(|one| one.id == id).expect("a condition");
    app.set(ConditionId::at(index), value);
}

fn written(view: Element) -> String {
    Node::from(view).to_html()
}

/// What stands in an attribute, wherever it occurs.
fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let mark = format!(" {name}=\"");
    html.split(&mark).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
}

#[test]
fn a_bar_sticks_out_of_the_frame_on_both_sides_and_lies_across_the_middle_of_its_pane() {
    for Cut { name, measures: cut, .. } in CUTS {
        let [x, y, width, height] = cut.bar();
        let ([start, long], [off, thick], [across, along]) = if cut.lies {
            ([y, height], [x, width], [cut.pane[1], cut.pane[0]])
        } else {
            ([x, width], [y, height], [cut.pane[0], cut.pane[1]])
        };
        assert!(start < -cut.jamb && start + long > across + cut.jamb, "{name}");
        assert!(off > 0 && along == thick + 2 * off, "{name}: {off}, {thick}");
    }
}

#[test]
fn a_picture_has_room_for_wings_and_bars() {
    for Cut { name, measures: cut, .. } in CUTS {
        let ([sides, ends], [wing, flare]) = (cut.margins(), cut.wing);
        let [out, flared] = if cut.lies { [ends, sides] } else { [sides, ends] };
        assert!(out > cut.jamb + wing && out > cut.out && flared > cut.jamb + flare, "{name}");
    }
}

#[test]
fn nothing_but_an_open_window_has_wings_and_light() {
    let sheet = include_str!("../../../style/window.css");
    let rules = sheet.split('}').filter_map(|rule| rule.rsplit_once('{'));
    let shows = |part: &str, declaration: &str| -> Vec<&str> {
        let found = rules
            .clone()
            .filter(|(names, says)| names.contains(part) && says.contains(declaration));
        found.map(|(names, _)| names).collect()
    };
    for rule in shows(".window__wing", "visibility: visible") {
        assert!(rule.contains("[data-window=\"open\"]"), "{rule}");
    }
    assert_eq!(shows(".window__wing", "visibility: visible").len(), 1);
    for rule in shows(".window__light", "opacity: 0.72") {
        assert!(rule.contains("[data-window=\"open\"]"), "{rule}");
    }
    let (app, _owner) = at("closes", RenderMode::Static);
    for id in ScenarioId::all(book().scenarios.len()) {
        let window = Window::of_scenario(book(), id);
        let state = window.state().name();
        let html = written(small(Sight::scenario(app, id), Voice::Silent));
        assert_eq!(values(&html, "data-window"), [state]);
    }
}

#[test]
fn five_panes_stand_in_the_order_of_the_book() {
    let (app, _owner) = at("closes", RenderMode::Static);
    let html = written(big(Sight::table(app), Voice::Says));
    let countries: Vec<&str> = book().countries.iter().map(|country| country.id.as_str()).collect();
    assert_eq!(values(&html, "data-pane"), countries);
    let panes: Vec<&str> = countries.iter().map(|_| "told").collect();
    assert_eq!(values(&html, "data-glass"), panes);
}

#[test]
fn a_window_names_every_capital_whatever_it_shows() {
    let names_all = |says: String| {
        for country in &book().countries {
            assert_eq!(says.matches(&country.capital).count(), 1, "{says}");
        }
    };
    for step in &book().steps {
        let (app, _owner) = at(&step.id, RenderMode::Interactive);
        names_all(Sight::story(app).says());
        names_all(Sight::table(app).says());
        for moment in book().moments() {
            names_all(Sight::moment(app, moment, Moments::ALL.is_live).says());
        }
    }
    let (app, _owner) = at("closes", RenderMode::Interactive);
    assert_eq!(
        Sight::table(app).says(),
        "June 2019: open, no bar. Seoul and Beijing: backs; Washington and Pyongyang: waits; \
         Tokyo: tolerates."
    );
}

#[test]
fn the_story_sets_one_pane_after_the_other_and_with_the_last_the_window_opens() {
    let told = |step: &str| {
        let (app, _owner) = at(step, RenderMode::Interactive);
        let window = Sight::story(app).window();
        (window.count_told(), window.state().name())
    };
    let steps = ["out-of-phase", "us", "nk", "sk", "jp"];
    for (count, step) in steps.iter().enumerate() {
        assert_eq!(told(step), (count, "unfinished"), "{step}");
    }
    assert_eq!(told("cn"), (5, "open"));
    assert_eq!(told("closes"), (5, "open"));
}

#[test]
fn a_badge_counts_panes_until_there_is_something_to_see() {
    let line = |app: App| {
        let html = written(badge(app));
        let (_, rest) = html.split_once("badge__line\">").expect("the line");
        rest.split_once('<').expect("its end").0.to_owned()
    };
    let (app, _owner) = at("jp", RenderMode::Interactive);
    assert_eq!(line(app), "4 of 5");
    flip(app, "us-president", Value::Off);
    assert_eq!(line(app), "2 bars");
    let (app, _owner) = at("one-thing", RenderMode::Interactive);
    assert_eq!(line(app), "");
}

#[test]
fn a_bar_comes_and_goes_once_a_hand_has_moved_it_and_not_before() {
    use std::sync::{Arc, Mutex};
    let follow = |panes: &[Pane]| -> Vec<&'static str> {
        let pane = Arc::new(Mutex::new(panes[0]));
        let seen = Arc::clone(&pane);
        let bar = bar(move || Glass::Told(*seen.lock().expect("a pane")));
        let show = |next: &Pane| {
            *pane.lock().expect("a pane") = *next;
            bar()
        };
        panes.iter().filter_map(show).collect()
    };
    let (no, yes) = (Pane::Backs, Pane::Opposes);
    let told = ["no", "no", "comes", "comes", "goes", "comes"];
    assert_eq!(follow(&[no, no, yes, yes, no, yes]), told);
    assert_eq!(follow(&[yes, yes, no, no, yes]), ["yes", "yes", "goes", "goes", "comes"]);
}

#[test]
fn a_pane_that_changes_leaves_the_others_alone() {
    let (app, _owner) = at("cn", RenderMode::Interactive);
    let mut page = Watched::default();
    page.add("wall", wall(app, Moments::ALL).into());
    page.add("badge", badge(app).into());
    flip(app, "jp-lockstep", Value::Off);
    let reruns = page.reruns();
    let of_all = ["@ data-window", "@ data-glazed", "@ text", "@ aria-label", "@ hidden"];
    for path in reruns.iter().map(|rerun| &rerun.path) {
        // The rays on the floor have no other mark than their stance.
        let is_ray = path.contains("[class=window__ray]");
        match path.split_once("[data-pane=") {
            Some((_, pane)) => assert!(pane.starts_with("jp]"), "{path}"),
            None => assert!(is_ray || of_all.iter().any(|end| path.ends_with(end)), "{path}"),
        }
    }
    let bars = reruns.iter().filter(|rerun| rerun.path.ends_with("@ data-bar"));
    assert_eq!(bars.count(), 3, "on both walls and on the badge");
}

#[test]
fn the_moment_on_the_table_follows_it_and_the_others_stay() {
    let (app, _owner) = at("out-of-phase", RenderMode::Interactive);
    let states = |app: App| -> Vec<&'static str> {
        let windows = book().moments().into_iter();
        windows
            .map(|id| Sight::moment(app, id, Moments::ALL.is_live).window().state().name())
            .collect()
    };
    assert_eq!(states(app), ["barred", "unfinished", "unfinished", "unfinished"]);
    for id in ["us-president", "nk-open", "nk-trade"] {
        flip(app, id, Value::On);
    }
    // Both bars are lifted, and what is carried back opens nothing.
    assert_eq!(states(app), ["unfinished"; 4]);
}

#[test]
fn a_wall_is_pressed_where_something_answers() {
    let pressable = Moments {
        press: Some(Press { is_pressed: |_, moment| moment.0 == 0, press: |_, _| () }),
        ..Moments::ALL
    };
    let buttons = |mode| {
        let (app, _owner) = at("road", mode);
        let html = written(wall(app, pressable));
        assert_eq!(values(&html, "role"), ["img"]);
        (html.matches("<button").count(), values(&html, "aria-pressed").len())
    };
    assert_eq!(buttons(RenderMode::Interactive), (4, 4));
    assert_eq!(buttons(RenderMode::Static), (0, 0));
}

#[test]
fn every_reference_of_a_window_is_defined() {
    let (app, _owner) = at("out-of-phase", RenderMode::Static);
    let start = book().model.start;
    let sight = Sight::scenario(app, start);
    let drawn = [
        wall(app, Moments::ALL),
        badge(app),
        big(sight, Voice::Silent),
        small(sight, Voice::Silent),
        way(sight, Voice::Silent),
        lying(sight, Voice::Silent),
    ];
    let html: String = drawn.into_iter().map(written).collect();
    let definitions = written(definitions(book()));
    let defined = values(&definitions, "id");
    let mut used: Vec<&str> = values(&html, "href");
    used.extend(values(&definitions, "href"));
    assert!(used.len() > 50);
    for reference in used {
        assert!(defined.contains(&reference.trim_start_matches('#')), "{reference}");
    }
    let sheet = include_str!("../../../style/window.css");
    for reference in sheet.split("url(\"#").skip(1) {
        let name = reference.split('"').next().expect("a name");
        assert!(defined.contains(&name), "{name}");
    }
}
