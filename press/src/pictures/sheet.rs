//! The sheet that a picture is drawn on: its colours, and the letters that it needs, each once.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::colours::Theme;
use super::fonts::{GRID, Letter, Run};
use super::svg::{number, path};
use super::trouble::Trouble;

/// How letters are inked: in the colour of a token, perhaps with an edge that keeps them apart from what they run over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    token: &'static str,
    edge: Option<(&'static str, f32)>,
}

impl From<&'static str> for Ink {
    fn from(token: &'static str) -> Self {
        Self { token, edge: None }
    }
}

impl Ink {
    /// With an edge of this colour and width.
    pub(super) fn edged(self, token: &'static str, wide: f32) -> Self {
        Self { edge: Some((token, wide)), ..self }
    }
}

/// A sheet.
pub(super) struct Sheet {
    /// By day or by night.
    pub(super) theme: Theme,
    letters: RefCell<BTreeSet<Letter>>,
}

impl Sheet {
    pub(super) fn new(theme: Theme) -> Self {
        Self { theme, letters: RefCell::default() }
    }

    /// A name within the picture. Pictures of both themes may stand in one page.
    pub(super) fn name(&self, what: &str) -> String {
        format!("{what}-{}", self.theme.name())
    }

    /// Filled with the colour of a token.
    pub(super) fn fill(&self, token: &str) -> String {
        format!("fill=\"{}\"", self.theme.colour(token))
    }

    /// A line of the colour of a token.
    pub(super) fn stroke(&self, token: &str, thick: f32, dashes: &str) -> String {
        let dashes = match dashes {
            "" => String::new(),
            _ => format!(" stroke-dasharray=\"{dashes}\""),
        };
        let colour = self.theme.colour(token);
        format!("stroke=\"{colour}\" stroke-width=\"{}\"{dashes}", number(thick))
    }

    /// A set text in letters of this size, with its first letter at this place.
    pub(super) fn text(&self, runs: &[Run], size: f32, [left, base]: [f32; 2], ink: Ink) -> String {
        let mut x = left;
        let mut drawn = String::new();
        for run in runs {
            let scale = size * GRID / run.em;
            let units = |length: i32| number(length as f32 / GRID);
            let mut letters = String::new();
            for (letter, [along, up]) in &run.letters {
                if letter.outline().is_ok_and(|outline| outline.is_empty()) {
                    continue;
                }
                self.letters.borrow_mut().insert(*letter);
                let up = if *up == 0 { String::new() } else { format!(" y=\"{}\"", units(*up)) };
                let (name, x) = (letter.name(), units(*along));
                letters += &format!("<use xlink:href=\"#{name}\" x=\"{x}\"{up}/>");
            }
            let place =
                format!("translate({} {})scale({scale:.5} -{scale:.5})", number(x), number(base));
            if let Some((token, wide)) = ink.edge {
                let edge = self.stroke(token, wide / scale, "");
                let edge = format!("{} {edge} stroke-linejoin=\"round\"", self.fill(token));
                drawn += &format!("<g transform=\"{place}\" {edge}>{letters}</g>");
            }
            drawn += &format!("<g transform=\"{place}\" {}>{letters}</g>", self.fill(ink.token));
            x += run.width(size);
        }
        drawn
    }

    /// The letters that were drawn, as definitions.
    ///
    /// # Errors
    ///
    /// When a font can't be read.
    pub(super) fn letters(&self) -> Result<String, Trouble> {
        let letters = self.letters.borrow();
        let outlines = letters
            .iter()
            .map(|letter| Ok(path(&letter.outline()?, &format!("id=\"{}\"", letter.name()))));
        outlines.collect()
    }
}
