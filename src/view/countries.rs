//! The five parties as a list: everything the map can do, for any hand and ear.

use leptos::prelude::*;

use super::glyph::StanceGlyph;
use super::live::attr;
use super::step_section;
use crate::app::App;
use crate::book::Role;
use crate::ids::CountryId;
use crate::phrase;
use crate::words::Word;

/// The countries with their stance; choosing one opens its panel.
#[component]
pub fn Countries(
    /// The state.
    app: App,
) -> impl IntoView {
    let book = app.book;
    let items = CountryId::all(book.countries.len()).map(|id| {
        let country = book.country(id);
        let stance = move || app.stance(id);
        let name = attr(move || stance().name());
        let role = book.word(match country.role {
            Role::Signs => Word::CountriesSigns,
            Role::Sustains => Word::CountriesSustains,
        });
        let control = if app.answers() {
            view! {
                <button
                    type="button"
                    class="party__name"
                    aria-expanded=attr(move || if app.country() == Some(id) { "true" } else { "false" })
                    on:click=move |_| app.toggle_country(id)
                >
                    {country.name.as_str()}
                </button>
            }
            .into_any()
        } else {
            // On paper the name leads to the step about the country, if there is one.
            match book.steps.iter().find(|step| step.country == Some(id)) {
                Some(step) => view! {
                    <a class="party__name" href=format!("#{}", step_section(&step.id))>
                        {country.name.as_str()}
                    </a>
                }
                .into_any(),
                None => view! { <span class="party__name">{country.name.as_str()}</span> }.into_any(),
            }
        };
        view! {
            <li class="party" data-stance=name>
                {control}
                <span class="party__stance">
                    <StanceGlyph stance=name/>
                    <span>{attr(move || phrase::stance(book, stance()))}</span>
                </span>
                <span class="party__role">{role}</span>
            </li>
        }
    });
    view! {
        <ul class="parties" aria-label=book.word(Word::CountriesLabel)>{items.collect_view()}</ul>
    }
}
