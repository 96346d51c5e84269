//! What a reader looks at while reading: the map or the argument, and the countries.

use super::countries::countries;
use super::later::later;
use super::map::map;
use super::node::{Element, Node, block, html, list, nothing};
use crate::app::App;
use crate::parts::ProgramPart;
use engine::words::Word;

/// The `id` of the choice of the argument.
pub const ARGUMENT_CHOICE: &str = "picture-argument";

/// The map, or the argument where the reader asked for it, and the countries as a list.
pub fn picture(app: App) -> Node {
    if !app.is_interactive() {
        return list([map(app), countries(app)]);
    }
    let map = map(app).attr_if("hidden", "", move || app.shows_argument());
    // Most readers never ask for it.
    let argument =
        block(
            move || {
                if app.shows_argument() { later(app, ProgramPart::Argument) } else { nothing() }
            },
        );
    Node::from(chooser(app)).and(map).and(argument).and(countries(app))
}

fn chooser(app: App) -> Element {
    let book = app.book;
    let choice = |id: &'static str, label, shows: bool| {
        let input = html("input")
            .attr("type", "radio")
            .attr("name", "picture")
            .attr("id", id)
            .prop_bool("checked", move || app.shows_argument() == shows)
            .on("change", move |_| app.show_argument(shows));
        html("label")
            .class("choice")
            .attr("for", id)
            .child(input)
            .child(html("span").child(book.word(label)))
    };
    html("fieldset")
        .class("choices picture__choose")
        .child(html("legend").class("visually-hidden").child(book.word(Word::ArgumentChoose)))
        .child(
            html("div")
                .class("choices__row")
                .child(choice("picture-map", Word::ArgumentMap, false))
                .child(choice(ARGUMENT_CHOICE, Word::ArgumentTree, true)),
        )
}
