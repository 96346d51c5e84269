//! Texts in lines, and in the largest letters for which there is room.

use super::fonts::{Voice, set, width};
use super::sheet::{Ink, Sheet};
use super::trouble::Trouble;

/// A text in lines, ready to be drawn.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    texts: Vec<String>,
    voice: Voice,
    /// How large its letters are.
    pub(super) size: f32,
    /// From one line to the next.
    pub(super) step: f32,
}

/// How a text may be set: the size of its letters, and how many lines it may have then.
pub(super) type Size = (f32, usize);

/// Sizes, all so many times as large.
pub(super) fn scaled(sizes: &[Size], scale: f32) -> Vec<Size> {
    sizes.iter().map(|(size, lines)| (size * scale, *lines)).collect()
}

impl Lines {
    /// Sets a text in the first of these sizes in which it fits.
    ///
    /// # Errors
    ///
    /// When it fits in none, or the fonts lack a letter.
    pub(super) fn fit(
        text: &str,
        voice: Voice,
        room: f32,
        sizes: &[Size],
    ) -> Result<Self, Trouble> {
        for (size, most) in sizes {
            let Some(mut texts) = broken(text, voice, *size, room)? else { continue };
            if texts.len() > *most {
                continue;
            }
            texts = balanced(texts, text, voice, *size, room)?;
            let step = if voice == Voice::Title { 1.14 } else { 1.35 };
            return Ok(Self { texts, voice, size: *size, step: size * step });
        }
        Err(Trouble::Long { text: text.to_owned() })
    }

    /// Sets several texts alike, in the first of these sizes in which each fits.
    ///
    /// # Errors
    ///
    /// When one fits in none, or the fonts lack a letter.
    pub(super) fn fit_all(
        texts: &[&str],
        voice: Voice,
        room: f32,
        sizes: &[Size],
    ) -> Result<Vec<Self>, Trouble> {
        let mut outcome = Ok(Vec::new());
        for size in sizes {
            let set = texts.iter().map(|text| Self::fit(text, voice, room, &[*size]));
            outcome = set.collect();
            if !matches!(outcome, Err(Trouble::Long { .. })) {
                break;
            }
        }
        outcome
    }

    /// How high it is, from the top of the first line to the foot of the last.
    pub(super) fn height(&self) -> f32 {
        self.step * self.texts.len() as f32
    }

    /// How wide the widest line is.
    ///
    /// # Errors
    ///
    /// When a font can't be read.
    pub(super) fn width(&self) -> Result<f32, Trouble> {
        let mut widths = self.texts.iter().map(|line| width(line, self.voice, self.size));
        widths.try_fold(0.0, |most: f32, width| Ok(most.max(width?)))
    }

    /// The lines below `top`, from `x` on, around it or up to it: `share` is 0, a half or 1.
    ///
    /// # Errors
    ///
    /// When a font can't be read.
    pub(super) fn draw(
        &self,
        sheet: &Sheet,
        [x, top]: [f32; 2],
        share: f32,
        ink: impl Into<Ink>,
    ) -> Result<String, Trouble> {
        let ink = ink.into();
        let mut drawn = String::new();
        for (index, line) in self.texts.iter().enumerate() {
            let runs = set(line, self.voice)?;
            let wide: f32 = runs.iter().map(|run| run.width(self.size)).sum();
            // Letters stand on the line at about four fifths of its height.
            let base = top + self.step * index as f32 + (self.step + 0.72 * self.size) / 2.0;
            drawn += &sheet.text(&runs, self.size, [x - share * wide, base], ink);
        }
        Ok(drawn)
    }
}

/// A text in lines of at most this width; none if a single word is wider.
fn broken(text: &str, voice: Voice, size: f32, room: f32) -> Result<Option<Vec<String>>, Trouble> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        if let (Some(longer), Some(last)) = (longer, lines.last_mut())
            && width(&longer, voice, size)? <= room
        {
            *last = longer;
        } else if width(word, voice, size)? <= room {
            lines.push(word.to_owned());
        } else {
            return Ok(None);
        }
    }
    Ok(Some(lines))
}

/// The same number of lines, as even as they can be.
fn balanced(
    lines: Vec<String>,
    text: &str,
    voice: Voice,
    size: f32,
    room: f32,
) -> Result<Vec<String>, Trouble> {
    let count = lines.len();
    let mut best = lines;
    for share in 1..=20 {
        match broken(text, voice, size, room * (1.0 - 0.025 * share as f32))? {
            Some(narrower) if narrower.len() == count => best = narrower,
            _ => break,
        }
    }
    Ok(best)
}

/// As many of a text's first sentences as fit in so many lines.
pub(super) fn beginning(text: &str, room: f32, size: Size) -> Result<Option<Lines>, Trouble> {
    let ends = text.char_indices().filter(|(_, letter)| ".!?".contains(*letter));
    let mut ends: Vec<usize> = ends
        .map(|(at, _)| at + 1)
        .filter(|end| ends_a_sentence(&text[..*end], &text[*end..]))
        .collect();
    ends.reverse();
    for end in ends {
        match Lines::fit(&text[..end], Voice::Text, room, &[size]) {
            Err(Trouble::Long { .. }) => {}
            fits => return fits.map(Some),
        }
    }
    Ok(None)
}

/// Whether a full stop ends a sentence, and no short form of a word.
fn ends_a_sentence(before: &str, after: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or_default();
    let is_short = last.chars().filter(|letter| letter.is_alphabetic()).count() < 2;
    let begins = |letter: char| !letter.is_lowercase();
    let mut rest = after.chars();
    match rest.next() {
        None => true,
        Some(' ') => !is_short && rest.next().is_none_or(begins),
        Some(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_its_room_and_no_word_is_lost() {
        let text = "Two towns and a long bridge over the same quiet river";
        let sizes: &[Size] = &[(60.0, 2), (40.0, 3), (20.0, 4)];
        let lines = Lines::fit(text, Voice::Title, 420.0, sizes).expect("it fits");
        assert_eq!(lines.texts.join(" "), text);
        assert_eq!(lines.size, 40.0);
        assert!(lines.width().expect("a width") <= 420.0);
        let refused = Lines::fit(text, Voice::Title, 90.0, sizes).expect_err("no room");
        assert!(refused.to_string().contains("fewer or shorter words"), "{refused}");
    }

    #[test]
    fn a_text_ends_with_one_of_its_sentences() {
        let text = "One is short. Mr. T. Ames said so in v. 2.0 of it. The rest finds no room here at all, alas.";
        let lines = beginning(text, 230.0, (20.0, 3)).expect("letters").expect("a sentence");
        assert_eq!(lines.texts.join(" "), "One is short. Mr. T. Ames said so in v. 2.0 of it.");
        assert!(beginning("A sentence without end", 300.0, (20.0, 3)).expect("letters").is_none());
    }
}
