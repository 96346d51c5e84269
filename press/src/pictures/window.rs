//! A window as the page draws it: wings, frame, lintel, sill and panes, and a bar for each capital that says no. The page's
//! own measures are in `src/view/window/cut.rs`, and how its parts look is in `style/window.css`.

use deal_window::view::glyph::pane_path;
use engine::ids::CountryId;
use engine::model::pane::Pane;
use engine::window::{Glass, Window, WindowState};

use super::colours::light;
use super::svg::{moved, number, path, points, rect};

/// How far the frame goes beyond the panes.
pub(super) const JAMB: f32 = 3.0;

/// The measures of a window.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    /// How wide and how high the place of a pane is.
    pub(super) pane: [f32; 2],
    /// How far a bar sticks out beyond the panes, on both sides.
    pub(super) out: f32,
    /// How far a wing stands out from the frame, and how much taller it is there at each end.
    pub(super) wing: [f32; 2],
}

/// The patterns that windows are filled with.
pub(super) fn patterns() -> String {
    let pattern = |id: &str, size: u8, turned: &str, inner: String| {
        format!(
            "<pattern id=\"{id}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\"{turned}>{inner}</pattern>"
        )
    };
    let plain = |place: [f32; 4], token: &str| rect(place, &fill(light(token)));
    let waits = plain([0.0, 0.0, 9.0, 9.0], "waits") + &plain([0.0, 0.0, 4.0, 9.0], "backs");
    let hatch = plain([0.0, 0.0, 10.0, 10.0], "tolerates")
        + &plain([0.0, 0.0, 3.6, 10.0], "tolerates-hatch");
    let slats = plain([0.0, 0.0, 7.0, 7.0], "opposes")
        + &path("M0 6.5H7", &stroke(light("opposes-slats"), 1.0, ""));
    pattern("waits", 9, "", waits)
        + &pattern("tolerates", 10, " patternTransform=\"rotate(45)\"", hatch)
        + &pattern("opposes", 7, "", slats)
}

/// The window, with its first pane at the origin.
pub(super) fn window(window: &Window, countries: usize, cut: Cut) -> String {
    let state = window.state();
    let [width, height] = [cut.pane[0], cut.pane[1] * countries as f32];
    let mut drawn = String::new();
    if state == WindowState::Open {
        drawn += &wing(cut, countries, false);
        drawn += &wing(cut, countries, true);
    }
    let frame = [-JAMB, -JAMB, width + 2.0 * JAMB, height + 2.0 * JAMB];
    let is_bare = state == WindowState::Unfinished && !window.is_glazed();
    let (ground, line) = match state {
        WindowState::Open => ("lamp", stroke(light("ink"), 3.4, "")),
        WindowState::Barred => ("dusk", stroke(light("ink"), 1.8, "")),
        WindowState::Unfinished if is_bare => ("frame", stroke(light("ink"), 1.4, "6 4")),
        WindowState::Unfinished => ("frame", stroke(light("ink"), 1.8, "")),
    };
    drawn += &rect(frame, &format!("{} {line}", fill(light(ground))));
    if !is_bare {
        let look = format!("{} {}", fill(light("frame")), stroke(light("ink"), 1.6, ""));
        drawn += &rect([-6.0, -JAMB - 5.0, width + 12.0, 5.0], &look);
        drawn += &rect([-9.0, height + JAMB, width + 18.0, cut.pane[1] * 0.11], &look);
    }
    let ids = || CountryId::all(countries);
    let next = ids().find(|country| window.glass(*country) == Glass::Empty);
    let place = |country: CountryId| {
        format!("translate(0 {})", number(cut.pane[1] * country.index() as f32))
    };
    for country in ids() {
        let is_next = next == Some(country);
        let pane = pane(window.glass(country), cut, state == WindowState::Barred, is_next);
        drawn += &moved(&place(country), "", &pane);
    }
    // A bar lies over the panes beside its own.
    for country in ids().filter(|country| window.glass(*country).is_bar()) {
        drawn += &moved(&place(country), "", &bar(cut));
    }
    drawn
}

/// The light that an open window throws on a floor this deep: the panes, the lowest nearest.
pub(super) fn shine(window: &Window, countries: usize, cut: Cut, deep: f32) -> String {
    let width = cut.pane[0];
    let ray = deep / countries as f32;
    let mut drawn = rect([0.0, 0.0, width, deep], &fill(light("lamp")));
    for country in CountryId::all(countries) {
        let (token, opacity) = match window.glass(country).pane() {
            Some(Pane::Backs) => ("backs", 0.5),
            Some(Pane::Tolerates) => ("tolerates-hatch", 0.34),
            _ => ("backs", 0.34),
        };
        let top = ray * (countries - 1 - country.index()) as f32 + 2.0;
        let look = format!("{} opacity=\"{opacity}\"", fill(light(token)));
        drawn += &rect([4.0, top, width - 8.0, ray - 4.0], &look);
    }
    moved("skewX(-28)", "opacity=\"0.72\"", &drawn)
}

