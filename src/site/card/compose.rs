//! What stands where on a card: words in a column, the drawing beside or below them, and the foot.

use super::lettering::{Line, Setting};
use super::{Card, Placed, WIDTH};
use crate::address::{EXPLORE, chart_view, sector_view};
use crate::chart::measure::Weight;
use crate::chart::road::{self, Today};
use crate::chart::{self, Scene};
use crate::component::figure::{subtitle, who};
use crate::content::{Chart, Content, Sector};
use crate::text::finding::finding;
use crate::text::{fill, sector_description, words};

/// Room at the sides; where words begin below the strata; the baseline of the foot; how far down the rest may reach.
pub const EDGE: f64 = 56.0;
const TOP: f64 = 56.0;
pub const FOOT: f64 = 588.0;
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

/// The explore page: its sentence over the road.
pub fn explore(content: &Content) -> Card {
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

/// A chart: its title and measure beside the drawing.
pub fn of_chart(content: &Content, chart: &Chart) -> Card {
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

/// A sector: what the programme asks of it, beside its first chart.
pub fn sector(content: &Content, sector: &Sector) -> Card {
    let told = sector_description(content, sector);
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
    let line = |(count, size): (usize, f64)| Line::new(0.0, FOOT, size, Weight::Regular, "soft", &said(count));
    let right = f64::from(WIDTH) - EDGE;
    // One source in smaller letters is better than none.
    let smaller = [17.0, 16.0, 15.0].map(|size| (sources.len().min(1), size));
    let tries = (1..=sources.len()).rev().map(|count| (count, 18.0)).chain(smaller).chain([(0, 18.0)]);
    let fits = tries.map(line).find(|line| line.width() < room);
    lines.extend(fits.map(|line| line.ending_at(right)));
    lines
}
