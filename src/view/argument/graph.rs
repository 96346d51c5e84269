//! The argument as a graph: one column for each kind of node, lines for what carries what.

use super::state_of;
use crate::app::App;
use crate::view::node::{Element, svg};
use engine::book::Ground;
use engine::ids::{ConditionId, GateId, RequirementId};
use engine::model::Basis;
use engine::model::verdict::Answer;
use engine::words::Word;

/// Where the columns stand.
const SOURCES: i32 = 30;
const CONDITIONS: i32 = 95;
const REQUIREMENTS: i32 = 275;
const GATES: i32 = 475;
const WIDTH: i32 = 560;
/// The height of a row of sources.
const ROW: i32 = 15;

pub(super) fn graph(app: App) -> Element {
    let book = app.book;
    let model = &book.model;
    let mut sources: Vec<Basis> = Vec::new();
    let carrying = |rests_on: &[Basis]| rests_on.to_vec();
    let all = model.conditions.iter().map(|one| carrying(&one.rests_on));
    let all = all.chain(model.requirements.iter().map(|one| carrying(&one.rests_on)));
    for basis in all.flatten() {
        if !sources.contains(&basis) {
            sources.push(basis);
        }
    }
    let height = ROW * sources.len() as i32;
    // The rows of each column share the height evenly.
    let row = move |index: usize, count: usize| {
        height * (2 * index as i32 + 1) / (2 * count.max(1) as i32)
    };
    let source_row = |basis: &Basis| {
        let index = sources.iter().position(|one| one == basis).unwrap_or_default();
        row(index, sources.len())
    };
    let condition_row = |id: ConditionId| row(id.index(), book.conditions.len());
    let requirement_row = |id: RequirementId| row(id.index(), book.requirements.len());
    let gate_row = |id: GateId| row(id.index(), book.gates.len());

    let mut lines = Vec::new();
    let mut nodes = Vec::new();
    for basis in &sources {
        let label = match book.ground(*basis) {
            Ground::Claim(claim) => {
                book.fill(Word::BasisParagraph, &[("n", &claim.paragraph.to_string())])
            }
            Ground::Assumption(_) => String::from("*"),
        };
        let y = source_row(basis);
        nodes.push(
            svg("text")
                .class("graph__source")
                .attr("x", (SOURCES - 6).to_string())
                .attr("y", y.to_string())
                .child(label),
        );
    }
    for id in ConditionId::all(book.conditions.len()) {
        let (state, y) = (move || state_of(app.value(id)), condition_row(id));
        for basis in &model.conditions[id.index()].rests_on {
            lines.push(line((SOURCES, source_row(basis)), (CONDITIONS, y), state));
        }
        nodes.push(node(&book.condition(id).short, (CONDITIONS, y), state));
    }
    for id in RequirementId::all(book.requirements.len()) {
        let rules = &model.requirements[id.index()];
        let (state, y) = (move || app.requirement(id), requirement_row(id));
        for condition in rules.rule.conditions().iter() {
            let from = (CONDITIONS, condition_row(condition));
            lines.push(line(from, (REQUIREMENTS, y), move || state_of(app.value(condition))));
        }
        lines.push(line((REQUIREMENTS, y), (GATES, gate_row(rules.gate)), state));
        nodes.push(node(&book.requirement(id).name, (REQUIREMENTS, y), state));
    }
    for id in GateId::all(book.gates.len()) {
        for needed in &model.gates[id.index()].needs {
            let needed = *needed;
            let (from, to) = ((GATES, gate_row(needed)), (GATES, gate_row(id)));
            lines.push(line(from, to, move || app.answer(needed)));
        }
        nodes.push(node(&book.gate(id).short, (GATES, gate_row(id)), move || app.answer(id)));
    }
    svg("svg")
        .class("graph")
        .attr("viewBox", format!("0 0 {WIDTH} {height}"))
        .attr("role", "img")
        .attr("aria-label", book.word(Word::ArgumentGraph))
        .children(lines)
        .children(nodes)
}

fn node(
    name: &'static String,
    (x, y): (i32, i32),
    state: impl Fn() -> Answer + Send + 'static,
) -> Element {
    svg("g")
        .class("graph__node")
        .attr_fn("data-state", move || state().name())
        .attr("transform", format!("translate({x} {y})"))
        .child(svg("circle").attr("r", "4"))
        .child(svg("text").attr("x", "8").child(name))
}

fn line(
    (x, y): (i32, i32),
    (to_x, to_y): (i32, i32),
    state: impl Fn() -> Answer + Send + 'static,
) -> Element {
    // Within a column it swings out to the right of the names.
    let path = if x == to_x {
        format!("M{} {y}C{} {y} {} {to_y} {} {to_y}", x + 48, x + 85, x + 85, to_x + 48)
    } else {
        let middle = (x + to_x) / 2;
        format!("M{x} {y}C{middle} {y} {middle} {to_y} {to_x} {to_y}")
    };
    svg("path").class("graph__line").attr_fn("data-state", move || state().name()).attr("d", path)
}
