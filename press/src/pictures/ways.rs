//! The ways in which the window shuts, side by side, each with what changes.

use deal_window::view::window::measures::WAY;
use engine::book::Book;

use super::fonts::Voice;
use super::lines::{Lines, Size, scaled};
use super::room::capitals;
use super::sheet::Sheet;
use super::shown::Way;
use super::svg::{Stage, moved};
use super::trouble::Trouble;
use super::window::{enlarged, window};

/// How many stand beside each other.
const BESIDE: usize = 3;
const CAPITALS: &[Size] = &[(18.0, 1), (16.0, 1), (14.0, 1), (13.0, 1)];
const NAMES: &[Size] = &[(20.0, 2), (18.0, 2), (18.0, 3), (16.0, 3), (15.0, 4), (13.0, 5)];

/// The ways in rows.
///
/// # Errors
///
/// When a name finds no room, or the fonts lack a letter.
pub(super) fn ways(
    sheet: &Sheet,
    book: &Book,
    ways: &[Way],
    Stage { area, scale, inset }: Stage,
) -> Result<String, Trouble> {
    let countries = book.countries.len();
    let (names, gutter) = capitals(book, area.width * 0.2, &scaled(CAPITALS, scale))?;
    let begin = area.left + inset + gutter + 4.0 * scale;
    let columns = ways.len().clamp(1, BESIDE);
    let rows = ways.len().div_ceil(columns).max(1) as f32;
    let column = (area.right() - 0.4 * inset - begin) / columns as f32;
    let says: Vec<&str> = ways.iter().map(|way| way.name.as_str()).collect();
    let says = Lines::fit_all(&says, Voice::Strong, column - 12.0 * scale, &scaled(NAMES, scale))?;
    let said = says.iter().fold(0.0, |most: f32, name| most.max(name.height()));
    let [wide, high] = WAY.size(countries).map(f32::from);
    let [side, _] = WAY.margins().map(f32::from);
    let row = (area.height - 40.0 * scale) / rows;
    let (below, between) = (6.0 * scale, 16.0 * scale);
    let size = ((row - said - below - between) / (high + 2.0 * f32::from(WAY.jamb)))
        .min((column - 6.0 * scale) / (wide + 2.0 * side))
        .min(2.6 * scale);
    if size * f32::from(WAY.pane[1]) < 14.0 {
        return Err(Trouble::Long { text: says_longest(ways) });
    }
    let measures = enlarged(&WAY, size);
    let jamb = f32::from(measures.jamb);
    let [wide, high] = measures.size(countries).map(f32::from);
    // What a row doesn't need is shared by what stands above and below.
    let used = high + 2.0 * jamb + below + said;
    let mut drawn = area.rect(&sheet.fill("wall"));
    for (index, (way, name)) in ways.iter().zip(&says).enumerate() {
        let (across, down) = ((index % columns) as f32, (index / columns) as f32);
        let middle = begin + column * (across + 0.5);
        let spare = (area.height - used * rows) / (rows + 1.0);
        let top = (area.top + spare * (down + 1.0) + used * down + jamb).round();
        if across == 0.0 {
            let pane = f32::from(measures.pane[1]);
            for (index, name) in names.iter().enumerate() {
                let line = top + pane * (index as f32 + 0.5) - name.height() / 2.0;
                drawn += &name.draw(sheet, [begin - 4.0 * scale, line], 1.0, "ink")?;
            }
        }
        let at = format!("translate({} {top})", (middle - wide / 2.0).round());
        drawn += &moved(&at, "", &window(sheet, &way.window, countries, &measures));
        let foot = top + high + jamb + below;
        drawn += &name.draw(sheet, [middle, foot], 0.5, "ink")?;
    }
    Ok(drawn)
}

fn says_longest(ways: &[Way]) -> String {
    let longest = ways.iter().map(|way| &way.name).max_by_key(|name| name.len());
    longest.cloned().unwrap_or_default()
}
