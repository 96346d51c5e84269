//! The whole picture: words, and what stands beside them or under them.

use super::form::{Dress, Form};
use super::legend::{ANSWERS, PANES, legend};
use super::map::map;
use super::matrix::{self, table};
use super::room::room;
use super::sheet::Sheet;
use super::shown::{Group, Scene, Shown};
use super::subject::{Motif, Subject};
use super::svg::{Area, Stage};
use super::trouble::Trouble;
use super::ways::ways;
use super::words::Words;
use crate::content::edition::Edition;
use crate::page::html::escape;

/// How wide and how high the picture of a shared link is.
pub const SIZE: (u32, u32) = Form::Landscape.size();

/// From the edges to the words.
const MARGIN: f32 = 56.0;
/// How many times as large letters are where the picture is a portrait: it is seen at the width of a phone.
const PORTRAIT: f32 = 1.4;

/// A picture as a file, with what it shows in words.
#[derive(Clone, Debug)]
pub struct Card {
    /// The picture.
    pub svg: String,
    /// What stands for it where it isn't seen.
    pub says: String,
}

/// What a picture shows, in words.
pub fn says(edition: &Edition, subject: Subject, motif: Motif) -> String {
    let book = &edition.book;
    Shown::of(book, subject, motif).says(book)
}

/// Draws a picture.
///
/// # Errors
///
/// When a text finds no room in it, or the fonts lack its letters.
pub fn draw(
    edition: &Edition,
    subject: Subject,
    motif: Motif,
    dress: Dress,
) -> Result<Card, Trouble> {
    if edition.is_right_to_left() {
        return Err(Trouble::RightToLeft);
    }
    let book = &edition.book;
    let shown = Shown::of(book, subject, motif);
    let (title, says) = (subject.title(book), shown.says(book));
    let sheet = Sheet::new(dress.theme);
    let scale = if dress.form == Form::Portrait { PORTRAIT } else { 1.0 };
    let words = Words { sheet: &sheet, edition, subject, answers: &shown.answers, scale };
    let (width, height) = dress.form.size();
    let whole = Area { left: 0.0, top: 0.0, width: width as f32, height: height as f32 };
    let laid = Layout { words, scene: &shown.scene, whole };
    let drawn = whole.rect(&sheet.fill("paper"))
        + &match (&shown.scene, dress.form) {
            (Scene::Matrix(groups), Form::Portrait) => laid.one_table(groups)?,
            (Scene::Matrix(groups), Form::Landscape | Form::Wide) => laid.two_tables(groups)?,
            (_, Form::Portrait) => laid.under()?,
            (_, Form::Landscape | Form::Wide) => laid.beside()?,
        };
    let language = &edition.language;
    let letters = sheet.letters()?;
    let (title, desc) = (escape(title), escape(&says));
    let name = format!("{}-{}-{}", subject.name(book), motif.stem(dress), language);
    let source = escape(book.word(engine::words::Word::PageByline));
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{width}\" \
         height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"title-{name} desc-{name}\" xml:lang=\"{language}\">\
         <title id=\"title-{name}\">{title}</title><desc id=\"desc-{name}\">{desc}</desc>\
         <metadata>{source}</metadata>\
         <defs>{letters}</defs>{drawn}</svg>\n"
    );
    Ok(Card { svg, says })
}

/// Where things are.
struct Layout<'a> {
    words: Words<'a>,
    scene: &'a Scene,
    whole: Area,
}

