//! A picture in points.

use std::collections::BTreeMap;

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::trouble::Trouble;

/// How far a colour in points is at most from that of the picture as lines, in each of red, green and blue, of 255.
pub const MOST_APART: u8 = 12;

/// How many colours a file has at most: each point is then one byte, which makes it half as large.
const COLOURS: usize = 256;

type Colour = [u8; 3];

/// The picture as a PNG of its own size.
///
/// # Errors
///
/// When it can't be read as a picture, or has too many colours, which is a mistake of whoever has drawn it.
pub fn png(svg: &str) -> Result<Vec<u8>, Trouble> {
    let points = points(svg)?;
    let runs = runs(&points);
    let palette = Palette::of(&runs).ok_or_else(|| broken("it has too many colours"))?;
    let mut indices = Vec::new();
    for (colour, long) in runs {
        let index = palette.places.get(&colour).ok_or_else(|| broken("a colour is lost"))?;
        indices.resize(indices.len() + long, *index);
    }
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, points.width(), points.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.colours.concat());
    encoder.set_compression(Compression::High);
    // Neighbours among indices say nothing of each other.
    encoder.set_filter(Filter::NoFilter);
    let written = encoder.write_header().and_then(|mut writer| {
        writer.write_image_data(&indices)?;
        writer.finish()
    });
    written.map_err(|error| broken(&error.to_string()))?;
    Ok(file)
}

/// A picture's points in all their colours.
///
/// # Errors
///
/// When it can't be read as a picture.
pub fn points(svg: &str) -> Result<Pixmap, Trouble> {
    let tree =
        Tree::from_str(svg, &Options::default()).map_err(|error| broken(&error.to_string()))?;
    let size = tree.size().to_int_size();
    let mut points =
        Pixmap::new(size.width(), size.height()).ok_or_else(|| broken("it has no size"))?;
    resvg::render(&tree, Transform::default(), &mut points.as_mut());
    Ok(points)
}

fn broken(what: &str) -> Trouble {
    Trouble::Broken(format!("A picture can't be turned into points: {what}"))
}

/// The colours of a picture from point to point, each with how many points in a row have it.
fn runs(points: &Pixmap) -> Vec<(Colour, usize)> {
    let mut runs: Vec<(Colour, usize)> = Vec::new();
    for point in points.pixels() {
        let colour = [point.red(), point.green(), point.blue()];
        match runs.last_mut() {
            Some((last, long)) if *last == colour => *long += 1,
            _ => runs.push((colour, 1)),
        }
    }
    runs
}

/// The colours of a file, and which of them stands for each colour of the picture.
struct Palette {
    colours: Vec<Colour>,
    places: BTreeMap<Colour, u8>,
}

impl Palette {
    /// The closest that is small enough; none if some colour would be too far from all of them.
    fn of(runs: &[(Colour, usize)]) -> Option<Self> {
        let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
        for (colour, long) in runs {
            *counts.entry(*colour).or_default() += long;
        }
        let mut counts: Vec<(Colour, usize)> = counts.into_iter().collect();
        // What there is most of keeps its own colour.
        counts.sort_by_key(|(_, count)| usize::MAX - count);
        (4..=MOST_APART).step_by(4).find_map(|far| Self::within(&counts, far))
    }

    /// The colours of which each other is near one.
    fn within(counts: &[(Colour, usize)], far: u8) -> Option<Self> {
        let mut palette = Self { colours: Vec::new(), places: BTreeMap::new() };
        for (colour, _) in counts {
            let nearest =
                palette.colours.iter().enumerate().min_by_key(|(_, one)| apart(**one, *colour));
            let place = match nearest {
                Some((index, one)) if apart(*one, *colour) <= far => index,
                _ if palette.colours.len() == COLOURS => return None,
                _ => {
                    palette.colours.push(*colour);
                    palette.colours.len() - 1
                }
            };
            palette.places.insert(*colour, u8::try_from(place).ok()?);
        }
        Some(palette)
    }
}

/// How far two colours are apart where they differ most.
fn apart(one: Colour, other: Colour) -> u8 {
    one.into_iter().zip(other).map(|(one, other)| one.abs_diff(other)).max().unwrap_or_default()
}
