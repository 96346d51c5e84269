//! From plan and world to drawing.

use std::collections::BTreeMap;

use crate::clip::clip;
use crate::hull::hull;
use crate::line::{along, curve};
use crate::path;
use crate::plan::{Frame, PartyPlan, Plan};
use crate::projection::place;
use crate::simplify::{area, simplify};
use crate::world::{Feature, World, arc_number};
use crate::{Drawing, Party, Point};

/// Triangles smaller than this, in square units, are smoothed out of a party's coast.
const FINE: f64 = 1.8;
/// The same for quiet land.
const COARSE: f64 = 5.0;
/// Islands smaller than this, in square units, are left out.
const SMALLEST_ISLAND: f64 = 6.0;
/// Islands that a hull has to hold; smaller ones would stretch it.
const SMALLEST_IN_HULL: f64 = 60.0;

/// Something in the plan that can't be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The text in the plan that it is about.
    pub about: String,
    /// What is wrong, in a sentence.
    pub says: String,
}

fn no_feature(name: &str) -> Wrong {
    Wrong { about: name.to_owned(), says: format!("There is no feature `{name}` in the world.") }
}

/// Draws the plan.
///
/// # Errors
///
/// Each thing in the plan that can't be drawn.
pub fn draw(world: &World, plan: &Plan) -> Result<Drawing, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let mut sheets: BTreeMap<&str, Sheet<'_>> = BTreeMap::new();
    for frame in &plan.frames {
        let features = plan.parties.iter().filter_map(|party| match &party.feature {
            Some([feature, id]) if *id == frame.id => Some(feature.as_str()),
            _ => None,
        });
        sheets.insert(&frame.id, Sheet::new(world, frame, features.collect()));
    }
    let mut context = String::new();
    for frame in &plan.frames {
        for name in &frame.context {
            match world.feature(name) {
                Some(feature) => {
                    context.push_str(&path::closed(&sheets[frame.id.as_str()].rings(feature)))
                }
                None => wrong.push(no_feature(name)),
            }
        }
    }
    let parties: Vec<Party> = plan
        .parties
        .iter()
        .filter_map(|party| draw_party(world, &sheets, party, &mut wrong))
        .collect();
    let quiet = borders(world, &sheets, &plan.quiet_borders, &mut wrong);
    let every: Vec<[String; 2]> = pairs(plan);
    let loud: Vec<[String; 2]> =
        every.into_iter().filter(|pair| !is_among(pair, &plan.quiet_borders)).collect();
    let drawing = Drawing {
        width: plan.width,
        height: plan.height,
        context,
        borders: borders(world, &sheets, &loud, &mut wrong),
        quiet_borders: quiet,
        insets: plan.frames.iter().filter(|frame| frame.inset).map(|frame| frame.window).collect(),
        table: plan.table,
        parties,
    };
    if wrong.is_empty() { Ok(drawing) } else { Err(wrong) }
}

fn pairs(plan: &Plan) -> Vec<[String; 2]> {
    let names: Vec<&String> = plan
        .parties
        .iter()
        .filter_map(|party| party.feature.as_ref())
        .map(|[name, _]| name)
        .collect();
    let mut pairs = Vec::new();
    for (index, first) in names.iter().enumerate() {
        for second in &names[index + 1..] {
            pairs.push([(*first).clone(), (*second).clone()]);
        }
    }
    pairs
}

fn is_among(pair: &[String; 2], pairs: &[[String; 2]]) -> bool {
    let [a, b] = pair;
    pairs.iter().any(|[c, d]| (a == c && b == d) || (a == d && b == c))
}

/// A frame with the arcs that have been put into it.
struct Sheet<'a> {
    frame: &'a Frame,
    arcs: Vec<Option<Vec<Point>>>,
}

impl<'a> Sheet<'a> {
    /// Puts every arc that the frame's features need into the frame, once: neighbours that share an
    /// arc then share its simplified points, and no gap opens between them.
    fn new(world: &World, frame: &'a Frame, parties: Vec<&str>) -> Self {
        let mut arcs: Vec<Option<Vec<Point>>> = vec![None; world.arcs.len()];
        let mut put = |name: &str, tolerance: f64| {
            let Some(feature) = world.feature(name) else { return };
            for arc in feature.rings().into_iter().flatten() {
                let number = arc_number(*arc);
                if let Some(slot @ None) = arcs.get_mut(number) {
                    let points: Vec<Point> = world
                        .arc(number)
                        .into_iter()
                        .map(|degrees| place(frame, degrees))
                        .collect();
                    *slot = Some(simplify(&points, tolerance));
                }
            }
        };
        // The parties come first, so that an arc shared with quiet land is fine.
        for name in parties {
            put(name, FINE);
        }
        for name in &frame.context {
            put(name, COARSE);
        }
        Self { frame, arcs }
    }

