//! Takes the named features out of a world file: `extract IN OUT NAME…`.
//!
//! It made `content/map/world.json` from npm's world-atlas; see the notice beside that file.

use std::collections::BTreeMap;
use std::error::Error;

use cartography::world::{Geometry, World, arc_number};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, output, names @ ..] = &arguments[..] else {
        return Err("say: extract IN OUT NAME…".into());
    };
    let mut world = World::read(&std::fs::read_to_string(input)?)?;
    let features = &mut world.objects.countries.geometries;
    features.retain(|feature| names.contains(&feature.properties.name));
    let mut numbers: BTreeMap<usize, i64> = BTreeMap::new();
    let mut renumber = |arc: &mut i64| {
        let next = numbers.len() as i64;
        let number = *numbers.entry(arc_number(*arc)).or_insert(next);
        *arc = if *arc < 0 { !number } else { number };
    };
    for feature in features {
        match &mut feature.geometry {
            Geometry::Polygon(rings) => rings.iter_mut().flatten().for_each(&mut renumber),
            Geometry::MultiPolygon(polygons) => {
                polygons.iter_mut().flatten().flatten().for_each(&mut renumber);
            }
        }
    }
    let mut arcs = vec![Vec::new(); numbers.len()];
    for (old, new) in numbers {
        arcs[new as usize] = std::mem::take(&mut world.arcs[old]);
    }
    world.arcs = arcs;
    std::fs::write(output, serde_json::to_string(&world)?)?;
    Ok(())
}
