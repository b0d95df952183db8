//! The pictures that links are shown with elsewhere: one for the explore page, for each sector and for each chart.

use super::Error;
use super::asset::hash;
use super::kept::{kept, shared};
use super::lettering::{Line, Setting};
use super::plain::plain;
use super::publish::File;
use super::raster;
use super::tint::Tints;
use crate::address::{self, Station, Theme};
use crate::chart::measure::Weight;
use crate::chart::road::{self, Today};
use crate::chart::svg::{Node, escape, marks};
use crate::chart::{self, Scene};
use crate::component::figure::{subtitle, who};
use crate::content::{Chart, Content, Lang, Sector};
use crate::page::{EXPLORE, chart_view, sector_view};
use crate::text::finding::finding;
use crate::text::{fill, words};
use std::fs;
use std::path::Path;

/// The size that other sites ask for, px.
pub const WIDTH: u32 = 1200;
/// Its height, px.
pub const HEIGHT: u32 = 630;

/// Room at the sides; where words begin below the strata; the baseline of the foot; how far down the rest may reach.
const EDGE: f64 = 56.0;
const TOP: f64 = 56.0;
const FOOT: f64 = 588.0;
const FLOOR: f64 = 540.0;
/// The column of words, and where the column of the drawing begins.
const WORDS: f64 = 440.0;
const DRAWING: f64 = EDGE + WORDS + 44.0;
/// Widths that a chart may be drawn for: the one that fills the room best with large letters is taken.
const LAYOUTS: [f64; 8] = [324.0, 360.0, 400.0, 440.0, 480.0, 520.0, 580.0, 640.0];
/// Larger than this a drawing's letters would outdo the title.
const LARGEST: f64 = 1.75;

/// Room below a road's years that their aims would take, px of the drawing.
const NO_AIMS: f64 = 84.0;

/// What is not a mark: the ground, the letters, the strata. The hatching is said again, since a weaker rule knows it not.
const SHEET: &str = ".ink { fill: var(--ink); } .soft { fill: var(--muted); } .line { stroke: var(--rule); } \
    .lit2025 { fill: var(--y2025); } .lit2030 { fill: var(--y2030); } .lit2045 { fill: var(--y2045); } \
    .hatch { fill: url(#hatch); } .road-now, .now { visibility: hidden; }";
const HATCH: &str = "<defs><pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" \
    patternTransform=\"rotate(45)\"><path class=\"hatch-line\" d=\"M0 0V7\"/></pattern></defs>";

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
    let made = [include_bytes!("raster.rs").as_slice(), raster::FONTS[0], raster::FONTS[1]].concat();
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

