//! The world as TopoJSON: arcs that neighbours share, and features made of them.

use serde::{Deserialize, Serialize};

/// A TopoJSON file with one object, `countries`.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct World {
    /// Always `Topology`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Scale and offset of the arcs' whole numbers.
    pub transform: Transform,
    /// The features.
    pub objects: Objects,
    /// The arcs: a first point, then differences.
    pub arcs: Vec<Vec<[i64; 2]>>,
}

/// Scale and offset.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub struct Transform {
    /// Degrees to one step.
    pub scale: [f64; 2],
    /// Degrees at zero.
    pub translate: [f64; 2],
}

/// The objects of the file.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Objects {
    /// The features.
    pub countries: Collection,
}

/// A list of features.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Collection {
    /// Always `GeometryCollection`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The features.
    pub geometries: Vec<Feature>,
}

/// A feature: polygons as rings of arcs.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Feature {
    /// Its properties.
    pub properties: Properties,
    /// Its geometry.
    #[serde(flatten)]
    pub geometry: Geometry,
}

/// A feature's properties.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Properties {
    /// Its name.
    pub name: String,
}

/// Rings of arc numbers; a negative number `!n` is arc `n` backwards.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(tag = "type", content = "arcs")]
pub enum Geometry {
    /// One polygon.
    Polygon(Vec<Vec<i64>>),
    /// Several polygons.
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

impl World {
    /// Reads a TopoJSON text.
    ///
    /// # Errors
    ///
    /// When the text is not such a file.
    pub fn read(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// A world without land.
    pub fn empty() -> Self {
        let transform = Transform { scale: [1.0, 1.0], translate: [0.0, 0.0] };
        let countries =
            Collection { kind: "GeometryCollection".to_owned(), geometries: Vec::new() };
        let (kind, objects) = ("Topology".to_owned(), Objects { countries });
        Self { kind, transform, objects, arcs: Vec::new() }
    }

    /// A feature by name.
    pub fn feature(&self, name: &str) -> Option<&Feature> {
        self.objects.countries.geometries.iter().find(|feature| feature.properties.name == name)
    }

    /// An arc's points in degrees of longitude and latitude.
    pub fn arc(&self, index: usize) -> Vec<[f64; 2]> {
        let (mut x, mut y) = (0, 0);
        let Transform { scale, translate } = self.transform;
        let steps = self.arcs.get(index).map(Vec::as_slice).unwrap_or_default();
        steps
            .iter()
            .map(|[dx, dy]| {
                x += dx;
                y += dy;
                [x as f64 * scale[0] + translate[0], y as f64 * scale[1] + translate[1]]
            })
            .collect()
    }
}

impl Feature {
    /// Every ring, as arc numbers.
    pub fn rings(&self) -> Vec<&[i64]> {
        match &self.geometry {
            Geometry::Polygon(rings) => rings.iter().map(Vec::as_slice).collect(),
            Geometry::MultiPolygon(polygons) => {
                polygons.iter().flatten().map(Vec::as_slice).collect()
            }
        }
    }
}

/// The number of an arc, whichever way it is walked.
pub fn arc_number(arc: i64) -> usize {
    (if arc < 0 { !arc } else { arc }) as usize
}
