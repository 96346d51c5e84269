//! A plan for parties that nobody has planned a map for: discs in a half circle around the table.

use std::f64::consts::PI;

use crate::plan::{Anchor, Label, PartyPlan, Plan};
use crate::{Point, Rect};

const WHOLE: Rect = [0.0, 0.0, 720.0, 520.0];
const TABLE: [f64; 4] = [360.0, 440.0, 66.0, 25.0];
const TABLE_CAMERA: Rect = [240.0, 360.0, 240.0, 160.0];
/// The middle of the half circle, and its radii.
const CIRCLE: [f64; 4] = [360.0, 350.0, 270.0, 200.0];
const LARGEST_DISC: f64 = 30.0;
/// How much of the way to its neighbour a disc takes at most.
const SHARE: f64 = 0.3;
/// How far above its disc the name on the cover stands.
const PILL: f64 = 24.0;
/// How far in from the table's rim a line ends.
const SEAT: f64 = 0.9;
/// The letters that a name stands above the middle of its disc.
const ABOVE: f64 = -2.8;

impl Plan {
    /// Parties by their ids, as discs around the table, which shows `gate`.
    pub fn round_a_table(parties: &[&str], gate: Option<&str>) -> Self {
        let all = parties.len();
        Self {
            whole: WHOLE,
            cover: WHOLE,
            table: TABLE,
            table_camera: TABLE_CAMERA,
            table_gate: gate.map(str::to_owned),
            ocean: None,
            edge: None,
            frames: Vec::new(),
            parties: parties.iter().enumerate().map(|(index, id)| disc(id, index, all)).collect(),
        }
    }
}

fn disc(id: &str, index: usize, all: usize) -> PartyPlan {
    let [x, y, width, height] = CIRCLE;
    // From the left to the right, each in the middle of its share of the half circle.
    let angle = PI * (1.0 - (index as f64 + 0.5) / all as f64);
    let on_circle = [x + width * angle.cos(), y - height * angle.sin()];
    let radius = LARGEST_DISC.min(PI * height * SHARE / all as f64);
    let [table_x, table_y, table_width, table_height] = TABLE;
    let seat =
        [table_x + table_width * SEAT * angle.cos(), table_y - table_height * SEAT * angle.sin()];
    PartyPlan {
        id: id.to_owned(),
        feature: None,
        with: Vec::new(),
        fine: false,
        disc: Some([on_circle[0], on_circle[1], radius]),
        capital: None,
        seat,
        bend: bend(on_circle, seat),
        mark: 0.5,
        camera: None,
        near_mark: None,
        name: None,
        beside: Vec::new(),
        label: Label { by: [0.0, ABOVE], anchor: Anchor::Middle },
        near_label: None,
        guess_label: None,
        pill: [on_circle[0], on_circle[1] - radius - PILL],
        hull: false,
    }
}

/// A line that leaves the disc downwards and reaches the table from above.
fn bend([x, y]: Point, [seat_x, seat_y]: Point) -> [Point; 2] {
    let [down, across] = [(seat_y - y) / 2.0, (seat_x - x) / 2.0];
    [[x, y + down], [seat_x - across / 2.0, seat_y - down / 2.0]]
}
