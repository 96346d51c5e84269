//! A picture in points.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::card::SIZE;
use super::trouble::Trouble;

/// The picture as a PNG of its own size.
///
/// # Errors
///
/// When it can't be read as a picture, which is a mistake of whoever has drawn it.
pub fn png(svg: &str) -> Result<Vec<u8>, Trouble> {
    let broken =
        |what: &str| Trouble::Broken(format!("A picture can't be turned into points: {what}"));
    let tree =
        Tree::from_str(svg, &Options::default()).map_err(|error| broken(&error.to_string()))?;
    let mut points = Pixmap::new(SIZE.0, SIZE.1).ok_or_else(|| broken("it has no size"))?;
    resvg::render(&tree, Transform::default(), &mut points.as_mut());
    points.encode_png().map_err(|error| broken(&error.to_string()))
}
