//! A window as the page draws it: wings, frame, lintel, sill and panes, and a bar for each capital that says no. Where its
//! parts lie is said in `src/view/window/measures.rs`, and how they look in `style/window.css`.

use deal_window::view::glyph::pane_path;
use deal_window::view::window::measures::{Measures, Place, Point};
use engine::ids::CountryId;
use engine::model::pane::Pane;
use engine::window::{Glass, Window, WindowState};

use super::sheet::Sheet;
use super::svg::{moved, number, path, points, rect};

/// The colour that outlines a pane that is inferred.
pub(super) fn outline(pane: Pane) -> &'static str {
    match pane {
        Pane::Waits | Pane::Unknown | Pane::Backs => "backs",
        Pane::Tolerates => "tolerates-line",
        Pane::Opposes => "opposes",
    }
}

/// The window, with its first pane at the origin.
pub(super) fn window(
    sheet: &Sheet,
    window: &Window,
    countries: usize,
    measures: &Measures,
) -> String {
    let state = window.state();
    let (drawing, built) = (Drawing { sheet, measures }, measures.is_built_in);
    let mut drawn = String::new();
    if state == WindowState::Open {
        drawn += &drawing.wing(countries, false);
        drawn += &drawing.wing(countries, true);
    }
    let is_bare = state == WindowState::Unfinished && !window.is_glazed();
    let (ground, line) = match state {
        WindowState::Open => ("lamp", sheet.stroke("ink", if built { 3.4 } else { 2.6 }, "")),
        WindowState::Barred => ("dusk", sheet.stroke("ink", if built { 1.8 } else { 2.0 }, "")),
        WindowState::Unfinished if is_bare => ("frame", sheet.stroke("ink", 1.4, "6 4")),
        WindowState::Unfinished => ("frame", sheet.stroke("ink", 1.8, "")),
    };
    drawn += &area(measures.frame(countries), &format!("{} {line}", sheet.fill(ground)));
    if let Some(edges) = measures.lintel_and_sill(countries).filter(|_| !is_bare) {
        let look = format!("{} {}", sheet.fill("frame"), sheet.stroke("ink", 1.6, ""));
        drawn += &edges.map(|edge| area(edge, &look)).concat();
    }
    let ids = || CountryId::all(countries);
    let next = ids().find(|country| window.glass(*country) == Glass::Empty);
    let place = |country: CountryId| {
        let [x, y] = measures.place(country.index());
        format!("translate({x} {y})")
    };
    for country in ids() {
        let is_next = next == Some(country);
        let is_barred = state == WindowState::Barred;
        let pane = drawing.pane(window.glass(country), is_barred, is_next);
        if !pane.is_empty() {
            drawn += &moved(&place(country), "", &pane);
        }
    }
    // A bar lies over the panes beside its own.
    for country in ids().filter(|country| window.glass(*country).is_bar()) {
        drawn += &moved(&place(country), "", &drawing.bar());
    }
    drawn
}

/// The light that an open window throws on a floor this deep: the panes, the lowest nearest.
pub(super) fn shine(
    sheet: &Sheet,
    window: &Window,
    countries: usize,
    width: f32,
    deep: f32,
) -> String {
    let ray = deep / countries as f32;
    let mut drawn = rect([0.0, 0.0, width, deep], &sheet.fill("lamp"));
    for country in CountryId::all(countries) {
        let (token, opacity) = match window.glass(country).pane() {
            Some(Pane::Backs) => ("backs", 0.5),
            Some(Pane::Tolerates) => ("tolerates-hatch", 0.34),
            _ => ("backs", 0.34),
        };
        let top = ray * (countries - 1 - country.index()) as f32 + 2.0;
        let look = format!("{} opacity=\"{opacity}\"", sheet.fill(token));
        drawn += &rect([4.0, top, width - 8.0, ray - 4.0], &look);
    }
    moved("skewX(-28)", "opacity=\"0.72\"", &drawn)
}

