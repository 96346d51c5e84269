//! Letters: how wide they are, and their outlines.

use std::fmt::Write as _;
use std::sync::OnceLock;

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use rustybuzz::{Face, UnicodeBuffer};

use super::trouble::Trouble;

/// The fonts, each cut down to what pictures need. `press/fonts/OFL.txt` says whose they are.
const FILES: [&[u8]; 4] = [
    include_bytes!("../../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../fonts/NotoSerif-Bold.ttf"),
    include_bytes!("../../fonts/PictureHangul-Bold.ttf"),
];
/// The one that has the letters which those of the voices lack.
const OTHER: usize = 3;

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// As what is read.
    Text,
    /// As what is a name or an answer.
    Strong,
    /// As a title.
    Title,
}

fn face(index: usize) -> Result<&'static Face<'static>, Trouble> {
    static FACES: OnceLock<Vec<Option<Face<'static>>>> = OnceLock::new();
    let faces = FACES.get_or_init(|| FILES.map(|file| Face::from_slice(file, 0)).into());
    let broken = || Trouble::Broken("A font in press/fonts/ can't be read".to_owned());
    faces.get(index).and_then(Option::as_ref).ok_or_else(broken)
}

/// How many of a font's units are one of an outline's: none is drawn so large that less could be seen.
pub(super) const GRID: f32 = 4.0;

/// A letter's outline: of which font, and which of its glyphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Letter {
    font: u8,
    glyph: u16,
}

impl Letter {
    /// What it is called: the same letter of the same font in every picture.
    pub(super) fn name(self) -> String {
        let font = ["t", "s", "h", "k"][usize::from(self.font)];
        format!("{font}{}", self.glyph)
    }

    /// Its outline in units of [`GRID`], from its own place on the line; empty for a space.
    ///
    /// # Errors
    ///
    /// When the font can't be read.
    pub(super) fn outline(self) -> Result<String, Trouble> {
        let mut pen = Pen::default();
        face(self.font.into())?.outline_glyph(GlyphId(self.glyph), &mut pen);
        Ok(pen.path)
    }
}

/// A part of a text that is in one font.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// How many of the font's units its size is.
    pub(super) em: f32,
    /// The letters, and how far they stand from its beginning and above the line, in the font's units.
    pub(super) letters: Vec<(Letter, [i32; 2])>,
    /// How wide it is in these units.
    wide: i32,
}

impl Run {
    /// How wide it is in letters of this size.
    pub(super) fn width(&self, size: f32) -> f32 {
        self.wide as f32 * size / self.em
    }
}

/// A text as it is set.
///
/// # Errors
///
/// When the fonts lack one of its letters.
pub(super) fn set(text: &str, voice: Voice) -> Result<Vec<Run>, Trouble> {
    parts(text, voice)?.into_iter().map(|(font, part)| run(font, &part)).collect()
}

/// How wide a text is.
pub(super) fn width(text: &str, voice: Voice, size: f32) -> Result<f32, Trouble> {
    Ok(set(text, voice)?.iter().map(|run| run.width(size)).sum())
}

/// The parts of a text, each in one font: all of it in the first that has all its letters.
fn parts(text: &str, voice: Voice) -> Result<Vec<(usize, String)>, Trouble> {
    let fonts = [voice as usize, OTHER];
    let faces = [face(fonts[0])?, face(OTHER)?];
    let has = |font: &usize, letter: char| faces[*font].glyph_index(letter).is_some();
    if let Some(one) = (0..2).find(|font| text.chars().all(|letter| has(font, letter))) {
        return Ok(vec![(fonts[one], text.to_owned())]);
    }
    let mut parts: Vec<(usize, String)> = Vec::new();
    let mut missing = String::new();
    for letter in text.chars() {
        let font = (0..2).find(|font| has(font, letter)).map(|font| fonts[font]);
        match (font, parts.last_mut()) {
            (None, _) if missing.contains(letter) => {}
            (None, _) => missing.push(letter),
            (Some(font), Some((last, part))) if *last == font => part.push(letter),
            (Some(font), _) => parts.push((font, letter.to_string())),
        }
    }
    if missing.is_empty() {
        Ok(parts)
    } else {
        Err(Trouble::Letters { text: text.to_owned(), missing })
    }
}

fn run(font: usize, text: &str) -> Result<Run, Trouble> {
    let face = face(font)?;
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    let glyphs = rustybuzz::shape(face, &[], buffer);
    let (mut letters, mut wide) = (Vec::new(), 0);
    for (glyph, place) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
        // There are four fonts, and a font has no more glyphs than that.
        let letter = Letter { font: font as u8, glyph: glyph.glyph_id as u16 };
        letters.push((letter, [wide + place.x_offset, place.y_offset]));
        wide += place.x_advance;
    }
    Ok(Run { em: face.units_per_em() as f32, letters, wide })
}

/// Writes an outline as a path, each point by its way from the one before, upwards as fonts count.
#[derive(Default)]
struct Pen {
    path: String,
    /// The last point, and the one that the contour began with.
    last: [i32; 2],
    first: [i32; 2],
}

impl Pen {
    fn write(&mut self, command: char, points: &[[f32; 2]]) {
        self.path.push(command);
        let mut end = self.last;
        for point in points {
            end = point.map(|value| (value / GRID).round() as i32);
            for (axis, now) in end.into_iter().enumerate() {
                let way = now - self.last[axis];
                // A minus keeps numbers apart as well as a space.
                if way >= 0 && !self.path.ends_with(command) {
                    self.path.push(' ');
                }
                // Writing to a string can't fail.
                let _ = write!(self.path, "{way}");
            }
        }
        self.last = end;
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        // What comes first is counted from the corner.
        self.write(if self.path.is_empty() { 'M' } else { 'm' }, &[[x, y]]);
        self.first = self.last;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.write('l', &[[x, y]]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.write('q', &[[x1, y1], [x, y]]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.write('c', &[[x1, y1], [x2, y2], [x, y]]);
    }

    fn close(&mut self) {
        self.path.push('z');
        self.last = self.first;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_as_wide_as_its_letters_and_has_outlines() {
        let one = width("n", Voice::Text, 100.0).expect("a width");
        let three = width("nnn", Voice::Text, 100.0).expect("a width");
        assert!(one > 40.0 && (three - 3.0 * one).abs() < 0.1, "{one}, {three}");
        // Two letters that lean towards each other come closer.
        let pair = width("AV", Voice::Title, 100.0).expect("a width");
        let apart = ["A", "V"].map(|one| width(one, Voice::Title, 100.0).expect("a width"));
        assert!(pair < apart[0] + apart[1], "{pair}, {apart:?}");
        let runs = set("o", Voice::Text).expect("a text");
        let path = runs[0].letters[0].0.outline().expect("an outline");
        let contours = path.to_lowercase().matches('m').count();
        assert_eq!((contours, path.matches('z').count()), (2, 2), "{path}");
    }

    #[test]
    fn other_letters_come_from_another_font_and_those_in_none_are_named() {
        for text in ["\u{c704}\u{c6d0}\u{d68c}", "\u{c704} “7” ž"] {
            assert!(width(text, Voice::Title, 20.0).is_ok_and(|width| width > 40.0), "{text}");
        }
        let lacks =
            width("a \u{5d0} b \u{5d0}\u{5d1}", Voice::Text, 20.0).expect_err("none has it");
        assert!(
            matches!(&lacks, Trouble::Letters { missing, .. } if missing == "\u{5d0}\u{5d1}"),
            "{lacks}"
        );
        assert!(lacks.to_string().contains("press/fonts/"), "{lacks}");
    }
}
