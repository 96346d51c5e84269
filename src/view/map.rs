//! The map: shapes that carry the stances, and a line from each capital to the table.
//!
//! It is a picture for eyes and pointers. Its sentence tells the same, and the list of countries
//! beside it does the same.

use leptos::prelude::*;

use super::glyph::stance_path;
use super::live::{attr, text};
use crate::app::App;
use crate::book::{MapParty, Role};
use crate::ids::CountryId;
use crate::phrase;
use crate::words::Word;

/// The map in the state of the table, with what the step lights.
#[component]
pub fn Map(
    /// The state.
    app: App,
) -> impl IntoView {
    let book = app.book;
    let layout = &book.map;
    let view_box = format!("0 0 {} {}", layout.width, layout.height);
    let [table_x, table_y, table_rx, table_ry] = layout.table.map(|number| number.to_string());
    let says = text(move || {
        let stances: Vec<String> = CountryId::all(book.countries.len())
            .map(|id| {
                let capital = book.country(id).capital.as_str();
                let stance = phrase::stance(book, app.stance(id));
                book.fill(Word::MapStance, &[("capital", capital), ("stance", stance)])
            })
            .collect();
        book.fill(Word::MapSays, &[("stances", &stances.join("; "))])
    });
    let insets = layout.insets.iter().map(|[x, y, width, height]| {
        view! {
            <rect class="map__inset" x=x.to_string() y=y.to_string() width=width.to_string() height=height.to_string()/>
        }
    });
    let placed = || {
        CountryId::all(book.countries.len())
            .filter_map(|id| layout.parties.get(id.index()).map(|party| (id, party)))
    };
    let shapes = placed().map(|(id, _)| view! { <Shape app id/> });
    let lines = placed().map(|(id, party)| view! { <Line app id party/> });
    let labels = placed().map(|(id, party)| {
        view! {
            <text
                class="map__label"
                data-lit=attr(move || yes_no(is_lit(app, id)))
                x=party.label[0].to_string()
                y=party.label[1].to_string()
                text-anchor=party.anchor.as_str()
            >
                {book.country(id).name.as_str()}
            </text>
        }
    });
    view! {
        <div class="map">
            <svg class="map__picture" viewBox=view_box role="img" aria-label=book.word(Word::MapLabel) aria-describedby="map-says">
                <defs>
                    <pattern id="hatch-tolerates" width=attr(|| "9") height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class=attr(|| "map__hatch") width="3" height="9"/>
                    </pattern>
                    <pattern id="hatch-opposes" width=attr(|| "10") height="10" patternUnits="userSpaceOnUse">
                        <path class=attr(|| "map__cross") d="M0 0L10 10M10 0L0 10"/>
                    </pattern>
                </defs>
                <use href=attr(|| "#map-context") class="map__context"/>
                {insets.collect_view()}
                {shapes.collect_view()}
                <use href=attr(|| "#map-borders") class="map__borders"/>
                <use href=attr(|| "#map-quiet-borders") class="map__quiet"/>
                <g class="map__over">
                    <ellipse class=attr(|| "map__table") cx=table_x.clone() cy=table_y.clone() rx=table_rx ry=table_ry/>
                    <text class=attr(|| "map__table-name") x=table_x y=table_y text-anchor="middle" dominant-baseline="central">
                        {book.word(Word::MapTable)}
                    </text>
                    {lines.collect_view()}
                    {labels.collect_view()}
                </g>
            </svg>
            <p id="map-says" class="visually-hidden">{says}</p>
        </div>
    }
}

fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn is_lit(app: App, country: CountryId) -> bool {
    app.country() == Some(country) || app.book.step(app.step()).lit.contains(&country)
}

#[component]
fn Shape(app: App, id: CountryId) -> impl IntoView {
    let country = app.book.country(id);
    let shape = format!("#shape-{}", country.id);
    let hit = format!("#hit-{}", country.id);
    view! {
        <g
            class="map__party"
            data-country=country.id.as_str()
            data-stance=attr(move || app.stance(id).name())
            data-lit=attr(move || yes_no(is_lit(app, id)))
            data-chosen=attr(move || yes_no(app.country() == Some(id)))
            data-role=match country.role { Role::Signs => "signs", Role::Sustains => "sustains" }
            on:click=move |_| app.toggle_country(id)
        >
            <use class="map__hit" href=hit/>
            <use class="map__shape" href=shape.clone()/>
            <use class="map__pattern" href=shape/>
        </g>
    }
}

#[component]
fn Line(app: App, id: CountryId, party: &'static MapParty) -> impl IntoView {
    let book = app.book;
    let drawn = move || {
        let step = book.step(app.step());
        step.lines.contains(&id) || app.country() == Some(id)
    };
    let [glyph_x, glyph_y] = party.glyph;
    let place = format!("translate({glyph_x} {glyph_y})");
    let signs = book.country(id).role == Role::Signs;
    view! {
        <g
            class="map__line"
            data-line=book.country(id).id.as_str()
            data-stance=attr(move || app.stance(id).name())
            data-drawn=attr(move || yes_no(drawn()))
        >
            <path class="map__casing" d=party.line.as_str()/>
            <path class="map__stroke" d=party.line.as_str() pathLength="100"/>
            <circle class="map__capital" cx=party.capital[0].to_string() cy=party.capital[1].to_string() r="4.5"/>
            // Those who sign have a seat at the table; the others stand round it.
            <circle class="map__seat" data-signs=yes_no(signs) cx=party.seat[0].to_string() cy=party.seat[1].to_string() r=if signs { "7" } else { "5" }/>
            <g class="map__glyph" transform=place>
                <circle r=attr(|| "12")/>
                <path d=attr(move || stance_path(app.stance(id)))/>
            </g>
        </g>
    }
}
