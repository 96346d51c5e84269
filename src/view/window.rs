//! The window: five panes, and a bar for each capital that says no. One shape in all its uses.
//!
//! - `sight`: what is seen in a window, and when that changes.
//! - `measures`: its measures, and the places of its parts; `cut`: one for each use in the page.
//! - `frame`: a window without anything around it; `pane`: one capital in it; `room`: wall, floor and light.
//! - `definitions`: what a page has once, for all windows in it. The press writes it; a reader doesn't download
//!   how.
//! - `wall`: the moments side by side; `badge`: the card in a corner of the map; `single`: the Board's, the
//!   small ones and the lying ones.

mod badge;
mod cut;
mod definitions;
mod frame;
pub mod measures;
mod pane;
mod room;
mod sight;
mod single;
#[cfg(test)]
mod tests;
mod wall;

pub use badge::badge;
pub use definitions::definitions;
pub use sight::Sight;
pub use single::{big, lying, small, way};
pub use wall::{Moments, Press, wall};

/// Whether a picture speaks for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// It is an image with a sentence.
    Says,
    /// What stands beside it says the same.
    Silent,
}
