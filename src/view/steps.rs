//! The list of steps, and the switches within a step's text.

use leptos::prelude::untrack;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlElement};

use super::events::{by_keyboard, current, key, opens_elsewhere};
use super::node::{Element, Node, html};
use super::step_section;
use super::switch::switch;
use crate::app::App;
use engine::ids::StepId;
use engine::phrase;
use engine::place::Layout;
use engine::words::Word;

/// Every step by number, the present one marked.
pub fn step_list(app: App) -> Element {
    let book = app.book;
    let count = book.steps.len().to_string();
    let progress = move || {
        let number = (app.step().index() + 1).to_string();
        if app.is_interactive() {
            book.fill(Word::StepsProgress, &[("number", &number), ("count", &count)])
        } else {
            book.word(Word::PageContents).to_owned()
        }
    };
    let items = StepId::all(book.steps.len()).map(|id| html("li").child(step_link(app, id)));
    let head = html("div")
        .class("steps__head")
        .child(html("p").class("steps__progress").text_fn(progress))
        .child(app.is_interactive().then(|| layout(app)));
    html("nav").class("steps").attr("aria-label", book.word(Word::StepsLabel)).child(head).child(
        html("ol")
            .class("steps__list")
            .on("keydown", move |event| walk(app, event))
            .children(items),
    )
}

/// The way to the other layout: all steps as one page, or one at a time.
fn layout(app: App) -> Node {
    let other = move || if app.is_one_page() { Layout::Steps } else { Layout::Page };
    let says = move || {
        app.book.word(match other() {
            Layout::Page => Word::StepsAsPage,
            Layout::Steps => Word::StepsByStep,
        })
    };
    html("button")
        .attr("type", "button")
        .class("steps__layout")
        .on("click", move |_| app.set_layout(untrack(other)))
        .text_fn(says)
}

fn step_link(app: App, id: StepId) -> Element {
    let step = app.book.step(id);
    let number = (id.index() + 1).to_string();
    let name = app.book.fill(Word::StepsName, &[("number", &number), ("title", &step.title)]);
    let link = html("a")
        .class("step-link")
        .attr("aria-label", name)
        .attr("title", step.title.as_str())
        .child(number);
    if !app.is_interactive() {
        // A number alone says little where names for screen readers aren't read.
        let title = html("span").class("visually-hidden").child(" ").child(&step.title);
        return link.attr("href", format!("#{}", step_section(&step.id))).child(title);
    }
    let go = move |event: &Event| {
        if !opens_elsewhere(event) {
            event.prevent_default();
            app.go_to_step(id, by_keyboard(event));
        }
    };
    link.attr("href", format!("#step={}", step.id))
        .attr_if("aria-current", "step", move || app.step() == id)
        .on("click", go)
}

/// Arrow keys, Home and End walk the list; the focus stays in it.
fn walk(app: App, event: &Event) {
    let last = app.book.steps.len() - 1;
    let present = untrack(|| app.step()).index();
    let wanted = match key(event).as_str() {
        "ArrowRight" | "ArrowDown" => (present + 1).min(last),
        "ArrowLeft" | "ArrowUp" => present.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    app.go_to_step(StepId::at(wanted), false);
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

/// The switches that a step offers within its text.
pub fn step_switches(app: App, step: StepId) -> Element {
    let conditions = &app.book.step(step).switches;
    // Two steps may offer the same switch.
    let scope = format!("step-{}", app.book.step(step).id);
    html("div")
        .class("switches")
        .attr("role", "group")
        .attr("aria-label", app.book.word(Word::StepsSwitches))
        .children(conditions.iter().map(|condition| switch(app, *condition, &scope)))
        .children(what_ifs(app, step))
}

/// The settings that a step offers to be tried, each a press.
fn what_ifs(app: App, step: StepId) -> impl Iterator<Item = Element> {
    let book = app.book;
    let entry = book.step(step);
    let base = entry.scenario.map(|scenario| book.model.scenario(scenario));
    entry.what_ifs.iter().filter(move |_| app.is_interactive()).map(move |settings| {
        let changed = base.map(|base| settings.changed_from(base)).unwrap_or_default();
        let names = phrase::shorts(book, changed.iter());
        let label = book.fill(Word::StepsWhatIf, &[("list", &names)]);
        html("button")
            .attr("type", "button")
            .class("what-if")
            .on("click", move |_| app.try_settings(entry.scenario, *settings))
            .child(label)
    })
}
