//! The small marks that say in shape what colour says too.

use super::node::{Element, svg};
use engine::model::pane::Pane;
use engine::model::verdict::Answer;

/// The path of a pane's mark, drawn around the origin within a radius of 7.
pub fn pane_path(pane: Pane) -> &'static str {
    match pane {
        Pane::Backs => "M-5.5 .5-2 4 5.5-4.5",
        Pane::Waits => "M-2.6-5V5M2.6-5V5",
        Pane::Tolerates => "M-6 1.5C-4-3-1.5-2.5 0 0s4 3 6-1.5",
        Pane::Opposes => "M-4.5-4.5 4.5 4.5M4.5-4.5-4.5 4.5",
        Pane::Unknown => "M-3-2.6C-3-6.6 3-6.6 3-2.6 3 0 0-.4 0 2.4M0 5.4V5.5",
    }
}

/// A pane's mark beside its word.
pub fn pane_glyph(pane: impl Fn() -> Pane + Copy + Send + 'static) -> Element {
    svg("svg")
        .class("glyph")
        .attr_fn("data-stance", move || pane().name())
        .attr("viewBox", "-10 -10 20 20")
        .attr("aria-hidden", "true")
        .child(svg("circle").class("glyph__ground").attr("r", "9.5"))
        .child(svg("path").class("glyph__mark").attr_fn("d", move || pane_path(pane())))
}

/// The path of an answer's mark, drawn around the origin within a radius of 7.
fn answer_path(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => pane_path(Pane::Backs),
        Answer::No => pane_path(Pane::Opposes),
        Answer::Undecided => pane_path(Pane::Unknown),
    }
}

/// An answer's mark, where there is no room for its word.
pub fn answer_glyph(answer: Answer, is_inferred: bool) -> Element {
    svg("svg")
        .class("mark")
        .attr("data-answer", answer.name())
        .attr("data-inferred", if is_inferred { "yes" } else { "no" })
        .attr("viewBox", "-11 -11 22 22")
        .attr("aria-hidden", "true")
        .child(svg("circle").class("mark__ground").attr("r", "10"))
        .child(svg("path").class("mark__mark").attr("d", answer_path(answer)))
}
