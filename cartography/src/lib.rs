//! Turns world geometry into the shapes of a small map.
//!
//! The plan says which features to draw in which frames, where the capitals and the table are, and
//! how the lines between them bend. Nothing here knows a country by name.

pub mod plan;
pub mod world;

mod clip;
mod draw;
mod hull;
mod line;
mod path;
mod projection;
mod simplify;
#[cfg(test)]
mod tests;

pub use draw::{Wrong, draw};

/// A point of the map, in the units of its view box.
pub type Point = [f64; 2];

/// How many grains, in which path texts count, are a unit of the picture: finer than any screen shows.
pub const GRAINS: f64 = 5.0;

/// A map, as path texts and places in the units of its view box.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Width of the view box.
    pub width: f64,
    /// Height of the view box.
    pub height: f64,
    /// Land that belongs to no party.
    pub context: String,
    /// Borders between parties that are drawn as lines.
    pub borders: String,
    /// Borders that are drawn more quietly, such as a ceasefire line.
    pub quiet_borders: String,
    /// Frames with a scale of their own: left, top, width, height.
    pub insets: Vec<[f64; 4]>,
    /// The table: centre and radii.
    pub table: [f64; 4],
    /// The parties, in the plan's order.
    pub parties: Vec<Party>,
}

/// A party on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    /// Its name in the plan.
    pub id: String,
    /// Its shape.
    pub shape: String,
    /// A shape around it that a finger finds.
    pub hit: String,
    /// Its capital.
    pub capital: Point,
    /// The line from the capital to the table.
    pub line: String,
    /// Where the line meets the table.
    pub seat: Point,
    /// A place on the line for a mark.
    pub glyph: Point,
    /// A place for the name.
    pub label: Point,
    /// How the name lies to its place: `start`, `middle` or `end`.
    pub anchor: String,
}
