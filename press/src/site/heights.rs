//! How high a frame is with each step, as measured in a browser and kept in the argument's `embed/heights.toml`.

use std::collections::BTreeMap;
use std::fs;

use engine::book::Book;
use engine::place::Room;
use serde::Deserialize;

use crate::content::edition::Edition;

/// The file. `cargo xtask heights` writes it anew.
const FILE: &str = "heights.toml";

/// The widths of frames that are measured, in CSS pixels: a phone, a column, a wide page.
pub const WIDTHS: [u32; 3] = [360, 720, 1100];

/// The heights of a frame at each of the [`WIDTHS`].
pub type Row = [u32; 3];

/// What a frame shows that is asked for nothing: the cover. `data-step` names it so, too.
pub const COVER: &str = "cover";

/// Every place that is measured: the cover, each step, the Board.
pub fn places(book: &Book) -> impl Iterator<Item = &str> {
    let steps = book.steps.iter().map(|step| step.id.as_str());
    [COVER].into_iter().chain(steps).chain([Room::Board.name()])
}

/// The heights with each place, by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heights {
    /// Without the page's title: `plain` in the address.
    pub plain: BTreeMap<String, Row>,
    /// With it.
    pub titled: BTreeMap<String, Row>,
    /// With one thing alone: `show` in the address.
    #[serde(default)]
    pub parts: BTreeMap<String, Row>,
}

impl Heights {
    /// What has been measured of an argument; nothing, if nothing was.
    ///
    /// # Errors
    ///
    /// When the file is no table of heights.
    pub fn measured(edition: &Edition) -> Result<Self, String> {
        let Some(path) = edition.embedded(FILE) else { return Ok(Self::default()) };
        Self::read(&fs::read_to_string(path).map_err(|error| error.to_string())?)
    }

    /// Reads such a file.
    ///
    /// # Errors
    ///
    /// When it is none.
    pub fn read(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| format!("embed/heights.toml: {error}"))
    }

    /// The heights with one thing alone. What was never measured is given the room of the cover.
    pub fn of_part(&self, part: &str) -> Row {
        self.parts.get(part).copied().unwrap_or_else(|| self.of(COVER, true))
    }

    /// The heights with a place. One that was never measured has the highest of all, so that nothing is cut.
    pub fn of(&self, place: &str, plain: bool) -> Row {
        let rows = if plain { &self.plain } else { &self.titled };
        rows.get(place).copied().unwrap_or_else(|| {
            let highest = |at: usize| rows.values().map(|row| row[at]).max().unwrap_or(2000);
            [highest(0), highest(1), highest(2)]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_measured_is_read() {
        let measured = Heights::read(include_str!("../../../content/embed/heights.toml"));
        let measured = measured.expect("a table of heights");
        assert!(!measured.plain.is_empty());
        assert!(measured.plain.keys().eq(measured.titled.keys()));
        assert!(Heights::read("[plain]\nstep = [1, 2]").is_err());
    }

    #[test]
    fn a_step_that_was_not_measured_is_given_room() {
        let mut heights = Heights::default();
        assert_eq!(heights.of("a", true), [2000; 3]);
        heights.plain.insert("a".to_owned(), [900, 700, 600]);
        heights.plain.insert("b".to_owned(), [800, 750, 500]);
        assert_eq!(heights.of("a", true), [900, 700, 600]);
        assert_eq!(heights.of("c", true), [900, 750, 600]);
    }
}
