//! The pictures that links are shown with elsewhere: one for the explore page, for each sector and for each chart.

mod compose;
mod lettering;
mod plain;

use super::Error;
use super::asset::hash;
use super::cache::{kept, shared};
use super::publish::File;
use super::raster;
use super::tint::Tints;
use crate::address::{self, Station, Theme};
use crate::chart::Scene;
use crate::chart::svg::{HATCH, Node, escape, marks};
use crate::content::{Content, Lang};
use compose::{EDGE, FOOT, explore, of_chart, sector};
use lettering::Line;
use plain::plain;
use std::fs;
use std::path::Path;

/// The size that other sites ask for, px.
pub const WIDTH: u32 = 1200;
/// Its height, px.
pub const HEIGHT: u32 = 630;

/// What is not a mark: the ground, the letters, the strata. The hatching is said again, since a weaker rule knows it not.
const SHEET: &str = ".ink { fill: var(--ink); } .soft { fill: var(--muted); } .line { stroke: var(--rule); } \
    .lit2025 { fill: var(--y2025); } .lit2030 { fill: var(--y2030); } .lit2045 { fill: var(--y2045); } \
    .hatch { fill: url(#hatch); } .road-now, .now { visibility: hidden; }";

/// A picture before it is painted.
pub struct Card {
    /// The view: `explore`, `chart-growth`, `sector-urban`.
    pub view: String,
    /// The language.
    pub lang: Lang,
    /// It in words.
    pub says: String,
    lines: Vec<Line>,
    drawing: Option<Placed>,
}

/// A scene at its place.
struct Placed {
    scene: Scene,
    x: f64,
    y: f64,
    scale: f64,
}

/// All of a language.
pub fn cards(content: &Content) -> Vec<Card> {
    let sectors = content.sectors.iter().map(|one| sector(content, one));
    let charts = content.charts.iter().map(|one| of_chart(content, one));
    [explore(content)].into_iter().chain(sectors).chain(charts).collect()
}

/// Paints them; what was painted before is taken from `cache`.
pub fn paint(cards: &[Card], style: &Path, cache: &Path) -> Result<Vec<File>, Error> {
    let sheet = plain_sheet(style, Theme::Light)?;
    // What is kept depends on how it was made, too.
    let made = [include_bytes!("../raster.rs").as_slice(), raster::FONTS[0], raster::FONTS[1]].concat();
    shared(cards, |card| {
        let svg = card.svg(&sheet);
        let name = format!("{}.png", hash(&[svg.as_bytes(), &made].concat()));
        Ok((address::card(&card.view, card.lang), kept(cache, &name, || raster::png(&svg, WIDTH))?))
    })
}

/// A sheet for small renderers: of marks, of the road, and of what is no mark, in a theme.
pub fn plain_sheet(style: &Path, theme: Theme) -> Result<String, Error> {
    let path = style.join("road.css");
    let road = fs::read_to_string(&path).map_err(|error| Error::file(&path, error))?;
    let road: String = road.lines().filter(|line| line.starts_with(".road-") || line.starts_with(".stem")).collect();
    Ok(plain(&Tints::read(style)?.sheet_with(&format!("{road}{SHEET}"), Station::default(), theme)))
}

impl Card {
    /// The picture, tinted by a sheet.
    fn svg(&self, sheet: &str) -> String {
        let strata = |x: f64, y: f64, width: f64, height: f64| -> String {
            let parts = [(0.0, 0.2, 2025), (0.2, 0.2, 2030), (0.4, 0.6, 2045)].map(|(from, part, year)| {
                let (x, width) = (x + from * width, part * width);
                format!("<rect class=\"lit{year}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>")
            });
            parts.concat()
        };
        let drawing = self.drawing.as_ref().map_or(String::new(), |Placed { scene, x, y, scale }| {
            let marks: String = marks(&scene.marks).iter().map(Node::to_string).collect();
            format!("<g transform=\"translate({x:.1} {y:.1}) scale({scale:.4})\">{marks}</g>")
        });
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing drawing-box\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
             <title>{}</title><style>{}</style><defs>{HATCH}</defs><rect class=\"paper\" width=\"{WIDTH}\" height=\"{HEIGHT}\"/>\
             {}<path class=\"line\" d=\"M{EDGE} 556.5H{}\"/>{}{drawing}{}</svg>",
            escape(&self.says),
            escape(sheet),
            strata(0.0, 0.0, f64::from(WIDTH), 14.0),
            f64::from(WIDTH) - EDGE,
            strata(EDGE, FOOT - 14.0, 54.0, 12.0),
            self.lines.iter().map(Line::svg).collect::<String>(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::{chart_view, sector_view};
    use crate::chart::scene::Rect;
    use crate::content::published;
    use crate::text::finding::finding;
    use crate::text::words;

    /// The box of a line, from the highest accent to the lowest dot.
    fn place(line: &Line) -> Rect {
        Rect::new(line.x, line.y - line.size * 0.95, line.x + line.width(), line.y + line.size * 0.24)
    }

    #[test]
    fn no_words_run_out_of_their_card_or_into_each_other() {
        let inner = Rect::new(EDGE - 0.1, 20.0, f64::from(WIDTH) - EDGE + 0.1, f64::from(HEIGHT) - 20.0);
        for card in published().iter().flat_map(cards) {
            let drawn = card.drawing.as_ref().map(|Placed { scene, x, y, scale }| {
                Rect::new(*x, *y, x + scene.width * scale, y + scene.height * scale)
            });
            for (index, line) in card.lines.iter().enumerate() {
                let (place, name) = (place(line), format!("{} {:?} {}", card.view, card.lang, line.text()));
                assert!(place.within(&inner), "{name} runs out: {place:?}");
                let mut others = card.lines[..index].iter().map(self::place).chain(drawn);
                assert!(others.all(|other| place.overlap(&other) < 1.0), "{name} runs into something");
            }
            assert!(
                drawn.is_none_or(|drawn| drawn.within(&inner) && drawn.y1 < FOOT - 20.0),
                "{} {drawn:?}",
                card.view
            );
        }
    }

    #[test]
    fn a_card_holds_the_whole_title_of_its_page() {
        for content in &published() {
            for card in cards(content) {
                let told: Vec<_> = card.lines.iter().map(Line::text).collect();
                let told = told.join(" ");
                let chart = content.charts.iter().find(|chart| chart_view(&chart.id) == card.view);
                let sector = content.sectors.iter().find(|sector| sector_view(&sector.id) == card.view);
                let title = match (chart, sector) {
                    (Some(chart), _) => finding(content, chart).title.plain(),
                    (_, Some(sector)) => sector.name.clone(),
                    _ => card.says.clone(),
                };
                assert!(told.contains(&title), "{} {:?}: {told} lacks {title}", card.view, content.lang);
                assert!(told.contains(words(content.lang).brand) && told.contains("CC\u{a0}BY"), "{told}");
            }
        }
    }

    #[test]
    fn every_rule_of_the_sheet_is_one_that_is_understood() -> Result<(), Error> {
        let sheet = super::plain_sheet(&Path::new(env!("CARGO_MANIFEST_DIR")).join("style"), Theme::Light)?;
        assert!(!sheet.contains("var(") && !sheet.contains(":is") && !sheet.contains(":where"), "{sheet}");
        for needed in
            ["path{", ".m-result", ".drawing .t-axis", ".drawing-box .m-target.y2030", ".hatch{", ".road-done"]
        {
            assert!(sheet.contains(needed), "{needed} is missing: {sheet}");
        }
        Ok(())
    }
}
