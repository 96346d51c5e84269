//! The colours of the page, by day and by night.

use std::collections::BTreeMap;
use std::sync::OnceLock;

const TOKENS: &str = include_str!("../../../style/tokens.css");
const PAIR: &str = "light-dark(";

/// What stands for a colour that the style sheet doesn't have. A test sees to it that no picture has it.
const NONE: &str = "currentColor";

/// Dark letters on a light ground, or light ones on a dark one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Theme {
    /// As by day.
    Light,
    /// As by night.
    Dark,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// What it is called in names of files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The colour of a token, `--` left out.
    pub(super) fn colour(self, token: &str) -> &'static str {
        type Pairs = BTreeMap<&'static str, [&'static str; 2]>;
        static COLOURS: OnceLock<Pairs> = OnceLock::new();
        let pair = COLOURS.get_or_init(|| tokens(TOKENS)).get(token);
        pair.map_or(NONE, |pair| pair[self as usize])
    }
}

/// The colours of a sheet by day and by night. What is said for a narrower case comes later, and doesn't count.
fn tokens(sheet: &str) -> BTreeMap<&str, [&str; 2]> {
    let mut colours = BTreeMap::new();
    for line in sheet.lines() {
        let Some((name, value)) =
            line.trim().strip_prefix("--").and_then(|line| line.split_once(": "))
        else {
            continue;
        };
        let value = value.trim_end_matches([')', ';']);
        let pair = match value.strip_prefix(PAIR).and_then(|pair| pair.split_once(", ")) {
            Some((light, dark)) => [light, dark],
            None => [value; 2],
        };
        if pair.iter().all(|one| one.starts_with('#')) {
            colours.entry(name).or_insert(pair);
        }
    }
    colours
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_of_day_and_night_are_read() {
        let colours = tokens(
            "  --ink: light-dark(#111, #eee);\n  --on: #000;\n  --ink: Canvas;\n  --on: #fff;",
        );
        let read = BTreeMap::from([("ink", ["#111", "#eee"]), ("on", ["#000"; 2])]);
        assert_eq!(colours, read);
        for theme in Theme::ALL {
            assert!(["paper", "on-dusk"].iter().all(|token| theme.colour(token).starts_with('#')));
        }
        assert_ne!(Theme::Light.colour("paper"), Theme::Dark.colour("paper"));
    }
}
