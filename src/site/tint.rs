//! The style sheet of pictures that stand alone: the marks' rules of the page, for one station and one theme. Programs
//! that draw SVG know neither custom properties nor buttons, so both are worked out here.

use super::Error;
use super::icon::Ground;
use crate::address::{Station, Theme};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The stations' colours: of custom properties there is only `currentColor`.
const STATIONS: &str = ".y2025 { color: var(--y2025); } .y2030 { color: var(--y2030); } .y2045 { color: var(--y2045); } \
    .y-other { color: var(--muted); } .paper { fill: var(--paper); }";

/// The sheets that pictures are tinted with.
pub struct Tints {
    marks: String,
    choice: String,
    tokens: String,
}

impl Tints {
    /// Reads them in the folder of the style sheets.
    pub fn read(style: &Path) -> Result<Tints, Error> {
        let read = |name: &str| {
            let path = style.join(name);
            fs::read_to_string(&path).map_err(|error| Error::file(&path, error))
        };
        Ok(Tints {
            marks: of_marks(&(read("drawing.css")? + &read("mark.css")?)),
            choice: read("chosen.css")?,
            tokens: read("tokens.css")?,
        })
    }

    /// The colours of the page's ground.
    pub fn ground(&self) -> Result<Ground, Error> {
        let paper = |theme| {
            let found = tokens(&self.tokens, theme).remove("--paper");
            found.ok_or_else(|| Error::step("style/tokens.css: --paper, the page's ground, is not there"))
        };
        Ok(Ground { light: paper(Theme::Light)?, dark: paper(Theme::Dark)? })
    }

    /// The sheet of a picture.
    pub fn sheet(&self, station: Station, theme: Theme) -> String {
        self.sheet_with("", station, theme)
    }

    /// The sheet of a picture with rules of its own, which may use the tokens.
    pub fn sheet_with(&self, own: &str, station: Station, theme: Theme) -> String {
        let year = station.year().to_string();
        let mut sheet = format!("{}{}{STATIONS}{own}", self.marks, chosen(&self.choice, &year));
        sheet = sheet.replace("var(--wash)", &format!("var(--y{year}-wash)"));
        // A token may name another one.
        for _ in 0..2 {
            for (name, value) in tokens(&self.tokens, theme) {
                sheet = sheet.replace(&format!("var({name})"), &value);
            }
        }
        sheet.replace("var(--year)", "currentColor")
    }
}

/// The rules of marks and their text: what is around a drawing on the page is not in the picture.
fn of_marks(sheet: &str) -> String {
    let of_a_mark =
        |line: &&str| [".drawing ", ":where(", ".t-", ".m-", ".hatch-"].iter().any(|start| line.starts_with(start));
    sheet.lines().filter(of_a_mark).collect()
}

/// What the choice of a year changes in drawings, without the button that is pressed for it.
fn chosen(sheet: &str, year: &str) -> String {
    let rule = |line: &str| {
        let (selector, rest) = line.split_once('{')?;
        let selector = selector.replace(&format!(":chosen({year}) "), "");
        // Pictures do not move.
        let drawn = selector.starts_with(".drawing") && !rest.contains("transition");
        drawn.then(|| format!("{}{{{rest}", selector.replace(":chosen", &format!(".y{year}"))))
    };
    sheet.lines().filter_map(rule).collect()
}

/// The tokens of a theme: those of the light one, and over them those of the dark.
fn tokens(sheet: &str, theme: Theme) -> BTreeMap<String, String> {
    let mut tokens = BTreeMap::new();
    for rule in sheet.split('}') {
        let Some((selector, declarations)) = rule.rsplit_once('{') else { continue };
        let dark = selector.trim().ends_with(":root[data-theme=\"dark\"]");
        if selector.trim().ends_with(":root") || dark && theme == Theme::Dark {
            tokens.extend(declarations.split(';').filter_map(declaration));
        }
    }
    tokens
}

fn declaration(text: &str) -> Option<(String, String)> {
    let (name, value) = text.rsplit("*/").next()?.trim().split_once(':')?;
    name.starts_with("--").then(|| (name.trim().to_string(), value.trim().replace('"', "'")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dark_theme_lies_over_the_light_one() {
        let sheet = "/* a */ :root { color-scheme: light; --ink: #000; /* text */ --rule: #ccc; }\n\
            @media (x) { :root:not(y) { --ink: #123; } }\n:root[data-theme=\"dark\"] { --ink: #fff; }";
        let of = |theme| tokens(sheet, theme).into_values().collect::<Vec<_>>();
        assert_eq!(of(Theme::Light), ["#000", "#ccc"]);
        assert_eq!(of(Theme::Dark), ["#fff", "#ccc"]);
    }

    #[test]
    fn only_the_chosen_year_is_chosen() {
        let sheet = "body { a: b; }\n.drawing .band { transition: fill 1s; }\n.drawing .pace { opacity: 0; }\n\
            .drawing .band:chosen { opacity: 1; }\n:chosen(2030) .drawing .c { fill: red; }\n:chosen(2045) .drawing .c { fill: blue; }";
        let of_2030 = ".drawing .pace { opacity: 0; }.drawing .band.y2030 { opacity: 1; }.drawing .c { fill: red; }";
        assert_eq!(chosen(sheet, "2030"), of_2030);
    }

    #[test]
    fn nothing_is_left_to_be_worked_out() -> Result<(), Error> {
        let tints = Tints::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("style"))?;
        for station in Station::ALL {
            for theme in [Theme::Light, Theme::Dark] {
                let sheet = tints.sheet(station, theme);
                assert!(!sheet.contains("var(") && !sheet.contains(":chosen") && !sheet.contains("body"), "{sheet}");
            }
        }
        Ok(())
    }
}
