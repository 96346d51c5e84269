//! The parts that the program comes in: what the first screen needs, and the rest when it is asked for
//! (`docs/decisions/parts.md`). Only what readers get is cut; in every other build all is here from the start.
//!
//! Each part is what one function reaches and the first screen doesn't. Whoever calls such a function in another
//! place brings all of it into the first load.
#![cfg_attr(in_parts, allow(unsafe_code, reason = "the macro that cuts writes it"))]

#[cfg(in_parts)]
mod cut;

use crate::app::App;
use crate::view::node::Node;
use engine::ids::{CountryId, StepId};
use engine::place::Room;

/// Whether the parts are fetched when they are wanted.
pub(crate) const COME_LATER: bool = cfg!(in_parts);

/// A part of the program beside that of the first screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgramPart {
    /// What the story shows after its cover: the picture and the controls of the steps.
    Story,
    /// What opens where the reader is: the countries' panels, and the sheets of marks.
    Panels,
    /// The Board.
    Board,
    /// The analysis of all combinations.
    Lab,
    /// The argument as a graph and a tree.
    Argument,
}

impl ProgramPart {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Story, Self::Panels, Self::Board, Self::Lab, Self::Argument];

    /// Its name, by which its file begins.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::Panels => "panels",
            Self::Board => "board",
            Self::Lab => "lab",
            Self::Argument => "argument",
        }
    }

    /// Whether it has something to draw where one thing of a room stands alone.
    pub fn serves(self, room: Room) -> bool {
        match self {
            Self::Story | Self::Panels => true,
            Self::Board | Self::Lab | Self::Argument => room == Room::Board,
        }
    }

    /// Fetches it, and tells whether it is here then. A part that did not come may be fetched again.
    pub async fn fetch(self) -> bool {
        #[cfg(in_parts)]
        return cut::fetch(self).await;
        #[cfg(not(in_parts))]
        true
    }
}

/// What a part draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartView {
    /// What stands beside the text of the steps. Its camera follows the reader.
    Picture,
    /// The controls of a step.
    Hands(StepId),
    /// A country's panel, where it is opened.
    Panel(CountryId),
    /// The sheets that marks open. Each stands beside its mark, so nothing is drawn at once.
    Sheets,
    /// The Board.
    Board,
    /// The analysis of all combinations.
    Lab,
    /// The argument as a graph and a tree.
    Argument,
}

impl PartView {
    /// The part that draws it.
    pub fn part(self) -> ProgramPart {
        match self {
            Self::Picture | Self::Hands(_) => ProgramPart::Story,
            Self::Panel(_) | Self::Sheets => ProgramPart::Panels,
            Self::Board => ProgramPart::Board,
            Self::Lab => ProgramPart::Lab,
            Self::Argument => ProgramPart::Argument,
        }
    }

    /// The view itself. None while its part isn't here.
    pub fn draw(self, app: App) -> Option<Node> {
        #[cfg(in_parts)]
        return cut::draw(self, app);
        #[cfg(not(in_parts))]
        Some(drawn::draw(self, app))
    }
}

/// Every view as it is drawn where the program is in one piece.
#[cfg(not(in_parts))]
mod drawn {
    use super::PartView;
    use crate::app::App;
    use crate::view::node::{Node, nothing};
    use crate::view::{argument, board, hands, panel, picture};

    pub(super) fn draw(view: PartView, app: App) -> Node {
        match view {
            PartView::Picture => {
                #[cfg(target_arch = "wasm32")]
                crate::browser::follow_camera(app);
                picture::picture(app)
            }
            PartView::Hands(step) => hands::hands(app, step),
            PartView::Panel(country) => panel::opened(app, country),
            PartView::Sheets => {
                #[cfg(target_arch = "wasm32")]
                crate::browser::follow_marks(app);
                nothing()
            }
            PartView::Board => {
                #[cfg(target_arch = "wasm32")]
                crate::browser::bring_saving();
                board::board(app).into()
            }
            PartView::Lab => board::lab::lab(app).into(),
            PartView::Argument => argument::argument(app).into(),
        }
    }
}
