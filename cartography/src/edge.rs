//! The edge between two pieces of the world.

use crate::clip::HalfPlane;
use crate::line::along;
use crate::plan::Edge;
use crate::{Point, path};

/// How far land is drawn across the edge, in units, so that what runs along its coast, and is cut off at the edge
/// on the screen, isn't seen to end there.
const MARGIN: f64 = 40.0;
/// How many straight pieces stand for a curve.
const PIECES: usize = 12;

/// The edge, and it with what lies behind it, as path texts: along its line, and round the corner back.
pub(crate) fn outlines(edge: &Edge) -> [String; 2] {
    let ([x, y], line) = (edge.corner, path::curves(&edge.line));
    let behind = format!("{line}L{x:.0} {y:.0}z");
    [line, behind]
}

/// What lies behind the edge, and a margin before it, as half planes. The line bulges away from its corner, so the
/// land behind it is all of them at once.
pub(crate) fn behind(edge: &Edge) -> Vec<HalfPlane> {
    let points = straight(edge);
    points.windows(2).map(|ends| HalfPlane::along(ends[0], ends[1], edge.corner, MARGIN)).collect()
}

/// Whether a place within those half planes is in sight, and not just in the margin.
pub(crate) fn is_seen(behind: &[HalfPlane], point: Point) -> bool {
    behind.iter().all(|plane| plane.depth(point) >= MARGIN)
}

/// The line as points that straight pieces join.
pub(crate) fn straight(edge: &Edge) -> Vec<Point> {
    let mut points: Vec<Point> = edge.line.first().copied().into_iter().collect();
    for curve in edge.line.windows(4).step_by(3) {
        let shares = (1..=PIECES).map(|piece| piece as f64 / PIECES as f64);
        points.extend(shares.map(|share| along(curve[0], [curve[1], curve[2]], curve[3], share)));
    }
    points
}
