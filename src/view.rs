//! Views: they read the state and draw it, natively into the pages and in the browser for the reader.
//!
//! A page has slots (see [`Slot`]). The press fills them with these views on paper; the program, once
//! it runs, fills them anew with the same views that answer. All prose stays in the page untouched.

pub mod argument;
pub mod arrival;
pub mod axis;
pub mod basis;
pub mod board;
pub mod changes;
pub mod control;
pub mod countries;
pub mod cover;
pub mod events;
pub mod flip;
pub mod fork;
pub mod gates;
pub mod glyph;
pub mod guess;
pub mod hands;
pub mod home;
pub mod later;
pub mod lift;
pub mod map;
pub mod moments;
pub mod moved;
pub mod node;
pub mod offers;
pub mod paint;
pub mod panel;
pub mod picture;
pub mod poll;
pub mod rooms;
mod segments;
pub mod sheet;
pub mod steps;
pub mod switch;
pub mod ways;
pub mod window;

use engine::place::Room;

/// The places of a page that the program fills anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The answers, for programs to read.
    Answers,
    /// The way between rooms and steps.
    Bar,
    /// What there is to say about the address a reader came by.
    Arrival,
    /// The question of the whole, asked on the map.
    Cover,
    /// What stands beside the text of the story.
    Picture,
    /// The panel that is open in the story.
    Panel,
    /// The panel that is open beside the board.
    BoardPanel,
    /// What lies on the table, what follows, and what can be done with it.
    Board,
}

impl Slot {
    /// All slots that stand at most once in a page.
    pub const ALL: [Self; 8] = [
        Self::Answers,
        Self::Bar,
        Self::Arrival,
        Self::Cover,
        Self::Picture,
        Self::Panel,
        Self::BoardPanel,
        Self::Board,
    ];

    /// The `id` of its element.
    pub fn id(self) -> &'static str {
        match self {
            Self::Answers => "slot-answers",
            Self::Bar => "slot-bar",
            Self::Arrival => "slot-arrival",
            Self::Cover => "slot-cover",
            Self::Picture => "slot-picture",
            Self::Panel => "slot-panel",
            Self::BoardPanel => "slot-panel-board",
            Self::Board => "slot-board",
        }
    }
}

/// What says on paper to which state of the whole a link leads, as a fragment without its `#`. It is a link only where one
/// thing stands alone without the program: anywhere else it would lead nowhere.
pub const LEADS: &str = "data-leads";

/// The `id` of a room's heading, in the room whose name is its `id`. The story's is that of the cover.
pub fn room_heading(room: Room) -> &'static str {
    match room {
        Room::Story => "cover-title",
        Room::Board => "board-title",
        Room::Sources => "sources-room",
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

/// The `id` of the slot for what a reader can do within a step's text.
pub fn step_hands_slot(step: &str) -> String {
    format!("hands-{step}")
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
