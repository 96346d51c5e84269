//! The map: the plan and the world make a drawing, and the drawing a layout for the book.

use std::path::Path;

use cartography::plan::{self, Plan};
use cartography::world::World;
use cartography::{Drawing, Party, Piece, Wrong};
use engine::book::{Anchor, Country, LineMarks, MapLabel, MapLayout, MapParty, MapPiece};

use super::model::Lookup;
use crate::content::files::{Content, reading};
use crate::content::location::Location;
use crate::content::names::Names;
use crate::content::problem::{self, Problems};

const PLAN: &str = "map.toml";
const WORLD: &str = "map/world.json";

/// Draws the map that `map.toml` plans, from the world beside it. Without a plan the parties sit round a table.
pub(super) fn draw(root: &Path, content: &Content, problems: &mut Problems) -> Option<Drawing> {
    let (plan, world) = match plan(root, problems) {
        Some(plan) => {
            let plan = plan?;
            // Discs need no world.
            let needs_world = !plan.frames.is_empty() || root.join(WORLD).exists();
            let world = if needs_world { world(root, problems)? } else { World::empty() };
            (plan, world)
        }
        None => (without_plan(content), World::empty()),
    };
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

/// A file of the map.
fn read(root: &Path, file: &str, problems: &mut Problems) -> Option<String> {
    let text = std::fs::read_to_string(root.join(file)).map_err(|error| {
        problems.cannot_read(file);
        problems.add(file, "", problem::unread(&error), "Restore it.");
    });
    text.ok()
}

/// The plan, if there is one, and if it can be read.
fn plan(root: &Path, problems: &mut Problems) -> Option<Option<Plan>> {
    if !root.join(PLAN).exists() && !root.join(WORLD).exists() {
        return None;
    }
    let Some(text) = read(root, PLAN, problems) else { return Some(None) };
    let plan = reading::toml::<Plan>(&text).map_err(|faults| {
        problems.cannot_read(PLAN);
        for reading::Fault { line, entry, what, remedy, .. } in faults {
            problems.add_at(PLAN, line, entry, what, remedy);
        }
    });
    Some(plan.ok())
}

fn world(root: &Path, problems: &mut Problems) -> Option<World> {
    let text = read(root, WORLD, problems)?;
    let world = World::read(&text).map_err(|error| {
        problems.add(WORLD, "", format!("The shapes can't be read ({error})."), "Restore it.");
    });
    world.ok()
}

/// The plan of an argument that has none: its table shows the first question.
fn without_plan(content: &Content) -> Plan {
    let countries = &content.countries.entries;
    let name = |id: &String| content.words.countries.get(id).map_or("", |words| &words.capital);
    let parties: Vec<(&str, &str)> =
        countries.iter().map(|country| (country.id.as_str(), name(&country.id))).collect();
    let gate = content.gates.entries.first().map(|gate| gate.id.as_str());
    Plan::round_a_table(&parties, gate)
}

/// Where things are on the map, in the order of the book's countries.
pub(super) fn layout(
    countries: &[Country],
    drawing: &Drawing,
    names: &Names<'_>,
    problems: &mut Problems,
) -> MapLayout {
    let of = |country: &Country| drawing.parties.iter().find(|party| party.id == country.id);
    let mut look = Lookup { names, problems, file: PLAN };
    let at = Location::whole().key("table-gate");
    let mut parties = Vec::new();
    for drawn in countries.iter().filter_map(of) {
        let at = Location::of(&drawn.id).key("beside");
        let beside = drawn.beside.iter().map(|id| look.country(&at, id)).collect();
        parties.push(MapParty { beside, ..party(drawn) });
    }
    MapLayout {
        whole: drawing.whole.map(whole),
        cover: drawing.cover.map(whole),
        table_camera: drawing.table_camera.map(whole),
        table: drawing.table.map(whole),
        table_gate: drawing.table_gate.as_ref().map(|gate| look.gate(&at, gate)),
        ocean: drawing.ocean.map(place),
        pieces: drawing.pieces.iter().map(piece).collect(),
        parties,
    }
}

/// Half a unit is less than half a pixel, and the program then needs no fractions.
fn whole(number: f64) -> i16 {
    number.round() as i16
}

fn place(point: cartography::Point) -> [i16; 2] {
    point.map(whole)
}

fn piece(piece: &Piece) -> MapPiece {
    MapPiece { id: piece.id.clone(), behind_edge: piece.behind_edge }
}

fn party(party: &Party) -> MapParty {
    let [reaches, waits, opposes] = party.marks.map(place);
    let [name, near_name, guess_label] = party.labels.map(label);
    MapParty {
        // There are never more pieces than frames in a plan that somebody wrote.
        piece: party.piece.map(|index| index as u8),
        capital: place(party.capital),
        line: party.line.clone(),
        marks: LineMarks { reaches, waits, opposes, near: party.near_mark.map(place) },
        camera: party.camera.map(|camera| camera.map(whole)),
        name: party.name.map(place),
        beside: Vec::new(),
        label: name,
        near_label: near_name,
        guess_label,
        pill: place(party.pill),
    }
}

fn label(label: plan::Label) -> MapLabel {
    let [dx, dy] = label.by.map(|letters| format!("{letters}em"));
    let anchor = match label.anchor {
        plan::Anchor::Start => Anchor::Start,
        plan::Anchor::Middle => Anchor::Middle,
        plan::Anchor::End => Anchor::End,
    };
    MapLabel { dx, dy, anchor }
}
