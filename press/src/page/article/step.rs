//! The steps as sections, one after the other.

use deal_window::app::{App, RenderMode};
use deal_window::view::basis::{cites, outside_sources};
use deal_window::view::hands::hands;
use deal_window::view::node::Node;
use deal_window::view::{step_hands_slot, step_heading, step_section};
use engine::book::{StepFigure, StepPicture};
use engine::ids::StepId;
use engine::place::{Place, Room};
use engine::words::Word;
use leptos::prelude::*;

use super::prose_view::{Below, blocks_text};
use super::{still, ways};
use crate::content::edition::Edition;

/// Every step: heading, prose, what belongs to it. Those at the end whose picture is within their text stand apart,
/// so that none sticks above them.
pub(super) fn sections(edition: &'static Edition, app: App) -> impl IntoView {
    let steps = &app.book.steps;
    let stands_alone = |step: &&engine::book::Step| step.picture == StepPicture::Window;
    let alone = steps.iter().rev().take_while(stands_alone).count();
    let (beside, after): (Vec<StepId>, Vec<StepId>) =
        StepId::all(steps.len()).partition(|step| step.index() < steps.len() - alone);
    let views = |steps: Vec<StepId>| {
        steps.into_iter().map(|step| section(edition, app, step)).collect_view()
    };
    view! {
        <div class="story__steps">{views(beside)}</div>
        <div class="story__steps story__steps--alone">{views(after)}</div>
    }
}

fn section(edition: &'static Edition, app: App, id: StepId) -> impl IntoView + use<> {
    let book = app.book;
    let step = book.step(id);
    let prose = &edition.steps[id.index()];
    let (before, behind) = prose.around_hands();
    let has_road = step.figure == Some(StepFigure::Moments) && !edition.moments.is_empty();
    let road = has_road.then(|| road(edition));
    let behind = (!behind.is_empty()).then(
        || view! { <div class="step__behind">{blocks_text(book, behind, Below::Step)}</div> },
    );
    let hands = step.can_be_tried().then(|| {
        // What is on the table at this step, whatever lies there at the start.
        let place = Place::at(book, Some(id), None);
        let hands = match step.figure {
            Some(StepFigure::Ways) => ways::still(book, place),
            _ => hands(App::new(book, RenderMode::Static, place), id),
        };
        view! { <div id=step_hands_slot(&step.id) class="step__hands">{hands}</div> }
    });
    let number = (id.index() + 1).to_string();
    let count = book.steps.len().to_string();
    let slots = [("number", number.as_str()), ("count", &count)];
    view! {
        <section id=step_section(&step.id) class="step" lang=edition.language_of(&format!("steps/{}", step.id)) aria-labelledby=step_heading(&step.id)>
            <p class="step__number">{book.fill(Word::StepsProgress, &slots)}</p>
            <h2 id=step_heading(&step.id) class="step__title" tabindex="-1">
                {step.title.as_str()}
            </h2>
            {still::pictures(edition, id)}
            {blocks_text(book, before, Below::Step)}
            {hands}
            {road}
            {behind}
            {ways_on(app, id)}
        </section>
    }
}

/// To the next step, or from the last one to the board; and where one step stands alone, back.
fn ways_on(app: App, id: StepId) -> impl IntoView {
    let book = app.book;
    let step_at = |index: usize| book.steps.get(index).map(|step| (step_section(&step.id), step));
    let next = match step_at(id.index() + 1) {
        Some((section, step)) => view! {
            <a class="go step__next" href=format!("#{section}") data-to-step=step.id.as_str()>
                {book.fill(Word::StepsNext, &[("title", &step.title)])}
            </a>
        }
        .into_any(),
        None => view! {
            <a class="go step__next" href=format!("#{}", Room::Board.name())>
                {book.word(Word::StepsToBoard)}
            </a>
        }
        .into_any(),
    };
    let back = match id.index().checked_sub(1).and_then(step_at) {
        Some((section, step)) => view! {
            <a class="step__back" href=format!("#{section}") data-to-step=step.id.as_str()>
                {book.fill(Word::StepsBack, &[("title", &step.title)])}
            </a>
        }
        .into_any(),
        None => view! {
            <a class="step__back" href=format!("#{}", Room::Story.name())>
                {book.word(Word::StepsBackToCover)}
            </a>
        }
        .into_any(),
    };
    view! { <p class="step__ways">{next} " " {back}</p> }
}

/// The moments on the road, each with what says so.
fn road(edition: &'static Edition) -> impl IntoView {
    let book = &edition.book;
    let moments = edition.moments.iter().map(|moment| {
        let put = moment.scenario.map(|scenario| {
            let words = book.scenario(scenario);
            view! {
                <a class="put" href=format!("#scenario={}", words.id)>
                    {book.fill(Word::ScenariosPut, &[("scenario", &words.short)])}
                </a>
            }
        });
        let basis = (!moment.rests_on.is_empty())
            .then(|| Node::from(cites(book, &moment.rests_on)));
        let outside = (!moment.sources.is_empty()).then(|| {
            view! {
                <p class="tag" data-outside="yes">
                    {book.word(Word::OutsideMark)} " " {outside_sources(book, &moment.sources)}
                </p>
            }
        });
        view! {
            <li class="moment">
                <time class="moment__date" datetime=moment.date.as_str()>{moment.date_says.as_str()}</time>
                <p>{moment.says.as_str()}</p>
                {basis}
                {outside}
                {put}
            </li>
        }
    });
    view! {
        <details class="fold">
            <summary>{book.word(Word::StepsTimeline)}</summary>
            <ol class="road" aria-label=book.word(Word::StepsTimeline)>{moments.collect_view()}</ol>
        </details>
    }
}
