//! From plan and world to drawing.

use crate::clip::{HalfPlane, clip, sides};
use crate::hull::{hull, widened};
use crate::line::along;
use crate::merge::merged;
use crate::plan::{Frame, Label, PartyPlan, Plan};
use crate::projection::place;
use crate::simplify::{area, simplify};
use crate::world::{Feature, World, arc_number};
use crate::{Drawing, Party, Piece, Point, edge, path};

/// Triangles smaller than this, in square units, are smoothed out of the coast of a party that a picture comes
/// close to.
const FINE: f64 = 0.2;
/// The same for a party that none comes close to.
const COARSE: f64 = 1.3;
/// The same for quiet land.
const QUIET: f64 = 2.5;
/// Islands smaller than this, in square units, are left out, unless they are a fine party's.
const SMALLEST_ISLAND: f64 = 8.0;
/// The same for a fine party's.
const SMALLEST_FINE_ISLAND: f64 = 4.0;
/// Islands that a hull has to hold; smaller ones would stretch it.
const SMALLEST_IN_HULL: f64 = 300.0;
/// What a finger finds is at least so wide and high: 44 pixels where a phone shows the whole.
const FINGER: f64 = 114.0;
/// From one line of letters to the next, in letters.
const LINE: f64 = 1.25;
/// How far the line of a party that waits goes, and where on it its mark sits.
const WAITS_AT: f64 = 0.65;
/// Where the line of a party that opposes is cut, under its mark.
const OPPOSES_AT: f64 = 0.46;

/// Something in the plan that can't be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The text in the plan that it is about.
    pub about: String,
    /// What is wrong, in a sentence.
    pub says: String,
}

impl Wrong {
    fn feature(name: &str) -> Self {
        Self::of(name, format!("There is no feature `{name}` in the world."))
    }

    fn of(about: &str, says: String) -> Self {
        Self { about: about.to_owned(), says }
    }
}

/// Draws the plan.
///
/// # Errors
///
/// Each thing in the plan that can't be drawn.
pub fn draw(world: &World, plan: &Plan) -> Result<Drawing, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let sheets: Vec<Sheet<'_>> =
        plan.frames.iter().map(|frame| Sheet::new(world, frame, plan)).collect();
    let mut pieces = Vec::new();
    for sheet in &sheets {
        let mut quiet = String::new();
        for name in &sheet.frame.context {
            match world.feature(name) {
                Some(feature) => {
                    quiet.push_str(&path::closed(&sheet.rings(&[feature], SMALLEST_ISLAND)));
                }
                None => wrong.push(Wrong::feature(name)),
            }
        }
        let (id, behind_edge) = (sheet.frame.id.clone(), sheet.frame.behind_edge);
        let [west, ..] = sheet.frame.window;
        pieces.push(Piece { id, behind_edge, west, quiet });
    }
    let parties = plan.parties.iter();
    let parties =
        parties.filter_map(|party| draw_party(world, &sheets, party, &mut wrong)).collect();
    let drawing = Drawing {
        whole: plan.whole,
        cover: plan.cover,
        table: plan.table,
        table_camera: plan.table_camera,
        table_gate: plan.table_gate.clone(),
        ocean: plan.ocean,
        edge: plan.edge.as_ref().map(edge::outlines),
        pieces,
        parties,
    };
    if wrong.is_empty() { Ok(drawing) } else { Err(wrong) }
}

/// A frame with the arcs that have been put into it.
struct Sheet<'a> {
    frame: &'a Frame,
    /// What is drawn lies within all of these.
    within: Vec<HalfPlane>,
    /// What lies behind the edge, and a margin before it.
    behind: Vec<HalfPlane>,
    arcs: Vec<Option<Vec<Point>>>,
}

impl<'a> Sheet<'a> {
    /// Puts every arc that the frame's features need into the frame, once: neighbours that share an
    /// arc then share its simplified points, and no gap opens between them.
    fn new(world: &World, frame: &'a Frame, plan: &Plan) -> Self {
        let mut arcs: Vec<Option<Vec<Point>>> = vec![None; world.arcs.len()];
        let mut put = |name: &str, tolerance: f64| {
            let Some(feature) = world.feature(name) else { return };
            for arc in feature.rings().into_iter().flatten() {
                let number = arc_number(*arc);
                if let Some(slot @ None) = arcs.get_mut(number) {
                    let degrees = world.arc(number).into_iter();
                    let points: Vec<Point> = degrees.map(|degrees| place(frame, degrees)).collect();
                    *slot = Some(simplify(&points, tolerance));
                }
            }
        };
        // The finest come first, so that an arc shared with coarser land is fine.
        for (fine, tolerance) in [(true, FINE), (false, COARSE)] {
            for party in plan.parties.iter().filter(|party| party.fine == fine) {
                if let Some([name, _]) = party.feature.as_ref().filter(|[_, id]| *id == frame.id) {
                    put(name, tolerance);
                    party.with.iter().for_each(|name| put(name, tolerance));
                }
            }
        }
        frame.context.iter().for_each(|name| put(name, QUIET));
        let behind = plan.edge.as_ref().map(edge::behind).unwrap_or_default();
        let mut within = sides(frame.window).to_vec();
        if frame.behind_edge {
            within.extend(&behind);
        }
        Self { frame, within, behind, arcs }
    }

