//! The reader's guess, asked on the cover, met again where the argument answers it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::node::{Element, Node, block, html, list, nothing};
use crate::app::App;
use engine::book::Step;
use engine::ids::CountryId;
use engine::model::settings::Value;
use engine::place::Guess;
use engine::words::Word;

/// The guess, met again where the step's own switches answer it.
pub fn answer(app: App, entry: &'static Step) -> Element {
    let book = app.book;
    // Who guesses here may want to guess anew: the choice that has their finger on it must not go.
    let made_here = Arc::new(AtomicBool::new(false));
    let choices = choices(app, "guess-again", Arc::clone(&made_here));
    let again = html("div")
        .attr_if("hidden", "", move || app.guess().is_some() && !made_here.load(Ordering::Relaxed))
        .child(html("p").class("guess__none").child(book.word(Word::GuessNone)))
        .child(choices);
    html("section")
        .class("guess")
        .attr("aria-label", book.word(Word::GuessTitle))
        .child(again)
        .child(block(move || match app.guess() {
            Some(guess) => met_again(app, entry, guess),
            None => nothing(),
        }))
}

fn choices(app: App, name: &'static str, made_here: Arc<AtomicBool>) -> Element {
    let book = app.book;
    let choice = |id: &str, label: Node, guess: Guess| {
        let id = [name, "-", id].concat();
        let made_here = Arc::clone(&made_here);
        let input = html("input")
            .attr("type", "radio")
            .attr("name", name)
            .attr("id", id.clone())
            .prop_bool("checked", move || app.guess() == Some(guess))
            .on("change", move |_| {
                made_here.store(true, Ordering::Relaxed);
                app.set_guess(guess);
            });
        html("label").class("choice").attr("for", id).child(input).child(html("span").child(label))
    };
    let countries = CountryId::all(book.countries.len()).map(|id| {
        let words = book.country(id);
        choice(&words.id, (&words.capital).into(), Guess::Country(id))
    });
    let nobody = choice("none", book.word(Word::GuessNobody).into(), Guess::Nobody);
    html("fieldset")
        .class("choices")
        .child(html("legend").child(book.word(Word::GuessQuestion)))
        .child(html("div").class("choices__row").children(countries).child(nobody))
}

/// What the guess comes to. Before the reader has made the step's move it is only kept.
fn met_again(app: App, entry: &'static Step, guess: Guess) -> Node {
    let book = app.book;
    let mut moved = true;
    for condition in &entry.switches {
        // All are asked, so that all are followed.
        moved &= app.value(*condition) == Value::On;
    }
    let (held, said, answer) = match guess {
        Guess::Country(country) => {
            let words = book.country(country);
            let slots = [("capital", words.capital.as_str())];
            let [held, said] =
                [Word::GuessHold, Word::GuessSaid].map(|word| book.fill(word, &slots));
            (held, said, words.guessed.as_str())
        }
        Guess::Nobody => (
            book.word(Word::GuessHoldNobody).to_owned(),
            book.word(Word::GuessSaidNobody).to_owned(),
            book.word(Word::GuessWasNobody),
        ),
    };
    if !moved {
        return html("p").class("guess__hold").child(held).into();
    }
    list([
        html("p").class("guess__said").child(said),
        html("p").class("guess__answer").child(answer),
    ])
}