/// A pane in its place: glass and mark. Where a bar lies there is neither.
fn pane(glass: Glass, cut: Cut, is_barred: bool, is_next: bool) -> String {
    let [width, height] = cut.pane;
    let place = [2.0, 2.0, width - 4.0, height - 4.0];
    let dashed = |token: &str, thick: f32, dashes: &str| {
        let token = if is_barred { "on-dusk" } else { token };
        rect(place, &format!("fill=\"none\" {}", stroke(light(token), thick, dashes)))
    };
    let sign = |pane: Pane, scale: f32, more: &str| {
        let scale = scale * (height / 64.0).clamp(0.6, 1.5).min(width / 40.0);
        let [x, y] = [width / 2.0, height / 2.0].map(number);
        moved(&format!("translate({x} {y})scale({})", number(scale)), more, &mark(pane))
    };
    match glass {
        Glass::Told(Pane::Opposes) => String::new(),
        Glass::Told(Pane::Unknown) => {
            dashed("ink-quiet", 1.4, "4 4") + &sign(Pane::Unknown, 1.0, "")
        }
        Glass::Told(pane) => {
            let ground = match pane {
                Pane::Waits | Pane::Tolerates => format!("fill=\"url(#{})\"", pane.name()),
                _ => fill(light(pane.name())),
            };
            let mut drawn = rect(place, &format!("{ground} {}", stroke(light("ink"), 1.0, "")));
            if pane == Pane::Backs {
                let gleam = [[width / 9.0, height * 8.0 / 9.0], [width / 2.0, height / 9.0]];
                let look = format!("{} stroke-opacity=\"0.28\"", stroke("#fff", 2.0, ""));
                drawn += &path(&points(&gleam), &look);
            }
            drawn + &sign(pane, 1.0, "")
        }
        Glass::Ghost(pane) => {
            let token = match pane {
                Pane::Waits | Pane::Unknown => "backs",
                Pane::Tolerates => "tolerates-line",
                Pane::Backs | Pane::Opposes => pane.name(),
            };
            dashed(token, 1.5, "4 3") + &sign(pane, 0.76, "opacity=\"0.7\"")
        }
        Glass::Empty => {
            let asks = if is_next {
                let [x, y] = [width / 2.0, height / 2.0].map(number);
                let sign = path(pane_path(Pane::Unknown), &sign_look("ink-quiet", 2.0));
                moved(&format!("translate({x} {y})scale(1.4)"), "opacity=\"0.7\"", &sign)
            } else {
                String::new()
            };
            dashed("ink-quiet", 1.2, "4 4") + &asks
        }
    }
}

/// The mark of a pane, around the origin.
fn mark(pane: Pane) -> String {
    let (ground, sign) = match pane {
        Pane::Unknown => ("paper", "ink"),
        Pane::Backs => ("backs", "on-backs"),
        Pane::Waits => ("waits", "on-waits"),
        Pane::Tolerates => ("tolerates", "on-tolerates"),
        Pane::Opposes => ("opposes", "on-opposes"),
    };
    ringed(ground, "ink") + &path(pane_path(pane), &sign_look(sign, 3.0))
}

fn ringed(ground: &str, ring: &str) -> String {
    format!("<circle r=\"9.7\" {} {}/>", fill(light(ground)), stroke(light(ring), 1.6, ""))
}

/// How a mark's sign looks.
pub(super) fn sign_look(token: &str, thick: f32) -> String {
    format!(
        "fill=\"none\" {} stroke-linecap=\"round\" stroke-linejoin=\"round\"",
        stroke(light(token), thick, "")
    )
}

/// A bar across its pane.
fn bar(cut: Cut) -> String {
    let [width, height] = cut.pane;
    let (thick, long) = (height * 0.68, width + 2.0 * cut.out);
    let (left, top, middle) = (-cut.out, (height - thick) / 2.0, height / 2.0);
    let look = format!("fill=\"url(#opposes)\" {} rx=\"1.5\"", stroke(light("ink"), 1.6, ""));
    let nail = |x: f32| {
        let look = format!("cx=\"{}\" cy=\"{}\"", number(x), number(middle));
        format!("<circle {look} r=\"1.8\" {}/>", fill(light("on-opposes")))
    };
    let sign = ringed("opposes", "on-opposes")
        + &path(pane_path(Pane::Opposes), &sign_look("on-opposes", 3.0));
    let scale = (height / 64.0).clamp(0.6, 1.5).min(width / 40.0);
    let at =
        format!("translate({} {})scale({})", number(width / 2.0), number(middle), number(scale));
    rect([left, top, long, thick], &look)
        + &nail(left + 6.0)
        + &nail(left + long - 6.0)
        + &moved(&at, "", &sign)
}

/// A wing, swung out beside the frame.
fn wing(cut: Cut, countries: usize, is_last: bool) -> String {
    let ([deep, flare], [width, pane]) = (cut.wing, cut.pane);
    let long = pane * countries as f32;
    let place =
        |[out, along]: [f32; 2]| [if is_last { width + JAMB + out } else { -JAMB - out }, along];
    let leaf =
        [[0.0, -JAMB], [deep, -JAMB - flare], [deep, long + JAMB + flare], [0.0, long + JAMB]];
    let ink = |thick| format!("{} stroke-linejoin=\"round\"", stroke(light("ink"), thick, ""));
    let mut drawn =
        path(&(points(&leaf.map(place)) + "Z"), &format!("{} {}", fill(light("lamp")), ink(2.2)));
    for index in 1..countries {
        let along = pane * index as f32;
        // The further along, the further it leans out.
        let outer = along + flare * (2.0 * along - long) / (long + 2.0 * JAMB);
        let line = [[0.0, along], [deep, outer]].map(place);
        drawn += &path(&points(&line), &ink(1.3));
    }
    drawn
}

pub(super) fn fill(colour: &str) -> String {
    format!("fill=\"{colour}\"")
}

pub(super) fn stroke(colour: &str, thick: f32, dashes: &str) -> String {
    let dashes =
        if dashes.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{dashes}\"") };
    format!("stroke=\"{colour}\" stroke-width=\"{}\"{dashes}", number(thick))
}
