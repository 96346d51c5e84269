//! Path texts: relative and in whole grains, which take fewer letters than parts of a unit.

use std::fmt::Write;

use crate::{GRAINS, Point};

/// Rings as one path text.
pub(crate) fn closed(rings: &[Vec<Point>]) -> String {
    rings.iter().fold(String::new(), |mut text, ring| {
        push(&mut text, ring);
        text.push('z');
        text
    })
}

/// Cubic curves one after the other, in whole units: a beginning, then three points for each.
pub(crate) fn curves(points: &[Point]) -> String {
    points.iter().enumerate().fold(String::new(), |mut text, (index, [x, y])| {
        let before = match index {
            0 => "M",
            1 => "C",
            _ => " ",
        };
        // Writing to a string can't fail.
        let _ = write!(text, "{before}{x:.0} {y:.0}");
        text
    })
}

/// A disc as a path text: two half circles from its left.
pub(crate) fn disc(centre: Point, radius: f64) -> String {
    let grains = |length: f64| (length * GRAINS).round() as i64;
    let ([x, y], radius) = (centre.map(grains), grains(radius));
    let (left, across) = (x - radius, 2 * radius);
    format!("M{left} {y}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0-{across} 0z")
}

fn push(text: &mut String, points: &[Point]) {
    // Whole grains from the start, so that rounding never adds up along a coast.
    let mut at: Option<[i64; 2]> = None;
    for point in points {
        let next = point.map(|coordinate| (coordinate * GRAINS).round() as i64);
        match at {
            None => {
                text.push('M');
                pair(text, next, true);
                text.push('l');
            }
            Some(at) if at == next => continue,
            Some(at) => {
                let first = text.ends_with('l');
                pair(text, [next[0] - at[0], next[1] - at[1]], first);
            }
        }
        at = Some(next);
    }
    if text.ends_with('l') {
        text.pop();
    }
}

/// Two numbers, each after a space unless its sign or a command sets it apart.
fn pair(text: &mut String, [x, y]: [i64; 2], first: bool) {
    let space = |apart: bool| if apart { "" } else { " " };
    // Writing to a string can't fail.
    let _ = write!(text, "{}{x}{}{y}", space(first || x < 0), space(y < 0));
}

#[cfg(test)]
mod tests {
    use super::{closed, curves};

    #[test]
    fn paths_are_short_and_exact() {
        let ring = vec![[10.0, 10.0], [11.0, 10.0], [11.0, 8.3], [11.0, 8.3]];
        assert_eq!(closed(&[ring]), "M30 30l3 0 0-5z");
        let curve = [[0.0, 0.4], [1.0, 2.0], [-3.0, 4.0], [5.0, 6.0]];
        assert_eq!(curves(&curve), "M0 0C1 2 -3 4 5 6");
    }
}
