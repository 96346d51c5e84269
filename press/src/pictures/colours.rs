//! The colours of the page, as it is by day.

use std::collections::BTreeMap;
use std::sync::OnceLock;

const TOKENS: &str = include_str!("../../../style/tokens.css");
const PAIR: &str = "light-dark(";

/// What stands for a colour that the style sheet doesn't have. A test sees to it that no picture has it.
pub(super) const NONE: &str = "currentColor";

/// The colour of a token, `--` left out.
pub(super) fn light(token: &str) -> &'static str {
    static COLOURS: OnceLock<BTreeMap<&str, &str>> = OnceLock::new();
    COLOURS.get_or_init(|| tokens(TOKENS)).get(token).copied().unwrap_or(NONE)
}

/// The colours of a sheet: the first of two values, or the only one. What is said for a narrower case comes later, and
/// doesn't count.
fn tokens(sheet: &str) -> BTreeMap<&str, &str> {
    let mut colours = BTreeMap::new();
    for line in sheet.lines() {
        let Some((name, value)) =
            line.trim().strip_prefix("--").and_then(|line| line.split_once(": "))
        else {
            continue;
        };
        let value = match value.strip_prefix(PAIR) {
            Some(pair) => pair.split_once(',').map_or(pair, |(first, _)| first),
            None => value.trim_end_matches(';'),
        };
        if value.starts_with('#') {
            colours.entry(name).or_insert(value);
        }
    }
    colours
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colour_of_the_day_is_read() {
        let colours = tokens(
            "  --ink: light-dark(#111, #eee);\n  --on: #000;\n  --ink: Canvas;\n  --on: #fff;",
        );
        assert_eq!(colours, BTreeMap::from([("ink", "#111"), ("on", "#000")]));
        assert!(light("paper").starts_with('#') && light("on-dusk").starts_with('#'));
    }
}
