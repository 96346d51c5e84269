//! The browser, as far as the program touches it beyond drawing: the page it stands in, the address,
//! the focus, and what is announced.

mod address_bar;
mod announce;
mod focus;
mod host;
mod keys;
mod page;
mod print;
mod reading;
mod replay;

use leptos::prelude::*;
use leptos::web_sys;

use crate::app::{App, Medium};
use engine::address;
use engine::options;

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
    let options = options::set(host::options());
    let state = options::with_step(&address_bar::state(book), options.step.as_deref());
    let mut reading = address::read(book, &state);
    reading.ignored.extend(options.wrong.iter().cloned());
    let app = App::new(book, Medium::Screen, engine::place::Place::start(book));
    app.arrive_first(reading);
    app.set_page_address(host::page_address());
    let kept = reading::keep_place(app);
    page::fill_slots(app);
    page::follow(app);
    address_bar::follow(app);
    focus::follow(app);
    announce::follow(app);
    keys::follow(app);
    replay::follow(app);
    print::follow(app);
    if options::is_locked() {
        host::unlink_settings();
    }
    page::mark("live");
    // What only a live page shows makes it longer: a step is looked for when it stands where it stays.
    reading::follow(app);
    if let Some(kept) = kept {
        reading::restore_place(app, &kept);
    }
    std::mem::forget(owner);
}

fn element(id: &str) -> Option<web_sys::Element> {
    document().get_element_by_id(id)
}
