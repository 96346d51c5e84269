//! The list of steps, and the switches within a step's text.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::live::text;
use super::step_section;
use super::switch::Switch;
use crate::app::App;
use crate::ids::StepId;
use crate::words::Word;

/// Every step by number, the present one marked.
#[component]
pub fn StepList(
    /// The state.
    app: App,
) -> impl IntoView {
    let book = app.book;
    let count = book.steps.len().to_string();
    let items = StepId::all(book.steps.len()).map(|id| {
        let step = book.step(id);
        let number = (id.index() + 1).to_string();
        let name = book.fill(Word::StepsName, &[("number", &number), ("title", &step.title)]);
        let link = if app.answers() {
            view! {
                <a
                    class="step-link"
                    href=format!("#step={}", step.id)
                    aria-label=name
                    title=step.title.as_str()
                    aria-current=move || (app.step() == id).then_some("step")
                    on:click=move |event| {
                        // Opening it elsewhere is the browser's business.
                        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                            event.prevent_default();
                            app.go(id, event.detail() == 0);
                        }
                    }
                >
                    {number}
                </a>
            }
            .into_any()
        } else {
            view! {
                <a class="step-link" href=format!("#{}", step_section(&step.id)) aria-label=name title=step.title.as_str()>
                    {number}
                </a>
            }
            .into_any()
        };
        view! { <li>{link}</li> }
    });
    let progress = text(move || {
        let number = (app.step().index() + 1).to_string();
        if app.answers() {
            book.fill(Word::StepsProgress, &[("number", &number), ("count", &count)])
        } else {
            book.word(Word::PageContents).to_owned()
        }
    });
    view! {
        <nav class="steps" aria-label=book.word(Word::StepsLabel)>
            <p class="steps__progress">{progress}</p>
            <ol class="steps__list" on:keydown=move |event| walk(app, &event)>{items.collect_view()}</ol>
        </nav>
    }
}

/// Arrow keys, Home and End walk the list; the focus stays in it.
fn walk(app: App, event: &KeyboardEvent) {
    let last = app.book.steps.len() - 1;
    let present = untrack(|| app.step()).index();
    let wanted = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => (present + 1).min(last),
        "ArrowLeft" | "ArrowUp" => present.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    app.go(StepId::at(wanted), false);
    focus_link(event, wanted);
}

/// Puts the focus on the link of step `index` of the list the event came through.
fn focus_link(event: &KeyboardEvent, index: usize) {
    use leptos::wasm_bindgen::JsCast;
    let list = event
        .current_target()
        .and_then(|target| target.dyn_into::<leptos::web_sys::Element>().ok());
    let link = list
        .and_then(|list| list.children().item(index as u32))
        .and_then(|item| item.first_element_child())
        .and_then(|link| link.dyn_into::<leptos::web_sys::HtmlElement>().ok());
    if let Some(link) = link {
        // A list without a focusable link can't happen; nothing is lost if it does.
        let _ = link.focus();
    }
}

/// The switches that a step offers within its text.
#[component]
pub fn StepSwitches(
    /// The state.
    app: App,
    /// The step.
    step: StepId,
) -> impl IntoView {
    let conditions = &app.book.step(step).switches;
    let switches = conditions
        .iter()
        .map(|condition| view! { <Switch app condition=*condition scope="step"/> });
    view! {
        <div class="switches" role="group" aria-label=app.book.word(Word::StepsSwitches)>
            {switches.collect_view()}
        </div>
    }
}
