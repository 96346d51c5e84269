//! How a page asks for a style sheet.

/// One that the first screen waits for.
pub fn at_once(address: &str) -> String {
    format!("<link rel=\"stylesheet\" href=\"{address}\">")
}

/// One that the first screen doesn't wait for: the frame's script applies it. Without scripts it is asked for at once.
///
/// Not by a sheet for paper that is for screens later: Chromium 103 stood still for ever when that had rules for widths.
pub fn later(address: &str) -> String {
    let at_once = at_once(address);
    format!(
        "<link rel=\"preload\" as=\"style\" href=\"{address}\" data-later><noscript>{at_once}</noscript>"
    )
}

/// One that is only named, for whoever reads the page of a shell.
pub fn never(address: &str) -> String {
    format!("<link rel=\"stylesheet\" href=\"{address}\" media=\"not all\">")
}
