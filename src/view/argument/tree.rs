//! The argument as a tree to walk: from the case down to the sources.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element as Dom, Event, HtmlElement};

use super::{state_of, state_word};
use crate::app::App;
use crate::view::basis::{kinds, paragraph};
use crate::view::events::{current, key};
use crate::view::node::{Element, html};
use crate::view::{assumption_entry, claim_entry};
use engine::book::Ground;
use engine::ids::{ConditionId, GateId, RequirementId};
use engine::model::Basis;
use engine::model::verdict::Answer;
use engine::words::Word;

pub(super) fn tree(app: App) -> Element {
    let book = app.book;
    let gates = GateId::all(book.gates.len()).map(|id| gate(app, id));
    let root = node(html("span").child(book.word(Word::ArgumentThesis)), gates.collect())
        .attr("tabindex", "0")
        .attr("aria-expanded", "true");
    html("ul")
        .class("tree")
        .attr("role", "tree")
        .attr("aria-label", book.word(Word::ArgumentLabel))
        .on("keydown", walk)
        .on("click", press)
        .child(root)
}

/// A node with those that carry it. Those below the first are folded at first.
fn node(name: Element, carried_by: Vec<Element>) -> Element {
    let item = html("li").class("tree__item").attr("role", "treeitem");
    let name = name.class("tree__name");
    if carried_by.is_empty() {
        return item.child(name);
    }
    item.child(name).child(html("ul").attr("role", "group").children(carried_by))
}

fn folded(name: Element, carried_by: Vec<Element>) -> Element {
    node(name, carried_by).attr("tabindex", "-1").attr("aria-expanded", "false")
}

/// A name with the state of what it names.
fn stated(
    app: App,
    name: &'static String,
    answer: impl Fn() -> Answer + Copy + Send + 'static,
) -> Element {
    html("span")
        .attr_fn("data-state", move || answer().name())
        .child(name)
        .child(" ")
        .child(html("span").class("tree__state").text_fn(move || state_word(app, answer())))
}

fn gate(app: App, id: GateId) -> Element {
    let book = app.book;
    let needed = book.model.gates[id.index()].needs.iter().map(|needed| {
        let needed = *needed;
        folded(stated(app, &book.gate(needed).name, move || app.answer(needed)), vec![])
    });
    let requirements = RequirementId::all(book.requirements.len())
        .filter(|requirement| book.model.requirements[requirement.index()].gate == id)
        .map(|id| requirement(app, id));
    let carried_by = needed.chain(requirements).collect();
    folded(stated(app, &book.gate(id).name, move || app.answer(id)), carried_by)
}

fn requirement(app: App, id: RequirementId) -> Element {
    let book = app.book;
    let rules = &book.model.requirements[id.index()];
    let conditions = rules.rule.conditions();
    let conditions = conditions.iter().map(|id| condition(app, id));
    let carried_by = conditions.chain(sources(app, &rules.rests_on)).collect();
    folded(stated(app, &book.requirement(id).name, move || app.requirement(id)), carried_by)
}

fn condition(app: App, id: ConditionId) -> Element {
    let book = app.book;
    let rests_on = &book.model.conditions[id.index()].rests_on;
    let state = move || state_of(app.value(id));
    folded(stated(app, &book.condition(id).need, state), sources(app, rests_on).collect())
}

fn sources(app: App, rests_on: &'static [Basis]) -> impl Iterator<Item = Element> {
    let book = app.book;
    rests_on.iter().map(move |basis| {
        let (entry, says, known) = match book.ground(*basis) {
            Ground::Claim(claim) => {
                let known = paragraph(book, claim.paragraph).and(" ").and(kinds(book, claim));
                (claim_entry(&claim.id), &claim.says, known)
            }
            Ground::Assumption(one) => {
                (assumption_entry(&one.id), &one.says, book.word(Word::BasisAssumption).into())
            }
        };
        let link = html("a")
            .attr("href", format!("#{entry}"))
            .attr("tabindex", "-1")
            .child(says)
            .child(" ")
            .child(html("span").class("tree__state").child(known));
        node(link, vec![]).attr("tabindex", "-1")
    })
}

const ITEM: &str = "[role=treeitem]";

/// The arrow keys, Home, End and Enter, as readers of trees expect them.
fn walk(event: &Event) {
    let Some(item) = item(event) else { return };
    let expanded = item.get_attribute("aria-expanded");
    let goal = match (key(event).as_str(), expanded.as_deref()) {
        ("ArrowRight", Some("false")) => {
            unfold(&item, true);
            None
        }
        ("ArrowLeft", Some("true")) => {
            unfold(&item, false);
            None
        }
        ("ArrowRight", _) => item.query_selector(ITEM).ok().flatten(),
        ("ArrowLeft", _) => item.parent_element().and_then(|group| closest(&group)),
        ("ArrowDown", _) => beside(event, &item, 1),
        ("ArrowUp", _) => beside(event, &item, -1),
        ("Home", _) => visible(event).into_iter().next(),
        ("End", _) => visible(event).into_iter().last(),
        ("Enter" | " ", _) => {
            activate(&item);
            None
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(goal) = goal {
        go_to(event, &goal);
    }
}

/// A press on a node that is carried folds it or unfolds it. A source is a link.
fn press(event: &Event) {
    let Some(item) = item(event) else { return };
    go_to(event, &item);
    if let Some(expanded) = item.get_attribute("aria-expanded") {
        unfold(&item, expanded == "false");
    }
}

fn activate(item: &Dom) {
    match item.get_attribute("aria-expanded") {
        Some(expanded) => unfold(item, expanded == "false"),
        None => {
            let link = item.first_element_child().and_then(|link| link.dyn_into().ok());
            if let Some(link) = link.filter(|link: &HtmlElement| link.has_attribute("href")) {
                link.click();
            }
        }
    }
}

fn item(event: &Event) -> Option<Dom> {
    closest(&event.target()?.dyn_into::<Dom>().ok()?)
}

fn closest(element: &Dom) -> Option<Dom> {
    element.closest(ITEM).ok().flatten()
}

fn unfold(item: &Dom, open: bool) {
    // Setting a plain attribute can't fail.
    let _ = item.set_attribute("aria-expanded", if open { "true" } else { "false" });
}

/// The nodes that can be seen, from above.
fn visible(event: &Event) -> Vec<Dom> {
    let Some(tree) = current(event) else { return Vec::new() };
    let items = tree.get_elements_by_class_name("tree__item");
    (0..items.length())
        .filter_map(|index| items.item(index))
        .filter(|item| {
            let item: &HtmlElement = item.unchecked_ref();
            item.offset_height() > 0
        })
        .collect()
}

fn beside(event: &Event, item: &Dom, by: isize) -> Option<Dom> {
    let items = visible(event);
    let index = items.iter().position(|one| one == item)?;
    items.get(index.checked_add_signed(by)?).cloned()
}

/// Moves the focus, and the one stop of the Tab key with it.
fn go_to(event: &Event, goal: &Dom) {
    let Some(tree) = current(event) else { return };
    if let Ok(Some(before)) = tree.query_selector("[role=treeitem][tabindex='0']") {
        let _ = before.set_attribute("tabindex", "-1");
    }
    let _ = goal.set_attribute("tabindex", "0");
    let goal: &HtmlElement = goal.unchecked_ref();
    let _ = goal.focus();
}
