//! The room that the windows of a picture stand in: wall and floor, the names of the capitals, the moments.

use deal_window::view::window::measures::{DESK, Measures};
use engine::book::Book;
use engine::phrase;
use engine::window::{self, WindowState};

use super::fonts::Voice;
use super::lines::{Lines, Size, scaled};
use super::sheet::Sheet;
use super::shown::Moment;
use super::svg::{Area, Stage, moved, number, path, rect};
use super::trouble::Trouble;
use super::window::{shine, window};

/// From the foot of the lowest pane to the line where wall and floor meet.
const PLINTH: f32 = 18.0;
/// From the names of the moments to the window, where wings have room.
const ABOVE: f32 = 37.0;

/// In how large letters names and moments are said.
const NAMES: &[Size] = &[(21.0, 1), (18.0, 1), (15.0, 1), (13.0, 1)];
const MOMENTS: &[Size] =
    &[(22.0, 1), (20.0, 1), (18.0, 2), (17.0, 2), (16.0, 2), (15.0, 2), (13.0, 2)];
const STATES: &[Size] = &[(19.0, 1), (17.0, 1), (15.0, 2), (13.0, 2)];

/// A wall and the floor before it.
pub(super) fn wall_and_floor(sheet: &Sheet, area: Area, edge: f32) -> String {
    let line = format!("M{} {}H{}", number(area.left), number(edge), number(area.right()));
    let wall = rect([area.left, area.top, area.width, edge - area.top], &sheet.fill("wall"));
    let floor = rect([area.left, edge, area.width, area.bottom() - edge], &sheet.fill("floor"));
    wall + &floor + &path(&line, &sheet.stroke("ink", 1.2, ""))
}

/// The names of the capitals, all in letters of one size.
///
/// # Errors
///
/// When a name finds no room, or the fonts lack a letter.
pub(super) fn capitals(
    book: &Book,
    room: f32,
    sizes: &[Size],
) -> Result<(Vec<Lines>, f32), Trouble> {
    let capitals: Vec<&str> = book.countries.iter().map(|one| one.capital.as_str()).collect();
    let names = Lines::fit_all(&capitals, Voice::Text, room, sizes)?;
    let widest = names.iter().try_fold(0.0, |most: f32, name| Ok(most.max(name.width()?)))?;
    Ok((names, widest))
}

/// The room with its windows.
///
/// # Errors
///
/// When a name finds no room, or the fonts lack a letter.
pub(super) fn room(
    sheet: &Sheet,
    book: &Book,
    moments: &[Moment],
    Stage { area, scale, inset }: Stage,
) -> Result<String, Trouble> {
    let wide = area.width;
    let countries = book.countries.len();
    let (names, gutter) = capitals(book, wide * 0.34, &scaled(NAMES, scale))?;
    let columns = moments.len().max(1) as f32;
    let (gap, end) = (14.0 * scale, area.right() - 0.72 * inset);
    // The names stand at the left, and what is left over is shared by the windows.
    let begin = area.left + inset + gutter + gap;
    let column = (end - begin) / columns;
    let labels = moments.iter().map(|moment| book.scenario(moment.scenario).short.as_str());
    let labels: Vec<&str> = labels.map(|label| phrase::unquoted(book, label)).collect();
    let room = column.min(wide * 0.7) - 4.0;
    let labels = Lines::fit_all(&labels, Voice::Strong, room, &scaled(MOMENTS, scale))?;
    let states = moments.iter().map(|Moment { window: seen, .. }| match seen.state() {
        // An open one needs no words.
        WindowState::Open => String::new(),
        WindowState::Barred | WindowState::Unfinished => window::state(book, seen),
    });
    let states: Vec<String> = states.collect();
    let states: Vec<&str> = states.iter().map(String::as_str).collect();
    let states = Lines::fit_all(&states, Voice::Text, column - 6.0, &scaled(STATES, scale))?;
    let label_height = labels.iter().fold(0.0, |most: f32, label| most.max(label.height()));
    let edge = area.bottom() - (area.height * 0.195).min(124.0 * scale);
    let above = (30.0 * scale + label_height + ABOVE * scale).max(area.height * 0.15);
    let most = (edge - PLINTH * scale - area.top - above) / countries.max(1) as f32;
    let pane = most.min(112.0 * scale);
    // A window alone is as broad as its wall lets it be.
    let broad = match moments.len() {
        1 if area.width > area.height => pane * 2.1,
        1 => pane * 1.47,
        _ => 116.0 * scale,
    };
    let width = (column * 0.56).min(broad);
    let beside = (column - width) / 2.0 - f32::from(DESK.jamb);
    let measures = Measures {
        pane: [width, pane].map(|side| side as i16),
        out: (beside - 2.0).clamp(6.0, 20.0 * scale) as i16,
        wing: [(beside - 2.0).clamp(8.0, 34.0 * scale) as i16, 11],
        ..DESK
    };
    let [width, pane] = measures.pane.map(f32::from);
    // One window alone stands near the names, and both in the middle of the wall.
    let [wing, _] = measures.wing.map(f32::from);
    let room = wing + f32::from(measures.jamb) + 16.0 * scale;
    let (begin, column) = match moments.len() {
        1 => {
            let all = gutter + gap + 2.0 * room + width;
            (area.left + (wide - all) / 2.0 + gutter + gap, 2.0 * room + width)
        }
        _ => (begin, column),
    };
    let top = edge - PLINTH * scale - pane * countries as f32;
    let mut drawn = wall_and_floor(sheet, area, edge);
    for (index, name) in names.iter().enumerate() {
        let middle = top + pane * (index as f32 + 0.5);
        let at = begin - gap;
        drawn += &path(
            &format!("M{} {}H{}", number(at + 10.0), number(middle), number(end)),
            &format!("{} opacity=\"0.22\"", sheet.stroke("ink", 1.0, "1 5")),
        );
        drawn += &name.draw(sheet, [at, middle - name.height() / 2.0], 1.0, "ink")?;
    }
    let drawn_with = moments.iter().zip(labels.iter().zip(&states));
    for (index, (Moment { window: seen, .. }, (label, state))) in drawn_with.enumerate() {
        let middle = begin + column * (index as f32 + 0.5);
        let foot = top - ABOVE * scale;
        drawn += &label.draw(sheet, [middle, foot - label.height()], 0.5, "ink")?;
        let x = number(middle - width / 2.0);
        if seen.state() == WindowState::Open {
            let shine = shine(sheet, seen, countries, width, area.bottom() - edge);
            drawn += &moved(&format!("translate({x} {})", number(edge)), "", &shine);
        }
        drawn += &state.draw(sheet, [middle, edge + 12.0 * scale], 0.5, "ink-quiet")?;
        let at = format!("translate({x} {})", number(top));
        drawn += &moved(&at, "", &window(sheet, seen, countries, &measures));
    }
    Ok(drawn)
}
