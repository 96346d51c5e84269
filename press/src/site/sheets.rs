//! How a page asks for a style sheet.

/// One that the first screen waits for.
pub fn at_once(address: &str) -> String {
    format!("<link rel=\"stylesheet\" href=\"{address}\">")
}

/// One that the first screen doesn't wait for: the frame's script applies it. Without scripts it is asked for at once.
///
/// Not by a sheet for paper that is for screens later: Chromium 103 stood still for ever when that had rules for widths.
/// Nor by one that is preloaded: of two frames in one host, WebKit then sometimes never told one that it had loaded.
pub fn later(address: &str) -> String {
    let at_once = at_once(address);
    format!("<noscript data-later=\"{address}\">{at_once}</noscript>")
}

/// One that is only named, for whoever reads the page of a shell.
pub fn named(address: &str) -> String {
    format!("<link rel=\"stylesheet\" href=\"{address}\" media=\"not all\">")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_sheet_is_neither_preloaded_nor_meant_for_another_medium() {
        let later = later("./later.css");
        assert!(!later.contains("preload") && !later.contains("media="), "{later}");
        assert!(later.contains(&at_once("./later.css")), "{later}");
    }
}
