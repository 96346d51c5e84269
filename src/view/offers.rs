//! Two offers side by side, and the switch that decides between them: all at once, or a part first.

use super::hands::scope;
use super::node::{Element, Node, html, svg};
use super::segments::segments;
use crate::app::App;
use engine::book::{Offer, Step};
use engine::model::settings::Value;

/// How wide a picture of an offer is, and how high; its floor is at the lower end.
const SIZE: [i16; 2] = [132, 128];
/// How thick a sheet of an offer is.
const SHEET: i16 = 12;
/// How many sheets an offer has while its switch is off, and while it is on.
const SHEETS: [i16; 2] = [9, 2];

/// The offers of a step, with the question that decides between them.
pub fn offers(app: App, entry: &'static Step) -> Node {
    let (Some(offers), Some(condition)) = (&entry.offers, entry.switches.first().copied()) else {
        return super::node::nothing();
    };
    let book = app.book;
    let words = book.condition(condition);
    let pictures = html("div")
        .class("offers__pictures")
        .attr("aria-hidden", "true")
        .child(picture(&offers.off, SHEETS[0]).attr("data-for", Value::Off.name()))
        .child(picture(&offers.on, SHEETS[1]).attr("data-for", Value::On.name()));
    let says = html("p").class("offers__says").text_fn(move || match app.value(condition) {
        Value::Off => offers.off.says.as_str(),
        Value::On => &offers.on.says,
        Value::Open => &offers.open,
    });
    let (group, name) = if app.is_interactive() { ("fieldset", "legend") } else { ("div", "p") };
    html("div")
        .class("offers")
        .attr("data-condition", words.id.as_str())
        .attr_fn("data-value", move || app.value(condition).name())
        .child(pictures)
        .child(
            html(group)
                .class("offers__ask")
                .child(
                    html(name)
                        .class("offers__asks")
                        .child(words.asks.as_ref().unwrap_or(&words.need)),
                )
                .child(segments(app, condition, &scope(entry))),
        )
        .child(says)
        .into()
}

/// A pile of sheets, as tall as what it asks for.
fn picture(offer: &'static Offer, sheets: i16) -> Element {
    let [width, height] = SIZE;
    let pile = (0..sheets).map(|sheet| {
        // Laid by hand: no two edges in line.
        let aside = [0, 5, -3, 3, -5][usize::from(sheet.unsigned_abs() % 5)];
        svg("rect")
            .class("offers__sheet")
            .attr("x", (18 + aside).to_string())
            .attr("y", (height - 6 - SHEET * (sheet + 1)).to_string())
            .attr("width", (width - 36).to_string())
            .attr("height", (SHEET - 2).to_string())
            .attr("rx", "1")
    });
    let drawing = svg("svg")
        .class("offers__picture")
        .attr("viewBox", "0 0 132 128")
        .children(pile)
        .child(svg("path").class("offers__table").attr("d", "M2 125H130"));
    html("div")
        .class("offers__offer")
        .child(drawing)
        .child(html("span").class("offers__name").child(&offer.name))
}
