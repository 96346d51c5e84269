//! Sutherland and Hodgman's clipping of a ring to a window.

use crate::Point;

/// The part of `ring` within `window` (left, top, width, height).
pub(crate) fn clip(ring: &[Point], window: [f64; 4]) -> Vec<Point> {
    let [left, top, width, height] = window;
    let sides: [(usize, f64, f64); 4] =
        [(0, left, 1.0), (0, left + width, -1.0), (1, top, 1.0), (1, top + height, -1.0)];
    sides.iter().fold(ring.to_vec(), |ring, &(axis, edge, sign)| {
        let inside = |point: &Point| (point[axis] - edge) * sign >= 0.0;
        let mut kept = Vec::with_capacity(ring.len());
        for (index, end) in ring.iter().enumerate() {
            let start = &ring[(index + ring.len() - 1) % ring.len()];
            if inside(start) != inside(end) {
                let share = (edge - start[axis]) / (end[axis] - start[axis]);
                let other = 1 - axis;
                let mut crossing = [0.0; 2];
                crossing[axis] = edge;
                crossing[other] = start[other] + share * (end[other] - start[other]);
                kept.push(crossing);
            }
            if inside(end) {
                kept.push(*end);
            }
        }
        kept
    })
}

#[cfg(test)]
mod tests {
    use super::clip;

    #[test]
    fn what_lies_outside_is_cut_at_the_edge() {
        let square = [[-5.0, -5.0], [5.0, -5.0], [5.0, 5.0], [-5.0, 5.0]];
        let clipped = clip(&square, [0.0, 0.0, 10.0, 10.0]);
        assert_eq!(super::super::simplify::area(&clipped), 25.0);
        assert!(clip(&square, [20.0, 20.0, 5.0, 5.0]).is_empty());
    }
}
