//! Views: they read the state and draw it, natively into the pages and in the browser for the reader.
//!
//! A page has slots (see [`Slot`]). The press fills them with these views on paper; the program, once
//! it runs, fills them anew with the same views that answer. All prose stays in the page untouched.

pub mod argument;
pub mod arrival;
pub mod bar;
pub mod basis;
pub mod control;
pub mod countries;
pub mod events;
pub mod gates;
pub mod glyph;
pub mod guess;
pub mod lab;
pub mod later;
pub mod link;
pub mod map;
pub mod moved;
pub mod node;
pub mod paint;
pub mod panel;
pub mod picture;
pub mod poll;
pub mod scenario;
pub mod steps;
pub mod strikes;
pub mod switch;

/// The places of a page that the program fills anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The list of steps.
    Steps,
    /// Map and countries.
    Picture,
    /// The gates.
    Outcome,
    /// What lies on the table.
    Table,
    /// What there is to say about the address a reader came by.
    Arrival,
    /// The open panel.
    Panel,
    /// Previous, next, and the outcome in one line.
    Bar,
    /// The analysis of all settings.
    Lab,
    /// The question who would stand in the way, before the argument.
    Guess,
    /// The answer to it, after the argument.
    GuessAgain,
}

impl Slot {
    /// All slots that stand at most once in a page.
    pub const ALL: [Self; 10] = [
        Self::Steps,
        Self::Picture,
        Self::Outcome,
        Self::Table,
        Self::Arrival,
        Self::Panel,
        Self::Bar,
        Self::Lab,
        Self::Guess,
        Self::GuessAgain,
    ];

    /// The `id` of its element.
    pub fn id(self) -> &'static str {
        match self {
            Self::Steps => "slot-steps",
            Self::Picture => "slot-picture",
            Self::Outcome => "slot-outcome",
            Self::Table => "slot-table",
            Self::Arrival => "slot-arrival",
            Self::Panel => "slot-panel",
            Self::Bar => "slot-bar",
            Self::Lab => "slot-lab",
            Self::Guess => "slot-guess",
            Self::GuessAgain => "slot-guess-again",
        }
    }
}

/// The `id` of a step's section in the page.
pub fn step_section(step: &str) -> String {
    format!("step-{step}")
}

/// The `id` of the title of a country's panel.
pub fn panel_title(country: &str) -> String {
    format!("panel-title-{country}")
}

/// The `id` of a step's heading.
pub fn step_heading(step: &str) -> String {
    format!("heading-{step}")
}

/// The `id` of the slot for the switches within a step's text.
pub fn step_switches_slot(step: &str) -> String {
    format!("switches-{step}")
}

/// The `id` of the slot for the panel within a step's text.
pub fn step_panel_slot(step: &str) -> String {
    format!("panel-{step}")
}

/// The `id` of an item of the argument as a tree.
pub fn tree_item(index: impl std::fmt::Display) -> String {
    format!("tree-{index}")
}

/// The `id` of a claim in the list of sources.
pub fn claim_entry(claim: &str) -> String {
    format!("claim-{claim}")
}

/// The `id` of an assumption in the list of assumptions.
pub fn assumption_entry(assumption: &str) -> String {
    format!("assumption-{assumption}")
}