/// The mark of a pane, around the origin.
pub(super) fn mark(sheet: &Sheet, pane: Pane) -> String {
    let (ground, sign) = match pane {
        Pane::Unknown => ("paper", "ink"),
        Pane::Backs => ("backs", "on-backs"),
        Pane::Waits => ("waits", "on-waits"),
        Pane::Tolerates => ("tolerates", "on-tolerates"),
        Pane::Opposes => ("opposes", "on-opposes"),
    };
    ringed(sheet, ground, "ink") + &path(pane_path(pane), &sign_look(sheet, sign, 3.0))
}

fn ringed(sheet: &Sheet, ground: &str, ring: &str) -> String {
    format!("<circle r=\"9.7\" {} {}/>", sheet.fill(ground), sheet.stroke(ring, 1.6, ""))
}

/// How a mark's sign looks.
pub(super) fn sign_look(sheet: &Sheet, token: &str, thick: f32) -> String {
    format!(
        "fill=\"none\" {} stroke-linecap=\"round\" stroke-linejoin=\"round\"",
        sheet.stroke(token, thick, "")
    )
}

/// A window's parts, each in the place of its pane.
struct Drawing<'a> {
    sheet: &'a Sheet,
    measures: &'a Measures,
}

impl Drawing<'_> {
    /// A pane: glass and mark. Where a bar lies there is neither.
    fn pane(&self, glass: Glass, is_barred: bool, is_next: bool) -> String {
        let Self { sheet, measures } = *self;
        let place = measures.glass();
        let dashed = |token: &str, thick: f32, dashes: &str| {
            let token = if is_barred { "on-dusk" } else { token };
            area(place, &format!("fill=\"none\" {}", sheet.stroke(token, thick, dashes)))
        };
        match glass {
            Glass::Told(Pane::Opposes) => String::new(),
            Glass::Told(Pane::Unknown) => {
                dashed("ink-quiet", 1.4, "4 4") + &self.sign(Pane::Unknown, 1.0, "")
            }
            Glass::Told(pane) => {
                let edge = format!("fill=\"none\" {}", sheet.stroke("ink", 1.0, ""));
                let mut drawn = self.filled(place, pane) + &area(place, &edge);
                if let Some(gleam) = measures.gleam().filter(|_| pane == Pane::Backs) {
                    let look = "stroke=\"#fff\" stroke-width=\"2\" stroke-opacity=\"0.28\"";
                    drawn += &path(&line(&gleam), look);
                }
                drawn + &self.sign(pane, 1.0, "")
            }
            Glass::Ghost(pane) => {
                let drawn = dashed(outline(pane), 1.5, "4 3");
                drawn + &self.sign(pane, 0.76, "opacity=\"0.7\"")
            }
            Glass::Empty => {
                let sign = path(pane_path(Pane::Unknown), &sign_look(sheet, "ink-quiet", 2.0));
                let asks = if is_next {
                    self.signed(1.4, "opacity=\"0.7\"", &sign)
                } else {
                    String::new()
                };
                dashed("ink-quiet", 1.2, "4 4") + &asks
            }
        }
    }

    /// A part in the colour of a stance, with its stripes. They are drawn one by one: where a pattern is set in tiles, the
    /// seams between these can be seen in points.
    fn filled(&self, place: Place, pane: Pane) -> String {
        let sheet = self.sheet;
        let [left, top, width, height] = place.map(f32::from);
        // A small window has finer stripes.
        let fine = self.measures.pane.iter().all(|side| *side < 40);
        let step = |large: f32, small: f32| if fine { small } else { large };
        let (between, thick, token) = match pane {
            Pane::Waits => (step(9.0, 6.0), step(4.0, 2.6), "backs"),
            Pane::Tolerates => (step(14.0, 9.0), step(5.0, 3.4), "tolerates-hatch"),
            Pane::Opposes => (step(7.0, 5.0), 1.0, "opposes-slats"),
            Pane::Backs | Pane::Unknown => return area(place, &sheet.fill(pane.name())),
        };
        let corners = [[0.0, 0.0], [width, 0.0], [width, height], [0.0, height]];
        // How far along its stripes follow each other a point is.
        let along = |[x, y]: [f32; 2]| match pane {
            Pane::Tolerates => x + y,
            Pane::Opposes => y,
            _ => x,
        };
        let most = along([width, height]);
        let mut stripes = String::new();
        let mut begin = if pane == Pane::Opposes { between - 1.0 } else { 0.0 };
        while begin < most {
            let stripe = cut(&corners, &|point| along(point) - begin);
            let stripe = cut(&stripe, &|point| begin + thick - along(point));
            if stripe.len() > 2 {
                let stripe: Vec<_> = stripe.iter().map(|[x, y]| [left + x, top + y]).collect();
                stripes += &(points(&stripe) + "Z");
            }
            begin += between;
        }
        area(place, &sheet.fill(pane.name())) + &path(&stripes, &sheet.fill(token))
    }

    fn sign(&self, pane: Pane, share: f32, more: &str) -> String {
        self.signed(share * self.scale(), more, &mark(self.sheet, pane))
    }

    /// A sign in the middle of the place of a pane.
    fn signed(&self, scale: f32, more: &str, sign: &str) -> String {
        let [x, y] = self.measures.pane.map(|side| number(f32::from(side) / 2.0));
        moved(&format!("translate({x} {y})scale({})", number(scale)), more, sign)
    }

    /// How large marks are.
    fn scale(&self) -> f32 {
        let [width, height] = self.measures.pane.map(f32::from);
        match self.measures.is_built_in {
            true => (height / 64.0).clamp(0.6, 1.5).min(width / 40.0),
            false => width.min(height) / 29.0,
        }
    }

    /// A bar across its pane.
    fn bar(&self) -> String {
        let Self { sheet, measures } = *self;
        let plate = format!("fill=\"none\" {} rx=\"1.5\"", sheet.stroke("ink", 1.6, ""));
        let nails = measures.nails().into_iter().flatten().map(|[x, y]| {
            format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"1.8\" {}/>", sheet.fill("on-opposes"))
        });
        let sign = ringed(sheet, "opposes", "on-opposes")
            + &path(pane_path(Pane::Opposes), &sign_look(sheet, "on-opposes", 3.0));
        self.filled(measures.bar(), Pane::Opposes)
            + &area(measures.bar(), &plate)
            + &nails.collect::<String>()
            + &self.signed(self.scale(), "", &sign)
    }

    /// A wing, swung out beside the frame.
    fn wing(&self, countries: usize, is_last: bool) -> String {
        let Self { sheet, measures } = *self;
        let ink = |thick| format!("{} stroke-linejoin=\"round\"", sheet.stroke("ink", thick, ""));
        let leaf = line(&measures.wing(countries, is_last)) + "Z";
        let bars = measures.wing_bars(countries, is_last);
        let bars: String = bars.iter().map(|bar| line(bar)).collect();
        let bars = if bars.is_empty() { bars } else { path(&bars, &ink(1.3)) };
        path(&leaf, &format!("{} {}", sheet.fill("lamp"), ink(2.2))) + &bars
    }
}

/// What of an outline lies where `inside` is no less than nothing.
fn cut(outline: &[[f32; 2]], inside: &dyn Fn([f32; 2]) -> f32) -> Vec<[f32; 2]> {
    let mut kept = Vec::new();
    let next = outline.iter().cycle().skip(1);
    for (from, to) in outline.iter().zip(next) {
        let (here, there) = (inside(*from), inside(*to));
        if here >= 0.0 {
            kept.push(*from);
        }
        if (here < 0.0) != (there < 0.0) {
            let share = here / (here - there);
            kept.push([0, 1].map(|axis: usize| from[axis] + share * (to[axis] - from[axis])));
        }
    }
    kept
}

/// The same window, so many times as large.
pub(super) fn enlarged(measures: &Measures, times: f32) -> Measures {
    let side = |length: i16| (f32::from(length) * times).round() as i16;
    Measures {
        pane: measures.pane.map(side),
        jamb: side(measures.jamb),
        out: side(measures.out),
        wing: measures.wing.map(side),
        ..*measures
    }
}

fn area(place: Place, look: &str) -> String {
    rect(place.map(f32::from), look)
}

fn line(way: &[Point]) -> String {
    points(&way.iter().map(|point| point.map(f32::from)).collect::<Vec<_>>())
}
