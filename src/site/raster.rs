//! An SVG as a PNG, with the site's own typeface.

use super::Error;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};
use std::io::Read;
use std::sync::{Arc, OnceLock};

/// The typeface in the weights that drawings and headings use, as web fonts.
pub const FONTS: [&[u8]; 2] = [
    include_bytes!("../../style/font/be-vietnam-pro-400.woff2"),
    include_bytes!("../../style/font/be-vietnam-pro-600.woff2"),
];

/// The PNG of an SVG, `width` pixels wide and as high as its shape asks.
pub fn png(svg: &str, width: u32) -> Result<Vec<u8>, Error> {
    let wrong = |error: String| Error::step(format!("a picture cannot be painted: {error}"));
    let options = Options { fontdb: fonts()?, font_family: "Be Vietnam Pro".to_string(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| wrong(error.to_string()))?;
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).round() as u32;
    let mut pixels = Pixmap::new(width, height).ok_or_else(|| wrong(format!("{width} × {height} pixels")))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    encode(pixels).map_err(|error| wrong(error.to_string()))
}

/// As small as PNG gets it: without an alpha channel where everything is opaque.
fn encode(pixels: Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let (width, height) = (pixels.width(), pixels.height());
    let mut bytes = pixels.take_demultiplied();
    let opaque = bytes.iter().skip(3).step_by(4).all(|alpha| *alpha == u8::MAX);
    if opaque {
        // In place, in steps that an unoptimised build takes quickly too.
        let count = bytes.len() / 4;
        for at in 1..count {
            bytes.copy_within(at * 4..at * 4 + 3, at * 3);
        }
        bytes.truncate(count * 3);
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(if opaque { png::ColorType::Rgb } else { png::ColorType::Rgba });
    encoder.set_compression(png::Compression::High);
    encoder.write_header()?.write_image_data(&bytes)?;
    Ok(file)
}

/// The typeface, unpacked once.
fn fonts() -> Result<Arc<Database>, Error> {
    static LOADED: OnceLock<Option<Arc<Database>>> = OnceLock::new();
    let load = || {
        let mut all = Database::new();
        for font in FONTS {
            all.load_font_data(unpacked(font)?);
        }
        Some(Arc::new(all))
    };
    let loaded = LOADED.get_or_init(load).clone();
    loaded.ok_or_else(|| Error::step("style/font: a font is no WOFF2 file; pictures need those of weight 400 and 600"))
}

/// The TrueType file in a web font.
fn unpacked(font: &[u8]) -> Option<Vec<u8>> {
    wuff::decompress_woff2_with_custom_brotli(font, &mut |packed, _| {
        let mut plain = Vec::new();
        brotli::Decompressor::new(packed, 4096).read_to_end(&mut plain)?;
        Ok(plain)
    })
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The size of a PNG, and how many of its pixels are not the first one's colour.
    fn seen(svg: &str, width: u32) -> (u32, u32, usize) {
        let file = png(svg, width).expect("a picture");
        let pixels = Pixmap::decode_png(&file).expect("a PNG");
        let ground = pixels.pixels()[0];
        (pixels.width(), pixels.height(), pixels.pixels().iter().filter(|pixel| **pixel != ground).count())
    }

    #[test]
    fn a_picture_has_the_width_asked_for_and_its_letters() {
        let svg = |text: &str, weight: u16| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\">\
                 <rect width=\"100\" height=\"50\" fill=\"#fff\"/>\
                 <text x=\"5\" y=\"30\" font-size=\"20\" font-weight=\"{weight}\">{text}</text></svg>"
            )
        };
        assert_eq!(seen(&svg("", 400), 200), (200, 100, 0));
        let (_, _, regular) = seen(&svg("Phước", 400), 200);
        let (_, _, bold) = seen(&svg("Phước", 600), 200);
        assert!(regular > 500 && bold > regular, "{regular} and {bold} pixels of text");
    }

    #[test]
    fn what_is_no_svg_is_refused() {
        assert!(png("<p>", 10).is_err());
    }
}
