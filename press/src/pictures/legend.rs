//! What the marks mean.

use engine::book::Book;
use engine::model::pane::Pane;
use engine::model::verdict::Answer;
use engine::phrase;

use deal_window::view::glyph::pane_path;

use super::fonts::Voice;
use super::lines::{Lines, Size};
use super::sheet::Sheet;
use super::svg::{moved, number, path};
use super::trouble::Trouble;
use super::window::{mark, sign_look};

/// A mark that is explained.
#[derive(Clone, Copy, Debug)]
pub(super) enum Sign {
    /// How a capital stands.
    Pane(Pane),
    /// What a question is answered by.
    Answer(Answer),
}

/// Those that are told of capitals.
pub(super) const PANES: [Sign; 4] = [
    Sign::Pane(Pane::Backs),
    Sign::Pane(Pane::Waits),
    Sign::Pane(Pane::Tolerates),
    Sign::Pane(Pane::Opposes),
];

/// Those that are told of answers.
pub(super) const ANSWERS: [Sign; 3] =
    [Sign::Answer(Answer::Yes), Sign::Answer(Answer::No), Sign::Answer(Answer::Undecided)];

impl Sign {
    fn word(self, book: &Book) -> &str {
        match self {
            Self::Pane(pane) => phrase::pane(book, pane),
            Self::Answer(answer) => phrase::answer(book, answer),
        }
    }

    fn draw(self, sheet: &Sheet) -> String {
        match self {
            Self::Pane(pane) => mark(sheet, pane),
            Self::Answer(answer) => answer_mark(sheet, answer, false),
        }
    }
}

/// An answer's mark, around the origin: yes is filled, no is a cross, undecided is dashed, as is what is inferred.
pub(super) fn answer_mark(sheet: &Sheet, answer: Answer, is_inferred: bool) -> String {
    let disc = |fill: &str, dashes: &str| {
        format!("<circle r=\"10\" {} {}/>", sheet.fill(fill), sheet.stroke("ink", 1.4, dashes))
    };
    let sign = |pane: Pane, token: &str, thick: f32| {
        path(pane_path(pane), &sign_look(sheet, token, thick))
    };
    match answer {
        Answer::Yes if is_inferred => disc("paper", "3 2.4") + &sign(Pane::Backs, "ink", 2.4),
        Answer::Yes => disc("ink", "") + &sign(Pane::Backs, "paper", 3.0),
        Answer::No => moved("scale(.84)", "", &sign(Pane::Opposes, "ink-quiet", 2.6)),
        Answer::Undecided => disc("paper", "3 2.4") + &sign(Pane::Unknown, "ink", 2.4),
    }
}

/// Marks with their words, one after the other in as many lines as they need: what is drawn, and how high it is.
///
/// # Errors
///
/// When a word finds no room, or the fonts lack a letter.
pub(super) fn legend(
    sheet: &Sheet,
    book: &Book,
    signs: &[Sign],
    [left, top]: [f32; 2],
    room: f32,
    size: f32,
) -> Result<(String, f32), Trouble> {
    let sizes: &[Size] = &[(size, 1)];
    let (line, radius) = (size * 1.7, size * 0.58);
    let (mut x, mut y) = (left, top);
    let mut drawn = String::new();
    for sign in signs {
        let word = Lines::fit(sign.word(book), Voice::Text, room, sizes)?;
        let wide = 2.0 * radius + 0.4 * size + word.width()?;
        if x > left && x + wide > left + room {
            (x, y) = (left, y + line);
        }
        let middle = y + line / 2.0;
        let at = format!(
            "translate({} {})scale({})",
            number(x + radius),
            number(middle),
            number(radius / 10.5)
        );
        drawn += &moved(&at, "", &sign.draw(sheet));
        let begin = x + 2.0 * radius + 0.4 * size;
        drawn += &word.draw(sheet, [begin, middle - word.height() / 2.0], 0.0, "ink")?;
        x += wide + 1.1 * size;
    }
    Ok((drawn, y + line - top))
}
