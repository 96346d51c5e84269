//! The argument as a tree to walk: from the case down to the sources.

use leptos::prelude::untrack;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element as Dom, Event, HtmlElement};

use super::{state_of, state_word};
use crate::app::{App, FocusTarget, Item};
use crate::view::basis::{kinds, paragraph};
use crate::view::events::{closest, key};
use crate::view::node::{Element, html};
use crate::view::{assumption_entry, claim_entry, tree_item};
use engine::book::Ground;
use engine::model::Basis;
use engine::model::verdict::Answer;
use engine::words::Word;

pub(super) fn tree(app: App) -> Element {
    html("ul")
        .class("tree")
        .attr("role", "tree")
        .attr("aria-label", app.book.word(Word::ArgumentLabel))
        .on("keydown", move |event| walk(app, event))
        .on("click", move |event| press(app, event))
        .child(node(app, 0))
}

/// An item with those that carry it.
fn node(app: App, index: usize) -> Element {
    let tree = app.tree();
    let expanded = move || tree.expanded(index).map(|open| if open { "true" } else { "false" });
    let item = html("li")
        .class("tree__item")
        .attr("role", "treeitem")
        .attr("id", tree_item(index))
        .attr_fn("tabindex", move || if tree.is_current(index) { "0" } else { "-1" })
        .attr_option("aria-expanded", expanded)
        .child(name(app, tree.item(index)).class("tree__name"));
    let mut below = tree.below(index).map(|below| node(app, below)).peekable();
    if below.peek().is_none() {
        return item;
    }
    item.child(html("ul").attr("role", "group").children(below))
}

fn name(app: App, item: Item) -> Element {
    let book = app.book;
    match item {
        Item::Thesis => html("span").child(book.word(Word::ArgumentThesis)),
        Item::Gate(gate) | Item::NeededGate(gate) => {
            stated(app, &book.gate(gate).name, move || app.answer(gate))
        }
        Item::Requirement(id) => {
            stated(app, &book.requirement(id).name, move || app.requirement(id))
        }
        Item::Condition(id) => {
            stated(app, &book.condition(id).need, move || state_of(app.value(id)))
        }
        Item::Source(basis) => source(app, basis),
    }
}

/// A name with the state of what it names.
fn stated(
    app: App,
    name: &'static String,
    answer: impl Fn() -> Answer + Copy + Send + 'static,
) -> Element {
    let state = html("span").class("tree__state").text_fn(move || state_word(app, answer()));
    html("span").attr_fn("data-state", move || answer().name()).child(name).child(" ").child(state)
}

fn source(app: App, basis: Basis) -> Element {
    let book = app.book;
    let (entry, says, known) = match book.ground(basis) {
        Ground::Claim(claim) => {
            let known = paragraph(book, claim.paragraph).and(" ").and(kinds(book, claim));
            (claim_entry(&claim.id), &claim.says, known)
        }
        Ground::Assumption(one) => {
            (assumption_entry(&one.id), &one.says, book.word(Word::BasisAssumption).into())
        }
    };
    html("a")
        .attr("href", format!("#{entry}"))
        .attr("tabindex", "-1")
        .child(says)
        .child(" ")
        .child(html("span").class("tree__state").child(known))
}

/// The arrow keys, Home, End and Enter, as readers of trees expect them.
fn walk(app: App, event: &Event) {
    let tree = app.tree();
    let Some((element, index)) = item(event) else { return };
    let goal = match (key(event).as_str(), untrack(|| tree.expanded(index))) {
        ("ArrowRight", Some(false)) => {
            tree.set_expanded(index, true);
            None
        }
        ("ArrowLeft", Some(true)) => {
            tree.set_expanded(index, false);
            None
        }
        ("ArrowRight", _) => tree.first_below(index),
        ("ArrowLeft", _) => tree.parent(index),
        ("ArrowDown", _) => tree.beside(index, true),
        ("ArrowUp", _) => tree.beside(index, false),
        ("Home", _) => tree.visible().next(),
        ("End", _) => tree.visible().last(),
        ("Enter" | " ", Some(expanded)) => {
            tree.set_expanded(index, !expanded);
            None
        }
        ("Enter" | " ", None) => {
            follow(&element);
            None
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(goal) = goal {
        go_to(app, goal);
    }
}

/// A press on a node that is carried folds it or unfolds it. A source is a link.
fn press(app: App, event: &Event) {
    let Some((_, index)) = item(event) else { return };
    if event.default_prevented() {
        // The sheet has shown a source and has the focus now; this is where it goes back to.
        app.tree().set_current(index);
        return;
    }
    go_to(app, index);
    if let Some(expanded) = untrack(|| app.tree().expanded(index)) {
        app.tree().set_expanded(index, !expanded);
    }
}

/// Follows the link of a source.
fn follow(item: &Dom) {
    let link = item.first_element_child().and_then(|link| link.dyn_into::<HtmlElement>().ok());
    if let Some(link) = link {
        link.click();
    }
}

/// The item an event came to.
fn item(event: &Event) -> Option<(Dom, usize)> {
    let element = closest(event, "[role=treeitem]")?;
    let index = element.id().strip_prefix(&tree_item(""))?.parse().ok()?;
    Some((element, index))
}

/// Moves the focus, and the one stop of the Tab key with it.
fn go_to(app: App, index: usize) {
    app.tree().set_current(index);
    app.request_focus(FocusTarget::TreeItem(index));
}
