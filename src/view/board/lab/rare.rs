//! How rare it is that a gate is open.

use super::mosaic::Mosaic;
use super::{Asked, part};
use crate::app::App;
use crate::view::node::{Element, Node, block, html, nothing, svg};
use engine::ids::GateId;
use engine::phrase;
use engine::words::Word;

pub(super) fn rare(app: App) -> Element {
    let book = app.book;
    let here = move || {
        let asked = Asked::now(app);
        let on = app.settings().open_as_off();
        let open = asked.table().is_some_and(|table| table.is_open(on.bits()));
        book.word(if open { Word::RareHere } else { Word::RareElsewhere })
    };
    part(app, "rare", Word::RareTitle)
        .child(
            html("p")
                .class("lab__says")
                .child(html("span").text_fn(move || says(app)))
                .child(" ")
                .child(app.is_interactive().then(|| html("span").text_fn(here))),
        )
        .child(
            html("div")
                .class("rare")
                .child(app.is_interactive().then(|| picture(app)))
                .child(counts(app)),
        )
        .child(html("p").class("tag").child(book.word(Word::RareAssumes)))
}

fn says(app: App) -> String {
    let book = app.book;
    let asked = Asked::now(app);
    let Some(table) = asked.table() else { return String::new() };
    let (open, all) = (table.count(), table.settings());
    let number = |n| phrase::number(book, n);
    let slots = [("gate", book.gate(asked.gate).name.as_str()), ("all", &number(all))];
    match open {
        0 => book.fill(Word::RareNever, &slots),
        _ => {
            let [gate, all] = slots;
            book.fill(Word::RareSays, &[gate, all, ("open", &number(open))])
        }
    }
}

fn picture(app: App) -> Element {
    let book = app.book;
    let all = phrase::number(book, 1 << book.conditions.len());
    let marks = block(move || drawn(app).map_or_else(nothing, Node::from));
    html("figure").class("mosaic").child(marks).child(
        html("figcaption").class("tag").child(book.fill(Word::RareCaption, &[("all", &all)])),
    )
}

fn drawn(app: App) -> Option<Element> {
    let asked = Asked::now(app);
    let mosaic = Mosaic::new(&asked.by_weight());
    let open = mosaic.open(asked.table()?);
    let (columns, rows) = mosaic.size();
    let square = |class| {
        svg("rect").class(class).attr("width", columns.to_string()).attr("height", rows.to_string())
    };
    let mark = svg("pattern")
        .attr("id", "mosaic-mark")
        .attr("width", "1")
        .attr("height", "1")
        .attr("patternUnits", "userSpaceOnUse")
        .child(svg("rect").class("mosaic__mark").attr("width", ".6").attr("height", ".6"));
    let ring = app.is_interactive().then(|| {
        svg("circle").class("mosaic__here").attr("r", (columns / 40 + 1).to_string()).attr_fn(
            "transform",
            move || {
                let (column, row) = mosaic.place(app.settings().open_as_off());
                format!("translate({column}.5 {row}.5)")
            },
        )
    });
    Some(
        svg("svg")
            .class("mosaic__picture")
            .attr("viewBox", format!("0 0 {columns} {rows}"))
            .attr("role", "img")
            .attr("aria-label", app.book.word(Word::RarePicture))
            .child(svg("defs").child(mark))
            .child(square("mosaic__all"))
            .child(square("mosaic__marks"))
            .child(svg("path").class("mosaic__open").attr("d", open))
            .child(ring),
    )
}

/// All gates in one table.
fn counts(app: App) -> Element {
    let book = app.book;
    let rows = GateId::all(book.gates.len()).map(|gate| {
        let open = move || {
            let rules = app.rules();
            let table = rules.tables().and_then(|tables| tables.get(gate.index()));
            table.map_or_else(String::new, |table| phrase::number(book, table.count()))
        };
        html("tr")
            .child(html("th").attr("scope", "row").child(&book.gate(gate).name))
            .child(html("td").class("number").text_fn(open))
    });
    let head = |word| html("th").attr("scope", "col").child(book.word(word));
    html("table")
        .class("lab__table rare__counts")
        .child(html("caption").child(book.word(Word::RareTable)))
        .child(
            html("thead").child(
                html("tr").child(head(Word::RareGateColumn)).child(head(Word::RareOpenColumn)),
            ),
        )
        .child(html("tbody").children(rows))
}
