//! The situations side by side: one row each, with its window and its answers. A row puts it on the table.

use crate::app::App;
use crate::view::LEADS;
use crate::view::control::control_of_all;
use crate::view::glyph::{answer_glyph, pane_glyph};
use crate::view::node::{Element, Node, html, list};
use crate::view::window::{Sight, Voice, lying};
use engine::ids::{GateId, ScenarioId};
use engine::model::pane::Pane;
use engine::model::verdict::Answer;
use engine::phrase;
use engine::situations::{SituationGroup, is_inferred};
use engine::words::Word;

/// The `id` of its section.
pub const MATRIX: &str = "matrix";

/// The table. Its look takes the roles of a table from it, so they are said.
pub(super) fn matrix(app: App) -> Element {
    let book = app.book;
    let bodies = SituationGroup::ALL.map(|group| body(app, group));
    html("section")
        .class("matrix")
        .attr("id", MATRIX)
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "matrix-title")
        .child(html("h3").attr("id", "matrix-title").child(book.word(Word::ScenariosTitle)))
        .child(app.is_interactive().then(|| html("p").child(book.word(Word::MatrixIntro))))
        .child(
            html("table")
                .class("matrix__table")
                .attr("role", "table")
                .attr("aria-labelledby", "matrix-title")
                .child(head(app))
                .children(bodies),
        )
        .child(legend(app))
}

fn cell(tag: &'static str, class: &'static str, role: &'static str) -> Element {
    html(tag).class(class).attr("role", role)
}

fn head(app: App) -> Element {
    let book = app.book;
    let names = book.countries.iter().map(|country| {
        html("span")
            .class("matrix__capital")
            .attr("aria-hidden", "true")
            .child(html("span").child(&country.capital))
    });
    let gates = book.gates.iter().map(|gate| {
        cell("th", "matrix__gate", "columnheader")
            .attr("scope", "col")
            .child(html("span").child(&gate.short))
    });
    let column = |class, word| {
        cell("th", class, "columnheader")
            .attr("scope", "col")
            .child(html("span").class("visually-hidden").child(book.word(word)))
    };
    html("thead").attr("role", "rowgroup").child(
        cell("tr", "matrix__head", "row")
            .child(column("matrix__name", Word::ScenariosColumn))
            .child(column("matrix__window", Word::MatrixWindow).children(names))
            .children(gates),
    )
}

/// The situations of a group under its name.
fn body(app: App, group: SituationGroup) -> Element {
    let book = app.book;
    let name = book.word(match group {
        SituationGroup::Past => Word::MatrixPast,
        SituationGroup::Start => Word::MatrixStart,
        SituationGroup::WhatIf => Word::MatrixWhatIf,
    });
    let title = cell("tr", "matrix__group", "row").child(
        cell("th", "matrix__title", "rowheader")
            .attr("scope", "rowgroup")
            .attr("colspan", (2 + book.gates.len()).to_string())
            .child(name),
    );
    let rows = group.situations(book).map(|id| row(app, id));
    let body = html("tbody").attr("role", "rowgroup");
    match group.situations(book).next() {
        Some(_) => body.child(title).children(rows),
        None => body,
    }
}

fn row(app: App, id: ScenarioId) -> Element {
    let book = app.book;
    let words = book.scenario(id);
    let sight = Sight::scenario(app, id);
    let verdict = book.model.evaluate(book.model.scenario(id));
    let answers = GateId::all(book.gates.len()).map(|gate| {
        let answer = verdict.gate(gate).answer;
        answered(app, answer, is_inferred(book, id, gate, answer))
    });
    let name: Node = list([
        html("span").class("matrix__short").child(phrase::unquoted(book, &words.short)),
        html("span").class("matrix__full").child(&words.name),
    ]);
    let head = cell("th", "matrix__name", "rowheader").attr("scope", "row");
    let is_here = move || app.scenario() == id;
    let put = if app.is_interactive() {
        control_of_all(app, "button").attr("type", "button").on("click", move |_| app.choose(id))
    } else {
        let mut leads = "room=board&scenario=".to_owned();
        leads.push_str(&words.id);
        html("a").attr(LEADS, leads)
    };
    let put = put.class("matrix__put").attr_if("aria-current", "true", is_here).child(name);
    cell("tr", "matrix__row", "row")
        .attr("data-situation", words.id.as_str())
        .attr_if("data-here", "yes", is_here)
        .child(head.child(put))
        .child(cell("td", "matrix__window", "cell").child(lying(sight, Voice::Says)))
        .children(answers)
}

fn answered(app: App, answer: Answer, is_inferred: bool) -> Element {
    let book = app.book;
    let word = phrase::answer(book, answer);
    let inferred = is_inferred.then(|| {
        let says = html("span").class("visually-hidden").child(book.word(Word::SeparatorComma));
        says.child(book.word(Word::MatrixInferred))
    });
    cell("td", "matrix__answer", "cell")
        .attr("data-answer", answer.name())
        .child(answer_glyph(answer, is_inferred))
        .child(html("span").class("matrix__word").child(word))
        .child(inferred)
}

/// What the marks mean.
fn legend(app: App) -> Element {
    let book = app.book;
    let panes = [Pane::Backs, Pane::Waits, Pane::Tolerates, Pane::Opposes].map(|pane| {
        html("li").child(pane_glyph(move || pane)).child(" ").child(phrase::pane(book, pane))
    });
    let answers = [Answer::Yes, Answer::No, Answer::Undecided].map(|answer| {
        html("li").child(answer_glyph(answer, false)).child(" ").child(phrase::answer(book, answer))
    });
    html("ul").class("legend").attr("aria-hidden", "true").children(panes).children(answers)
}
