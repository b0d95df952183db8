//! An SVG as a PNG.

use super::Error;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The PNG of an SVG, `width` pixels wide and as high as its shape asks.
pub fn png(svg: &str, width: u32) -> Result<Vec<u8>, Error> {
    let wrong = |error: String| Error::step(format!("a picture cannot be painted: {error}"));
    let tree = Tree::from_str(svg, &Options::default()).map_err(|error| wrong(error.to_string()))?;
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).round() as u32;
    let mut pixels = Pixmap::new(width, height).ok_or_else(|| wrong(format!("{width} × {height} pixels")))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| wrong(error.to_string()))
}
