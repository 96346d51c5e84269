//! The plan of a map, as an editor writes it.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::Point;

/// What to draw, and where.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Plan {
    /// Width of the view box.
    pub width: f64,
    /// Height of the view box.
    pub height: f64,
    /// The table: centre and radii.
    pub table: [f64; 4],
    /// Pieces of the world, each with a projection of its own.
    #[serde(default, rename = "frame")]
    pub frames: Vec<Frame>,
    /// The parties.
    #[serde(rename = "party")]
    pub parties: Vec<PartyPlan>,
    /// Pairs of features whose border is drawn quietly.
    #[serde(default)]
    pub quiet_borders: Vec<[String; 2]>,
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
    /// What is shown: left, top, width, height.
    pub window: [f64; 4],
    /// Whether it has a border of its own.
    #[serde(default)]
    pub inset: bool,
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
    /// The disc that stands for it: centre and radius.
    pub disc: Option<[f64; 3]>,
    /// The capital, longitude and latitude; of a disc, its centre.
    pub capital: Option<[f64; 2]>,
    /// Where the line meets the table.
    pub seat: Point,
    /// The two points that bend the line.
    pub bend: [Point; 2],
    /// How far along the line the mark sits, from 0 to 1.
    #[serde(default = "half")]
    pub mark: f64,
    /// A place for the name.
    pub label: Point,
    /// How the name lies to its place.
    #[serde(default)]
    pub anchor: Anchor,
    /// Whether a finger may also miss the shape within its hull, as with islands.
    #[serde(default)]
    pub hull: bool,
}

fn half() -> f64 {
    0.5
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

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}
