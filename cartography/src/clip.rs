//! Sutherland and Hodgman's clipping of a ring to a convex piece of the plane.

use crate::{Point, Rect};

/// One side of a straight line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HalfPlane {
    /// A vector into it, of length one.
    inward: Point,
    /// The product of that vector with each point of the line.
    level: f64,
}

impl HalfPlane {
    /// The side of the line through `a` and `b` on which `inner` lies, widened by `margin`.
    pub(crate) fn along(a: Point, b: Point, inner: Point, margin: f64) -> Self {
        let length = (b[0] - a[0]).hypot(b[1] - a[1]).max(f64::MIN_POSITIVE);
        let across = [(a[1] - b[1]) / length, (b[0] - a[0]) / length];
        let level = dot(across, a);
        let sign = if dot(across, inner) < level { -1.0 } else { 1.0 };
        Self { inward: across.map(|part| part * sign), level: level * sign - margin }
    }

    /// How far within it a point lies.
    pub(crate) fn depth(&self, point: Point) -> f64 {
        dot(self.inward, point) - self.level
    }
}

fn dot(a: Point, b: Point) -> f64 {
    a[0] * b[0] + a[1] * b[1]
}

/// The sides of a rectangle.
pub(crate) fn sides([left, top, width, height]: Rect) -> [HalfPlane; 4] {
    [
        HalfPlane { inward: [1.0, 0.0], level: left },
        HalfPlane { inward: [-1.0, 0.0], level: -left - width },
        HalfPlane { inward: [0.0, 1.0], level: top },
        HalfPlane { inward: [0.0, -1.0], level: -top - height },
    ]
}

/// The part of `ring` within all of `planes`.
pub(crate) fn clip(ring: Vec<Point>, planes: &[HalfPlane]) -> Vec<Point> {
    planes.iter().fold(ring, |ring, plane| {
        let mut kept = Vec::with_capacity(ring.len());
        for (index, &end) in ring.iter().enumerate() {
            let start = ring[(index + ring.len() - 1) % ring.len()];
            let (from, to) = (plane.depth(start), plane.depth(end));
            if (from >= 0.0) != (to >= 0.0) {
                let share = from / (from - to);
                kept.push([0, 1].map(|axis| start[axis] + share * (end[axis] - start[axis])));
            }
            if to >= 0.0 {
                kept.push(end);
            }
        }
        kept
    })
}

#[cfg(test)]
mod tests {
    use super::{HalfPlane, clip, sides};

    #[test]
    fn what_lies_outside_is_cut_at_the_edge() {
        let square = vec![[-5.0, -5.0], [5.0, -5.0], [5.0, 5.0], [-5.0, 5.0]];
        let clipped = clip(square.clone(), &sides([0.0, 0.0, 10.0, 10.0]));
        assert_eq!(super::super::simplify::area(&clipped), 25.0);
        assert!(clip(square, &sides([20.0, 20.0, 5.0, 5.0])).is_empty());
    }

    #[test]
    fn a_slanting_side_cuts_too() {
        let square = vec![[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0]];
        let side = HalfPlane::along([0.0, 4.0], [4.0, 0.0], [9.0, 9.0], 0.0);
        assert_eq!(super::super::simplify::area(&clip(square, &[side])), 8.0);
        assert!((side.depth([4.0, 4.0]) - 8.0_f64.sqrt()).abs() < 1e-9);
    }
}
