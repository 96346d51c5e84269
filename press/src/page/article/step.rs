//! The steps as sections, one after the other.

use deal_window::app::App;
use deal_window::view::basis::{cites, outside_sources};
use deal_window::view::node::Node;
use deal_window::view::panel::panel;
use deal_window::view::steps::step_switches;
use deal_window::view::{Slot, step_heading, step_panel_slot, step_section, step_switches_slot};
use engine::ids::StepId;
use engine::words::Word;
use leptos::prelude::*;

use super::prose_view::prose_text;
use crate::content::edition::Edition;
use crate::content::files::StepFigure;

/// Every step: heading, prose, what belongs to it.
pub(super) fn sections(edition: &'static Edition, app: App) -> impl IntoView {
    let book = app.book;
    let sections = StepId::all(book.steps.len()).map(|id| {
        let step = book.step(id);
        let prose = &edition.steps[id.index()];
        let figure = edition.figures[id.index()].map(|figure| match figure {
            StepFigure::Timeline => road(edition).into_any(),
            // What only a reader can fill.
            StepFigure::Guess => view! { <div id=Slot::Guess.id()></div> }.into_any(),
            StepFigure::GuessAgain => view! { <div id=Slot::GuessAgain.id()></div> }.into_any(),
        });
        let switches = step.can_be_tried().then(|| {
            view! { <div id=step_switches_slot(&step.id)>{step_switches(app, id)}</div> }
        });
        let panel = step.country.map(|country| {
            view! { <div id=step_panel_slot(&step.id) class="step__panel">{panel(app, country)}</div> }
        });
        let number = (id.index() + 1).to_string();
        view! {
            <section id=step_section(&step.id) class="step" aria-labelledby=step_heading(&step.id)>
                <h2 id=step_heading(&step.id) class="step__title" tabindex="-1">
                    <span class="step__number" aria-hidden="true">{number}</span>
                    {step.title.as_str()}
                </h2>
                {prose_text(book, prose)}
                {figure}
                {switches}
                {panel}
            </section>
        }
    });
    sections.collect_view()
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
                    {book.word(Word::OutsideMark)} " " {outside_sources(&moment.sources)}
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
        <ol class="road" aria-label=book.word(Word::StepsTimeline)>{moments.collect_view()}</ol>
    }
}
