//! The browser, as far as the program touches it beyond drawing: the page it stands in, the address,
//! the focus, and what is announced.

mod address_bar;
mod announce;
mod camera;
mod focus;
mod found;
mod host;
mod keys;
mod page;
mod panel;
mod parts;
mod print;
mod reading;
mod replay;
mod saving;
mod sheet;

pub(crate) use camera::follow as follow_camera;
pub(crate) use saving::bring as bring_saving;
pub(crate) use sheet::follow as follow_marks;

use std::cell::RefCell;

use gloo::events::EventListener;
use leptos::prelude::*;
use leptos::web_sys;

use crate::app::{App, RenderMode};
use engine::address;
use engine::options;
use engine::place::Place;

/// What runs until the page is closed.
struct Running {
    /// Owns the effects.
    _owner: Owner,
    _views: Vec<page::MountedView>,
    _listeners: Vec<EventListener>,
}

thread_local! {
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
}

/// Takes over the page: reads its book, goes where the address leads, fills the slots.
///
/// A page without a book, which the press never writes, is left as it is and marked as failed.
pub fn start() {
    let Some(book) = page::book() else {
        page::mark("failed");
        return;
    };
    let owner = Owner::new();
    owner.set();
    let options = host::options();
    let state = options::with_step(&address_bar::state(book), options.step.as_deref());
    let mut reading = address::read(book, &state);
    reading.ignored.extend(options.wrong.iter().cloned());
    reading.ignored.extend(options.lock.unknown(book).map(|id| format!("lock={id}")));
    let app = App::with_options(book, RenderMode::Interactive, Place::start(book), options);
    if host::is_framed() {
        app.show_stepwise();
    }
    app.open(reading);
    app.set_page_address(host::page_address());
    let kept = reading::keep_place(app);
    let views = page::fill_slots(app);
    page::show(app);
    page::follow(app);
    page::follow_panel(app);
    reading::find_again(app);
    reading::follow_requests(app);
    focus::follow_requests(app);
    announce::follow(app);
    replay::follow(app);
    let mut listeners = Vec::new();
    // A mark that shows what it stands for is no link any more.
    listeners.push(panel::follow(app));
    listeners.push(focus::follow(app));
    listeners.extend(address_bar::follow(app));
    listeners.push(found::follow(app));
    listeners.push(keys::follow(app));
    listeners.extend(print::follow(app));
    if app.is_held() {
        host::unlink_settings();
    }
    parts::follow(app);
    // What only a live page shows makes it longer: a step is looked for when it stands where it stays.
    listeners.push(reading::follow(app));
    match kept {
        Some(kept) => reading::restore_place(app, kept),
        None => page::once_styled(app, go_where_the_link_leads),
    }
    parts::want_when_idle(app);
    let running = Running { _owner: owner, _views: views, _listeners: listeners };
    RUNNING.set(Some(running));
}

fn go_where_the_link_leads(app: App) {
    reading::go_to_first_step(app);
    address_bar::go_to_named(app);
}

/// Runs something when all that is going on now is done, and again whenever something it has read changes,
/// for as long as the page is open.
fn effect(run: impl FnMut() + 'static) {
    boxed_effect(Box::new(run));
}

/// The one type of effect there is: each would be compiled anew.
#[inline(never)]
fn boxed_effect(run: Box<dyn FnMut()>) {
    Effect::new(run);
}

fn element(id: &str) -> Option<web_sys::Element> {
    document().get_element_by_id(id)
}
