//! The answers, each in a box: yes is filled, no has a cross, undecided is dashed, as is what isn't told.

use deal_window::view::glyph::pane_path;
use engine::model::pane::Pane;
use engine::model::verdict::Answer;

use super::fonts::Voice;
use super::lines::{Lines, Size, scaled};
use super::sheet::Sheet;
use super::shown::Said;
use super::svg::{moved, number, path, rect};
use super::trouble::Trouble;
use super::window::sign_look;

/// How high the boxes are.
pub(super) const HEIGHT: f32 = 78.0;
/// From one box to the next.
const GAP: f32 = 10.0;
/// How wide a box is at most.
const MOST: f32 = 190.0;
/// In how large letters the question and the answer are said.
const NAMES: &[Size] = &[(18.0, 1), (16.0, 1), (14.0, 1), (12.0, 1)];
const WORDS: &[Size] = &[(24.0, 1), (21.0, 1), (19.0, 1), (17.0, 1), (14.0, 1)];

/// The boxes in a row, from a place on, so many times as large.
///
/// # Errors
///
/// When a word finds no room, or the fonts lack a letter.
pub(super) fn answers(
    sheet: &Sheet,
    said: &[Said],
    [left, top]: [f32; 2],
    room: f32,
    scale: f32,
) -> Result<String, Trouble> {
    let (count, gap) = (said.len().max(1) as f32, GAP * scale);
    let width = ((room - gap * (count - 1.0)) / count).min(MOST * scale * 1.25);
    let mut drawn = String::new();
    for (index, one) in said.iter().enumerate() {
        let x = left + (width + gap) * index as f32;
        drawn += &answer(sheet, one, [x, top], width, scale)?;
    }
    Ok(drawn)
}

fn answer(
    sheet: &Sheet,
    said: &Said,
    [x, y]: [f32; 2],
    width: f32,
    scale: f32,
) -> Result<String, Trouble> {
    let is_yes = said.answer == Some(Answer::Yes);
    let (ground, name_ink, ink) =
        if is_yes { ("ink", "paper", "paper") } else { ("paper", "ink-quiet", "ink") };
    let dashes = match said.answer {
        Some(Answer::Yes | Answer::No) => "",
        Some(Answer::Undecided) | None => "5 4",
    };
    let look = format!("{} {}", sheet.fill(ground), sheet.stroke("ink", 1.5 * scale, dashes));
    let mut drawn = rect([x, y, width, HEIGHT * scale], &look);
    let (middle, room) = (x + width / 2.0, width - 12.0 * scale);
    let name = Lines::fit(&said.gate, Voice::Text, room, &scaled(NAMES, scale))?;
    drawn += &name.draw(sheet, [middle, y + 9.0 * scale], 0.5, name_ink)?;
    let sign = match said.answer {
        Some(Answer::Yes) => Some(Pane::Backs),
        Some(Answer::No) => Some(Pane::Opposes),
        Some(Answer::Undecided) | None => None,
    };
    let beside = if sign.is_some() { 25.0 * scale } else { 0.0 };
    let word = Lines::fit(&said.word, Voice::Strong, room - beside, &scaled(WORDS, scale))?;
    let line = y + 54.0 * scale;
    drawn += &word.draw(sheet, [middle + beside / 2.0, line - word.height() / 2.0], 0.5, ink)?;
    if let Some(sign) = sign {
        let left = middle + beside / 2.0 - word.width()? / 2.0 - 15.0 * scale;
        let size = number(1.3 * scale);
        let at = format!("translate({} {})scale({size})", number(left), number(line));
        drawn += &moved(&at, "", &path(pane_path(sign), &sign_look(sheet, ink, 2.6)));
    }
    Ok(drawn)
}
