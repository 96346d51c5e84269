//! The lines from the capitals to the table.

use crate::Point;

/// The point a share of the way along it.
pub(crate) fn along(from: Point, bend: [Point; 2], to: Point, share: f64) -> Point {
    let rest = 1.0 - share;
    let weights = [
        rest * rest * rest,
        3.0 * rest * rest * share,
        3.0 * rest * share * share,
        share * share * share,
    ];
    let points = [from, bend[0], bend[1], to];
    [0, 1].map(|axis| points.iter().zip(weights).map(|(point, weight)| point[axis] * weight).sum())
}
