//! The reader's guess: asked before the argument, met again after it.

use super::node::{Element, Node, block, html, nothing};
use crate::app::App;
use engine::ids::CountryId;
use engine::model::settings::Value;
use engine::place::Guess;
use engine::words::Word;

/// The question.
pub fn ask(app: App) -> Element {
    html("div")
        .class("guess")
        .child(choices(app, "guess"))
        .child(html("p").class("tag").child(app.book.word(Word::GuessKept)))
}

/// The guess, met again where the step's own switch answers it.
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
        .child(block(move || match app.guess() {
            Some(guess) => html("p").text_fn(move || met_again(app, guess)),
            None => nothing(),
        }))
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

/// What the guess comes to. Before the reader has made the step's move it is only kept.
fn met_again(app: App, guess: Guess) -> String {
    let book = app.book;
    let switches = &book.step(app.step()).switches;
    let moved = switches.iter().all(|condition| app.value(*condition) == Value::On);
    match (guess, moved) {
        (Guess::Country(country), true) => book.country(country).guessed.clone(),
        (Guess::Nobody, true) => book.word(Word::GuessWasNobody).to_owned(),
        (Guess::Country(country), false) => {
            let capital = book.country(country).capital.as_str();
            book.fill(Word::GuessHold, &[("capital", capital)])
        }
        (Guess::Nobody, false) => book.word(Word::GuessHoldNobody).to_owned(),
    }
}
