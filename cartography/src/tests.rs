//! The map that the content plans, and what any map must hold to.

use crate::plan::Plan;
use crate::world::World;
use crate::{Drawing, GRAINS, Point, Rect, draw, edge};

fn planned() -> (World, Plan) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../content");
    let read = |file: &str| std::fs::read_to_string(format!("{folder}/{file}")).expect(file);
    let world = World::read(&read("map/world.json")).expect("the world is TopoJSON");
    (world, toml::from_str(&read("map.toml")).expect("the plan is sound"))
}

fn drawing() -> Drawing {
    let (world, plan) = planned();
    draw(&world, &plan).expect("the plan can be drawn")
}

/// The rings of a path text in this crate's own form.
fn rings(path: &str) -> Vec<Vec<[f64; 2]>> {
    let parts = path.split('M').skip(1);
    parts
        .map(|part| {
            let spaced = part.trim_end_matches('z').replace('l', " ").replace('-', " -");
            let numbers: Vec<f64> =
                spaced.split_whitespace().map(|number| number.parse().expect("a number")).collect();
            let mut at = [0.0, 0.0];
            numbers
                .chunks(2)
                .map(|pair| {
                    at = [at[0] + pair[0] / GRAINS, at[1] + pair[1] / GRAINS];
                    at
                })
                .collect()
        })
        .collect()
}

fn inside(ring: &[[f64; 2]], [x, y]: [f64; 2]) -> bool {
    let mut inside = false;
    for (index, a) in ring.iter().enumerate() {
        let b = &ring[(index + 1) % ring.len()];
        if (a[1] > y) != (b[1] > y) && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0] {
            inside = !inside;
        }
    }
    inside
}

fn contains([left, top, width, height]: Rect, [x, y]: Point) -> bool {
    (left..left + width).contains(&x) && (top..top + height).contains(&y)
}

/// Lowest and highest value along an axis.
fn ends<'a>(points: impl Iterator<Item = &'a Point>, axis: usize) -> [f64; 2] {
    points.fold([f64::MAX, f64::MIN], |[low, high], point| {
        [low.min(point[axis]), high.max(point[axis])]
    })
}

/// How wide a phone shows the whole, and the narrowest one; in pixels.
const PHONES: [f64; 2] = [390.0, 360.0];

#[test]
fn the_middle_of_every_party_is_its_own() {
    let drawing = drawing();
    assert_eq!(drawing.parties.len(), 5);
    for party in &drawing.parties {
        let (hit, shape) = (rings(&party.hit), rings(&party.shape));
        let ends = [0, 1].map(|axis| ends(hit.iter().chain(&shape).flatten(), axis));
        let middle = ends.map(|[low, high]| f64::midpoint(low, high));
        assert!(hit.iter().any(|ring| inside(ring, middle)), "{} at {middle:?}", party.id);
    }
}

#[test]
fn a_finger_finds_every_party() {
    let drawing = drawing();
    let pixel = drawing.whole[2] / PHONES[0];
    for party in &drawing.parties {
        let hit = rings(&party.hit).concat();
        for axis in [0, 1] {
            let [low, high] = ends(hit.iter(), axis);
            assert!((high - low) / pixel >= 44.0, "{} is {} wide", party.id, (high - low) / pixel);
        }
        let others = drawing.parties.iter().filter(|other| other.id != party.id);
        for other in others {
            let hit = rings(&other.hit);
            let over = hit.iter().any(|ring| inside(ring, party.capital));
            assert!(!over, "{} lies over the capital of {}", other.id, party.id);
        }
    }
}

#[test]
fn every_capital_is_in_its_pictures() {
    let drawing = drawing();
    for party in &drawing.parties {
        let cameras = [Some(drawing.whole), Some(drawing.cover), party.camera];
        for camera in cameras.into_iter().flatten() {
            let [left, top, width, height] = camera;
            // The dot and some sea around it.
            let margin = width / 30.0;
            let within = [left + margin, top + margin, width - 2.0 * margin, height - 2.0 * margin];
            assert!(contains(within, party.capital), "{} is not in {camera:?}", party.id);
        }
        if let (Some(camera), Some(name)) = (party.camera, party.name) {
            assert!(contains(camera, name), "the name of {} is not in its picture", party.id);
        }
        // Its mark, however it stands.
        let marks = party.near_mark.map_or(party.marks.to_vec(), |mark| vec![mark]);
        for mark in marks {
            let camera = party.camera.unwrap_or(drawing.whole);
            assert!(contains(camera, mark), "the mark of {} is not in its picture", party.id);
            assert!(contains(drawing.whole, mark));
        }
        assert!(party.camera.is_some(), "no picture comes close to {}", party.id);
    }
    let [x, y, ..] = drawing.table;
    assert!(contains(drawing.whole, [x, y]) && contains(drawing.table_camera, [x, y]));
}

