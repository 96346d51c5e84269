//! The small marks that say in shape what colour says too.

use super::node::{Element, svg};
use engine::model::Stance;
use engine::model::verdict::Answer;

/// The path of a stance's mark, drawn around the origin within a radius of 7.
pub fn stance_path(stance: Stance) -> &'static str {
    match stance {
        Stance::Backs => "M-5.5 .5-2 4 5.5-4.5",
        Stance::Tolerates => "M-6 1.5C-4-3-1.5-2.5 0 0s4 3 6-1.5",
        Stance::Opposes => "M-4.5-4.5 4.5 4.5M4.5-4.5-4.5 4.5",
    }
}

/// A stance's mark beside its word.
pub fn stance_glyph(stance: impl Fn() -> Stance + Copy + Send + 'static) -> Element {
    svg("svg")
        .class("glyph")
        .attr_fn("data-stance", move || stance().name())
        .attr("viewBox", "-10 -10 20 20")
        .attr("aria-hidden", "true")
        .child(svg("circle").class("glyph__ground").attr("r", "9.5"))
        .child(svg("path").class("glyph__mark").attr_fn("d", move || stance_path(stance())))
}

/// A barrier between two posts: lifted, lowered, or half way.
pub fn gate_glyph(answer: impl Fn() -> Answer + Send + 'static) -> Element {
    svg("svg")
        .class("barrier")
        .attr_fn("data-answer", move || answer().name())
        .attr("viewBox", "0 0 32 24")
        .attr("aria-hidden", "true")
        .child(svg("path").class("barrier__posts").attr("d", "M4 23V9M28 23V9"))
        .child(svg("path").class("barrier__bar").attr("d", "M4 13H28"))
}
