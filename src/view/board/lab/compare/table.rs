//! Both tables in rows: every answer, and what is set, crossed out or held likely otherwise.

use super::comparison;
use crate::app::App;
use crate::view::glyph::answer_glyph;
use crate::view::node::{Element, Node, html};
use engine::comparison::Both;
use engine::ids::GateId;
use engine::model::verdict::Answer;
use engine::phrase;
use engine::place::Table;
use engine::words::Word;

/// The rows. For eyes the names of the columns stand over the windows.
pub(super) fn table(app: App, there: Table) -> Element {
    let book = app.book;
    let tables = Both { here: app.shown_table(), there };
    let differing = comparison(app, there);
    let switches = differing.conditions.iter().map(|id| {
        let values = tables.map(|table| phrase::value(book, table.settings.value(id)).into());
        row(book.condition(id).short.as_str().into(), values)
    });
    let rules = differing.struck(&book.model).into_iter().map(|(index, part)| {
        let says = |table: Table| {
            let is_struck = table.strikes.has(index);
            book.word(if is_struck { Word::CompareCrossed } else { Word::CompareKept }).into()
        };
        row(phrase::strikable(book, part).into(), tables.map(says))
    });
    let odds = differing.odds.iter().map(|id| {
        let says = |table: Table| {
            let n = table.odds.per_cent(id).to_string();
            book.fill(Word::OddsValue, &[("n", &n)]).into()
        };
        row(book.condition(id).short.as_str().into(), tables.map(says))
    });
    let column = |word| {
        let name = html("span").class("visually-hidden").child(book.word(word));
        html("th").attr("scope", "col").child(name)
    };
    html("table")
        .class("compare__table")
        .child(html("caption").class("visually-hidden").child(book.word(Word::CompareTable)))
        .child(
            html("thead").child(
                html("tr")
                    .child(column(Word::CompareHere))
                    .child(column(Word::CompareWhat))
                    .child(column(Word::CompareThere)),
            ),
        )
        .child(html("tbody").children(answers(app, tables)))
        .child(group(app, Word::CompareSwitchesGroup, switches.collect()))
        .child(group(app, Word::CompareRulesGroup, rules.collect()))
        .child(group(app, Word::CompareOddsGroup, odds.collect()))
}

fn answers(app: App, tables: Both<Table>) -> Vec<Element> {
    let book = app.book;
    let gates = GateId::all(book.gates.len()).map(|gate| {
        let answers = tables.map(|table| app.answer_on(table, gate));
        let name = html("span").child(&book.gate(gate).name);
        let (row_of, name) = if answers.differ() {
            let differs = [book.word(Word::SeparatorComma), book.word(Word::CompareDiffers)];
            let differs = html("span").class("visually-hidden").child(differs.concat());
            (html("tr").attr("data-differs", "yes"), Node::from(name).and(differs))
        } else {
            (html("tr"), name.into())
        };
        filled(row_of, name, answers.map(|answer| answered(app, answer)))
    });
    gates.collect()
}

fn answered(app: App, answer: Answer) -> Node {
    Node::from(answer_glyph(answer, false))
        .and(html("span").child(phrase::answer(app.book, answer).to_owned()))
}

/// What differs in one way, under its name, if anything does.
fn group(app: App, name: Word, rows: Vec<Element>) -> Option<Element> {
    let title = html("tr").child(
        html("th").attr("scope", "rowgroup").attr("colspan", "3").child(app.book.word(name)),
    );
    (!rows.is_empty()).then(|| html("tbody").child(title).children(rows))
}

fn row(name: Node, sides: Both<Node>) -> Element {
    filled(html("tr"), name, sides)
}

fn filled(row: Element, name: Node, sides: Both<Node>) -> Element {
    row.child(html("td").child(sides.here))
        .child(html("th").attr("scope", "row").child(name))
        .child(html("td").child(sides.there))
}
