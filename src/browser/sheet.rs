//! The sheet: a paragraph's mark, or "our assumption", shows what it stands for where the reader is.
//!
//! Without it, or when another window is asked for, the mark is a link to the entry in the sources.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::page::{MountedView, mount};
use super::{address_bar, effect, element, host};
use crate::app::App;
use crate::view::events::{closest, opens_elsewhere};
use crate::view::sheet::{CLOSE, ENTRY, TITLE, WAY, sheet, title};

/// The sheet that is open.
struct Sheet {
    dialog: Element,
    /// The mark that was pressed, to go back to.
    mark: HtmlElement,
    _view: MountedView,
}

impl Drop for Sheet {
    fn drop(&mut self) {
        self.dialog.remove();
    }
}

impl Sheet {
    fn has(&self, event: &Event) -> bool {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        target.is_some_and(|target| self.dialog.contains(Some(&target)))
    }
}

type Open = Rc<RefCell<Option<Sheet>>>;

/// Follows the marks, and what closes the sheet, as long as the page is open.
pub(crate) fn follow(app: App) {
    let open = Open::default();
    effect({
        let open = Rc::clone(&open);
        move || {
            // Who goes somewhere else has read it.
            app.room();
            if app.is_stepwise() {
                app.step();
            }
            open.take();
        }
    });
    // Escape closes what was opened last, and nothing else.
    let options =
        EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: false };
    for event in ["click", "keydown", "focusin"] {
        let open = Rc::clone(&open);
        let hear = move |event: &Event| hear(app, &open, event);
        EventListener::new_with_options(&document(), event, options, hear).forget();
    }
}

fn hear(app: App, open: &Open, event: &Event) {
    let is_inside = open.borrow().as_ref().map(|sheet| sheet.has(event));
    match (event.type_().as_str(), is_inside) {
        ("click", _) if opens_elsewhere(event) => {}
        ("click", Some(true)) if closest(event, &format!(".{CLOSE}")).is_some() => close(open),
        ("click", _) => press(app, open, event, is_inside == Some(true)),
        // A handler of `keydown` is given nothing else.
        ("keydown", Some(_)) if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" => {
            event.prevent_default();
            event.stop_propagation();
            close(open);
        }
        // It never covers what has the focus.
        ("focusin", Some(false)) if !host::is_framed() => {
            open.take();
        }
        _ => {}
    }
}

fn press(app: App, open: &Open, event: &Event, is_inside: bool) {
    let pressed = closest(event, "a[href^='#']").and_then(|link| {
        let href = link.get_attribute("href")?;
        let entry = href.trim_start_matches('#');
        Some((link.dyn_into::<HtmlElement>().ok()?, title(app, entry)?, element(entry)?))
    });
    if let Some((mark, title, target)) = pressed {
        event.prevent_default();
        if mark.class_name() == WAY {
            open.take();
            address_bar::go_to_element(app, target);
        } else {
            // A mark within the sheet goes with it: then the one that led here is gone back to.
            let mark = open
                .take()
                .filter(|_| is_inside)
                .map_or_else(|| focusable(mark), |sheet| sheet.mark.clone());
            *open.borrow_mut() = show(app, title, &target, mark);
        }
    } else if !is_inside && !host::is_framed() {
        open.take();
    }
}

/// Closes it and gives the focus back.
fn close(open: &Open) {
    if let Some(sheet) = open.take() {
        // What can't take the focus leaves it where it was.
        let _ = sheet.mark.focus();
    }
}

fn show(app: App, title: String, entry: &Element, mark: HtmlElement) -> Option<Sheet> {
    let dialog = document().create_element("dialog").ok()?;
    for (name, value) in [("open", ""), ("class", "sheet"), ("aria-labelledby", TITLE)] {
        // Setting a plain attribute can't fail.
        let _ = dialog.set_attribute(name, value);
    }
    let id = entry.id();
    let view = mount(&dialog, Box::new(move || sheet(app, title, &id)));
    let place = dialog.get_elements_by_class_name(ENTRY).item(0)?;
    // All that its paragraph says; what we assume stands alone.
    let is_ours = entry.has_attribute("data-ours");
    let siblings = entry.parent_element()?.children();
    for index in 0..siblings.length() {
        let Some(sibling) = siblings.item(index) else { continue };
        let is_pressed = sibling == *entry;
        if is_ours && !is_pressed {
            continue;
        }
        let copy: Element = sibling.clone_node_with_deep(true).ok()?.unchecked_into();
        for name in ["id", "tabindex"] {
            // Taking a plain attribute away can't fail.
            let _ = copy.remove_attribute(name);
        }
        if is_pressed && siblings.length() > 1 && !is_ours {
            // As above.
            let _ = copy.set_attribute("aria-current", "true");
        }
        place.append_child(&copy).ok()?;
    }
    // Behind the mark for the Tab key, too. In a frame, whose height is its host's affair, it stands in the text there.
    block_of(&mark)?.after_with_node_1(&dialog).ok()?;
    if let Some(title) = element(TITLE).and_then(|title| title.dyn_into::<HtmlElement>().ok()) {
        // What can't take the focus leaves it where it was.
        let _ = title.focus();
    }
    Some(Sheet { dialog, mark, _view: view })
}

/// What had the focus when a mark was pressed, or gets it back: in a tree that is the item.
fn focusable(mark: HtmlElement) -> HtmlElement {
    let item = mark.closest("[role=treeitem]").ok().flatten();
    item.and_then(|item| item.dyn_into().ok()).unwrap_or(mark)
}

/// The paragraph or list in which a mark stands.
fn block_of(mark: &Element) -> Option<Element> {
    let around = |selector| mark.closest(selector).ok().flatten();
    around("[role=tree]").or_else(|| around("p, ul, section"))
}
