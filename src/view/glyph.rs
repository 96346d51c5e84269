//! The small marks that say in shape what colour says too.

use leptos::prelude::*;

use super::live::attr;
use crate::model::Stance;

/// The path of a stance's mark, drawn around the origin within a radius of 7.
pub fn stance_path(stance: Stance) -> &'static str {
    match stance {
        Stance::Backs => "M-5.5 .5-2 4 5.5-4.5",
        Stance::Tolerates => "M-6 1.5C-4-3-1.5-2.5 0 0s4 3 6-1.5",
        Stance::Opposes => "M-4.5-4.5 4.5 4.5M4.5-4.5-4.5 4.5",
    }
}

fn named(name: &str) -> Stance {
    Stance::ALL.into_iter().find(|stance| stance.name() == name).unwrap_or(Stance::Opposes)
}

/// A stance's mark beside its word.
#[component]
pub fn StanceGlyph(
    /// The name of the stance to show.
    stance: Signal<&'static str>,
) -> impl IntoView {
    view! {
        <svg class="glyph" data-stance=stance viewBox="-10 -10 20 20" aria-hidden="true">
            <circle class=attr(|| "glyph__ground") r="9.5"/>
            <path class=move || "glyph__mark" d=attr(move || stance_path(named(stance.get())))/>
        </svg>
    }
}

/// A barrier between two posts: lifted, lowered, or half way.
#[component]
pub fn GateGlyph(
    /// The name of the gate's answer.
    answer: Signal<&'static str>,
) -> impl IntoView {
    view! {
        <svg class="barrier" data-answer=answer viewBox="0 0 32 24" aria-hidden="true">
            <path class=attr(|| "barrier__posts") d="M4 23V9M28 23V9"/>
            <path class=attr(|| "barrier__bar") d="M4 13H28"/>
        </svg>
    }
}
