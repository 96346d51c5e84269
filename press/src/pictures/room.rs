//! The room that the windows of a picture stand in: wall and floor, the names of the capitals, the moments.

use engine::book::Book;
use engine::phrase;
use engine::window::{self, WindowState};

use super::colours::light;
use super::fonts::Voice;
use super::lines::{Lines, Size};
use super::shown::{Moment, Shown};
use super::svg::{moved, number, path, rect};
use super::trouble::Trouble;
use super::window::{Cut, JAMB, fill, shine, stroke, window};

/// Where the room begins and ends, and how high the picture is.
pub(super) struct Place {
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) height: f32,
}

/// Where the panes begin, and where wall and floor meet.
const TOP: f32 = 96.0;
const EDGE: f32 = 506.0;
/// From the foot of the lowest pane to that line.
const PLINTH: f32 = 18.0;
/// From the edges of the room to what is in it.
const MARGIN: f32 = 28.0;

/// In how large letters names and moments are said.
const NAMES: &[Size] = &[(21.0, 1), (18.0, 1), (15.0, 1), (13.0, 1)];
const MOMENTS: &[Size] =
    &[(22.0, 1), (20.0, 1), (18.0, 2), (17.0, 2), (16.0, 2), (15.0, 2), (13.0, 2)];
const STATES: &[Size] = &[(19.0, 1), (17.0, 1), (15.0, 2), (13.0, 2)];

/// The room with its windows.
///
/// # Errors
///
/// When a name finds no room, or the fonts lack a letter.
pub(super) fn room(book: &Book, shown: &Shown, place: &Place) -> Result<String, Trouble> {
    let Place { left, right, height } = *place;
    let wide = right - left;
    let countries = book.countries.len();
    let mut drawn = rect([left, 0.0, wide, EDGE], &fill(light("wall")))
        + &rect([left, EDGE, wide, height - EDGE], &fill(light("floor")));
    let ink = |thick, dashes| stroke(light("ink"), thick, dashes);
    drawn += &path(&format!("M{} {EDGE}H{}", number(left), number(right)), &ink(1.2, ""));
    let capitals: Vec<&str> = book.countries.iter().map(|one| one.capital.as_str()).collect();
    let names = Lines::fit_all(&capitals, Voice::Text, wide * 0.34, NAMES)?;
    let gutter = names.iter().try_fold(0.0, |most: f32, name| Ok(most.max(name.width()?)))?;
    let columns = shown.moments.len().max(1) as f32;
    // The names stand at the left, and what is left over is shared by the windows.
    let begin = left + MARGIN + gutter + 14.0;
    let column = (right - 20.0 - begin) / columns;
    let pane = ((EDGE - PLINTH - TOP) / countries.max(1) as f32).min(112.0);
    let width = (column * 0.56).min(116.0);
    let beside = (column - width) / 2.0 - JAMB;
    let cut = Cut {
        pane: [width, pane],
        out: (beside - 2.0).clamp(6.0, 20.0),
        wing: [(beside - 2.0).clamp(8.0, 34.0), 11.0],
    };
    // One window alone stands near the names, with as much wall on either side.
    let spare =
        if shown.moments.len() == 1 { ((column - width) / 2.0 - 74.0).max(0.0) } else { 0.0 };
    let top = EDGE - PLINTH - pane * countries as f32;
    for (index, name) in names.iter().enumerate() {
        let middle = top + pane * (index as f32 + 0.5);
        let end = begin - 14.0 + spare * 0.5;
        drawn += &path(
            &format!("M{} {}H{}", number(end + 10.0), number(middle), number(right - 20.0)),
            &format!("{} opacity=\"0.22\"", ink(1.0, "1 5")),
        );
        drawn += &name.draw([end, middle - name.height() / 2.0], 1.0, light("ink"))?;
    }
    let labels = shown.moments.iter().map(|moment| book.scenario(moment.scenario).short.as_str());
    let labels: Vec<&str> = labels.map(|label| phrase::unquoted(book, label)).collect();
    let labels = Lines::fit_all(&labels, Voice::Strong, column.min(wide * 0.7) - 4.0, MOMENTS)?;
    let states = shown.moments.iter().map(|Moment { window: seen, .. }| match seen.state() {
        // An open one needs no words.
        WindowState::Open => String::new(),
        WindowState::Barred | WindowState::Unfinished => window::state(book, seen),
    });
    let states: Vec<String> = states.collect();
    let states: Vec<&str> = states.iter().map(String::as_str).collect();
    let states = Lines::fit_all(&states, Voice::Text, column - 6.0, STATES)?;
    let drawn_with = shown.moments.iter().zip(labels.iter().zip(&states));
    for (index, (Moment { window: seen, .. }, (label, state))) in drawn_with.enumerate() {
        let middle = begin + column * (index as f32 + 0.5) - spare * 0.5;
        let foot = top - JAMB - 34.0;
        drawn += &label.draw([middle, foot - label.height()], 0.5, light("ink"))?;
        let x = number(middle - width / 2.0);
        if seen.state() == WindowState::Open {
            let shine = shine(seen, countries, cut, height - EDGE);
            drawn += &moved(&format!("translate({x} {EDGE})"), "", &shine);
        }
        drawn += &state.draw([middle, EDGE + 12.0], 0.5, light("ink-quiet"))?;
        let at = format!("translate({x} {})", number(top));
        drawn += &moved(&at, "", &window(seen, countries, cut));
    }
    Ok(drawn)
}