    /// An arc's points as it is walked.
    fn arc(&self, arc: i64) -> Vec<Point> {
        let mut points = self.arcs.get(arc_number(arc)).and_then(Clone::clone).unwrap_or_default();
        if arc < 0 {
            points.reverse();
        }
        points
    }

    /// The rings around the features within the frame, without those that can't be seen.
    fn rings(&self, features: &[&Feature], smallest: f64) -> Vec<Vec<Point>> {
        let ends = |arc: i64| {
            let points = self.arc(arc);
            Some((*points.first()?, *points.last()?))
        };
        let rings = merged(features, ends).into_iter().map(|arcs| {
            let mut ring: Vec<Point> = Vec::new();
            for arc in arcs {
                let points = self.arc(arc);
                // Each arc begins where the one before it ended.
                ring.extend(points.into_iter().skip(usize::from(!ring.is_empty())));
            }
            ring.pop();
            clip(ring, &self.within)
        });
        rings.filter(|ring| area(ring).abs() >= smallest && self.is_in_sight(ring)).collect()
    }

    /// Whether a ring is on its own side of the edge, at least in part.
    fn is_in_sight(&self, ring: &[Point]) -> bool {
        let is_behind = |point: &Point| edge::is_seen(&self.behind, *point);
        self.behind.is_empty()
            || ring.iter().any(|point| is_behind(point) == self.frame.behind_edge)
    }
}

fn draw_party(
    world: &World,
    sheets: &[Sheet<'_>],
    plan: &PartyPlan,
    wrong: &mut Vec<Wrong>,
) -> Option<Party> {
    let land = match (&plan.feature, plan.disc) {
        (Some(feature), None) => land(world, sheets, plan, feature),
        (None, Some([x, y, radius])) => {
            let shape = path::disc([x, y], radius);
            Ok(Land { piece: None, hit: shape.clone(), shape, capital: [x, y] })
        }
        _ => {
            let says = format!("`{}` needs either a `feature` or a `disc`.", plan.id);
            Err(Wrong::of(&plan.id, says))
        }
    };
    let Land { piece, shape, hit, capital } = land.map_err(|one| wrong.push(one)).ok()?;
    let [first, second] = plan.bend;
    let [x, y] = plan.label.by;
    let under = Label { by: [x, y + LINE], ..plan.label };
    Some(Party {
        id: plan.id.clone(),
        piece,
        shape,
        hit,
        capital,
        line: path::curves(&[capital, first, second, plan.seat]),
        marks: [plan.mark, WAITS_AT, OPPOSES_AT]
            .map(|share| along(capital, plan.bend, plan.seat, share)),
        near_mark: plan.near_mark.map(|share| along(capital, plan.bend, plan.seat, share)),
        camera: plan.camera,
        name: plan.name,
        beside: plan.beside.clone(),
        labels: [
            plan.label,
            plan.near_label.unwrap_or(plan.label),
            plan.guess_label.unwrap_or(under),
        ],
        pill: plan.pill,
    })
}

/// What a party has on the map.
struct Land {
    piece: Option<usize>,
    shape: String,
    hit: String,
    capital: Point,
}

/// The land of a party that has a feature.
fn land(
    world: &World,
    sheets: &[Sheet<'_>],
    plan: &PartyPlan,
    [name, frame]: &[String; 2],
) -> Result<Land, Wrong> {
    let no_frame = || {
        let says = format!("`{}` names the frame `{frame}`, which is not there.", plan.id);
        Wrong::of(frame, says)
    };
    let piece = sheets.iter().position(|sheet| sheet.frame.id == *frame).ok_or_else(no_frame)?;
    let sheet = &sheets[piece];
    let mut features = Vec::new();
    for name in [name].into_iter().chain(&plan.with) {
        features.push(world.feature(name).ok_or_else(|| Wrong::feature(name))?);
    }
    let no_capital =
        || Wrong::of(&plan.id, format!("`{}` has a feature but no `capital`.", plan.id));
    let capital = place(sheet.frame, plan.capital.ok_or_else(no_capital)?);
    let smallest = if plan.fine { SMALLEST_FINE_ISLAND } else { SMALLEST_ISLAND };
    let rings = sheet.rings(&features, smallest);
    let shape = path::closed(&rings);
    let hit = if plan.hull {
        let large = rings.iter().filter(|ring| area(ring).abs() >= SMALLEST_IN_HULL);
        path::closed(&[widened(hull(large.flatten().copied().collect()), FINGER)])
    } else {
        shape.clone()
    };
    Ok(Land { piece: Some(piece), shape, hit, capital })
}
