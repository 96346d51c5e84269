//! The conditions by capital, and which of them is missing.

use leptos::prelude::{Get, Memo, RwSignal, Update};

use crate::app::App;
use crate::view::countries::opener;
use crate::view::gates::strip;
use crate::view::glyph::pane_glyph;
use crate::view::moved::moved_nothing;
use crate::view::node::{Element, Node, block, html, nothing};
use crate::view::switch::{switch_row_called, why};
use engine::ids::{ConditionId, CountryId};
use engine::model::settings::ConditionSet;
use engine::phrase;
use engine::words::Word;

/// A group for each capital, and one for what is nobody's.
pub(super) fn groups(app: App) -> impl Iterator<Item = Element> {
    let missing = Memo::new(move |_| app.rules().model.missing(app.settings()).bits());
    let has_nobodys = app.book.conditions_under(None).next().is_some();
    let countries = CountryId::all(app.book.countries.len()).map(Some);
    countries.chain(has_nobodys.then_some(None)).map(move |country| group(app, country, missing))
}

/// What a group is called, for eyes and for what is named after it.
fn called(app: App, country: Option<CountryId>) -> (&'static str, &'static str) {
    match country.map(|country| app.book.country(country)) {
        Some(words) => (&words.id, &words.capital),
        // No country's id has an underscore.
        None => ("_nobodys", app.book.word(Word::BoardNobodys)),
    }
}

fn group(app: App, country: Option<CountryId>, missing: Memo<u32>) -> Element {
    let book = app.book;
    let (id, name) = called(app, country);
    let title = format!("board-{id}");
    let head = html("h3").class("capital__head").attr("id", title.clone());
    let head = match country {
        Some(country) => {
            let pane = move || app.pane(country);
            let stance = html("span").class("capital__stance");
            head.child(pane_glyph(pane))
                .child(named(app, country))
                .child(" ")
                .child(stance.text_fn(move || phrase::pane(book, pane())))
        }
        None => head.child(html("span").class("capital__name").child(name)),
    };
    // Beside the heading, and no part of it.
    let head = html("div").class("capital__top").child(head);
    let explains = RwSignal::new(false);
    let why = app.is_interactive().then(|| {
        html("button")
            .attr("type", "button")
            .class("capital__why")
            .attr_fn("aria-expanded", move || if explains.get() { "true" } else { "false" })
            .on("click", move |_| explains.update(|explains| *explains = !*explains))
            .child(book.word(Word::BoardWhyThese))
            .child(
                html("span")
                    .class("visually-hidden")
                    .child(book.word(Word::SeparatorLabel))
                    .child(name),
            )
    });
    let rows =
        book.conditions_under(country).map(|condition| row(app, condition, missing, explains));
    // Where nothing stays in view, the answers stand within a hand's reach of every switch.
    let answers = block(move || match app.is_interactive() && app.is_stepwise() {
        true => strip(app).attr("aria-hidden", "true").into(),
        false => nothing(),
    });
    html("section")
        .class("capital")
        .attr("aria-labelledby", title)
        .child(head.child(why))
        .child(html("div").class("switches").children(rows))
        .child(answers)
}

/// The capital's name, which opens its politics at home.
fn named(app: App, country: CountryId) -> Element {
    let words = app.book.country(country);
    let name = if app.is_interactive() { opener(app, country) } else { html("span") };
    name.class("capital__name").child(&words.capital)
}

fn row(app: App, condition: ConditionId, missing: Memo<u32>, explains: RwSignal<bool>) -> Element {
    let book = app.book;
    let words = book.condition(condition);
    // For eyes a few words stand under the capital's name; ears have the whole of it.
    let name = || {
        let need = html("span")
            .class("visually-hidden")
            .child(book.word(Word::SeparatorLabel))
            .child(&words.need);
        Node::from(&words.short).and(need)
    };
    let row = html("div")
        .class("board__row")
        .child(switch_row_called(app, condition, "board", name))
        .child(block(move || was(app, condition)))
        .child(moved_nothing(app, condition))
        .child(explained(app, condition, explains));
    if !app.is_interactive() {
        return row;
    }
    let is_missing = Memo::new(move |_| ConditionSet::from_bits(missing.get()).has(condition));
    row.attr_if("data-missing", "yes", move || is_missing.get())
}

/// What a condition rests on: unfolded with those of its capital, and on paper by itself.
fn explained(app: App, condition: ConditionId, explains: RwSignal<bool>) -> Node {
    let book = app.book;
    if !app.is_interactive() {
        let summary = html("summary")
            .child(book.word(Word::SwitchEvidence))
            .child(html("span").class("visually-hidden").child(book.word(Word::SeparatorLabel)))
            .child(html("span").class("visually-hidden").child(&book.condition(condition).need));
        let fold = html("details").class("fold").child(summary);
        return fold.children(why(book, condition)).into();
    }
    block(move || {
        // Both are asked, so that both are followed.
        let (explains, prints) = (explains.get(), app.prints());
        if explains || prints {
            html("div").class("board__why").children(why(book, condition)).into()
        } else {
            nothing()
        }
    })
}

/// What a condition was before the reader changed it.
fn was(app: App, condition: ConditionId) -> Node {
    let book = app.book;
    let before = book.model.scenario(app.scenario()).value(condition);
    if before == app.value(condition) {
        return nothing();
    }
    let slots = [("value", phrase::value(book, before))];
    html("p").class("board__was").child(book.fill(Word::BoardWas, &slots)).into()
}
