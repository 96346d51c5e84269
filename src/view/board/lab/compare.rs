//! Another reader's link beside the reader's own table: where the two part.
//!
//! - here: the field for the link, the sentence, and what can be done then.
//! - `picture`: the two windows side by side; `table`: answer by answer, and what differs.

mod picture;
mod table;

use std::cell::RefCell;

use leptos::prelude::{document, request_animation_frame, untrack};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlElement, HtmlInputElement};

use crate::app::App;
use crate::view::board::copy::say;
use crate::view::control::control_of_all;
use crate::view::node::{Element, Node, block, html, list, nothing};
use engine::address::OtherLink;
use engine::comparison::{Both, Comparison, says};
use engine::ids::CountryId;
use engine::model::pane::Pane;
use engine::place::Table;
use engine::words::Word;

/// The `id` of the heading, of the field for the other link, of what there is to say of it, and of the sentence.
const TITLE: &str = "compare-title";
const FIELD: &str = "compare-link";
const STATUS: &str = "compare-status";
const SAYS: &str = "compare-says";

thread_local! {
    /// The link to whose comparison a reader was last taken: what is drawn anew, as for a print, takes them there no more.
    static BROUGHT: RefCell<OtherLink> = RefCell::default();
}

pub(super) fn compare(app: App) -> Element {
    html("section")
        .class("compare")
        .attr("aria-labelledby", TITLE)
        .child(html("h4").attr("id", TITLE).child(app.book.word(Word::CompareTitle)))
        .child(html("p").child(app.book.word(Word::CompareIntro)))
        .child(form(app))
        .child(block(move || compared(app)))
        .child(tools(app))
}

/// The field for the other link, which a reader has to paste.
fn form(app: App) -> Element {
    let book = app.book;
    let field = html("input")
        .attr("id", FIELD)
        .class("link__address")
        .attr("type", "text")
        .attr("dir", "ltr")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", STATUS);
    let submit = move |event: &Event| {
        event.prevent_default();
        lay_beside(app);
    };
    html("form")
        .class("compare__form")
        .attr("novalidate", "")
        .on("submit", submit)
        .child(html("label").attr("for", FIELD).child(book.word(Word::CompareField)))
        .child(field)
        .child(html("button").attr("type", "submit").child(book.word(Word::CompareGo)))
        .child(html("p").class("compare__status").attr("id", STATUS).attr("role", "status"))
}

/// Lays what stands in the field beside the reader's table, or says that this is none.
fn lay_beside(app: App) {
    let book = app.book;
    let field = document().get_element_by_id(FIELD);
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    let reading = OtherLink::pasted(&field.value()).read(book);
    // Setting a plain attribute can't fail.
    let _ = field.set_attribute("aria-invalid", if reading.is_none() { "true" } else { "false" });
    let Some(reading) = reading else {
        say(STATUS, book.word(Word::CompareUnreadable));
        field.select();
        return;
    };
    say(STATUS, &ignored(app, &reading.ignored));
    field.set_value("");
    app.compare_with(OtherLink::to(book, reading.place.table));
    bring(SAYS);
}

/// What was left out of the other link, in words.
fn ignored(app: App, parts: &[String]) -> String {
    if parts.is_empty() {
        return String::new();
    }
    let shown = parts[..parts.len().min(3)].join(app.book.word(Word::SeparatorComma));
    app.book.fill(Word::ChangesIgnored, &[("parts", &shown)])
}

/// The comparison, while there is one.
fn compared(app: App) -> Node {
    let book = app.book;
    let other = app.other();
    if other.is_none() {
        BROUGHT.set(other);
        return nothing();
    }
    let Some(reading) = other.read(book) else {
        return html("p").class("note").child(book.word(Word::CompareUnreadable)).into();
    };
    let there = reading.place.table;
    let is_new = BROUGHT.replace(other.clone()) != other;
    // A frame doesn't move by itself.
    if is_new && untrack(|| app.arrival().is_from_link && !app.is_stepwise()) {
        bring(SAYS);
    }
    let says = html("p")
        .class("lab__says compare__says")
        .attr("id", SAYS)
        .attr("tabindex", "-1")
        .text_fn(move || says::sentence(book, &comparison(app, there)));
    let note = ignored(app, &reading.ignored);
    let note = (!note.is_empty()).then(|| html("p").class("note").child(note));
    list([
        says,
        Node::from(note),
        picture::picture(app, there).into(),
        block(move || table::table(app, there).into()),
    ])
}

/// What the table that is shown and another differ in.
fn comparison(app: App, there: Table) -> Comparison {
    Comparison::of(&app.book.model, Both { here: app.shown_table(), there })
}

/// The table that the other link leads to.
fn other_table(app: App) -> Option<Table> {
    Some(app.other().read(app.book)?.place.table)
}

/// A country's pane on that.
fn other_pane(app: App, country: CountryId) -> Pane {
    other_table(app).map_or(Pane::Unknown, |table| app.pane_on(table, country))
}

/// What can be done with a comparison. It stays where it is while what is compared changes.
fn tools(app: App) -> Element {
    let book = app.book;
    let take = move |_: &Event| {
        if let Some(there) = untrack(|| other_table(app)) {
            app.change_places_with(there);
        }
    };
    let end = move |_: &Event| {
        app.compare_with(OtherLink::default());
        say(STATUS, "");
        focus(FIELD);
    };
    let button = |button: Element, word| button.attr("type", "button").child(book.word(word));
    html("div")
        .class("compare__tools")
        .attr_if("hidden", "", move || app.other().is_none())
        .child(
            button(control_of_all(app, "button"), Word::CompareTake)
                .attr_if("hidden", "", move || other_table(app).is_none())
                .on("click", take),
        )
        .child(button(html("button"), Word::CompareEnd).on("click", end))
}

/// Takes a reader to what will have been drawn by then.
fn bring(id: &'static str) {
    request_animation_frame(move || focus(id));
}

fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.scroll_into_view();
        // What can't take the focus leaves it where it was.
        let _ = element.focus();
    }
}
