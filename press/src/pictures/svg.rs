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
    let space = if more.is_empty() { "" } else { " " };
    format!("<g transform=\"{transform}\"{space}{more}>{inner}</g>")
}

/// A part of a picture in which something is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stage {
    pub(super) area: Area,
    /// How many times as large all is as in a picture that is 630 points high.
    pub(super) scale: f32,
    /// How far what is in it keeps from its sides.
    pub(super) inset: f32,
}

/// A part of a picture: where it begins, how wide and how high it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Area {
    pub(super) fn right(self) -> f32 {
        self.left + self.width
    }

    pub(super) fn bottom(self) -> f32 {
        self.top + self.height
    }

    /// As a rectangle.
    pub(super) fn rect(self, look: &str) -> String {
        rect([self.left, self.top, self.width, self.height], look)
    }
}
