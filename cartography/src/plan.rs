//! The plan of a map, as an editor writes it.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Point, Rect};

/// What to draw, and where.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Plan {
    /// What a picture of the whole shows at least: left, top, width, height.
    pub whole: Rect,
    /// What the cover shows, where the map is the sheet for an answer.
    pub cover: Rect,
    /// The table: centre and radii.
    pub table: [f64; 4],
    /// What a picture of the table shows.
    pub table_camera: Rect,
    /// The gate that the table shows, by its id: the table is lit while its answer is yes.
    pub table_gate: Option<String>,
    /// Where the ocean's name stands on the cover.
    pub ocean: Option<Point>,
    /// The line behind which frames have a place and a scale of their own.
    pub edge: Option<Edge>,
    /// Pieces of the world, each with a projection of its own.
    #[serde(default, rename = "frame")]
    pub frames: Vec<Frame>,
    /// The parties.
    #[serde(rename = "party")]
    pub parties: Vec<PartyPlan>,
}

/// An edge between two pieces of the world: a line of cubic curves that bulges away from a corner.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Edge {
    /// Its beginning; then for each curve two points that bend it, and its end.
    pub line: Vec<Point>,
    /// The corner that lies behind it.
    pub corner: Point,
}

/// A piece of the world.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Frame {
    /// Its name in the plan.
    pub id: String,
    /// How the sphere is laid flat.
    pub projection: Projection,
    /// Units of the view box to one radian of the sphere.
    pub scale: f64,
    /// Where the projection's centre lies.
    pub centre: Point,
    /// What is drawn of it at most.
    pub window: Rect,
    /// Whether it lies behind the edge.
    #[serde(default)]
    pub behind_edge: bool,
    /// Features drawn as quiet land.
    #[serde(default)]
    pub context: Vec<String>,
}

/// A way of laying the sphere flat. Both keep areas true.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", tag = "kind")]
pub enum Projection {
    /// Lambert's azimuthal equal-area projection around a centre in degrees.
    LambertAzimuthal {
        /// Longitude of the centre.
        longitude: f64,
        /// Latitude of the centre.
        latitude: f64,
    },
    /// Albers' equal-area conic projection, in degrees.
    Albers {
        /// Longitude of the centre.
        longitude: f64,
        /// Latitude of the centre.
        latitude: f64,
        /// The two parallels at which the cone cuts the sphere.
        parallels: [f64; 2],
    },
}

/// A party: a feature in a frame, or a plain disc where there is no geography.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PartyPlan {
    /// Its name.
    pub id: String,
    /// The feature and the frame it is drawn in.
    pub feature: Option<[String; 2]>,
    /// Features that are drawn as part of it.
    #[serde(default)]
    pub with: Vec<String>,
    /// Whether its coast is drawn finely, because a picture comes close to it.
    #[serde(default)]
    pub fine: bool,
    /// The disc that stands for it: centre and radius.
    pub disc: Option<[f64; 3]>,
    /// The capital, longitude and latitude; of a disc, its centre.
    pub capital: Option<[f64; 2]>,
    /// Where the line meets the table.
    pub seat: Point,
    /// The two points that bend the line.
    pub bend: [Point; 2],
    /// How far along the line the mark sits, from 0 to 1, if the line reaches the table.
    #[serde(default = "half")]
    pub mark: f64,
    /// What a picture of it shows; without one, the whole.
    pub camera: Option<Rect>,
    /// How far along the line the mark sits in that picture, if it would stand outside it.
    pub near_mark: Option<f64>,
    /// Where its name stands in a picture of it, if there is room.
    pub name: Option<Point>,
    /// The parties whose capitals are named in a picture of it, too.
    #[serde(default)]
    pub beside: Vec<String>,
    /// The capital's name on the map.
    pub label: Label,
    /// The capital's name in a picture of the party, if it stands elsewhere there.
    pub near_label: Option<Label>,
    /// Where it is said that the capital is the reader's guess; under its name, if not said.
    pub guess_label: Option<Label>,
    /// The middle of the capital's name on the cover, where it is a button.
    pub pill: Point,
    /// Whether a finger may also miss the shape within its hull, as with islands.
    #[serde(default)]
    pub hull: bool,
}

fn half() -> f64 {
    0.5
}

/// Where a capital's name stands.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Label {
    /// How far from the capital, in letters of its own size.
    pub by: Point,
    /// How it lies to that place.
    #[serde(default)]
    pub anchor: Anchor,
}

/// How a name lies to its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Anchor {
    /// It starts there.
    Start,
    /// It is centred there.
    #[default]
    Middle,
    /// It ends there.
    End,
}
