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
/// Units to a pixel where the picture is smallest, on a phone: there names take most of it.
const UNITS: f64 = 2.0;
/// The button with a name on the cover, in pixels: its letters, what is around them, its least width, its height.
const PILL_LETTERS: f64 = 14.0;
const PILL_AROUND: f64 = 32.0;
const PILL_LEAST: f64 = 68.0;
const PILL_HEIGHT: f64 = 44.0;
/// The letters of a name on the map, in units.
const LETTERS: f64 = 24.0;
/// A line of them, in their own size.
const LINE: f64 = 1.2;
/// The width of a bold letter, in its own size: of the scripts of Europe, and of those of East Asia.
const NARROW: f64 = 0.62;
const WIDE: f64 = 1.0;
const FIRST_WIDE: char = '\u{1100}';
/// How finely a free place is looked for.
const STEP: f64 = 6.0;
/// How far in from the table's rim a line ends.
const SEAT: f64 = 0.9;
/// The letters that a name stands above the middle of its disc.
const ABOVE: f64 = -2.8;

impl Plan {
    /// Parties by their ids and names, as discs around the table, which shows `gate`.
    pub fn round_a_table(parties: &[(&str, &str)], gate: Option<&str>) -> Self {
        let all = parties.len();
        let discs: Vec<Disc> = (0..all).map(|index| Disc::of(index, all)).collect();
        let mut names: Vec<Rect> = discs.iter().map(Disc::around).collect();
        let mut pills: Vec<Rect> = Vec::new();
        let seated = parties.iter().zip(&discs).map(|((id, name), disc)| {
            let width = width_of(name);
            let label = free(
                [disc.middle[0], disc.middle[1] + ABOVE * LETTERS],
                [width * LETTERS, LINE * LETTERS],
                &mut names,
            );
            let pill = (width * PILL_LETTERS + PILL_AROUND).max(PILL_LEAST);
            let pill = free(
                [disc.middle[0], disc.middle[1] - disc.radius - PILL],
                [pill * UNITS, PILL_HEIGHT * UNITS],
                &mut pills,
            );
            disc.party(id, label, pill)
        });
        let parties = seated.collect();
        Self {
            whole: WHOLE,
            cover: WHOLE,
            table: TABLE,
            table_camera: TABLE_CAMERA,
            table_gate: gate.map(str::to_owned),
            ocean: None,
            edge: None,
            frames: Vec::new(),
            parties,
        }
    }
}

/// How wide a name is, in letters of its own size.
fn width_of(name: &str) -> f64 {
    name.chars().map(|letter| if letter < FIRST_WIDE { NARROW } else { WIDE }).sum()
}

/// The middle of the free place of this size that is nearest to where it is wanted, which is taken from then on. Where
/// the picture is full it stands where it is wanted.
fn free(wanted: Point, [width, height]: [f64; 2], taken: &mut Vec<Rect>) -> Point {
    let [left, top, whole_width, whole_height] = WHOLE;
    let around = |[x, y]: Point| [x - width / 2.0, y - height / 2.0, width, height];
    let mut nearest: Option<(f64, Point)> = None;
    let mut y = top + height / 2.0;
    while y + height / 2.0 <= top + whole_height {
        let mut x = left + width / 2.0;
        while x + width / 2.0 <= left + whole_width {
            let away = (x - wanted[0]).hypot(y - wanted[1]);
            let is_nearer = nearest.is_none_or(|(known, _)| away < known);
            if is_nearer && !taken.iter().any(|other| overlap(around([x, y]), *other)) {
                nearest = Some((away, [x, y]));
            }
            x += STEP;
        }
        y += STEP;
    }
    let place = nearest.map_or(wanted, |(_, place)| place);
    taken.push(around(place));
    place
}

fn overlap(one: Rect, other: Rect) -> bool {
    let apart =
        |at: usize| one[at] + one[at + 2] <= other[at] || other[at] + other[at + 2] <= one[at];
    !apart(0) && !apart(1)
}

/// A party's disc, and the direction in which it lies from the table.
struct Disc {
    middle: Point,
    radius: f64,
    angle: f64,
}

impl Disc {
    fn of(index: usize, all: usize) -> Self {
        let [x, y, width, height] = CIRCLE;
        // From the left to the right, each in the middle of its share of the half circle.
        let angle = PI * (1.0 - (index as f64 + 0.5) / all as f64);
        Self {
            middle: [x + width * angle.cos(), y - height * angle.sin()],
            radius: LARGEST_DISC.min(PI * height * SHARE / all as f64),
            angle,
        }
    }

    /// What no name may cover.
    fn around(&self) -> Rect {
        let [x, y] = self.middle;
        [x - self.radius, y - self.radius, 2.0 * self.radius, 2.0 * self.radius]
    }

    fn party(&self, id: &str, label: Point, pill: Point) -> PartyPlan {
        let ([x, y], radius) = (self.middle, self.radius);
        let [table_x, table_y, table_width, table_height] = TABLE;
        let seat = [
            table_x + table_width * SEAT * self.angle.cos(),
            table_y - table_height * SEAT * self.angle.sin(),
        ];
        PartyPlan {
            id: id.to_owned(),
            feature: None,
            with: Vec::new(),
            fine: false,
            disc: Some([x, y, radius]),
            capital: None,
            seat,
            bend: bend([x, y], seat),
            mark: 0.5,
            camera: None,
            near_mark: None,
            name: None,
            beside: Vec::new(),
            label: Label {
                by: [label[0] - x, label[1] - y]
                    .map(|units| (units / LETTERS * 100.0).round() / 100.0),
                anchor: Anchor::Middle,
            },
            near_label: None,
            guess_label: None,
            pill,
            hull: false,
        }
    }
}

/// A line that leaves the disc downwards and reaches the table from above.
fn bend([x, y]: Point, [seat_x, seat_y]: Point) -> [Point; 2] {
    let [down, across] = [(seat_y - y) / 2.0, (seat_x - x) / 2.0];
    [[x, y + down], [seat_x - across / 2.0, seat_y - down / 2.0]]
}