impl Layout<'_> {
    /// Words at the left, the scene at the right: as wide as it needs to be.
    fn beside(&self) -> Result<String, Trouble> {
        let Area { width, height, .. } = self.whole;
        let scene = match self.scene {
            Scene::Windows(moments) if moments.len() < 4 => 532.0,
            Scene::Windows(_) => 580.0,
            Scene::Ways(_) | Scene::Map(_) | Scene::Matrix(_) => 640.0,
        };
        let begin = width - scene;
        let column = Area {
            left: MARGIN,
            top: 44.0,
            width: begin - MARGIN - 44.0,
            height: height - 44.0 - 34.0,
        };
        let area = Area { left: begin, top: 0.0, width: scene, height };
        let inset = if matches!(self.scene, Scene::Map(_)) { 22.0 } else { 28.0 };
        Ok(self.words.column(column)? + &self.scene(Stage { area, scale: 1.0, inset })?)
    }

    /// Words at the top, the scene under them, and the source at the foot.
    fn under(&self) -> Result<String, Trouble> {
        let Area { width, height, .. } = self.whole;
        let words = &self.words;
        let room = width - 2.0 * MARGIN;
        let source = words.source(room)?;
        let foot = height - source.height() - 44.0;
        // How much the scene has at least.
        let (least, is_low) = match self.scene {
            Scene::Windows(_) => (0.51, false),
            Scene::Ways(_) => (0.53, false),
            Scene::Map(_) | Scene::Matrix(_) => (0.58, true),
        };
        let top = Area {
            left: MARGIN,
            top: 56.0,
            width: room,
            height: foot - height * least - 36.0 - 56.0,
        };
        let (drawn, end) = match words.top(top, is_low) {
            // A long title is set lower.
            Err(Trouble::Long { .. }) => words.top(top, true)?,
            drawn => drawn?,
        };
        let begin = end + 36.0;
        let area = Area { left: 0.0, top: begin, width, height: foot - begin };
        let stage = Stage { area, scale: words.scale, inset: MARGIN };
        let source = source.draw(words.sheet, [MARGIN, foot + 22.0], 0.0, "ink-quiet")?;
        Ok(drawn + &self.scene(stage)? + &source)
    }

    /// All situations in one table under the title.
    fn one_table(&self, groups: &[Group]) -> Result<String, Trouble> {
        let Area { width, height, .. } = self.whole;
        let words = &self.words;
        let room = width - 2.0 * MARGIN;
        let source = words.source(room)?;
        let top = Area { left: MARGIN, top: 52.0, width: room, height };
        let (mut drawn, end) = words.heading(top, true)?;
        let signs = [&PANES[..], &ANSWERS].concat();
        let (book, size) = (&words.edition.book, 25.0);
        let (_, legend_height) = legend(words.sheet, book, &signs, [0.0; 2], room, size)?;
        let foot = height - 36.0 - source.height();
        let legend_top = foot - 10.0 - legend_height;
        drawn += &legend(words.sheet, book, &signs, [MARGIN, legend_top], room, size)?.0;
        drawn += &source.draw(words.sheet, [MARGIN, foot], 0.0, "ink-quiet")?;
        let pitch = ((legend_top - 14.0 - end) / matrix::rows(groups)).min(60.0);
        let place = matrix::Place { at: [MARGIN, end], width: room, pitch };
        Ok(drawn + &table(words.sheet, book, groups, place)?)
    }

    /// What was and what is at the left, under the title; what might be at the right.
    fn two_tables(&self, groups: &[Group]) -> Result<String, Trouble> {
        let Area { width, height, .. } = self.whole;
        let words = &self.words;
        let (between, top) = (56.0, 34.0);
        let room = (width - 2.0 * MARGIN - between) / 2.0;
        let right = MARGIN + room + between;
        let (before, last) = groups.split_at(groups.len().saturating_sub(1));
        let source = words.source(room)?;
        let area = Area { left: MARGIN, top, width: room, height };
        let (mut drawn, end) = words.heading(area, true)?;
        let (book, size) = (&words.edition.book, 15.5);
        let foot = height - 26.0 - source.height();
        let mut legend_top = foot - 8.0;
        for signs in [&ANSWERS[..], &PANES] {
            legend_top -= legend(words.sheet, book, signs, [0.0; 2], room, size)?.1;
            drawn += &legend(words.sheet, book, signs, [MARGIN, legend_top], room, size)?.0;
        }
        drawn += &source.draw(words.sheet, [MARGIN, foot], 0.0, "ink-quiet")?;
        let highest = (height - 26.0 - top + 16.0) / matrix::rows(last);
        let pitch = ((legend_top - 10.0 - end) / matrix::rows(before)).min(highest).min(46.0);
        if !before.is_empty() {
            let place = matrix::Place { at: [MARGIN, end], width: room, pitch };
            drawn += &table(words.sheet, book, before, place)?;
        }
        let begin = height - 26.0 - matrix::rows(last) * pitch;
        let place = matrix::Place { at: [right, begin], width: room, pitch };
        Ok(drawn + &table(words.sheet, book, last, place)?)
    }

    fn scene(&self, stage: Stage) -> Result<String, Trouble> {
        let Words { sheet, edition, .. } = self.words;
        let book = &edition.book;
        match self.scene {
            Scene::Windows(moments) => room(sheet, book, moments, stage),
            Scene::Ways(shown) => ways(sheet, book, shown, stage),
            Scene::Map(moment) => map(sheet, edition, moment, stage),
            // It has a layout of its own.
            Scene::Matrix(_) => Ok(String::new()),
        }
    }
}
