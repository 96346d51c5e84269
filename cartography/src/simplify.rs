//! Visvalingam's simplification: the point that makes the smallest triangle goes first.

use crate::Point;

/// `points` without those whose triangle is smaller than `tolerance` square units. The ends stay, so
/// that arcs that meet still meet.
pub(crate) fn simplify(points: &[Point], tolerance: f64) -> Vec<Point> {
    let mut kept: Vec<Point> = points.to_vec();
    while kept.len() > 2 {
        let smallest = (1..kept.len() - 1)
            .map(|index| (triangle(kept[index - 1], kept[index], kept[index + 1]), index))
            .min_by(|a, b| a.0.total_cmp(&b.0));
        match smallest {
            Some((area, index)) if area < tolerance => {
                kept.remove(index);
            }
            _ => break,
        }
    }
    kept
}

/// The area of a triangle.
fn triangle(a: Point, b: Point, c: Point) -> f64 {
    ((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])).abs() / 2.0
}

/// The area of a ring, signed by its direction.
pub(crate) fn area(ring: &[Point]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum::<f64>() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_bumps_go_and_corners_and_ends_stay() {
        let line = [[0.0, 0.0], [5.0, 0.1], [10.0, 0.0], [10.0, 10.0]];
        assert_eq!(simplify(&line, 1.0), [[0.0, 0.0], [10.0, 0.0], [10.0, 10.0]]);
        assert_eq!(simplify(&line[..2], 100.0), line[..2]);
    }

    #[test]
    fn a_ring_of_equal_points_has_no_area() {
        assert_eq!(area(&[[3.0, 4.0]; 4]), 0.0);
        assert_eq!(area(&[[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0]]), 4.0);
    }
}
