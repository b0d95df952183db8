//! The style sheets as one: in the order of `style/main.css`, minified, with hashed names of the fonts.

use super::Error;
use super::asset::Assets;
use super::choice::spelt_out;
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use std::fs;
use std::path::Path;

/// The bundled sheet.
pub struct Style {
    /// The CSS, for a file in `assets/`.
    pub css: String,
    /// The fonts, which the first view needs: paths below the site's root.
    pub preload: Vec<String>,
}

/// Bundles a sheet: those that its first lines import, in their order, and its own rules; and adds their fonts to the
/// assets.
pub fn bundle(dir: &Path, main: &str, assets: &mut Assets) -> Result<Style, Error> {
    let read = |name: &str| {
        let path = dir.join(name);
        fs::read_to_string(&path).map_err(|error| Error::file(&path, error))
    };
    let (mut css, mut preload) = (String::new(), Vec::new());
    let whole = read(main)?;
    let mut own = whole.as_str();
    while let Some((line, rest)) = own.split_once('\n').filter(|(line, _)| line.starts_with("@import")) {
        let name = line.strip_prefix("@import \"").and_then(|rest| rest.strip_suffix("\";"));
        let Some(name) = name else {
            return Err(Error::step(format!("style/{main}: an import looks like @import \"base.css\"; not: {line}")));
        };
        css.push_str(&minify(name, &with_fonts(name, &read(name)?, dir, assets, &mut preload)?)?);
        own = rest;
    }
    css.push_str(&minify(main, &with_fonts(main, own, dir, assets, &mut preload)?)?);
    Ok(Style { css, preload })
}

/// A sheet that is not bundled with the others, minified.
pub fn alone(dir: &Path, name: &str) -> Result<String, Error> {
    let path = dir.join(name);
    minify(name, &fs::read_to_string(&path).map_err(|error| Error::file(&path, error))?)
}

fn minify(name: &str, sheet: &str) -> Result<String, Error> {
    let wrong = |error: String| Error::step(format!("style/{name}: {error}"));
    let sheet = spelt_out(sheet);
    let options = ParserOptions { filename: name.to_string(), ..ParserOptions::default() };
    let mut parsed = StyleSheet::parse(&sheet, options).map_err(|error| {
        let place = error.loc.as_ref().map_or(String::new(), |place| format!("{}:{}: ", place.line + 1, place.column));
        wrong(format!("{place}{}", error.kind))
    })?;
    parsed.minify(MinifyOptions::default()).map_err(|error| wrong(error.to_string()))?;
    let printed = parsed.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() });
    let code = printed.map_err(|error| wrong(error.to_string()))?.code;
    if code.contains(":chosen") {
        return Err(wrong(
            "a rule with :chosen has no comment among its selectors; put it before the rule".to_string(),
        ));
    }
    Ok(code)
}

/// The sheet with each `url(font/…)`, in quotes or bare, leading to the hashed file beside it. Any other file that a
/// sheet asks for would be missing from the site, so it is a fault.
fn with_fonts(
    name: &str,
    sheet: &str,
    dir: &Path,
    assets: &mut Assets,
    preload: &mut Vec<String>,
) -> Result<String, Error> {
    let (mut text, mut rest) = (String::new(), sheet);
    while let Some(at) = rest.find("url(") {
        let (before, from) = rest.split_at(at + "url(".len());
        text.push_str(before);
        let place = || format!("style/{name}:{}", sheet[..sheet.len() - from.len()].matches('\n').count() + 1);
        let Some((address, after)) = from.split_once(')') else {
            return Err(Error::step(format!("{}: a url( has no closing bracket", place())));
        };
        let file = address.trim().trim_matches(['"', '\'']);
        if file.starts_with(['#']) || file.starts_with("data:") {
            // A data: address may hold brackets of its own: what follows is taken as it comes.
            rest = from;
            continue;
        }
        let Some((font, ending)) = file.strip_prefix("font/").and_then(|font| font.rsplit_once('.')) else {
            return Err(Error::step(format!(
                "{}: url({file}) is not in style/font/; only files from there reach the site",
                place()
            )));
        };
        let path = dir.join(file);
        let bytes =
            fs::read(&path).map_err(|error| Error::step(format!("{}: {}: {error}", place(), path.display())))?;
        let asset = assets.add(font, ending, bytes);
        text.push_str(&format!("{})", asset.trim_start_matches("assets/")));
        if !preload.contains(&asset) {
            preload.push(asset);
        }
        rest = after;
    }
    text.push_str(rest);
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

    #[test]
    fn what_is_of_no_browser_reaches_none() {
        let error = minify("x.css", ".a:chosen /* b */ { color: red }").map_err(|error| error.to_string());
        assert!(matches!(&error, Err(words) if words.starts_with("style/x.css: a rule with :chosen")), "{error:?}");
    }

    #[test]
    fn fonts_get_hashed_names_and_are_preloaded_once() {
        let dir = std::env::temp_dir().join(format!("road-style-{}", std::process::id()));
        fs::create_dir_all(dir.join("font")).expect("made");
        for weight in ["400", "600"] {
            fs::write(dir.join(format!("font/x-{weight}.woff2")), weight).expect("written");
        }
        let (mut assets, mut preload) = (Assets::default(), Vec::new());
        let mut read = |sheet: &str| with_fonts("x.css", sheet, &dir, &mut assets, &mut preload);
        let css = read("a{src:url(font/x-400.woff2) format(\"woff2\"),url(\"font/x-600.woff2\")}").expect("read");
        assert_eq!(css, "a{src:url(x-400-26d228663f.woff2) format(\"woff2\"),url(x-600-284b7e6d78.woff2)}");
        let kept = "a{fill:url(#hatch);b:url('data:image/svg+xml,<g a=\"b(1)\">')}";
        assert_eq!(read(kept).expect("read"), kept);
        for (sheet, says) in [
            ("a{}\nb{c:url(../x.png)}", "style/x.css:2: url(../x.png)"),
            ("a{c:url(font/none-400.woff2)}", "style/x.css:1: "),
            ("a{c:url(font/x-400.woff2", "no closing bracket"),
        ] {
            let error = read(sheet).expect_err(sheet).to_string();
            assert!(error.contains(says), "{error}");
        }
        assert_eq!(preload.len(), 2);
        fs::remove_dir_all(&dir).expect("removed");
    }
}
