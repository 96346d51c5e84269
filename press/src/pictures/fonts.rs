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

/// The parts of a text, each in one font: all of it in the first that has all its letters.
fn runs(text: &str, voice: Voice) -> Result<Vec<(&'static Face<'static>, String)>, Trouble> {
    let fonts = [face(voice as usize)?, face(OTHER)?];
    let has = |face: &Face<'_>, letter: char| face.glyph_index(letter).is_some();
    if let Some(one) = fonts.iter().find(|font| text.chars().all(|letter| has(font, letter))) {
        return Ok(vec![(one, text.to_owned())]);
    }
    let mut runs: Vec<(&'static Face<'static>, String)> = Vec::new();
    let mut missing = String::new();
    for letter in text.chars() {
        match (fonts.iter().find(|font| has(font, letter)), runs.last_mut()) {
            (None, _) if missing.contains(letter) => {}
            (None, _) => missing.push(letter),
            (Some(font), Some((last, run))) if std::ptr::eq(*last, *font) => run.push(letter),
            (Some(font), _) => runs.push((font, letter.to_string())),
        }
    }
    if missing.is_empty() {
        Ok(runs)
    } else {
        Err(Trouble::Letters { text: text.to_owned(), missing })
    }
}

/// Hands each letter of a text to `draw` with its font, its scale and its place, and tells how wide the text is.
fn walk(
    text: &str,
    voice: Voice,
    size: f32,
    mut draw: impl FnMut(&Face<'_>, GlyphId, f32, [f32; 2]),
) -> Result<f32, Trouble> {
    let mut x = 0.0;
    for (face, run) in runs(text, voice)? {
        let scale = size / face.units_per_em() as f32;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&run);
        let glyphs = rustybuzz::shape(face, &[], buffer);
        for (glyph, place) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
            let at = [x + place.x_offset as f32 * scale, place.y_offset as f32 * scale];
            // A font has no more glyphs than that.
            draw(face, GlyphId(glyph.glyph_id as u16), scale, at);
            x += place.x_advance as f32 * scale;
        }
    }
    Ok(x)
}

/// How wide a text is.
pub(super) fn width(text: &str, voice: Voice, size: f32) -> Result<f32, Trouble> {
    walk(text, voice, size, |_, _, _, _| ())
}

/// The outline of a text whose first letter stands at this place.
pub(super) fn outline(
    text: &str,
    voice: Voice,
    size: f32,
    [left, base]: [f32; 2],
) -> Result<String, Trouble> {
    // What comes first is counted from the picture's corner.
    let mut path = String::from("M0 0");
    let mut last = [0, 0];
    walk(text, voice, size, |face, glyph, scale, [x, y]| {
        let at = [left + x, base - y];
        let mut pen = Pen { path: &mut path, scale, at, last, first: last };
        face.outline_glyph(glyph, &mut pen);
        last = pen.last;
    })?;
    Ok(path)
}

/// Writes an outline as a path, each point by its way from the one before.
struct Pen<'a> {
    path: &'a mut String,
    scale: f32,
    at: [f32; 2],
    /// The last point, and the one that the contour began with, in tenths.
    last: [i32; 2],
    first: [i32; 2],
}

impl Pen<'_> {
    fn write(&mut self, command: char, points: &[[f32; 2]]) {
        let tenths = |value: f32| (value * 10.0).round() as i32;
        self.path.push(command);
        let mut end = self.last;
        for [x, y] in points {
            end = [tenths(self.at[0] + x * self.scale), tenths(self.at[1] - y * self.scale)];
            for (axis, now) in end.into_iter().enumerate() {
                let way = now - self.last[axis];
                // A minus keeps numbers apart as well as a space.
                if way >= 0 && !self.path.ends_with(command) {
                    self.path.push(' ');
                }
                // Writing to a string can't fail.
                let _ = write!(self.path, "{}", way as f32 / 10.0);
            }
        }
        self.last = end;
    }
}

impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.write('m', &[[x, y]]);
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
        let path = outline("o", Voice::Text, 100.0, [10.0, 200.0]).expect("an outline");
        assert_eq!((path.matches('m').count(), path.matches('z').count()), (2, 2), "{path}");
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
