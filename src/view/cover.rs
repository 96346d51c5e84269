//! The cover: the question of the whole, asked on the map, before anything is answered.

use super::map::cover_map;
use super::node::{Element, html, svg};
use super::step_section;
use crate::app::App;
use engine::ids::{CountryId, StepId};
use engine::place::Guess;
use engine::words::Word;

/// The cover.
pub fn cover(app: App) -> Element {
    let book = app.book;
    let title = html("h1")
        .attr("id", "cover-title")
        .attr("tabindex", "-1")
        .class("cover__title")
        .child(book.word(Word::PageHeadline));
    let text = html("div")
        .class("cover__text")
        .child(title)
        .child(html("p").class("cover__says").child(book.word(Word::PageStandfirst)))
        .child(
            html("p")
                .attr("id", "cover-question")
                .class("cover__question")
                .child(book.word(Word::GuessQuestion)),
        );
    html("header").class("cover").child(text).child(answers(app)).child(band(app))
}

/// The map as the answer sheet, and beside it the answer that it has no place for.
fn answers(app: App) -> Element {
    let map = html("div").class("cover__map").child(cover_map(app)).child(pills(app));
    html("div")
        .class("cover__ask")
        .attr("role", "radiogroup")
        .attr("aria-labelledby", "cover-question")
        .child(html("div").class("cover__sheet").child(map))
        .child(html("div").class("cover__none").child(pill(app, Guess::Nobody)))
}

/// A name for each capital, as large on every screen, at its place on the map.
fn pills(app: App) -> Element {
    let layout = &app.book.map;
    let [left, top, width, height] = layout.cover;
    let placed = |[x, y]: [i16; 2]| [share(x - left, width), share(y - top, height)];
    let mut leaders = Vec::new();
    let mut pills = Vec::new();
    for (index, party) in layout.parties.iter().enumerate() {
        let guess = Guess::Country(CountryId::at(index));
        let ([x, y], [to_x, to_y]) = (placed(party.pill), placed(party.capital));
        let leader = svg("line")
            .class("cover__leader")
            .attr("x1", x.clone())
            .attr("y1", y.clone())
            .attr("x2", to_x)
            .attr("y2", to_y);
        leaders.push(leader.attr_if("data-picked", "yes", move || app.guess() == Some(guess)));
        // Wide and high enough for the longest name and for the ring of what has the focus.
        let place = svg("foreignObject")
            .attr("x", "-90")
            .attr("y", "-30")
            .attr("width", "180")
            .attr("height", "60")
            .child(html("div").class("cover__spot").child(pill(app, guess)));
        pills.push(svg("svg").attr("x", x).attr("y", y).class("cover__place").child(place));
    }
    svg("svg").class("cover__pills").children(leaders).children(pills)
}

/// A share of a length in per cent, to a tenth.
fn share(part: i16, whole: i16) -> String {
    let tenths = i32::from(part) * 1000 / i32::from(whole).max(1);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// One answer. Without the program it leads to what the argument says of it.
fn pill(app: App, guess: Guess) -> Element {
    let book = app.book;
    let (id, name, about) = match guess {
        Guess::Country(country) => {
            let words = book.country(country);
            (words.id.as_str(), words.capital.as_str(), book.step_about(country))
        }
        Guess::Nobody => ("none", book.word(Word::GuessNobody), Some(StepId(0))),
    };
    if !app.is_interactive() {
        let section = about.map(|step| step_section(&book.step(step).id)).unwrap_or_default();
        return html("a").class("pill").attr("href", format!("#{section}")).child(name);
    }
    let input = html("input")
        .class("pill__input")
        .attr("type", "radio")
        .attr("name", "guess")
        .attr("id", format!("guess-{id}"))
        .prop_bool("checked", move || app.guess() == Some(guess))
        .on("change", move |_| app.set_guess(guess));
    html("label").class("pill__label").child(input).child(html("span").class("pill").child(name))
}

/// Whose argument it is; once there is a guess, the way on.
fn band(app: App) -> Element {
    let book = app.book;
    let first = book.steps.first().map(|step| step.id.as_str()).unwrap_or_default();
    let picked = move || match app.guess() {
        Some(Guess::Country(country)) => {
            let capital = book.country(country).capital.as_str();
            book.fill(Word::GuessPicked, &[("capital", capital)])
        }
        Some(Guess::Nobody) => book.word(Word::GuessPickedNobody).to_owned(),
        None => String::new(),
    };
    let start = html("a")
        .class("go cover__start")
        .attr("href", format!("#{}", step_section(first)))
        .attr("data-to-step", first)
        .child(book.word(Word::GuessStart))
        .child(html("span").attr("aria-hidden", "true").child("→"));
    // Who has not guessed scrolls on, where that is possible.
    let waits = move || app.guess().is_none() && !app.is_stepwise();
    let start = if app.is_interactive() { start.attr_if("hidden", "", waits) } else { start };
    let credit = html("p")
        .class("cover__credit")
        // In a frame it is the only line of the page that says so.
        .attr_if("hidden", "", move || app.guess().is_some() && !app.is_stepwise())
        .child(book.word(Word::PageByline));
    html("div")
        .class("cover__band")
        .child(credit)
        .child(html("p").class("cover__picked").attr("role", "status").text_fn(picked))
        .child(start)
}
