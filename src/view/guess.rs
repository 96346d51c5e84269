//! The reader's guess: asked before the argument, met again after it.

use super::node::{Element, Node, block, html, list, nothing};
use crate::app::App;
use engine::ids::{ConditionId, CountryId};
use engine::phrase;
use engine::place::Guess;
use engine::words::Word;

/// The question.
pub fn ask(app: App) -> Element {
    html("div")
        .class("guess")
        .child(choices(app, "guess"))
        .child(html("p").class("tag").child(app.book.word(Word::GuessKept)))
}

/// The guess beside what the model says hangs on it.
pub fn answer(app: App) -> Element {
    let book = app.book;
    let title = "guess-title";
    let again = html("div")
        .attr_if("hidden", "", move || app.guess().is_some())
        .child(html("p").child(book.word(Word::GuessNone)))
        .child(choices(app, "guess-again"));
    html("section")
        .class("guess")
        .attr("aria-labelledby", title)
        .child(html("h3").attr("id", title).child(book.word(Word::GuessTitle)))
        .child(again)
        .child(block(move || app.guess().map_or_else(nothing, |guess| met_again(app, guess))))
}

fn choices(app: App, name: &'static str) -> Element {
    let book = app.book;
    let choice = |id: String, label: Node, guess: Guess| {
        let id = format!("{name}-{id}");
        let input = html("input")
            .attr("type", "radio")
            .attr("name", name)
            .attr("id", id.clone())
            .prop_bool("checked", move || app.guess() == Some(guess))
            .on("change", move |_| app.set_guess(guess));
        html("label").class("choice").attr("for", id).child(input).child(html("span").child(label))
    };
    let countries = CountryId::all(book.countries.len()).map(|id| {
        let words = book.country(id);
        choice(words.id.clone(), (&words.capital).into(), Guess::Country(id))
    });
    let nobody = choice("none".to_owned(), book.word(Word::GuessNobody).into(), Guess::Nobody);
    html("fieldset")
        .class("choices")
        .child(html("legend").child(book.word(Word::GuessQuestion)))
        .child(html("div").class("choices__row").children(countries).child(nobody))
}

fn met_again(app: App, guess: Guess) -> Node {
    let book = app.book;
    let says = |said: String| html("p").child(said);
    match guess {
        Guess::Nobody => list([says(book.word(Word::GuessWasNobody).to_owned()), says(most(app))]),
        Guess::Country(country) => {
            let capital = book.country(country).capital.as_str();
            list([
                says(book.fill(Word::GuessWas, &[("capital", capital)])),
                says(hangs(app, country)),
                says(most(app)),
            ])
            .and(html("p").text_fn(move || now(app, country)))
        }
    }
}

/// How many of a country's conditions are vetoes for the last gate.
fn vetoes(app: App, country: CountryId) -> usize {
    let rules = app.rules();
    let Some(table) = rules.tables().and_then(|tables| tables.last()) else { return 0 };
    app.book.conditions_of(country).filter(|id| table.swings(*id).is_veto).count()
}

/// What hangs on a country.
fn hangs(app: App, country: CountryId) -> String {
    let book = app.book;
    let all = ConditionId::all(book.conditions.len()).count().to_string();
    let n = book.conditions_of(country).count().to_string();
    let gate = book.gates.last().map_or("", |gate| &gate.name);
    let slots = [
        ("capital", book.country(country).capital.as_str()),
        ("n", &n),
        ("all", &all),
        ("gate", gate),
        ("vetoes", &vetoes(app, country).to_string()),
    ];
    book.fill(Word::GuessHangs, &slots)
}

/// Where most vetoes sit.
fn most(app: App) -> String {
    let book = app.book;
    let (mut most, mut capitals) = (1, Vec::new());
    for country in CountryId::all(book.countries.len()) {
        let vetoes = vetoes(app, country);
        if vetoes > most {
            (most, capitals) = (vetoes, Vec::new());
        }
        if vetoes == most {
            capitals.push(book.country(country).capital.clone());
        }
    }
    if capitals.is_empty() {
        return String::new();
    }
    let slots = [("capital", phrase::list(book, &capitals)), ("vetoes", most.to_string())];
    book.fill(Word::GuessMost, &slots.each_ref().map(|(slot, value)| (*slot, value.as_str())))
}

/// Where the guessed capital stands now.
fn now(app: App, country: CountryId) -> String {
    let capital = app.book.country(country).capital.as_str();
    let stance = phrase::stance(app.book, app.stance(country));
    app.book.fill(Word::GuessNow, &[("capital", capital), ("stance", stance)])
}
