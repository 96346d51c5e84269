//! The five parties as a list: everything the map can do, for any hand and ear.

use super::glyph::pane_glyph;
use super::node::{Element, html};
use super::step_section;
use crate::app::App;
use engine::book::Role;
use engine::ids::CountryId;
use engine::phrase;
use engine::words::Word;

/// The class of the countries' names, which stand in the order of the book.
pub const NAME_CLASS: &str = "party__name";

/// The countries with their stance; choosing one opens its panel.
pub fn countries(app: App) -> Element {
    let book = app.book;
    let items = CountryId::all(book.countries.len()).map(|id| {
        let country = book.country(id);
        let stance = move || app.pane(id);
        let role = book.word(match country.role {
            Role::Signs => Word::CountriesSigns,
            Role::Sustains => Word::CountriesSustains,
        });
        html("li")
            .class("party")
            .attr_fn("data-stance", move || stance().name())
            .child(name(app, id))
            // Between words that only a style sheet sets apart: not everybody has one.
            .child(" ")
            .child(
                html("span")
                    .class("party__stance")
                    .child(pane_glyph(stance))
                    .child(html("span").text_fn(move || phrase::pane(book, stance()))),
            )
            .child(" ")
            .child(html("span").class("party__role").child(role))
    });
    html("ul").class("parties").attr("aria-label", book.word(Word::CountriesLabel)).children(items)
}

fn name(app: App, id: CountryId) -> Element {
    let country = app.book.country(id);
    // On paper the name leads to the step about the country, if there is one.
    let step = app.book.step_about(id).map(|step| app.book.step(step));
    let name = match step {
        _ if app.is_interactive() => html("button")
            .attr("type", "button")
            .attr_fn(
                "aria-expanded",
                move || if app.country() == Some(id) { "true" } else { "false" },
            )
            .on("click", move |_| app.toggle_country(id)),
        Some(step) => html("a").attr("href", format!("#{}", step_section(&step.id))),
        None => html("span"),
    };
    name.class(NAME_CLASS).child(&country.name)
}
