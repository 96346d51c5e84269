//! The map that the content plans, and what any map must hold to.

use crate::GRAINS;
use crate::plan::Plan;
use crate::world::World;
use crate::{Drawing, draw};

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

#[test]
fn the_middle_of_every_party_is_its_own() {
    let drawing = drawing();
    assert_eq!(drawing.parties.len(), 5);
    for party in &drawing.parties {
        let shapes = rings(&party.hit);
        let (mut low, mut high) = ([f64::MAX; 2], [f64::MIN; 2]);
        for point in shapes.iter().flatten().chain(rings(&party.shape).iter().flatten()) {
            for axis in [0, 1] {
                low[axis] = low[axis].min(point[axis]);
                high[axis] = high[axis].max(point[axis]);
            }
        }
        let middle = [0, 1].map(|axis| f64::midpoint(low[axis], high[axis]));
        assert!(shapes.iter().any(|ring| inside(ring, middle)), "{} at {middle:?}", party.id);
        // Large enough for a finger on a phone 360 px wide: half a unit to the pixel.
        for axis in [0, 1] {
            assert!(high[axis] - low[axis] >= 48.0, "{} is too small", party.id);
        }
    }
}

#[test]
fn the_drawing_is_the_same_every_time_and_light() {
    let (once, again) = (drawing(), drawing());
    assert_eq!(once, again);
    let text: usize = once.parties.iter().map(|party| party.shape.len()).sum();
    assert!(text + once.context.len() < 40_000, "{text} bytes of parties");
}

#[test]
fn neighbours_share_the_points_of_their_border() {
    let drawing = drawing();
    let border: Vec<[f64; 2]> = rings(&drawing.quiet_borders).concat();
    assert!(border.len() > 4);
    let near = |shape: &str| {
        let points: Vec<[f64; 2]> = rings(shape).concat();
        border.iter().all(|at| {
            points.iter().any(|point| (point[0] - at[0]).abs() + (point[1] - at[1]).abs() < 0.31)
        })
    };
    assert!(near(&drawing.parties[1].shape) && near(&drawing.parties[2].shape));
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
        "width = 10\nheight = 10\ntable = [5, 5, 1, 1]\n[[party]]\nid = \"a\"\ndisc = [2, 2, 1]\n\
         seat = [4, 4]\nbend = [[2, 3], [3, 4]]\nlabel = [2, 2]",
    )
    .expect("a plan");
    let (world, _) = planned();
    let drawing = draw(&world, &plan).expect("drawn");
    let party = &drawing.parties[0];
    assert_eq!(party.capital, [2.0, 2.0]);
    // Two half circles from the disc's left, in grains as every shape is.
    assert_eq!(party.shape, "M5 10a5 5 0 1 0 10 0a5 5 0 1 0-10 0z");
    assert_eq!(party.hit, party.shape);
}
