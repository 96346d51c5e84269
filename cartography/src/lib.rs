//! Turns world geometry into the shapes of a small map.
//!
//! The plan says which features to draw in which frames, where the capitals and the table are, and
//! how the lines between them bend. Nothing here knows a country by name.

pub mod plan;
pub mod world;

mod clip;
mod draw;
mod edge;
mod hull;
mod line;
mod merge;
mod path;
mod projection;
mod round;
mod simplify;
#[cfg(test)]
mod tests;

pub use draw::{Wrong, draw};

/// A point of the map, in the units of its view box.
pub type Point = [f64; 2];

/// A rectangle of the map: left, top, width, height.
pub type Rect = [f64; 4];

/// How many grains, in which path texts count, are a unit of the picture: finer than any screen shows.
pub const GRAINS: f64 = 3.0;

/// A map, as path texts and places in the units of the plan. Path texts of land count in grains.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// What a picture of the whole shows at least.
    pub whole: Rect,
    /// What the cover shows.
    pub cover: Rect,
    /// The table: centre and radii.
    pub table: [f64; 4],
    /// What a picture of the table shows.
    pub table_camera: Rect,
    /// The gate that the table shows.
    pub table_gate: Option<String>,
    /// Where the ocean's name stands on the cover.
    pub ocean: Option<Point>,
    /// The edge, and all that lies behind it, closed around the corner; path texts in units.
    pub edge: Option<[String; 2]>,
    /// The pieces of the world, in the plan's order.
    pub pieces: Vec<Piece>,
    /// The parties, in the plan's order.
    pub parties: Vec<Party>,
}

/// A piece of the world.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Its name in the plan.
    pub id: String,
    /// Whether it lies behind the edge.
    pub behind_edge: bool,
    /// Where its land ends for want of a sheet, not of land.
    pub west: f64,
    /// Its land that belongs to no party.
    pub quiet: String,
}

/// A party on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    /// Its name in the plan.
    pub id: String,
    /// The piece of the world that it lies in, if any.
    pub piece: Option<usize>,
    /// Its shape.
    pub shape: String,
    /// A shape around it that a finger finds.
    pub hit: String,
    /// Its capital.
    pub capital: Point,
    /// The line from the capital to the table.
    pub line: String,
    /// Places on the line for its mark: if the line reaches the table, if it stops short, if it is cut.
    pub marks: [Point; 3],
    /// A place for its mark in a picture of the party, if it is another one.
    pub near_mark: Option<Point>,
    /// What a picture of it shows.
    pub camera: Option<Rect>,
    /// Where its name stands in a picture of it.
    pub name: Option<Point>,
    /// The parties whose capitals are named in a picture of it, too.
    pub beside: Vec<String>,
    /// The capital's name on the map, and in a picture of the party; and that it is the reader's guess.
    pub labels: [plan::Label; 3],
    /// The middle of the capital's name on the cover.
    pub pill: Point,
}