#[test]
fn what_is_pressed_on_the_cover_stands_apart() {
    // Names of up to ten letters, with room at both ends; and between two of them the width of a gap.
    const SIZE: [f64; 2] = [112.0, 44.0];
    const GAP: f64 = 8.0;
    let drawing = drawing();
    let [left, _, width, _] = drawing.cover;
    for phone in PHONES {
        let pills: Vec<Point> = drawing
            .parties
            .iter()
            .map(|party| party.pill.map(|coordinate| coordinate * phone / width))
            .collect();
        for (index, pill) in pills.iter().enumerate() {
            for other in &pills[index + 1..] {
                let apart = [0, 1].map(|axis| (pill[axis] - other[axis]).abs() - SIZE[axis]);
                assert!(apart[0] >= GAP || apart[1] >= GAP, "{apart:?} at {phone}");
            }
            let from = pill[0] - left * phone / width;
            // The name nearest to the edge is short.
            assert!(from > 40.0 && from < phone - 40.0, "{from} at {phone}");
        }
    }
}

#[test]
fn the_edge_parts_the_pieces() {
    let (_, plan) = planned();
    let drawing = drawing();
    let edge = plan.edge.as_ref().expect("an edge");
    let line = edge::straight(edge);
    // It bulges away from its corner everywhere: no two of its pieces turn the other way.
    for three in line.windows(3) {
        let turn = (three[1][0] - three[0][0]) * (three[2][1] - three[1][1])
            - (three[1][1] - three[0][1]) * (three[2][0] - three[1][0]);
        assert!(turn <= 1e-6, "{three:?}");
    }
    let mut behind = line;
    behind.push(edge.corner);
    for party in &drawing.parties {
        let piece = &drawing.pieces[party.piece.expect("a piece")];
        assert_eq!(inside(&behind, party.capital), piece.behind_edge, "{}", party.id);
        for ring in rings(&party.shape) {
            let on_its_side = |point: &Point| inside(&behind, *point) == piece.behind_edge;
            assert!(ring.iter().any(on_its_side), "{} at {:?}", party.id, ring[0]);
        }
    }
    // The table stands before it.
    let [x, y, ..] = drawing.table;
    assert!(!inside(&behind, [x, y]));
}

#[test]
fn only_the_ocean_has_a_name_and_it_stands_on_the_open_sea() {
    let drawing = drawing();
    let ocean = drawing.ocean.expect("an ocean");
    // What is between two parties has no name here that one of them might not give it.
    let capitals = drawing.parties.iter().map(|party| party.capital);
    let near = capitals.map(|[x, y]| (x - ocean[0]).hypot(y - ocean[1])).fold(f64::MAX, f64::min);
    assert!(near > 250.0, "{near}");
    let land = drawing.parties.iter().map(|party| &party.shape);
    let land = land.chain(drawing.pieces.iter().map(|piece| &piece.quiet));
    assert!(land.flat_map(|shape| rings(shape)).all(|ring| !inside(&ring, ocean)));
}

#[test]
fn the_drawing_is_the_same_every_time_and_light() {
    let (once, again) = (drawing(), drawing());
    assert_eq!(once, again);
    let parties: usize = once.parties.iter().map(|party| party.shape.len()).sum();
    let quiet: usize = once.pieces.iter().map(|piece| piece.quiet.len()).sum();
    assert!(parties + quiet < 42_000, "{parties} bytes of parties and {quiet} of quiet land");
}

#[test]
fn neighbours_share_the_points_of_their_border() {
    let drawing = drawing();
    let grains = |point: Point| point.map(|coordinate| (coordinate * GRAINS).round() as i64);
    let points = |index: usize| -> Vec<[i64; 2]> {
        rings(&drawing.parties[index].shape).concat().into_iter().map(grains).collect()
    };
    let (one, other) = (points(1), points(2));
    let shared = one.iter().filter(|point| other.contains(point)).count();
    assert!(shared > 4, "{shared}");
}

#[test]
fn what_is_drawn_as_part_of_a_party_has_no_border_within_it() {
    let (world, mut plan) = planned();
    let ring_count = |plan: &Plan| {
        let drawing = draw(&world, plan).expect("drawn");
        let parties = drawing.parties.iter().filter(|party| party.id == "cn");
        parties.map(|party| rings(&party.shape).len()).sum::<usize>()
    };
    let whole = ring_count(&plan);
    for party in &mut plan.parties {
        party.with.clear();
    }
    // What had been part of the mainland is a part of its coast, not an island in a bay of it.
    assert!(whole <= ring_count(&plan) + 1, "{whole}");
}

