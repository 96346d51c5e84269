//! Previous, next and the outcome in one line, within reach of a thumb.

use leptos::prelude::*;

use super::gates::Strip;
use crate::app::App;
use crate::words::Word;

/// The bar at the foot of the reading.
#[component]
pub fn Bar(
    /// The state.
    app: App,
) -> impl IntoView {
    let book = app.book;
    let walk = move |forward: bool, by_keyboard: bool| {
        if let Some(step) = untrack(|| app.neighbour(forward)) {
            app.go(step, by_keyboard);
        }
    };
    // A disabled button loses the focus, so the ends are marked and the press does nothing.
    let end = move |forward: bool| app.neighbour(forward).is_none().then_some("true");
    view! {
        <div class="bar">
            <button
                type="button"
                class="bar__walk"
                aria-disabled=move || end(false)
                on:click=move |event| walk(false, event.detail() == 0)
            >
                <span class="bar__arrow" aria-hidden="true">"‹"</span>
                <span class="bar__word">{book.word(Word::StepsPrevious)}</span>
            </button>
            <Strip app/>
            <button
                type="button"
                class="bar__walk"
                data-way="next"
                aria-disabled=move || end(true)
                on:click=move |event| walk(true, event.detail() == 0)
            >
                <span class="bar__word">{book.word(Word::StepsNext)}</span>
                <span class="bar__arrow" aria-hidden="true">"›"</span>
            </button>
        </div>
    }
}
