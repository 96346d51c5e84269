//! What to prepare, when what happens, and the rounds.

use leptos::prelude::*;

use crate::content::classroom::{Classroom, Phase};

/// What to prepare, and the table of times.
pub(super) fn before(kit: &'static Classroom) -> impl IntoView {
    let words = &kit.words;
    let steps = words.prepare.iter().map(|step| view! { <li>{step.as_str()}</li> });
    let rows = kit.phases.iter().map(|phase| {
        view! {
            <tr>
                <th scope="row">{phase.name.as_str()}</th>
                <td class="minutes">{phase.minutes}</td>
                <td>{phase.happens.as_str()}</td>
            </tr>
        }
    });
    view! {
        <section aria-labelledby="before">
            <h2 id="before">{words.before.as_str()}</h2>
            <ol>{steps.collect_view()}</ol>
            <table>
                <caption>{words.times.as_str()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.part.as_str()}</th>
                        <th scope="col" class="minutes">{words.minutes.as_str()}</th>
                        <th scope="col">{words.happens.as_str()}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{words.all.as_str()}</th>
                        <td class="minutes">{kit.minutes}</td>
                        <td></td>
                    </tr>
                </tfoot>
            </table>
        </section>
    }
}

/// The rounds, each with what a delegation does.
pub(super) fn rounds(kit: &'static Classroom) -> impl IntoView {
    let rounds = kit.phases.iter().filter_map(|phase| Some(round(phase, phase.steps.as_ref()?)));
    view! {
        <section class="rounds" aria-labelledby="rounds">
            <h2 id="rounds">{kit.words.rounds.as_str()}</h2>
            {rounds.collect_view()}
        </section>
    }
}

fn round(phase: &'static Phase, steps: &'static [String]) -> impl IntoView {
    let steps = steps.iter().map(|step| view! { <li>{step.as_str()}</li> });
    view! {
        <section>
            <h3>{phase.name.as_str()}</h3>
            <ol>{steps.collect_view()}</ol>
        </section>
    }
}
