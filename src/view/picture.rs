//! What stands beside the text of the story: the map with June's window, the wall of windows, or one window.

use leptos::prelude::{Get, Memo};

use super::countries::countries;
use super::map::{map, still_map};
use super::node::{Node, block, html, nothing};
use super::window::{Moments, Press, Sight, Voice, badge, big, wall};
use crate::app::App;
use engine::book::{Camera, StepFigure, StepPicture};

/// The picture of the present step, and the countries as a list. The map stays, and is hidden while another is shown:
/// it is slow to draw, and tells from outside how the countries stand.
pub fn picture(app: App) -> Node {
    // A memo, so that what is shown is drawn anew only when it is something else.
    let shown = Memo::new(move |_| shown(app));
    let map = html("div")
        .class("picture")
        .attr_if("hidden", "", move || shown.get().0 != StepPicture::Map)
        .attr_fn("data-card", move || card_at(app))
        .child(map(app))
        .child(badge(app));
    let other = block(move || {
        let (picture, presses) = shown.get();
        match picture {
            StepPicture::Map => nothing(),
            StepPicture::Wall => wall(app, moments(presses)).into(),
            StepPicture::Window => big(Sight::table(app), Voice::Says).into(),
        }
    });
    // What is pressed on the map is pressed here too; a wall may need the room.
    let names = countries(app).attr_if("data-wall", "", move || shown.get().0 == StepPicture::Wall);
    Node::from(map).and(other).and(names)
}

/// The picture of the step that `app` is at, as it stays on paper. One that stands within the text is there already.
pub fn still(app: App) -> Node {
    let (picture, presses) = shown(app);
    match picture {
        StepPicture::Map => still_map(app, app.camera()).into(),
        StepPicture::Wall => wall(app, moments(presses)).into(),
        StepPicture::Window => nothing(),
    }
}

/// The corner in which the window's card lies: where there is sea. A country is seen with the way from it to its left,
/// unless it lies across the sea.
fn card_at(app: App) -> &'static str {
    let party = match app.camera() {
        Camera::Country(country) => app.book.map.parties.get(country.index()),
        Camera::Whole | Camera::Table => None,
    };
    match party.and_then(|party| party.piece) {
        Some(0) => "end",
        _ => "start",
    }
}

/// What is shown, and whether its moments can be pressed.
fn shown(app: App) -> (StepPicture, bool) {
    app.pictured().map_or_else(Default::default, |step| {
        let step = app.book.step(step);
        (step.picture, step.figure == Some(StepFigure::Moments))
    })
}

/// The moments on a wall. While the road to the start is told, the start itself is still to come.
fn moments(are_told: bool) -> Moments {
    if !are_told {
        return Moments::ALL;
    }
    Moments {
        is_shown: |app, moment| moment != app.book.model.start,
        press: Some(Press {
            is_pressed: |app, moment| app.scenario() == moment,
            press: |app, moment| app.choose(moment),
        }),
        is_lit: false,
        ..Moments::ALL
    }
}
