//! The style sheets as one: in the order of `style/main.css`, minified, with hashed names of the fonts.

use super::Error;
use super::asset::Assets;
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use std::fs;
use std::path::Path;

/// The bundled sheet.
pub struct Style {
    /// The CSS, for a file in `assets/`.
    pub css: String,
    /// Fonts that the first view needs: paths below the site's root.
    pub preload: Vec<String>,
}

/// Weights that the first view needs.
const FIRST_FONTS: [&str; 2] = ["-400.woff2", "-600.woff2"];

/// Bundles the sheets that `main.css` imports, and adds their fonts to the assets.
pub fn bundle(dir: &Path, assets: &mut Assets) -> Result<Style, Error> {
    let main = dir.join("main.css");
    let imports = fs::read_to_string(&main).map_err(|error| Error::file(&main, error))?;
    let (mut css, mut preload) = (String::new(), Vec::new());
    for line in imports.lines().filter(|line| !line.trim().is_empty()) {
        let name = line.strip_prefix("@import \"").and_then(|rest| rest.strip_suffix("\";"));
        let Some(name) = name else {
            return Err(Error::step(format!("style/main.css holds only lines like @import \"base.css\"; not: {line}")));
        };
        let path = dir.join(name);
        let sheet = fs::read_to_string(&path).map_err(|error| Error::file(&path, error))?;
        css.push_str(&minify(name, &with_fonts(&sheet, dir, assets, &mut preload)?)?);
    }
    Ok(Style { css, preload })
}

fn minify(name: &str, sheet: &str) -> Result<String, Error> {
    let wrong = |error: String| Error::step(format!("style/{name}: {error}"));
    let options = ParserOptions { filename: name.to_string(), ..ParserOptions::default() };
    let mut parsed = StyleSheet::parse(sheet, options).map_err(|error| {
        let place = error.loc.as_ref().map_or(String::new(), |place| format!("{}:{}: ", place.line + 1, place.column));
        wrong(format!("{place}{}", error.kind))
    })?;
    parsed.minify(MinifyOptions::default()).map_err(|error| wrong(error.to_string()))?;
    let printed = parsed.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() });
    Ok(printed.map_err(|error| wrong(error.to_string()))?.code)
}

/// The sheet with each `url(font/…)` leading to the hashed file beside it.
fn with_fonts(sheet: &str, dir: &Path, assets: &mut Assets, preload: &mut Vec<String>) -> Result<String, Error> {
    let mut parts = sheet.split("url(font/");
    let mut text = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let Some((name, rest)) = part.split_once(')') else {
            return Err(Error::step("style: a url(font/… has no closing bracket"));
        };
        let path = dir.join("font").join(name);
        let bytes = fs::read(&path).map_err(|error| Error::file(&path, error))?;
        let asset = assets.add(name.trim_end_matches(".woff2"), "woff2", bytes);
        text.push_str(&format!("url({})", asset.trim_start_matches("assets/")));
        text.push_str(rest);
        if FIRST_FONTS.iter().any(|weight| name.ends_with(weight)) {
            preload.push(asset);
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_in_a_sheet_names_file_and_line() {
        let error = minify("x.css", "a { color: red }\nb { color: }}").map_err(|error| error.to_string());
        assert!(matches!(&error, Err(words) if words.starts_with("style/x.css: 2:")), "{error:?}");
    }
}
