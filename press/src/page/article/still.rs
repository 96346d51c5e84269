//! The pictures of the steps as they stay: for paper, and for a page without the program. While the program runs, one
//! picture follows the reading instead.

use deal_window::app::{App, RenderMode};
use deal_window::view::node::Node;
use deal_window::view::picture::still;
use deal_window::view::window::{Moments, wall};
use engine::book::{StepFigure, StepPicture};
use engine::ids::StepId;
use engine::model::settings::Value;
use engine::place::{Place, Room, Table};
use leptos::prelude::*;

use crate::content::edition::Edition;

/// The picture of a step; of the one whose switch is the answer, before and after it is turned.
pub(super) fn pictures(edition: &'static Edition, step: StepId) -> Option<impl IntoView + use<>> {
    let book = &edition.book;
    if book.step(step).picture == StepPicture::Window {
        // It stands within the text.
        return None;
    }
    let before = Place::at(book, Some(step), None);
    let mut places = vec![before];
    if book.step(step).figure == Some(StepFigure::Guess) {
        let turn = |table: Table, condition: &_| table.set(book, *condition, Value::On);
        let table = book.step(step).switches.iter().fold(before.table, turn);
        places.push(Place { table, ..before });
    }
    let has_words = places.len() > 1;
    let pictures = places.into_iter().map(|place| {
        let app = App::new(book, RenderMode::Static, place);
        let says = has_words
            .then(|| view! { <figcaption class="still__says">{app.outcome_says()}</figcaption> });
        view! { <figure class="still__picture">{still(app)} {says}</figure> }
    });
    let class = if has_words { "still still--two" } else { "still" };
    Some(view! { <div class=class>{pictures.collect_view()}</div> })
}

/// The wall at the start, with all its windows: the one page of paper to keep.
pub(super) fn whole_wall(edition: &'static Edition) -> impl IntoView {
    let book = &edition.book;
    // Nothing of it is still to come, as in every room but the story.
    let place = Place { room: Room::Board, ..Place::start(book) };
    let app = App::new(book, RenderMode::Static, place);
    view! { <div class="paper paper--wall">{Node::from(wall(app, Moments::ALL))}</div> }
}
