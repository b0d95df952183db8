//! The site's icon in every form that is asked for, and the manifest by which the site can be put on a home screen.

use super::Error;
use super::publish::File;
use super::raster::png;
use crate::chart::svg::escape;
use crate::content::Lang;
use crate::text::words;
use serde_json::json;

/// The icon that all others are made of.
pub const ICON: &str = "icon.svg";

/// The colours of the page's ground, by theme.
#[derive(Clone, Debug)]
pub struct Ground {
    /// In the light theme.
    pub light: String,
    /// In the dark theme.
    pub dark: String,
}

/// Name and width of the icon as it is.
const PLAIN: [(&str, u32); 2] = [("icon-192.png", 192), ("icon-512.png", 512)];
/// Without its corners, and clear of any shape that a system cuts out of it: name, width, and how much of it is used: as much
/// as lets every upright edge fall between two pixels.
const CUT: [(&str, u32, f32); 2] = [("apple-touch-icon.png", 180, 0.8), ("icon-maskable.png", 512, 0.75)];

/// The pictures made of the icon, and a manifest in each language.
pub fn files(icon: &str, ground: &Ground) -> Result<Vec<File>, Error> {
    let mut files = vec![("favicon.ico".to_string(), ico(png(icon, 32)?))];
    for (name, width) in PLAIN {
        files.push((name.to_string(), png(icon, width)?));
    }
    for (name, width, used) in CUT {
        files.push((name.to_string(), png(&on_ground(icon, used, &ground.light), width)?));
    }
    for lang in [Lang::Vi, Lang::En] {
        files.push((manifest_path(lang).to_string(), manifest(lang, ground).into_bytes()));
    }
    Ok(files)
}

/// The head's links to all of it; `root` leads to the site's root. The drawing itself is none of them: with every change of
/// the address, as with every year, Chromium would read it anew, for as long as a quarter of the press takes.
pub fn links(root: &str, lang: Lang, ground: &Ground) -> String {
    let mut links = format!(
        "<link rel=\"icon\" href=\"{root}favicon.ico\" sizes=\"32x32\">\
         <link rel=\"apple-touch-icon\" href=\"{root}{}\">\
         <link rel=\"manifest\" href=\"{root}{}\">",
        CUT[0].0,
        manifest_path(lang)
    );
    for (theme, colour) in [("light", &ground.light), ("dark", &ground.dark)] {
        links.push_str(&format!(
            "<meta name=\"theme-color\" media=\"(prefers-color-scheme: {theme})\" content=\"{}\">",
            escape(colour)
        ));
    }
    links
}

fn manifest_path(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "manifest.webmanifest",
        Lang::En => "en/manifest.webmanifest",
    }
}

/// Both languages are one site: who starts in one may read on in the other.
fn manifest(lang: Lang, ground: &Ground) -> String {
    let words = words(lang);
    let root = if lang == Lang::Vi { "./" } else { "../" };
    let icon = |name: &str, kind: &str, sizes: &str, purpose: &str| json!({ "src": format!("{root}{name}"), "type": kind, "sizes": sizes, "purpose": purpose });
    let sized = |(name, width): (&str, u32)| icon(name, "image/png", &format!("{width}x{width}"), "any");
    let mut icons = vec![icon(ICON, "image/svg+xml", "any", "any")];
    icons.extend(PLAIN.map(sized));
    icons.push(icon(CUT[1].0, "image/png", "512x512", "maskable"));
    json!({
        "name": words.brand, "short_name": words.short_name, "description": words.description, "lang": lang.tag(),
        "start_url": "./", "scope": root, "display": "standalone", "display_override": ["minimal-ui"],
        "theme_color": ground.light, "background_color": ground.light, "icons": icons,
    })
    .to_string()
}

/// The icon on a ground without corners, small enough that no cut reaches it.
fn on_ground(icon: &str, used: f32, colour: &str) -> String {
    let (at, width) = ((1.0 - used) * 16.0, used * 32.0);
    let inner = icon.replacen("<svg ", &format!("<svg x=\"{at}\" y=\"{at}\" width=\"{width}\" height=\"{width}\" "), 1);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">\
         <rect width=\"32\" height=\"32\" fill=\"{colour}\"/>{inner}</svg>"
    )
}

/// A PNG of 32 pixels in the wrapping that old programs ask for at `/favicon.ico`.
fn ico(png: Vec<u8>) -> Vec<u8> {
    let mut file = vec![0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0];
    file.extend((png.len() as u32).to_le_bytes());
    file.extend(22u32.to_le_bytes());
    file.extend(png);
    file
}

/// The icon is asked for by pages, so it is there or nothing is built.
pub fn read(root: &std::path::Path) -> Result<String, Error> {
    let path = root.join("public").join(ICON);
    std::fs::read_to_string(&path).map_err(|error| Error::file(&path, error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::tiny_skia::Pixmap;

    const SQUARE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"6\" fill=\"#ffffff\"/><path d=\"M0 12h32v8H0z\"/></svg>";

    fn made() -> Vec<File> {
        let ground = Ground { light: "#ffffff".to_string(), dark: "#000000".to_string() };
        files(SQUARE, &ground).expect("an icon")
    }

    fn picture(name: &str) -> Pixmap {
        let files = made();
        let (_, bytes) = files.iter().find(|(other, _)| other == name).expect(name);
        Pixmap::decode_png(&bytes[if name.ends_with("ico") { 22 } else { 0 }..]).expect(name)
    }

    #[test]
    fn every_picture_has_its_size_and_what_is_cut_has_no_corners() {
        for (name, width, corners) in [
            ("favicon.ico", 32, false),
            ("icon-192.png", 192, false),
            ("icon-512.png", 512, false),
            ("apple-touch-icon.png", 180, true),
            ("icon-maskable.png", 512, true),
        ] {
            let seen = picture(name);
            assert_eq!((seen.width(), seen.height()), (width, width), "{name}");
            assert_eq!(seen.pixel(0, 0).expect("a pixel").is_opaque(), corners, "{name}");
        }
    }

    #[test]
    fn a_round_cut_leaves_the_drawing_whole() {
        let seen = picture("icon-maskable.png");
        let middle = |x| seen.pixel(x, 256).expect("a pixel").red();
        assert_eq!((middle(256), middle(40), middle(470)), (0, 255, 255));
    }

    #[test]
    fn a_manifest_names_icons_that_are_there() {
        let files = made();
        for lang in [Lang::Vi, Lang::En] {
            let (_, bytes) = files.iter().find(|(name, _)| name == manifest_path(lang)).expect("a manifest");
            let manifest: serde_json::Value = serde_json::from_slice(bytes).expect("JSON");
            let icons = manifest["icons"].as_array().expect("a list");
            assert_eq!(icons.len(), 4);
            for icon in icons {
                let name = icon["src"].as_str().expect("a path").trim_start_matches(['.', '/']);
                assert!(name == ICON || files.iter().any(|(other, _)| other == name), "{name}");
            }
        }
    }
}