    fn arc(&self, arc: i64) -> Vec<Point> {
        let mut points = self.arcs.get(arc_number(arc)).and_then(Clone::clone).unwrap_or_default();
        if arc < 0 {
            points.reverse();
        }
        points
    }

    /// The feature's rings within the frame, without those too small to see.
    fn rings(&self, feature: &Feature) -> Vec<Vec<Point>> {
        let rings = feature.rings().into_iter().map(|arcs| {
            let mut ring: Vec<Point> = Vec::new();
            for arc in arcs {
                let points = self.arc(*arc);
                // Each arc begins where the one before it ended.
                ring.extend(points.into_iter().skip(usize::from(!ring.is_empty())));
            }
            ring.pop();
            clip(&ring, self.frame.window)
        });
        rings.filter(|ring| area(ring).abs() >= SMALLEST_ISLAND).collect()
    }
}

fn draw_party(
    world: &World,
    sheets: &BTreeMap<&str, Sheet<'_>>,
    plan: &PartyPlan,
    wrong: &mut Vec<Wrong>,
) -> Option<Party> {
    let (shape, hit, capital) = match (&plan.feature, plan.disc) {
        (Some([name, frame]), None) => {
            let Some(sheet) = sheets.get(frame.as_str()) else {
                let says = format!("`{}` names the frame `{frame}`, which is not there.", plan.id);
                wrong.push(Wrong { about: frame.clone(), says });
                return None;
            };
            let Some(feature) = world.feature(name) else {
                wrong.push(no_feature(name));
                return None;
            };
            let Some(capital) = plan.capital else {
                let says = format!("`{}` has a feature but no `capital`.", plan.id);
                wrong.push(Wrong { about: plan.id.clone(), says });
                return None;
            };
            let rings = sheet.rings(feature);
            let shape = path::closed(&rings);
            let hit = if plan.hull {
                let large = rings.iter().filter(|ring| area(ring).abs() >= SMALLEST_IN_HULL);
                path::closed(&[hull(large.flatten().copied().collect())])
            } else {
                shape.clone()
            };
            (shape, hit, place(sheet.frame, capital))
        }
        (None, Some([x, y, radius])) => {
            let shape = path::disc([x, y], radius);
            (shape.clone(), shape, [x, y])
        }
        _ => {
            let says = format!("`{}` needs either a `feature` or a `disc`.", plan.id);
            wrong.push(Wrong { about: plan.id.clone(), says });
            return None;
        }
    };
    Some(Party {
        id: plan.id.clone(),
        shape,
        hit,
        capital,
        line: curve(capital, plan.bend, plan.seat),
        seat: plan.seat,
        glyph: along(capital, plan.bend, plan.seat, plan.mark),
        label: plan.label,
        anchor: plan.anchor.name().to_owned(),
    })
}

/// The arcs that both features of a pair share.
fn borders(
    world: &World,
    sheets: &BTreeMap<&str, Sheet<'_>>,
    pairs: &[[String; 2]],
    wrong: &mut Vec<Wrong>,
) -> String {
    let mut lines = Vec::new();
    for pair in pairs {
        let mut arcs = pair.iter().map(|name| {
            let feature = world.feature(name);
            if feature.is_none() {
                wrong.push(no_feature(name));
            }
            let rings = feature.map(Feature::rings).unwrap_or_default();
            rings.into_iter().flatten().map(|arc| arc_number(*arc)).collect::<Vec<_>>()
        });
        let (first, second) = (arcs.next().unwrap_or_default(), arcs.next().unwrap_or_default());
        for arc in first.into_iter().filter(|arc| second.contains(arc)) {
            lines.extend(
                sheets.values().filter_map(|sheet| sheet.arcs.get(arc).and_then(Clone::clone)),
            );
        }
    }
    path::open(&lines)
}
