//! What a picture says beside what it shows: the question, the title and its beginning, the answers, and whose argument it
//! is.

use engine::words::Word;

use super::answers::{self, answers};
use super::fonts::Voice;
use super::lines::{Lines, Size, beginning, scaled};
use super::sheet::Sheet;
use super::shown::Said;
use super::subject::Subject;
use super::svg::Area;
use super::trouble::Trouble;
use crate::content::edition::Edition;

/// In how large letters each is set, and in how many lines.
const KICKER: &[Size] = &[(21.0, 1), (19.0, 1), (17.5, 1), (18.0, 2), (16.0, 2)];
const TITLE: &[Size] = &[(66.0, 2), (58.0, 3), (50.0, 4), (42.0, 5), (36.0, 6), (32.0, 7)];
const LOW_TITLE: &[Size] = &[(58.0, 1), (50.0, 1), (46.0, 2), (40.0, 2), (34.0, 3)];
const SOURCE: &[Size] = &[(16.0, 2), (15.0, 3), (13.0, 4)];
const TEASERS: &[Size] = &[(26.0, 4), (24.0, 4), (24.0, 3), (22.0, 3), (22.0, 2), (22.0, 1)];

/// From one thing to the next.
const AFTER_KICKER: f32 = 20.0;
const AFTER_TITLE: f32 = 14.0;
const BEFORE_ANSWERS: f32 = 26.0;
const AFTER_ANSWERS: f32 = 22.0;

/// What is said of a subject in an edition.
pub(super) struct Words<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) edition: &'a Edition,
    pub(super) subject: Subject,
    pub(super) answers: &'a [Said],
    /// How many times as large it all is as in a picture that is 630 points high.
    pub(super) scale: f32,
}

impl Words<'_> {
    fn sizes(&self, sizes: &[Size]) -> Vec<Size> {
        scaled(sizes, self.scale)
    }

    /// Whose argument it is.
    pub(super) fn source(&self, room: f32) -> Result<Lines, Trouble> {
        let says = self.edition.book.word(Word::PageByline);
        Lines::fit(says, Voice::Text, room, &self.sizes(SOURCE))
    }

    /// Question and title, low if much else stands beneath them, and where they end.
    pub(super) fn heading(&self, area: Area, is_low: bool) -> Result<(String, f32), Trouble> {
        let Self { sheet, edition, .. } = self;
        let book = &edition.book;
        let kicker =
            [edition.title(), book.word(Word::SeparatorParts), book.word(Word::PageHeadline)]
                .concat();
        let kicker = Lines::fit(&kicker, Voice::Strong, area.width, &self.sizes(KICKER))?;
        let sizes = self.sizes(if is_low { LOW_TITLE } else { TITLE });
        let title = Lines::fit(self.subject.title(book), Voice::Title, area.width, &sizes)?;
        let after = AFTER_KICKER * if is_low { 0.5 } else { 1.0 };
        let title_top = area.top + kicker.height() + after * self.scale;
        let drawn = kicker.draw(sheet, [area.left, area.top], 0.0, "ink-quiet")?
            + &title.draw(sheet, [area.left, title_top], 0.0, "ink")?;
        Ok((drawn, title_top + title.height()))
    }

    /// All of it in a column, with answers and source at its foot.
    pub(super) fn column(&self, area: Area) -> Result<String, Trouble> {
        let source = self.source(area.width)?;
        let source_top = area.bottom() - source.height();
        let drawn = source.draw(self.sheet, [area.left, source_top], 0.0, "ink-quiet")?;
        let end = source_top - AFTER_ANSWERS * self.scale;
        let answers_top = end - self.answers_height();
        let (heading, title_end) = self.heading(area, false)?;
        let begin = title_end + AFTER_TITLE * self.scale;
        let free = answers_top - BEFORE_ANSWERS * self.scale - begin;
        if free < -12.0 * self.scale {
            let text = self.subject.title(&self.edition.book).to_owned();
            return Err(Trouble::Long { text });
        }
        let teaser = match self.teaser(area.width, free)? {
            Some(lines) => lines.draw(self.sheet, [area.left, begin], 0.0, "ink")?,
            None => String::new(),
        };
        Ok(drawn + &heading + &teaser + &self.answers([area.left, answers_top], area.width)?)
    }

    /// All but the source, from the top of a part of the picture down to where it ends, which is no lower than its foot.
    pub(super) fn top(&self, area: Area, is_low: bool) -> Result<(String, f32), Trouble> {
        let (heading, title_end) = self.heading(area, is_low)?;
        let begin = title_end + AFTER_TITLE * self.scale;
        let answers_height = match self.answers.is_empty() {
            true => 0.0,
            false => self.answers_height() + BEFORE_ANSWERS * self.scale,
        };
        let free = area.bottom() - begin - answers_height;
        if free < -12.0 * self.scale {
            let text = self.subject.title(&self.edition.book).to_owned();
            return Err(Trouble::Long { text });
        }
        let (teaser, teaser_end) = match self.teaser(area.width, free)? {
            Some(lines) => {
                let drawn = lines.draw(self.sheet, [area.left, begin], 0.0, "ink")?;
                (drawn, begin + lines.height())
            }
            None => (String::new(), title_end),
        };
        let answers_top = teaser_end + BEFORE_ANSWERS * self.scale;
        let answers = self.answers([area.left, answers_top], area.width)?;
        Ok((heading + &teaser + &answers, teaser_end + answers_height))
    }

    fn answers_height(&self) -> f32 {
        if self.answers.is_empty() { 0.0 } else { answers::HEIGHT * self.scale }
    }

    fn answers(&self, at: [f32; 2], room: f32) -> Result<String, Trouble> {
        answers(self.sheet, self.answers, at, room, self.scale)
    }

    /// As much of the subject's own text as finds room.
    fn teaser(&self, room: f32, free: f32) -> Result<Option<Lines>, Trouble> {
        let text = self.subject.says(self.edition);
        // What is large already needs not be enlarged as much.
        for size in scaled(TEASERS, 1.0 + (self.scale - 1.0) * 0.6) {
            let lines = beginning(&text, room, size)?;
            if let Some(lines) = lines.filter(|lines| lines.height() <= free) {
                return Ok(Some(lines));
            }
        }
        Ok(None)
    }
}
