//! From the sphere to the plane. Both projections keep areas true.

use crate::Point;
use crate::plan::{Frame, Projection};

/// A place in degrees, put into a frame.
pub(crate) fn place(frame: &Frame, [longitude, latitude]: [f64; 2]) -> Point {
    let [x, y] = flat(frame.projection, longitude.to_radians(), latitude.to_radians());
    [frame.centre[0] + frame.scale * x, frame.centre[1] - frame.scale * y]
}

/// Radians in, radians out, y upwards. (Snyder, "Map Projections: A Working Manual", 1987.)
fn flat(projection: Projection, longitude: f64, latitude: f64) -> Point {
    match projection {
        Projection::LambertAzimuthal { longitude: lon0, latitude: lat0 } => {
            let (lat0, turn) = (lat0.to_radians(), longitude - lon0.to_radians());
            let facing = lat0.sin() * latitude.sin() + lat0.cos() * latitude.cos() * turn.cos();
            // At the antipode the projection has no single point; no frame shows it.
            let k = (2.0 / (1.0 + facing).max(1e-9)).sqrt();
            let x = k * latitude.cos() * turn.sin();
            let y = k * (lat0.cos() * latitude.sin() - lat0.sin() * latitude.cos() * turn.cos());
            [x, y]
        }
        Projection::Albers { longitude: lon0, latitude: lat0, parallels } => {
            let [first, second] = parallels.map(f64::to_radians);
            let n = f64::midpoint(first.sin(), second.sin());
            let c = first.cos().powi(2) + 2.0 * n * first.sin();
            let radius = |latitude: f64| (c - 2.0 * n * latitude.sin()).max(0.0).sqrt() / n;
            // The short way round, so that nothing jumps at the antimeridian.
            let turn = wrapped(longitude - lon0.to_radians());
            let (rho, rho0) = (radius(latitude), radius(lat0.to_radians()));
            [rho * (n * turn).sin(), rho0 - rho * (n * turn).cos()]
        }
    }
}

fn wrapped(angle: f64) -> f64 {
    use std::f64::consts::{PI, TAU};
    (angle + PI).rem_euclid(TAU) - PI
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_points_fall_where_the_manual_says() {
        // Snyder's worked examples on the unit sphere.
        let laea = Projection::LambertAzimuthal { longitude: -100.0, latitude: 40.0 };
        let [x, y] = flat(laea, 100_f64.to_radians(), (-20_f64).to_radians());
        // The manual's globe has a radius of 3.
        assert!((3.0 * x + 4.233_930_3).abs() < 1e-7, "{x}");
        assert!((3.0 * y - 4.025_777_5).abs() < 1e-7, "{y}");
        // On the central meridian y is the chord, whose angle is the way from the centre.
        let [x, y] = flat(laea, (-100_f64).to_radians(), 20_f64.to_radians());
        let chord = -2.0 * 10_f64.to_radians().sin();
        assert!(x.abs() < 1e-12 && (y - chord).abs() < 1e-12, "{x} {y}");
        let centre = flat(laea, (-100_f64).to_radians(), 40_f64.to_radians());
        assert!(centre[0].abs() < 1e-12 && centre[1].abs() < 1e-12);
        let albers =
            Projection::Albers { longitude: -96.0, latitude: 23.0, parallels: [29.5, 45.5] };
        let [x, y] = flat(albers, (-75_f64).to_radians(), 35_f64.to_radians());
        assert!((x - 0.295_272_0).abs() < 1e-7 && (y - 0.241_677_4).abs() < 1e-7, "{x} {y}");
    }

    #[test]
    fn the_short_way_round_is_taken() {
        let albers =
            Projection::Albers { longitude: -96.0, latitude: 38.0, parallels: [29.5, 45.5] };
        let west = flat(albers, 179.9_f64.to_radians(), 0.9);
        let east = flat(albers, (-179.9_f64).to_radians(), 0.9);
        assert!((west[0] - east[0]).hypot(west[1] - east[1]) < 0.01);
    }
}