#[test]
fn what_cannot_be_drawn_is_named() {
    let (world, mut plan) = planned();
    plan.parties[0].feature = Some(["Atlantis".to_owned(), "america".to_owned()]);
    let wrong = draw(&world, &plan).expect_err("there is no such place");
    assert!(wrong.iter().any(|problem| problem.about == "Atlantis"), "{wrong:?}");
}

#[test]
fn a_map_without_geography_is_drawn_too() {
    let plan: Plan = toml::from_str(
        "whole = [0, 0, 10, 10]\ncover = [0, 0, 10, 10]\ntable = [5, 5, 1, 1]\n\
         table-camera = [4, 4, 2, 2]\n[[party]]\nid = \"a\"\ndisc = [2, 2, 1]\nseat = [4, 4]\n\
         bend = [[2, 3], [3, 4]]\nlabel = { by = [0, 1] }\npill = [2, 2]",
    )
    .expect("a plan");
    let (world, _) = planned();
    let drawing = draw(&world, &plan).expect("drawn");
    let party = &drawing.parties[0];
    assert_eq!(party.capital, [2.0, 2.0]);
    // Two half circles from the disc's left, in grains as every shape is.
    assert_eq!(party.shape, "M3 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0z");
    assert_eq!(party.hit, party.shape);
}

#[test]
fn parties_without_a_plan_sit_round_the_table_in_the_picture_and_apart() {
    for all in 1..=12 {
        let ids: Vec<String> = (0..all).map(|index| format!("party-{index}")).collect();
        let ids: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "Oslo")).collect();
        let plan = Plan::round_a_table(&ids, None);
        let drawing = draw(&World::empty(), &plan).expect("a drawing");
        assert_eq!(drawing.parties.len(), all);
        let discs: Vec<[f64; 3]> =
            plan.parties.iter().map(|party| party.disc.expect("a disc")).collect();
        for (party, [x, y, radius]) in plan.parties.iter().zip(&discs) {
            for point in
                [[x - radius, y - radius], [x + radius, y + radius], party.seat, party.pill]
            {
                assert!(contains(plan.whole, point), "{all}: {point:?}");
            }
        }
        for pair in discs.windows(2) {
            let [[x, y, radius], [other_x, other_y, other_radius]] = [pair[0], pair[1]];
            let apart = (other_x - x).hypot(other_y - y);
            assert!(apart > radius + other_radius, "{all}: {apart}");
        }
    }
}

#[test]
fn no_name_round_the_table_lies_over_another_or_a_disc() {
    // As a style sheet draws them on a phone: 16 pixels are 29.5 units on the map, and 2 units are a pixel on the cover.
    let letters = 0.8 * 29.5;
    let long = "Luxembourg at";
    let korean = "유럽연합이사회";
    for (all, name) in (2..=8).flat_map(|all| [(all, "Rome"), (all, long), (all, korean)]) {
        let ids: Vec<String> = (0..all).map(|index| format!("party-{index}")).collect();
        let ids: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), name)).collect();
        let plan = Plan::round_a_table(&ids, None);
        let wide = if name == korean { 0.95 } else { 0.6 } * name.chars().count() as f64;
        let around = |[x, y]: Point, [width, height]: [f64; 2]| {
            [x - width / 2.0, y - height / 2.0, width, height]
        };
        let discs: Vec<Rect> = plan
            .parties
            .iter()
            .map(|party| {
                let [x, y, radius] = party.disc.expect("a disc");
                around([x, y], [2.0 * radius, 2.0 * radius])
            })
            .collect();
        let names: Vec<Rect> = plan
            .parties
            .iter()
            .map(|party| {
                let [x, y, _] = party.disc.expect("a disc");
                let [across, down] = party.label.by;
                around([x + across * letters, y + down * letters], [wide * letters, letters])
            })
            .collect();
        let pill = [2.0 * (wide * 14.0 + 30.0).max(68.0), 88.0];
        let pills: Vec<Rect> = plan.parties.iter().map(|party| around(party.pill, pill)).collect();
        let on_the_map: Vec<Rect> = discs.iter().chain(&names).copied().collect();
        for group in [&on_the_map, &pills] {
            for (index, one) in group.iter().enumerate() {
                for other in &group[index + 1..] {
                    let apart = |at: usize| {
                        one[at] + one[at + 2] <= other[at] + 1.0
                            || other[at] + other[at + 2] <= one[at] + 1.0
                    };
                    assert!(apart(0) || apart(1), "{all} called {name}: {one:?} on {other:?}");
                }
            }
        }
        for [left, top, width, height] in names.into_iter().chain(pills) {
            let is_inside =
                left >= 0.0 && top >= 0.0 && left + width <= 720.0 && top + height <= 520.0;
            assert!(is_inside, "{all} called {name}: {left} {top}");
        }
    }
}
