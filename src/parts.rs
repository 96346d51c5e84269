//! The parts that the program comes in: what the first screen needs, and the rest when it is asked for
//! (`docs/decisions/parts.md`). Only what readers get is cut; in every other build all is here from the start.
//!
//! Each part is what one function reaches and the first screen doesn't. Whoever calls such a function in another
//! place brings all of it into the first load.
#![cfg_attr(in_parts, allow(unsafe_code, reason = "the macro that cuts writes it"))]

#[cfg(in_parts)]
mod cut;

use crate::app::App;
use crate::view::node::Element;

/// Whether the parts are fetched when they are wanted.
pub(crate) const COME_LATER: bool = cfg!(in_parts);

/// A part of the program beside that of the first screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgramPart {
    /// The analysis of all settings.
    Lab,
    /// The argument as a graph and a tree.
    Argument,
}

impl ProgramPart {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Lab, Self::Argument];

    /// Its view. None while the part isn't here.
    pub fn view(self, app: App) -> Option<Element> {
        #[cfg(in_parts)]
        return cut::view(self, app);
        #[cfg(not(in_parts))]
        Some(match self {
            Self::Lab => crate::view::lab::lab(app),
            Self::Argument => crate::view::argument::argument(app),
        })
    }

    /// Fetches it, and tells whether it is here then. A part that did not come may be fetched again.
    pub async fn fetch(self) -> bool {
        #[cfg(in_parts)]
        return cut::fetch(self).await;
        #[cfg(not(in_parts))]
        true
    }
}
