//! The five parties as a list: everything the map can do, for any hand and ear.

use super::glyph::pane_glyph;
use super::node::{Element, html};
use super::step_section;
use crate::app::App;
use engine::ids::CountryId;
use engine::phrase;
use engine::words::Word;

/// The attribute of what opens a country's panel, with the country's name in addresses. The focus comes back there.
pub const OPENS: &str = "data-opens";

/// The countries, each with where its capital stands once that has been told; choosing one opens its panel.
pub fn countries(app: App) -> Element {
    let book = app.book;
    let items = CountryId::all(book.countries.len()).map(|id| {
        let country = book.country(id);
        let stance = move || app.pane(id);
        let told = html("span")
            .class("party__stance")
            .attr_if("hidden", "", move || !app.is_told(id))
            .child(pane_glyph(stance))
            .child(html("span").text_fn(move || phrase::pane(book, stance())));
        html("li")
            .class("party")
            .attr_fn("data-stance", move || stance().name())
            .child(
                name(app, id).class("party__name").child(&country.capital).child(
                    // A capital stands for its country.
                    html("span")
                        .class("visually-hidden")
                        .child(book.word(Word::SeparatorComma))
                        .child(&country.name),
                ),
            )
            // Between words that only a style sheet sets apart: not everybody has one.
            .child(" ")
            .child(told)
    });
    html("ul").class("parties").attr("aria-label", book.word(Word::CountriesLabel)).children(items)
}

fn name(app: App, id: CountryId) -> Element {
    if app.is_interactive() {
        return opener(app, id);
    }
    // On paper the name leads to the step about the country, if there is one.
    match app.book.step_about(id).map(|step| app.book.step(step)) {
        Some(step) => html("a").attr("href", format!("#{}", step_section(&step.id))),
        None => html("span"),
    }
}

/// A button that opens a country's panel, or closes it.
pub fn opener(app: App, id: CountryId) -> Element {
    html("button")
        .attr("type", "button")
        .attr(OPENS, app.book.country(id).id.as_str())
        .attr_fn("aria-expanded", move || if app.country() == Some(id) { "true" } else { "false" })
        .on("click", move |_| app.toggle_country(id))
}
