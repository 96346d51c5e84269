//! The browser, as far as the program touches it beyond drawing: the page it stands in, the address,
//! the focus, and what is announced.

mod address_bar;
mod announce;
mod focus;
mod keys;
mod page;
mod replay;

use leptos::prelude::*;
use leptos::web_sys;

use crate::address;
use crate::app::{App, Medium};

/// Takes over the page: reads its book, goes where the address leads, fills the slots.
///
/// A page without a book, which the press never writes, is left as it is and marked as failed.
pub fn start() {
    let Some(book) = page::book() else {
        page::mark("failed");
        return;
    };
    // Everything below lives until the page is closed.
    let owner = Owner::new();
    owner.set();
    let reading = address::read(book, &address_bar::state(book));
    let app = App::new(book, Medium::Screen, crate::place::Place::start(book));
    app.arrive_first(reading);
    app.set_page_address(address_bar::page_address());
    if is_framed() {
        page::mark_framed();
    }
    page::fill_slots(app);
    page::follow(app);
    address_bar::follow(app);
    focus::follow(app);
    announce::follow(app);
    keys::follow(app);
    replay::follow(app);
    page::mark("live");
    std::mem::forget(owner);
}

/// Whether another page holds this one in a frame.
fn is_framed() -> bool {
    // An error here means that the parent may not be looked at: a frame, then.
    let window = window();
    window.parent().map_or(true, |parent| parent.is_none_or(|parent| parent != window))
}

fn element(id: &str) -> Option<web_sys::Element> {
    document().get_element_by_id(id)
}
