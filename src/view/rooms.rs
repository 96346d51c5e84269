//! The bar: the ways between the rooms, and how far a reader is in the story.

use leptos::web_sys::Event;

use super::events::{by_keyboard, opens_elsewhere};
use super::node::{Element, html};
use super::steps::step_list;
use crate::app::App;
use engine::place::Room;
use engine::words::Word;

/// The bar over every room.
pub fn bar(app: App) -> Element {
    let book = app.book;
    let rooms = Room::ALL.map(|room| html("li").child(room_link(app, room)));
    let name =
        html("a").class("bar__name").attr("href", "#story").child(book.word(Word::PageTitle));
    let name = if app.is_interactive() {
        name.on("click", move |event| follow(event, |to_heading| app.go_to_step(None, to_heading)))
    } else {
        name
    };
    // The story has a heading of the first rank in its question; the other rooms begin below the name of the page.
    let in_other_room = move |says| (app.room() != Room::Story).then_some(says);
    let name = html("div")
        .attr_option("role", move || in_other_room("heading"))
        .attr_option("aria-level", move || in_other_room("1"))
        .child(name);
    html("div")
        .class("bar")
        .child(name)
        .child(
            html("nav")
                .class("rooms")
                .attr("aria-label", book.word(Word::RoomLabel))
                .child(html("ul").class("rooms__list").children(rooms)),
        )
        .child(step_list(app))
}

fn room_link(app: App, room: Room) -> Element {
    let word = app.book.word(room.word());
    let link = html("a").class("rooms__link").attr("data-to-room", room.name()).child(word);
    if !app.is_interactive() {
        return link.attr("href", format!("#{}", room.name()));
    }
    link.attr_fn("href", move || format!("#{}", app.fragment_of_room(room)))
        .attr_if("aria-current", "page", move || app.room() == room)
        .on("click", move |event| follow(event, |to_heading| app.go_to_room(room, to_heading)))
}

/// Has a link lead somewhere in this page, unless it is opened elsewhere. Who comes by keyboard is taken to the
/// heading there.
pub(super) fn follow(event: &Event, go: impl FnOnce(bool)) {
    if !opens_elsewhere(event) {
        event.prevent_default();
        go(by_keyboard(event));
    }
}
