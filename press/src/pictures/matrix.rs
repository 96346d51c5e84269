//! The situations side by side: one row each, with its window lying down and its answers.

use deal_window::view::window::measures::{Measures, ROW};
use engine::book::Book;
use engine::phrase;

use super::fonts::Voice;
use super::legend::answer_mark;
use super::lines::{Lines, Size};
use super::sheet::Sheet;
use super::shown::{Group, Row};
use super::svg::{moved, number, path, rect};
use super::trouble::Trouble;
use super::window::{enlarged, window};

/// How high the name of a group is, in rows.
const GROUP: f32 = 0.68;
/// How high the names of the columns are, in rows.
const HEAD: f32 = 2.1;
/// No row is lower than this: nobody could read it.
const LEAST: f32 = 30.0;

/// Where a table lies: its corner, how wide it is, and how high its rows are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) at: [f32; 2],
    pub(super) width: f32,
    pub(super) pitch: f32,
}

/// How many rows high a table of these groups is, with the names of its columns.
pub(super) fn rows(groups: &[Group]) -> f32 {
    HEAD + groups.iter().map(|group| GROUP + group.rows.len() as f32).sum::<f32>()
}

/// The table.
///
/// # Errors
///
/// When a name finds no room, or the fonts lack a letter.
pub(super) fn table(
    sheet: &Sheet,
    book: &Book,
    groups: &[Group],
    place: Place,
) -> Result<String, Trouble> {
    if place.pitch < LEAST {
        let text = groups.iter().map(|group| group.title.clone()).collect::<Vec<_>>().join("; ");
        return Err(Trouble::Long { text });
    }
    let table = Table::new(sheet, book, place);
    let Place { at: [left, top], width, pitch } = place;
    let mut drawn = table.head()?;
    let mut y = top + HEAD * pitch;
    let names: Vec<&str> = groups
        .iter()
        .flat_map(|group| &group.rows)
        .map(|row| phrase::unquoted(book, &book.scenario(row.scenario).short))
        .collect();
    let sizes: Vec<Size> = [(0.46, 1), (0.42, 1), (0.38, 1), (0.34, 2), (0.31, 2), (0.28, 2)]
        .map(|(share, lines)| (share * pitch, lines))
        .into();
    let names = Lines::fit_all(&names, Voice::Strong, table.window - 14.0 - left, &sizes)?;
    let mut names = names.iter();
    for group in groups {
        let sizes: Vec<Size> = [0.38, 0.34, 0.3].map(|share| (share * pitch, 1)).into();
        let title = Lines::fit(&group.title, Voice::Text, width, &sizes)?;
        let middle = y + GROUP * pitch * 0.56;
        drawn += &title.draw(sheet, [left, middle - title.height() / 2.0], 0.0, "ink-quiet")?;
        y += GROUP * pitch;
        for (row, name) in group.rows.iter().zip(names.by_ref()) {
            if row.scenario == book.model.start {
                let glow = [left - 10.0, y + 1.0, width + 20.0, pitch - 2.0];
                drawn += &rect(glow, &format!("{} opacity=\"0.5\"", sheet.fill("glow")));
            }
            drawn += &name.draw(sheet, [left, y + (pitch - name.height()) / 2.0], 0.0, "ink")?;
            drawn += &table.row(row, y + pitch / 2.0);
            y += pitch;
            let line = format!("M{} {}H{}", number(left), number(y), number(left + width));
            drawn += &path(&line, &sheet.stroke("rule", 1.0, ""));
        }
    }
    Ok(drawn)
}

struct Table<'a> {
    sheet: &'a Sheet,
    book: &'a Book,
    place: Place,
    /// The measures of its windows.
    measures: Measures,
    /// Where windows begin, and where answers do.
    window: f32,
    answers: f32,
    /// From one answer to the next.
    step: f32,
}

impl<'a> Table<'a> {
    fn new(sheet: &'a Sheet, book: &'a Book, place: Place) -> Self {
        let (panes, gates) = (book.countries.len(), book.gates.len().max(1) as f32);
        let [_, end] = ROW.margins().map(f32::from);
        let [_, high] = ROW.size(panes).map(f32::from);
        // Bars and wings of one row don't reach those of the next.
        let size = (place.pitch - 2.0) / (high + 2.0 * end - 4.0);
        // The names have over a third of the table, the answers about a fourth, the windows what is left.
        let gap = 18.0 * size;
        let step = (place.width * 0.25 / gates).min(48.0 * size);
        let room = place.width * 0.64 - gap - step * gates;
        let pane = (room / panes.max(1) as f32).min(46.0 * size);
        let measures = enlarged(&ROW, size);
        let measures = Measures { pane: [pane as i16, measures.pane[1]], ..measures };
        let answers = place.at[0] + place.width - step * gates;
        let window = (answers - gap - f32::from(measures.size(panes)[0])).round();
        Self { sheet, book, place, measures, window, answers, step }
    }

    /// Where the columns have their middles, with their names.
    fn columns(&self) -> Vec<(f32, &'a str)> {
        let pane = f32::from(self.measures.pane[0]);
        let capitals = self.book.countries.iter().enumerate().map(|(index, country)| {
            (self.window + pane * (index as f32 + 0.5), country.capital.as_str())
        });
        let gates = self.book.gates.iter().enumerate().map(|(index, gate)| {
            (self.answers + self.step * (index as f32 + 0.5), gate.short.as_str())
        });
        capitals.chain(gates).collect()
    }

    /// The names of the columns, turned so that each stands over its own.
    fn head(&self) -> Result<String, Trouble> {
        let columns = self.columns();
        let names: Vec<&str> = columns.iter().map(|(_, name)| *name).collect();
        let pitch = self.place.pitch;
        let sizes = [0.39, 0.36, 0.33, 0.3].map(|share| (share * pitch, 1));
        // Turned by 55 degrees, a name is lower than it is long.
        let names = Lines::fit_all(&names, Voice::Strong, (HEAD * pitch - 16.0) / 0.86, &sizes)?;
        let foot = self.place.at[1] + HEAD * pitch - 4.0;
        let mut drawn = String::new();
        for ((x, _), name) in columns.iter().zip(&names) {
            let at = format!("translate({} {})rotate(-55)", number(*x), number(foot));
            let name = name.draw(self.sheet, [0.0, -name.height() / 2.0], 0.0, "ink")?;
            drawn += &moved(&at, "", &name);
        }
        Ok(drawn)
    }

    /// A row around this height, without its name.
    fn row(&self, row: &Row, middle: f32) -> String {
        let countries = self.book.countries.len();
        let high = f32::from(self.measures.pane[1]);
        let at = format!("translate({} {})", number(self.window), (middle - high / 2.0).round());
        let mut drawn = moved(&at, "", &window(self.sheet, &row.window, countries, &self.measures));
        for (index, (answer, is_inferred)) in row.answers.iter().enumerate() {
            let x = number(self.answers + self.step * (index as f32 + 0.5));
            let size = number(high * 0.5 / 10.7);
            let at = format!("translate({x} {})scale({size})", number(middle));
            drawn += &moved(&at, "", &answer_mark(self.sheet, *answer, *is_inferred));
        }
        drawn
    }
}
