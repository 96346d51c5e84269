//! Elements of a picture, as text.

/// A length, to a hundredth.
pub(super) fn number(value: f32) -> String {
    // No zero with a sign.
    ((value * 100.0).round() / 100.0 + 0.0).to_string()
}

/// A rectangle: left, top, width, height, and how it looks.
pub(super) fn rect(place: [f32; 4], look: &str) -> String {
    let [x, y, width, height] = place.map(number);
    format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {look}/>")
}

/// A path, and how it looks.
pub(super) fn path(d: &str, look: &str) -> String {
    format!("<path d=\"{d}\" {look}/>")
}

/// Points as a path.
pub(super) fn points(points: &[[f32; 2]]) -> String {
    let points = points.iter().enumerate().map(|(index, [x, y])| {
        format!("{}{} {}", if index == 0 { "M" } else { "L" }, number(*x), number(*y))
    });
    points.collect()
}

/// Something at another place.
pub(super) fn moved(transform: &str, more: &str, inner: &str) -> String {
    format!("<g transform=\"{transform}\" {more}>{inner}</g>")
}
