//! How far a reader is in the story: every step as a link, the present one marked.

use leptos::prelude::untrack;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlElement};

use super::events::{current, key};
use super::node::{Element, html};
use super::rooms::follow;
use super::step_section;
use crate::app::App;
use engine::ids::StepId;
use engine::place::Room;
use engine::words::Word;

/// Every step in order, those behind the reader filled.
pub fn step_list(app: App) -> Element {
    let items = StepId::all(app.book.steps.len()).map(|id| html("li").child(step_link(app, id)));
    html("nav")
        .class("progress")
        .attr("aria-label", app.book.word(Word::StepsLabel))
        .attr_if("hidden", "", move || app.room() != Room::Story)
        .child(
            html("ol")
                .class("progress__list")
                .on("keydown", move |event| walk(app, event))
                .children(items),
        )
}

fn step_link(app: App, id: StepId) -> Element {
    let step = app.book.step(id);
    let number = (id.index() + 1).to_string();
    let name = app.book.fill(Word::StepsName, &[("number", &number), ("title", &step.title)]);
    let link = html("a").class("progress__step").attr("title", step.title.as_str()).child(
        // A line alone says nothing where style sheets aren't read.
        html("span").class("visually-hidden").child(name),
    );
    if !app.is_interactive() {
        return link.attr("href", format!("#{}", step_section(&step.id)));
    }
    let is_behind = move || app.step().is_some_and(|present| id <= present);
    link.attr("href", format!("#step={}", step.id))
        .attr_if("aria-current", "step", move || app.step() == Some(id))
        .attr_if("data-behind", "yes", is_behind)
        .on("click", move |event| {
            follow(event, |to_heading| app.go_to_step(Some(id), to_heading));
        })
}

/// Arrow keys, Home and End walk the list; the focus stays in it.
fn walk(app: App, event: &Event) {
    let last = app.book.steps.len() - 1;
    let present = untrack(|| app.step());
    let wanted = match (key(event).as_str(), present) {
        ("ArrowRight" | "ArrowDown", Some(present)) => (present.index() + 1).min(last),
        ("ArrowLeft" | "ArrowUp", Some(present)) => present.index().saturating_sub(1),
        ("ArrowRight" | "ArrowDown" | "Home", _) => 0,
        ("End", _) => last,
        _ => return,
    };
    event.prevent_default();
    app.go_to_step(Some(StepId::at(wanted)), false);
    focus_link(event, wanted);
}

/// Puts the focus on the link of step `index` of the list the event came through.
fn focus_link(event: &Event, index: usize) {
    let link = current(event)
        .and_then(|list| list.children().item(index as u32))
        .and_then(|item| item.first_element_child())
        .and_then(|link| link.dyn_into::<HtmlElement>().ok());
    if let Some(link) = link {
        // A list without a focusable link can't happen; nothing is lost if it does.
        let _ = link.focus();
    }
}
