//! What a gate hangs on: how often each condition alone decides, what suffices, what breaks it.

use super::{Asked, gate_name, needs, part};
use crate::app::App;
use crate::view::node::{Element, Node, block, html, list, nothing, svg};
use engine::ids::ConditionId;
use engine::model::analysis::{Sets, Swings};
use engine::model::settings::ConditionSet;
use engine::phrase;
use engine::words::Word;

/// As many sets as a reader can take in.
const SHOWN: usize = 24;

pub(super) fn hangs(app: App) -> Element {
    let book = app.book;
    part(app, "hangs", Word::CannotMore)
        .child(gate_name(app))
        .child(block(move || table(app).into()))
        .child(html("p").class("tag").child(book.word(Word::HangsExplains)))
        .child(block(move || sets(app)))
}

fn table(app: App) -> Element {
    let book = app.book;
    let asked = Asked::now(app);
    let swings = asked.by_weight();
    let most = swings.first().map_or(0, |(_, swings)| swings.alone).max(1);
    let rows = swings.iter().map(|(id, swings)| row(app, *id, *swings, most));
    let head = |word| html("th").attr("scope", "col").child(book.word(word));
    let gate = book.gate(asked.gate).name.as_str();
    html("table")
        .class("lab__table hangs")
        .child(
            html("caption")
                .class("visually-hidden")
                .child(book.fill(Word::HangsTable, &[("gate", gate)])),
        )
        .child(
            html("thead").child(
                html("tr")
                    .child(head(Word::HangsConditionColumn))
                    .child(head(Word::HangsAloneColumn))
                    .child(head(Word::HangsPartColumn)),
            ),
        )
        .child(html("tbody").children(rows))
}

fn row(app: App, id: ConditionId, swings: Swings, most: u64) -> Element {
    let book = app.book;
    let (part, name) = match swings {
        Swings { is_veto: true, .. } => (Word::HangsVeto, "veto"),
        Swings { alone: 0, .. } => (Word::HangsNone, "none"),
        _ => (Word::HangsSubstitute, "substitute"),
    };
    let [n, all] = [swings.alone, swings.of].map(|n| phrase::number(book, n));
    let alone = book.fill(Word::HangsAlone, &[("n", &n), ("all", &all)]);
    // In thousandths of the longest bar.
    let share = (swings.alone * 1000).div_ceil(most);
    let bar = svg("svg")
        .class("bar-chart")
        .attr("viewBox", "0 0 1000 6")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(
            svg("rect")
                .class("bar-chart__part")
                .attr("width", share.to_string())
                .attr("height", "6"),
        );
    html("tr")
        .attr("data-condition", book.condition(id).id.as_str())
        .attr("data-part", name)
        .child(html("th").attr("scope", "row").child(&book.condition(id).need))
        .child(html("td").class("hangs__alone").child(bar).child(html("span").child(alone)))
        .child(html("td").class("hangs__part").child(book.word(part)))
}

fn sets(app: App) -> Node {
    let asked = Asked::now(app);
    let Some(table) = asked.table() else { return nothing() };
    list([suffice(app, &table.sufficing()), breaks(app, &table.cuts())])
}

fn fold(app: App, title: Word, sets: &Sets) -> Element {
    let n = phrase::number(app.book, sets.total);
    html("details")
        .class("fold lab__sets")
        .child(html("summary").child(app.book.fill(title, &[("n", &n)])))
}

/// The sets that suffice: what all have in common, and what each adds.
fn suffice(app: App, sets: &Sets) -> Element {
    let book = app.book;
    let says = |word| html("p").child(book.word(word));
    let fold = fold(app, Word::HangsSuffice, sets);
    let core = sets.core();
    if sets.listed.first().is_some_and(|set| set.is_empty()) {
        return fold.child(says(Word::HangsSufficeNothing));
    }
    let additions: Vec<ConditionSet> =
        sets.listed.iter().map(|set| set.difference(core)).filter(|set| !set.is_empty()).collect();
    let fold = match core.is_empty() {
        true => fold,
        false => fold.child(says(Word::HangsSufficeCore)).child(needs(app, core)),
    };
    match additions.is_empty() {
        true => fold,
        false => {
            fold.child(says(Word::HangsSufficeRest)).child(joined(app, &additions, sets.total))
        }
    }
}

fn breaks(app: App, sets: &Sets) -> Element {
    let says = |word| html("p").child(app.book.word(word));
    let fold = fold(app, Word::HangsBreak, sets);
    match sets.listed.is_empty() {
        true => fold.child(says(Word::HangsBreakNothing)),
        false => {
            fold.child(says(Word::HangsBreakSays)).child(joined(app, &sets.listed, sets.total))
        }
    }
}

/// Each set as one item: its conditions, joined.
fn joined(app: App, sets: &[ConditionSet], total: u64) -> Element {
    let book = app.book;
    let items = sets.iter().take(SHOWN).map(|set| {
        let names: Vec<String> = set.iter().map(|id| book.condition(id).need.clone()).collect();
        // Names hold commas of their own.
        html("li").child(phrase::clauses(book, &names))
    });
    let more = total.saturating_sub(SHOWN as u64);
    let more = (more > 0).then(|| {
        let n = phrase::number(book, more);
        html("li").child(book.fill(Word::HangsMore, &[("n", &n)]))
    });
    html("ul").class("lab__needs").children(items).child(more)
}
