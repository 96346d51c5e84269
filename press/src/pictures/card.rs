//! The whole picture: what it is about at the left, the windows at the right.

use engine::words::Word;

use super::answers::{self, answers};
use super::colours::light;
use super::fonts::Voice;
use super::lines::{Lines, Size, beginning};
use super::room::{self, room};
use super::shown::Shown;
use super::subject::Subject;
use super::svg::rect;
use super::trouble::Trouble;
use super::window::{fill, patterns};
use crate::content::edition::Edition;
use crate::page::html::escape;

/// How wide and how high the picture is, as the large cards of shared links want it.
pub const SIZE: (u32, u32) = (1200, 630);

const WIDTH: f32 = SIZE.0 as f32;
const HEIGHT: f32 = SIZE.1 as f32;
/// Where the words begin, and how much room they have.
const LEFT: f32 = 56.0;
const ROOM: f32 = 568.0;
/// Where the room of the windows begins.
const WALL: f32 = 668.0;

/// In how large letters each is set, and in how many lines.
const KICKER: &[Size] = &[(21.0, 1), (19.0, 1), (18.0, 2), (16.0, 2)];
const TITLE: &[Size] = &[(66.0, 2), (58.0, 3), (50.0, 4), (42.0, 5), (36.0, 6)];
const SOURCE: &[Size] = &[(16.0, 2), (15.0, 3), (13.0, 4)];
const TEASERS: &[Size] = &[(26.0, 4), (24.0, 4), (24.0, 3), (22.0, 3), (22.0, 2), (22.0, 1)];

/// A picture as a file, with what it shows in words.
#[derive(Clone, Debug)]
pub struct Card {
    /// The picture.
    pub svg: String,
    /// What stands for it where it isn't seen.
    pub says: String,
}

/// What a picture shows, in words.
pub fn says(edition: &Edition, subject: Subject) -> String {
    let book = &edition.book;
    Shown::of(book, subject).says(book)
}

/// Draws a picture.
///
/// # Errors
///
/// When a text finds no room in it, or the fonts lack its letters.
pub fn draw(edition: &Edition, subject: Subject) -> Result<Card, Trouble> {
    if edition.is_right_to_left() {
        return Err(Trouble::RightToLeft);
    }
    let book = &edition.book;
    let shown = Shown::of(book, subject);
    let (title, says) = (subject.title(book), shown.says(book));
    let place = room::Place { left: WALL, right: WIDTH, height: HEIGHT };
    let drawn = rect([0.0, 0.0, WIDTH, HEIGHT], &fill(light("paper")))
        + &words(edition, subject, &shown)?
        + &room(book, &shown, &place)?;
    let (language, patterns) = (&edition.language, patterns());
    let (title, desc) = (escape(title), escape(&says));
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
         role=\"img\" aria-labelledby=\"title desc\" xml:lang=\"{language}\">\
         <title id=\"title\">{title}</title><desc id=\"desc\">{desc}</desc>\
         <defs>{patterns}</defs>{drawn}</svg>\n"
    );
    Ok(Card { svg, says })
}

/// What it is about: the question, the title and its beginning, the answers, and whose argument it is.
fn words(edition: &Edition, subject: Subject, shown: &Shown) -> Result<String, Trouble> {
    let book = &edition.book;
    let kicker =
        [edition.title(), book.word(Word::SeparatorParts), book.word(Word::PageHeadline)].concat();
    let kicker = Lines::fit(&kicker, Voice::Strong, ROOM, KICKER)?;
    let title = Lines::fit(subject.title(book), Voice::Title, ROOM, TITLE)?;
    let source = Lines::fit(book.word(Word::PageByline), Voice::Text, ROOM, SOURCE)?;
    let source_top = HEIGHT - 34.0 - source.height();
    let answers_top = source_top - 22.0 - answers::HEIGHT;
    let kicker_top = 44.0;
    let title_top = kicker_top + kicker.height() + 20.0;
    let free = answers_top - 26.0 - (title_top + title.height() + 14.0);
    if free < -12.0 {
        return Err(Trouble::Long { text: subject.title(book).to_owned() });
    }
    let mut drawn = kicker.draw([LEFT, kicker_top], 0.0, light("ink-quiet"))?
        + &title.draw([LEFT, title_top], 0.0, light("ink"))?
        + &answers(&shown.answers, [LEFT, answers_top], ROOM)?
        + &source.draw([LEFT, source_top], 0.0, light("ink-quiet"))?;
    let text = subject.says(edition);
    for size in TEASERS {
        let lines = beginning(&text, ROOM, *size)?;
        if let Some(lines) = lines.filter(|lines| lines.height() <= free) {
            drawn += &lines.draw([LEFT, title_top + title.height() + 14.0], 0.0, light("ink"))?;
            break;
        }
    }
    Ok(drawn)
}
