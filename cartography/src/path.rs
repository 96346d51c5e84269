//! Path texts: relative and in tenths of a unit, which is finer than any screen shows.

use std::fmt::Write;

use crate::Point;

/// Rings as one path text.
pub(crate) fn closed(rings: &[Vec<Point>]) -> String {
    rings.iter().fold(String::new(), |mut text, ring| {
        push(&mut text, ring);
        text.push('z');
        text
    })
}

/// Lines as one path text.
pub(crate) fn open(lines: &[Vec<Point>]) -> String {
    lines.iter().fold(String::new(), |mut text, line| {
        push(&mut text, line);
        text
    })
}

fn push(text: &mut String, points: &[Point]) {
    // Whole tenths, so that rounding never adds up along a coast.
    let mut at: Option<[i64; 2]> = None;
    for point in points {
        let next = point.map(|coordinate| (coordinate * 10.0).round() as i64);
        match at {
            None => {
                text.push('M');
                number(text, next[0], true);
                number(text, next[1], false);
                text.push('l');
            }
            Some(at) if at == next => continue,
            Some(at) => {
                let first = text.ends_with('l');
                number(text, next[0] - at[0], first);
                number(text, next[1] - at[1], false);
            }
        }
        at = Some(next);
    }
    if text.ends_with('l') {
        text.pop();
    }
}

/// A number in tenths, after a space unless its sign or a command sets it apart.
fn number(text: &mut String, tenths: i64, first: bool) {
    if !first && tenths >= 0 {
        text.push(' ');
    }
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, part) = (tenths.abs() / 10, tenths.abs() % 10);
    // Writing to a string can't fail.
    let _ = match (whole, part) {
        (whole, 0) => write!(text, "{}{whole}", if whole == 0 { "" } else { sign }),
        (0, part) => write!(text, "{sign}.{part}"),
        (whole, part) => write!(text, "{sign}{whole}.{part}"),
    };
}

#[cfg(test)]
mod tests {
    use super::closed;

    #[test]
    fn paths_are_short_and_exact() {
        let ring = vec![[10.0, 10.0], [10.5, 10.0], [10.5, 9.04], [10.5, 9.04]];
        assert_eq!(closed(&[ring]), "M10 10l.5 0 0-1z");
    }
}
