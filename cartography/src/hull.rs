//! The convex hull of a set of points.

use crate::Point;

/// The hull of `points`, by Andrew's monotone chain.
pub(crate) fn hull(mut points: Vec<Point>) -> Vec<Point> {
    points.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    let half = |points: &mut dyn Iterator<Item = Point>| {
        let mut chain: Vec<Point> = Vec::new();
        for point in points {
            while let [.., a, b] = chain[..]
                && (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) <= 0.0
            {
                chain.pop();
            }
            chain.push(point);
        }
        chain.pop();
        chain
    };
    let mut lower = half(&mut points.iter().copied());
    lower.extend(half(&mut points.iter().rev().copied()));
    lower
}

/// `ring` drawn apart until it is at least `least` wide and high.
pub(crate) fn widened(ring: Vec<Point>, least: f64) -> Vec<Point> {
    let across = [0, 1].map(|axis| {
        let along = || ring.iter().map(|point| point[axis]);
        let (low, high) = (along().fold(f64::MAX, f64::min), along().fold(f64::MIN, f64::max));
        (f64::midpoint(low, high), (least / (high - low)).max(1.0))
    });
    let apart = |point: Point| {
        [0, 1].map(|axis: usize| {
            let (middle, times) = across[axis];
            middle + (point[axis] - middle) * times
        })
    };
    ring.into_iter().map(apart).collect()
}
