//! The map: shapes that carry the stances, and a line from each capital to the table.
//!
//! It is a picture for eyes and pointers. Its sentence tells the same, and the list of countries
//! beside it does the same.

use super::glyph::pane_path;
use super::node::{Element, html, svg};
use crate::app::App;
use engine::book::{MapParty, Role};
use engine::ids::CountryId;
use engine::phrase;
use engine::words::Word;

/// The map in the state of the table, with what the step lights.
pub fn map(app: App) -> Element {
    let book = app.book;
    let layout = &book.map;
    let [table_x, table_y, table_rx, table_ry] = layout.table.map(|number| number.to_string());
    let insets = layout.insets.iter().map(|[x, y, width, height]| {
        svg("rect")
            .class("map__inset")
            .attr("x", x.to_string())
            .attr("y", y.to_string())
            .attr("width", width.to_string())
            .attr("height", height.to_string())
    });
    let placed = || {
        CountryId::all(book.countries.len())
            .filter_map(|id| layout.parties.get(id.index()).map(|party| (id, party)))
    };
    let table = svg("ellipse")
        .class("map__table")
        .attr("cx", table_x.clone())
        .attr("cy", table_y.clone())
        .attr("rx", table_rx)
        .attr("ry", table_ry);
    let table_name = svg("text")
        .class("map__table-name")
        .attr("x", table_x)
        .attr("y", table_y)
        .attr("text-anchor", "middle")
        .attr("dominant-baseline", "central")
        .child(book.word(Word::MapTable));
    let over = svg("g")
        .class("map__over")
        .child(table)
        .child(table_name)
        .children(placed().map(|(id, party)| line(app, id, party)))
        .children(placed().map(|(id, party)| label(app, id, party)));
    let picture = svg("svg")
        .class("map__picture")
        .attr("viewBox", format!("0 0 {} {}", layout.width, layout.height))
        .attr("role", "img")
        .attr("aria-label", book.word(Word::MapLabel))
        .attr("aria-describedby", "map-says")
        .child(hatches())
        .child(drawn("#map-context", "map__context"))
        .children(insets)
        .children(placed().map(|(id, _)| shape(app, id)))
        .child(drawn("#map-borders", "map__borders"))
        .child(drawn("#map-quiet-borders", "map__quiet"))
        .child(over);
    let says = html("p").attr("id", "map-says").class("visually-hidden").text_fn(move || said(app));
    html("div").class("map").child(picture).child(says)
}

fn drawn(what: &'static str, class: &'static str) -> Element {
    svg("use").attr("href", what).class(class)
}

/// The patterns of the stances that are not told by a plain ground. Shapes count in grains, of which five
/// are a unit of the picture, so these are five times as large.
fn hatches() -> Element {
    let pattern = |id: &'static str, size: &'static str| {
        svg("pattern")
            .attr("id", id)
            .attr("width", size)
            .attr("height", size)
            .attr("patternUnits", "userSpaceOnUse")
    };
    let hatch = svg("rect").class("map__hatch").attr("width", "3").attr("height", "9");
    let cross = svg("path").class("map__cross").attr("d", "M0 0L10 10M10 0L0 10");
    svg("defs")
        .child(
            pattern("hatch-tolerates", "9")
                .attr("patternTransform", "rotate(45) scale(5)")
                .child(hatch),
        )
        .child(pattern("hatch-opposes", "10").attr("patternTransform", "scale(5)").child(cross))
        .child(
            pattern("stripes-waits", "7")
                .attr("patternTransform", "scale(5)")
                .child(svg("rect").class("map__stripe").attr("width", "3").attr("height", "7")),
        )
}

/// What the map shows, as a sentence.
fn said(app: App) -> String {
    let book = app.book;
    let stances: Vec<String> = CountryId::all(book.countries.len())
        .map(|id| {
            let capital = book.country(id).capital.as_str();
            let stance = phrase::pane(book, app.pane(id));
            book.fill(Word::MapStance, &[("capital", capital), ("stance", stance)])
        })
        .collect();
    book.fill(Word::MapSays, &[("stances", &stances.join("; "))])
}

fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn is_lit(app: App, country: CountryId) -> bool {
    app.country() == Some(country) || app.book.step(app.step()).lit.contains(&country)
}

fn shape(app: App, id: CountryId) -> Element {
    let country = app.book.country(id);
    let shape = format!("#shape-{}", country.id);
    let role = match country.role {
        Role::Signs => "signs",
        Role::Sustains => "sustains",
    };
    svg("g")
        .class("map__party")
        .attr("data-country", country.id.as_str())
        .attr_fn("data-stance", move || app.pane(id).name())
        .attr_fn("data-lit", move || yes_no(is_lit(app, id)))
        .attr_fn("data-chosen", move || yes_no(app.country() == Some(id)))
        .attr("data-role", role)
        .on("click", move |_| app.toggle_country(id))
        .child(svg("use").class("map__hit").attr("href", format!("#hit-{}", country.id)))
        .child(svg("use").class("map__shape").attr("href", shape.clone()))
        .child(svg("use").class("map__pattern").attr("href", shape))
}

fn label(app: App, id: CountryId, party: &'static MapParty) -> Element {
    svg("text")
        .class("map__label")
        .attr_fn("data-lit", move || yes_no(is_lit(app, id)))
        .attr("x", party.label[0].to_string())
        .attr("y", party.label[1].to_string())
        .attr("text-anchor", party.anchor.as_str())
        .child(&app.book.country(id).name)
}

fn line(app: App, id: CountryId, party: &'static MapParty) -> Element {
    let book = app.book;
    let drawn = move || {
        let step = book.step(app.step());
        step.lines.contains(&id) || app.country() == Some(id)
    };
    let stance = move || app.pane(id);
    let [glyph_x, glyph_y] = party.glyph;
    let signs = book.country(id).role == Role::Signs;
    let dot = |class, [x, y]: [i16; 2], r: &'static str| {
        svg("circle").class(class).attr("cx", x.to_string()).attr("cy", y.to_string()).attr("r", r)
    };
    let path =
        |class| svg("path").class(class).attr("d", party.line.as_str()).attr("pathLength", "100");
    let glyph = svg("g")
        .class("map__glyph")
        .attr("transform", format!("translate({glyph_x} {glyph_y})"))
        .child(svg("circle").attr("r", "12"))
        .child(svg("path").attr_fn("d", move || pane_path(stance())));
    // Those who sign have a seat at the table; the others stand round it.
    let seat = dot("map__seat", party.seat, if signs { "7" } else { "5" })
        .attr("data-signs", yes_no(signs));
    svg("g")
        .class("map__line")
        .attr("data-line", book.country(id).id.as_str())
        .attr_fn("data-stance", move || stance().name())
        .attr_fn("data-drawn", move || yes_no(drawn()))
        .child(path("map__casing"))
        .child(path("map__stroke"))
        .child(dot("map__capital", party.capital, "4.5"))
        .child(seat)
        .child(glyph)
}
