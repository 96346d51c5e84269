//! A country's politics panel.

use leptos::prelude::*;

use super::basis::Cites;
use super::gates::Strip;
use super::glyph::StanceGlyph;
use super::live::{attr, block, nothing, text};
use super::switch::Switch;
use crate::app::App;
use crate::ids::{ActorId, CountryId};
use crate::phrase;
use crate::words::Word;

/// The panel that is open, if one is.
#[component]
pub fn OpenPanel(
    /// The state.
    app: App,
) -> impl IntoView {
    block(move || match app.country() {
        Some(country) => view! { <Panel app country/> }.into_any(),
        None => nothing(),
    })
}

/// A country's role, switches, actors, links and unknowns.
#[component]
pub fn Panel(
    /// The state.
    app: App,
    /// The country.
    country: CountryId,
) -> impl IntoView {
    let book = app.book;
    let words = book.country(country);
    let title =
        if app.answers() { "panel-title".to_owned() } else { format!("panel-title-{}", words.id) };
    let switches = book
        .conditions_of(country)
        .map(|condition| view! { <Switch app condition scope="panel"/> });
    let actors = book.actors_of(country).map(|actor| view! { <ActorStance app actor/> });
    let strip = app.answers().then(|| view! { <Strip app/> });
    let close = app.answers().then(|| {
        view! {
            <button type="button" class="panel__close" on:click=move |_| app.toggle_country(country)>
                {book.word(Word::PanelClose)}
            </button>
        }
    });
    let named = title.clone();
    view! {
        <section class="panel" data-panel=words.id.as_str() aria-labelledby=named>
            <header class="panel__head">
                <h3 id=title class="panel__title">
                    {book.fill(Word::PanelLabel, &[("country", &words.name)])}
                </h3>
                {close}
                <p class="panel__role">{words.role_says.as_str()}</p>
                <p class="panel__question">{words.question.as_str()}</p>
            </header>
            {strip}
            <h4>{book.word(Word::PanelNeeds)}</h4>
            <div class="switches">{switches.collect_view()}</div>
            <h4>{book.word(Word::PanelActors)}</h4>
            <ul class="actors">{actors.collect_view()}</ul>
            <Links app country/>
            <h4>{book.word(Word::PanelUnknown)}</h4>
            <p>{words.unknown.as_str()}</p>
        </section>
    }
}

#[component]
fn ActorStance(app: App, actor: ActorId) -> impl IntoView {
    let book = app.book;
    let words = book.actor(actor);
    let rules = &book.model.actors[actor.index()];
    let stance = move || app.standing(actor).stance;
    let name = attr(move || stance().name());
    // A memo, so that what is cited is drawn anew just when the position changes.
    let position = Memo::new(move |_| app.standing(actor).position as u8);
    let position = move || usize::from(position.get());
    view! {
        <li class="actor" data-stance=name>
            <p class="actor__head">
                <strong class="actor__name">{words.name.as_str()}</strong>
                " "
                <span class="actor__stance">
                    <StanceGlyph stance=name/>
                    {attr(move || phrase::stance(book, stance()))}
                </span>
            </p>
            <p class="actor__says">
                {attr(move || words.positions.get(position()).map_or("", String::as_str))}
            </p>
            {block(move || view! { <Cites book rests_on=&rules.positions[position()].rests_on/> }.into_any())}
        </li>
    }
}

/// Where this country's conditions act on another's actors, and the other way round.
#[component]
fn Links(app: App, country: CountryId) -> impl IntoView {
    let book = app.book;
    let home =
        |condition: crate::ids::ConditionId| book.model.conditions[condition.index()].country;
    let links: Vec<_> = book
        .links
        .iter()
        .filter(|link| {
            let (from, to) = (home(link.condition), book.model.actors[link.actor.index()].country);
            from != to && (from == country || to == country)
        })
        .map(|link| {
            let value = move || app.value(link.condition);
            let now = text(move || {
                let need = book.condition(link.condition).need.as_str();
                let value = phrase::value(book, value());
                book.fill(Word::SwitchIs, &[("need", need), ("value", value)])
            });
            view! {
                <li class="between">
                    <p>{link.says.as_str()}</p>
                    <p class="between__now">
                        <span class="between__way">
                            {book.country(home(link.condition)).capital.as_str()}
                            " → "
                            {book.country(book.model.actors[link.actor.index()].country).capital.as_str()}
                        </span>
                        " "
                        {now}
                    </p>
                </li>
            }
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <h4>{book.word(Word::PanelLinks)}</h4>
            <ul class="links">{links}</ul>
        }
    })
}
