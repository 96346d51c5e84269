//! The reader's odds for each condition, and the exact chance of each gate.

use leptos::web_sys::Event;

use super::{Asked, part};
use crate::app::App;
use crate::view::control::control;
use crate::view::events::value;
use crate::view::node::{Element, html, svg};
use engine::ids::{ConditionId, GateId};
use engine::model::analysis::{Chance, Odds};
use engine::phrase;
use engine::words::Word;

pub(super) fn odds(app: App) -> Element {
    let book = app.book;
    let countries = book.condition_groups().into_iter().map(|(owners, conditions)| {
        html("fieldset")
            .class("odds__country")
            .child(html("legend").child(phrase::owners(book, owners)))
            .children(conditions.into_iter().map(|condition| slider(app, condition)))
    });
    part(app, "odds", Word::OddsTitle)
        .child(html("p").class("measure").child(book.word(Word::OddsIntro)))
        .child(presets(app))
        .child(chances(app))
        .child(html("p").class("lab__says").text_fn(move || lesson(app)))
        .child(html("div").class("odds").children(countries))
        .child(html("p").class("tag").child(book.word(Word::OddsCaveat)))
}

fn presets(app: App) -> Element {
    let book = app.book;
    let count = book.conditions.len();
    let presets = [
        (Word::OddsEven, Odds::even(&book.model)),
        (Word::OddsOurs, Odds::suggested(&book.model)),
        (Word::OddsLikely, Odds::all(count, 80)),
    ];
    let buttons = presets.map(|(word, odds)| {
        control(app, "button")
            .attr("type", "button")
            .on("click", move |_| app.set_odds(odds))
            .child(book.word(word))
    });
    html("div")
        .class("odds__presets")
        .attr("role", "group")
        .attr("aria-label", book.word(Word::OddsStart))
        .child(html("span").attr("aria-hidden", "true").child(book.word(Word::OddsStart)))
        .children(buttons)
}

fn slider(app: App, condition: ConditionId) -> Element {
    let book = app.book;
    let words = book.condition(condition);
    let id = format!("odds-{}", words.id);
    let per_cent = move || app.likelihood(condition).to_string();
    let said = move || book.fill(Word::OddsValue, &[("n", &per_cent())]);
    let input = control(app, "input")
        .attr("type", "range")
        .attr("id", id.clone())
        .attr("min", "0")
        .attr("max", "100")
        .attr("step", "5")
        .attr_fn("aria-valuetext", said)
        .value(per_cent)
        .on("input", move |event: &Event| {
            if let Ok(per_cent) = value(event).parse() {
                app.set_likelihood(condition, per_cent);
            }
        });
    html("div")
        .class("odds__row")
        .child(html("label").attr("for", id).child(&words.need))
        .child(input)
        .child(html("span").class("odds__value").attr("aria-hidden", "true").text_fn(said))
}

/// A gate's chance under the rules and odds as they are.
fn chance(app: App, gate: GateId) -> Option<Chance> {
    let rules = app.rules();
    Some(rules.tables()?.get(gate.index())?.chance(app.odds()))
}

/// A chance as a reader would say it.
fn said(app: App, chance: Chance) -> String {
    let per_mille = chance.per_mille();
    if per_mille == 0 && chance.part > 0 {
        return app.book.word(Word::OddsTiny).to_owned();
    }
    let (whole, tenth) = (per_mille / 10, per_mille % 10);
    // A tenth matters where there is little else.
    let n = match (whole, tenth) {
        (0..10, 1..) => app.book.words.grammar.written(&format!("{whole}.{tenth}")),
        _ => ((per_mille + 5) / 10).to_string(),
    };
    app.book.fill(Word::OddsValue, &[("n", &n)])
}

fn chances(app: App) -> Element {
    let book = app.book;
    let rows = GateId::all(book.gates.len()).map(|gate| {
        let width = move || chance(app, gate).map_or(0, |chance| chance.per_mille()).to_string();
        let bar = svg("svg")
            .class("bar-chart")
            .attr("viewBox", "0 0 1000 6")
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true")
            .child(svg("rect").class("bar-chart__all").attr("width", "1000").attr("height", "6"))
            .child(
                svg("rect").class("bar-chart__part").attr_fn("width", width).attr("height", "6"),
            );
        let says = move || chance(app, gate).map_or_else(String::new, |one| said(app, one));
        html("tr")
            .child(html("th").attr("scope", "row").child(&book.gate(gate).name))
            .child(html("td").class("hangs__alone").child(bar).child(html("span").text_fn(says)))
    });
    let head = |word| html("th").attr("scope", "col").child(book.word(word));
    html("table")
        .class("lab__table hangs")
        .child(html("caption").child(book.word(Word::OddsChance)))
        .child(html("thead").child(
            html("tr").child(head(Word::RareGateColumn)).child(head(Word::OddsChanceColumn)),
        ))
        .child(html("tbody").children(rows))
}

/// Each likely, together rare: the conditions that can matter to the gate, and their sum.
fn lesson(app: App) -> String {
    let book = app.book;
    let asked = Asked::now(app);
    let odds = app.odds();
    let Some(table) = asked.table() else { return String::new() };
    let matter = ConditionId::all(book.conditions.len())
        .filter(|id| table.swings(*id).alone > 0)
        .map(|id| odds.per_cent(id));
    let (low, high) =
        matter.fold((100, 0), |(low, high), per_cent| (per_cent.min(low), per_cent.max(high)));
    if low > high {
        return String::new();
    }
    let chance = said(app, table.chance(odds));
    let word = if low == high { Word::OddsLessonSame } else { Word::OddsLesson };
    let [low, high] = [low, high].map(|per_cent: u8| per_cent.to_string());
    book.fill(word, &[("low", &low), ("high", &high), ("chance", &chance)])
}
