//! Every scenario with its outcome, as a table.

use deal_window::app::App;
use deal_window::view::glyph::gate_glyph;
use engine::ids::{GateId, ScenarioId};
use engine::phrase;
use engine::words::Word;
use leptos::prelude::*;

use crate::content::edition::Edition;

/// The table of scenarios.
pub(super) fn section(edition: &'static Edition, app: App) -> impl IntoView {
    let book = app.book;
    let gates = GateId::all(book.gates.len()).map(|gate| {
        view! { <th scope="col">{book.gate(gate).name.as_str()}</th> }
    });
    let rows = ScenarioId::all(book.scenarios.len()).map(|id| row(edition, app, id));
    view! {
        <section class="scenarios" aria-labelledby="scenarios-title">
            <h2 id="scenarios-title">{book.word(Word::ScenariosTitle)}</h2>
            <p class="measure">{book.word(Word::ScenariosIntro)}</p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{book.word(Word::ScenariosColumn)}</th>
                        {gates.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}

fn row(edition: &'static Edition, app: App, id: ScenarioId) -> impl IntoView + use<> {
    let book = app.book;
    let words = book.scenario(id);
    let verdict = book.model.evaluate(book.model.scenario(id));
    let cells = GateId::all(book.gates.len()).map(|gate| {
        let answer = verdict.gate(gate).answer;
        view! {
            <td class="answer" data-answer=answer.name()>
                <span class="answer__gate" aria-hidden="true">{book.gate(gate).short.as_str()}</span>
                {gate_glyph(move || answer)}
                <span>{phrase::answer(book, answer)}</span>
            </td>
        }
    });
    let assumed = edition.assumed.get(id.index()).copied().unwrap_or_default();
    let assumed = (!assumed.is_empty()).then(|| {
        let list = phrase::shorts(book, assumed.iter());
        view! { <p class="tag">{book.fill(Word::ScenariosAssumed, &[("list", &list)])}</p> }
    });
    let caveat = words.caveat.as_ref().map(|caveat| view! { <p class="tag">{caveat.as_str()}</p> });
    view! {
        <tr>
            <th scope="row">
                <span class="scenarios__name">{words.name.as_str()}</span>
                <span class="scenarios__says">{words.stands_for.as_str()}</span>
                <span class="scenarios__says">{words.implies.as_str()}</span>
                <details class="fold">
                    <summary>
                        {book.word(Word::SwitchEvidence)}
                        <span class="visually-hidden">": " {words.name.as_str()}</span>
                    </summary>
                    <p class="scenarios__outcome">{phrase::outcome(book, &verdict)}</p>
                    {assumed}
                    {caveat}
                </details>
                <a class="put" href=format!("#scenario={}", words.id)>
                    {book.fill(Word::ScenariosPut, &[("scenario", &words.short)])}
                </a>
            </th>
            {cells.collect_view()}
        </tr>
    }
}
