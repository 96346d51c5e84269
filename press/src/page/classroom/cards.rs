//! The cards: what a delegation acts with, and what it writes down.

use std::collections::BTreeSet;

use engine::book::Book;
use engine::ids::{ActorId, ConditionId, CountryId};
use engine::model::Basis;
use engine::phrase;
use engine::place::{Place, Room};
use engine::template;
use engine::words::Word;
use leptos::prelude::*;

use crate::content::classroom::Classroom;
use crate::content::edition::Edition;

/// The delegations, each with what stands on its card: the switches that the Board lists under its capital.
pub fn cards_of(book: &Book) -> Vec<(CountryId, Vec<ConditionId>)> {
    let countries = CountryId::all(book.countries.len());
    countries.map(|country| (country, book.conditions_under(Some(country)).collect())).collect()
}

/// The address, behind that of the page, at which the Board leaves a delegation its own switches and holds all others.
pub fn address(book: &Book, country: CountryId) -> String {
    let others = CountryId::all(book.countries.len()).filter(|other| *other != country);
    let others: Vec<&str> = others.map(|other| book.country(other).id.as_str()).collect();
    let board = Place { room: Room::Board, ..Place::start(book) };
    format!("?lock={}#{}", others.join(","), engine::address::print(book, &board))
}

/// All cards.
pub(super) fn cards(
    edition: &'static Edition,
    kit: &'static Classroom,
    site: &str,
) -> impl IntoView + use<> {
    let words = &kit.words;
    let cards = cards_of(&edition.book)
        .into_iter()
        .map(|(country, switches)| card(edition, kit, site, country, &switches));
    let nobodys: Vec<ConditionId> = edition.book.conditions_under(None).collect();
    let nobodys = (!nobodys.is_empty()).then(|| everybodys_card(&edition.book, kit, &nobodys));
    view! {
        <section class="cards" aria-labelledby="cards">
            <h2 id="cards">{words.delegations.as_str()}</h2>
            <p>{words.cards.as_str()}</p>
            {cards.collect_view()}
            {nobodys}
        </section>
    }
}

/// A card for all together: the switches that are no delegation's.
fn everybodys_card(
    book: &'static Book,
    kit: &'static Classroom,
    switches: &[ConditionId],
) -> impl IntoView + use<> {
    let switches = switches.iter().map(|condition| switch(book, kit, None, *condition));
    view! {
        <section class="card" aria-labelledby="card-of-all">
            <h3 id="card-of-all">{book.word(Word::BoardNobodys)}</h3>
            <fieldset>
                <legend>{kit.words.switches.as_str()}</legend>
                {switches.collect_view()}
            </fieldset>
        </section>
    }
}

fn card(
    edition: &'static Edition,
    kit: &'static Classroom,
    site: &str,
    country: CountryId,
    switches: &[ConditionId],
) -> impl IntoView + use<> {
    let (book, words) = (&edition.book, &kit.words);
    let own = book.country(country);
    let capital = [("capital", own.capital.as_str())];
    let address = address(book, country);
    let actors = ActorId::all(book.actors.len())
        .filter(|actor| book.model.actors[actor.index()].country == country)
        .map(|actor| view! { <li>{book.actor(actor).name.as_str()}</li> });
    let switches = switches.iter().map(|condition| switch(book, kit, Some(country), *condition));
    let lines = words.lines.iter().map(|line| view! { <p class="write">{line.as_str()}</p> });
    let title = format!("card-{}", own.id);
    view! {
        <section class="card" aria-labelledby=title>
            <h3 id=format!("card-{}", own.id)>{template::fill(&words.delegation, &capital, &book.words.grammar)}</h3>
            <p>{own.question.as_str()} " " {own.role_says.as_str()}</p>
            <div class="actors">
                <p>{words.actors.as_str()}</p>
                <ul>{actors.collect_view()}</ul>
            </div>
            <fieldset>
                <legend>{words.switches.as_str()}</legend>
                {switches.collect_view()}
            </fieldset>
            <p class="address">
                <a href=format!("./{address}")>{template::fill(&words.open, &capital, &book.words.grammar)}</a>
                " "
                <code>{format!("{site}{address}")}</code>
            </p>
            {lines.collect_view()}
        </section>
    }
}

/// A box to tick, with what is needed, how it stands at the start and what it rests on.
fn switch(
    book: &'static Book,
    kit: &'static Classroom,
    country: Option<CountryId>,
    condition: ConditionId,
) -> impl IntoView {
    let rules = &book.model.conditions[condition.index()];
    let scenario = book.scenario(book.model.start).short.as_str();
    let value = phrase::value(book, book.model.scenario(book.model.start).value(condition));
    let start = template::fill(
        &kit.words.start,
        &[("scenario", scenario), ("value", value)],
        &book.words.grammar,
    );
    let others: Vec<CountryId> =
        rules.countries.iter().copied().filter(|other| Some(*other) != country).collect();
    let shared = (!others.is_empty()).then(|| {
        let capitals = phrase::capitals(book, &others);
        let shared =
            template::fill(&kit.words.shared, &[("capitals", &capitals)], &book.words.grammar);
        view! { <span class="shared">{shared} " "</span> }
    });
    view! {
        <label>
            <input type="checkbox"/>
            <span>
                {book.condition(condition).need.as_str()} " "
                <small>
                    {shared}
                    {start} " "
                    <span class="mark">{grounds(book, kit, &rules.rests_on)}</span>
                </small>
            </span>
        </label>
    }
}

/// The paragraphs that something rests on, in their order, and the mark of what is ours.
fn grounds(book: &Book, kit: &Classroom, rests_on: &[Basis]) -> String {
    let paragraphs: BTreeSet<u8> = rests_on
        .iter()
        .filter_map(|basis| match basis {
            Basis::Claim(claim) => Some(book.claim(*claim).paragraph),
            Basis::Assumption(_) => None,
        })
        .collect();
    let paragraphs =
        paragraphs.iter().map(|n| book.fill(Word::BasisParagraph, &[("n", &n.to_string())]));
    let is_ours = rests_on.iter().any(|basis| matches!(basis, Basis::Assumption(_)));
    let marks: Vec<String> = paragraphs.chain(is_ours.then(|| kit.words.ours.clone())).collect();
    marks.join(book.word(Word::SeparatorParts))
}