fn explore(content: &Content) -> Card {
    let words = words(content.lang);
    let aims = [("lit2025", words.hero_2025), ("lit2030", words.hero_2030), ("lit2045", words.hero_2045)];
    let around = words.hero.split("{}").map(|text| ("ink", text));
    let mut runs: Vec<(&'static str, &str)> = Vec::new();
    for (index, text) in around.enumerate() {
        runs.push(text);
        runs.extend(aims.get(index));
    }
    let mut setting = Setting::new(EDGE, TOP, f64::from(WIDTH) - 2.0 * EDGE);
    setting.runs(&runs, &[58.0, 54.0, 50.0, 46.0, 42.0], 275.0);
    // Neither the day nor the events: a picture is kept for long, and is small. The sentence has said the aims.
    let mut bare = Content { events: Vec::new(), ..content.clone() };
    bare.milestones.iter_mut().for_each(|one| one.aim.clear());
    let scene = road::lying(&bare, 740.0, &Today { date: "2020-01-01".to_string(), live: false });
    let scene = Scene { height: scene.height - NO_AIMS, ..scene };
    let scale = (f64::from(WIDTH) - 2.0 * EDGE) / scene.width;
    let y = FLOOR - scene.height * scale;
    let says = fill(words.hero, &aims.map(|(_, aim)| aim));
    let drawing = Some(Placed { scene, x: EDGE, y, scale });
    Card { view: EXPLORE.to_string(), lang: content.lang, says, lines: with_foot(content, setting.lines, &[]), drawing }
}

fn of_chart(content: &Content, chart: &Chart) -> Card {
    let (title, sub) = (finding(content, chart).title.plain(), subtitle(content, chart));
    let mut setting = Setting::new(EDGE, TOP, WORDS);
    setting.text("ink", Weight::Bold, &title, &[48.0, 44.0, 40.0, 37.0, 34.0, 31.0], 340.0);
    setting.y += 12.0;
    let room = FLOOR - setting.y;
    setting.text("soft", Weight::Regular, &sub, &[24.0, 22.0, 20.0], room);
    let drawing = Some(placed(content, chart, TOP));
    let lines = with_foot(content, setting.lines, &who(content, chart));
    Card { view: chart_view(&chart.id), lang: content.lang, says: format!("{title}. {sub}"), lines, drawing }
}

fn sector(content: &Content, sector: &Sector) -> Card {
    let words = words(content.lang);
    let asked = content.measures.iter().filter(|one| one.sector == sector.id).map(|one| one.text.as_str());
    let asked = asked.collect::<Vec<_>>().join("; ");
    let told = if sector.named { fill(words.sector_description, &[&asked]) } else { words.whole_lead.to_string() };
    let chart = content.charts.iter().find(|chart| chart.sector == sector.id);
    let wide = f64::from(WIDTH) - 2.0 * EDGE;
    let mut setting = Setting::new(EDGE, TOP, if chart.is_some() { WORDS } else { wide });
    let (names, sizes) = match chart {
        Some(_) => (&[60.0, 54.0, 48.0, 42.0, 38.0][..], &[26.0, 24.0, 22.0, 20.0][..]),
        None => (&[84.0, 76.0, 68.0, 60.0][..], &[48.0, 44.0, 40.0, 36.0, 32.0][..]),
    };
    setting.text("ink", Weight::Bold, &sector.name, names, 190.0);
    setting.y += 16.0;
    let room = FLOOR - setting.y;
    setting.text("soft", Weight::Regular, &told, sizes, room);
    let mut lines = setting.lines;
    let drawing = chart.map(|chart| {
        let mut setting = Setting::new(DRAWING, TOP, wide + EDGE - DRAWING);
        setting.text("ink", Weight::Bold, &finding(content, chart).title.plain(), &[28.0, 26.0, 24.0], 110.0);
        lines.append(&mut setting.lines);
        placed(content, chart, setting.y + 14.0)
    });
    let sources = chart.map_or(Vec::new(), |chart| who(content, chart));
    let lines = with_foot(content, lines, &sources);
    Card { view: sector_view(&sector.id), lang: content.lang, says: format!("{}. {told}", sector.name), lines, drawing }
}

/// The drawing of a chart, as large as its column allows below `top`.
fn placed(content: &Content, chart: &Chart, top: f64) -> Placed {
    let (wide, high) = (f64::from(WIDTH) - EDGE - DRAWING, FLOOR - top);
    let all = LAYOUTS.map(|width| {
        let scene = chart::draw(content, chart, width);
        let scale = (wide / scene.width).min(high / scene.height).min(LARGEST);
        (scene, scale)
    });
    // Large letters count, and so does a room that is filled.
    let worth = |(scene, scale): &(Scene, f64)| scale * (scene.width * scene.height).sqrt() * scale;
    let best = all.into_iter().reduce(|best, other| if worth(&other) > worth(&best) { other } else { best });
    // There are layouts to choose from: the list is not empty.
    let (scene, scale) = best.expect("a layout");
    let x = DRAWING + (wide - scene.width * scale) / 2.0;
    let y = top + (high - scene.height * scale) / 2.0;
    Placed { scene, x, y, scale }
}

/// The words of a card with its foot: whose it is, where its figures are from, and that it may be used.
fn with_foot(content: &Content, mut lines: Vec<Line>, sources: &[&str]) -> Vec<Line> {
    let words = words(content.lang);
    let brand = Line::new(EDGE + 68.0, FOOT, 24.0, Weight::Bold, "ink", words.brand);
    let room = f64::from(WIDTH) - EDGE - (brand.x + brand.width() + 40.0);
    lines.push(brand);
    let licence = "CC\u{a0}BY\u{a0}4.0";
    let said = |count: usize| match (count, count < sources.len()) {
        (0, _) => licence.to_string(),
        (_, cut) => {
            let more = if cut { "; …" } else { "" };
            format!("{}: {}{more} · {licence}", words.source, sources[..count].join("; "))
        }
    };
    let line = |count: usize| Line::new(0.0, FOOT, 18.0, Weight::Regular, "soft", &said(count));
    let right = f64::from(WIDTH) - EDGE;
    let fits = (0..=sources.len()).rev().map(line).find(|line| line.width() < room);
    lines.extend(fits.map(|line| line.ending_at(right)));
    lines
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
             <title>{}</title><style>{}</style>{HATCH}<rect class=\"paper\" width=\"{WIDTH}\" height=\"{HEIGHT}\"/>\
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
    use crate::chart::scene::Rect;
    use crate::content::read_all;

    fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR"))
    }

    fn all() -> Vec<Card> {
        read_all(&root().join("public/data")).expect("a sound package").iter().flat_map(cards).collect()
    }

    /// The box of a line, from the highest accent to the lowest dot.
    fn place(line: &Line) -> Rect {
        Rect::new(line.x, line.y - line.size * 0.95, line.x + line.width(), line.y + line.size * 0.24)
    }

    #[test]
    fn no_words_run_out_of_their_card_or_into_each_other() {
        let inner = Rect::new(EDGE - 0.1, 20.0, f64::from(WIDTH) - EDGE + 0.1, f64::from(HEIGHT) - 20.0);
        for card in all() {
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
        let contents = read_all(&root().join("public/data")).expect("a sound package");
        for content in &contents {
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
        let sheet = super::plain_sheet(&root().join("style"), Theme::Light)?;
        assert!(!sheet.contains("var(") && !sheet.contains(":is") && !sheet.contains(":where"), "{sheet}");
        for needed in
            ["path{", ".m-result", ".drawing .t-axis", ".drawing-box .m-target.y2030", ".hatch{", ".road-done"]
        {
            assert!(sheet.contains(needed), "{needed} is missing: {sheet}");
        }
        Ok(())
    }
}
