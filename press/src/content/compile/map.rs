//! The map: the plan and the world make a drawing, and the drawing a layout for the book.

use std::path::Path;

use cartography::plan::Plan;
use cartography::world::World;
use cartography::{Drawing, Party, Wrong};
use engine::book::{Country, MapLayout, MapParty};

use crate::content::files::{Content, reading};
use crate::content::location::Location;
use crate::content::problem::Problems;

const PLAN: &str = "map.toml";
const WORLD: &str = "map/world.json";

/// Draws the map that `map.toml` plans, from the world beside it.
pub(super) fn draw(root: &Path, content: &Content, problems: &mut Problems) -> Option<Drawing> {
    let mut read = |file: &str| {
        std::fs::read_to_string(root.join(file))
            .map_err(|error| {
                let what = format!("The file can't be read ({error}).");
                problems.cannot_read(file);
                problems.add(file, "", what, "Restore it.");
            })
            .ok()
    };
    let (plan, world) = (read(PLAN)?, read(WORLD)?);
    let plan = reading::toml::<Plan>(&plan)
        .map_err(|faults| {
            problems.cannot_read(PLAN);
            for reading::Fault { line, entry, what, remedy, .. } in faults {
                problems.add_at(PLAN, line, entry, what, remedy);
            }
        })
        .ok()?;
    let world = World::read(&world)
        .map_err(|error| {
            problems.add(WORLD, "", format!("The shapes can't be read ({error})."), "Restore it.");
        })
        .ok()?;
    let drawing = cartography::draw(&world, &plan)
        .map_err(|wrong| {
            for Wrong { about, says } in wrong {
                let at = Location::whole().part(&about);
                problems.add(PLAN, at, says, "Mend the plan, or extract the feature anew.");
            }
        })
        .ok()?;
    for country in &content.countries.entries {
        if !drawing.parties.iter().any(|party| party.id == country.id) {
            let what = "The country has no place on the map.";
            problems.add(PLAN, &country.id, what, "Add a [[party]] with its id.");
        }
    }
    Some(drawing)
}

/// Where things are on the map, in the order of the book's countries.
pub(super) fn layout(countries: &[Country], drawing: &Drawing) -> MapLayout {
    let of = |country: &Country| drawing.parties.iter().find(|party| party.id == country.id);
    MapLayout {
        width: drawing.width as i16,
        height: drawing.height as i16,
        table: drawing.table.map(whole),
        insets: drawing.insets.iter().map(|inset| inset.map(whole)).collect(),
        parties: countries.iter().filter_map(of).map(party).collect(),
    }
}

/// Half a unit is a quarter of a pixel on a phone, and the program then needs no fractions.
fn whole(number: f64) -> i16 {
    number.round() as i16
}

fn party(party: &Party) -> MapParty {
    let place = |point: cartography::Point| point.map(whole);
    MapParty {
        capital: place(party.capital),
        line: party.line.clone(),
        seat: place(party.seat),
        glyph: place(party.glyph),
        label: place(party.label),
        anchor: party.anchor.clone(),
    }
}
