//! Each view as a picture that stands alone: title, measure, the thing itself, sources and licence in one SVG file, and
//! painted as PNG. Pictures that articles cite have their content's hash in the name.

use crate::address::{Station, Theme, View, frozen, still};
use crate::chart::canvas::Canvas;
use crate::chart::guess::Question;
use crate::chart::label::Block;
use crate::chart::road::{Today, lying};
use crate::chart::scene::{Anchor, Rect};
use crate::chart::style::Role;
use crate::chart::{Scene, mark};
use crate::component::figure::publishers;
use crate::content::{Content, Coverage, Lang, Series};
use crate::page::told;
use crate::site::Error;
use crate::site::asset::hash;
use crate::site::cache::{kept, shared};
use crate::site::card::plain_sheet;
use crate::site::picture::{Still, WIDTH, of_chart};
use crate::site::publish::File;
use crate::site::raster;
use crate::text::embed::embed_words;
use crate::text::finding::finding;
use crate::text::{capital, fill, number, numbers, words};
use std::path::Path;
use std::sync::Arc;

/// A picture that articles cite: by view, language and theme.
pub struct Frozen {
    /// The view.
    pub view: View,
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// PNG files below the site's root, of one and of two pixels a CSS pixel.
    pub paths: [String; 2],
    /// Width and height, CSS pixels.
    pub size: (u32, u32),
    /// It in words.
    pub says: String,
}

/// The pictures of all views; what was painted before is taken from `cache`.
pub fn stills(contents: &[Arc<Content>; 2], style: &Path, cache: &Path) -> Result<(Vec<File>, Vec<Frozen>), Error> {
    let mut wanted = Vec::new();
    for theme in [Theme::Light, Theme::Dark] {
        let sheet = plain_sheet(style, theme)?;
        for content in contents {
            for view in View::all(content) {
                let still = of_view(content, &view);
                wanted.push((view, content.lang, theme, still.svg(&sheet), still.size(), still.says));
            }
        }
    }
    // What is kept depends on how it was made, too.
    let made = [include_bytes!("../raster.rs").as_slice(), raster::FONTS[0], raster::FONTS[1]].concat();
    let painted = shared(&wanted, |(.., svg, _, _)| {
        let name = hash(&[svg.as_bytes(), &made].concat());
        let paint = |times: u32| kept(cache, &format!("{name}.{times}.png"), || raster::png(svg, WIDTH as u32 * times));
        Ok([paint(1)?, paint(2)?])
    })?;
    let (mut files, mut all) = (Vec::new(), Vec::new());
    for ((view, lang, theme, svg, size, says), pngs) in wanted.into_iter().zip(painted) {
        let name = still(&view, lang, theme);
        files.push((format!("{name}.svg"), svg.into_bytes()));
        let mut paths = [String::new(), String::new()];
        for (at, (png, times)) in pngs.into_iter().zip(["", "@2x"]).enumerate() {
            paths[at] = frozen(&view, lang, theme, &hash(&png), times);
            files.push((paths[at].clone(), png));
        }
        all.push(Frozen { view, lang, theme, paths, size, says });
    }
    Ok((files, all))
}

fn of_view(content: &Content, view: &View) -> Still {
    let (title, sub) = told(content, view);
    let words = words(content.lang);
    let bare = Still {
        title,
        sub,
        says: String::new(),
        body: Vec::new(),
        scene: None,
        sources: Vec::new(),
        lang: content.lang,
    };
    let still = match view {
        View::Chart(id) => content.chart(id).map(|chart| of_chart(content, chart)),
        View::Guess(id) => content.chart(id).and_then(|chart| {
            let (scene, _) = Question::of(content, chart)?.draw(content, Still::ROOM);
            let shown = of_chart(content, chart);
            Some(Still { scene: Some(scene), title: bare.title.clone(), says: bare.title.clone(), ..shown })
        }),
        View::Sector(id) => content.sector(id).map(|sector| {
            let first = content.charts.iter().find(|chart| chart.sector == *id);
            let asked = content.measures.iter().filter(|one| one.sector == *id);
            let mut body: Vec<_> = asked.clone().map(|one| (Role::Aim, format!("– {}", one.text))).collect();
            let sub = if sector.named { embed_words(content.lang).asked } else { words.whole_lead }.to_string();
            let drawn = first.map(|chart| of_chart(content, chart));
            body.extend(first.map(|chart| (Role::Label, finding(content, chart).title.plain())));
            let sources = match drawn.as_ref() {
                Some(drawn) => drawn.sources.clone(),
                None => named_sources(content, asked.map(|one| one.source.as_str())),
            };
            Still { sub, body, scene: drawn.and_then(|drawn| drawn.scene), sources, ..bare.clone() }
        }),
        View::Aims(station) => Some(aims(content, *station, bare.clone())),
        View::Road => Some(Still {
            sub: words.road_description.to_string(),
            scene: Some(road(content)),
            sources: named_sources(content, content.milestones.iter().map(|one| one.source.as_str())),
            ..bare.clone()
        }),
        View::Coverage => Some(Still {
            scene: Some(matrix(content)),
            sources: vec![fill(words.publications, &[&content.sources.len().to_string()])],
            ..bare.clone()
        }),
    };
    let still = still.unwrap_or(bare);
    if still.says.is_empty() { Still { says: format!("{}. {}", still.title, still.sub), ..still } } else { still }
}

fn named_sources<'a>(content: &'a Content, keys: impl Iterator<Item = &'a str>) -> Vec<String> {
    publishers(content, keys).into_iter().map(|source| source.publisher.clone()).collect()
}

/// The road without the day: a picture is kept for long.
fn road(content: &Content) -> Scene {
    lying(content, Still::ROOM, &Today { date: "2020-01-01".to_string(), live: false })
}

/// The aims of a station: each in words, with the number that another document gives and what is known.
fn aims(content: &Content, station: Station, bare: Still) -> Still {
    let words = words(content.lang);
    let mut body = Vec::new();
    let mut keys: Vec<&str> = content.milestone(station.year()).map(|one| one.source.as_str()).into_iter().collect();
    for goal in content.goals_of(station.year()) {
        body.push((Role::Label, capital(&goal.text)));
        let indicator = goal.indicator.as_deref().and_then(|id| content.indicator(id));
        let numbers = content.numbers_of(goal);
        let target = indicator.filter(|_| !numbers.is_empty()).map(|indicator| {
            keys.extend(numbers.iter().map(|one| one.source.as_str()));
            let told: Vec<_> = numbers.iter().map(|one| number::point(content, indicator, one)).collect();
            format!("{}: {}.", words.aims_number, told.join("; "))
        });
        body.push((Role::Note, target.unwrap_or_else(|| format!("{}.", words.no_number))));
        let known = indicator.and_then(|indicator| {
            let series = Series::of(content, indicator);
            let figure = *series.latest_by(goal.milestone)?.figures.first()?;
            keys.push(&figure.source);
            Some(format!("{}: {}.", words.aims_known, number::point(content, indicator, figure)))
        });
        body.push((Role::Note, known.unwrap_or_else(|| format!("{}.", words.not_measured))));
    }
    Still { body, sources: named_sources(content, keys.into_iter()), ..bare }
}

/// Sector by station: how many numbers there are, words only, or nothing.
fn matrix(content: &Content) -> Scene {
    const ROW: f64 = 48.0;
    const NAMES: f64 = 232.0;
    let words = words(content.lang);
    let column = (Still::ROOM - NAMES) / 3.0;
    let mut canvas = Canvas::new(Still::ROOM, 34.0 + ROW * content.sectors.len() as f64);
    for (at, station) in Station::ALL.into_iter().enumerate() {
        let class = mark::year_class(station.year());
        let left = NAMES + at as f64 * column;
        canvas.text(Role::Year, class, (left + 12.0, 22.0), Anchor::Start, &station.year().to_string());
        for (row, sector) in content.sectors.iter().enumerate() {
            let top = 34.0 + row as f64 * ROW;
            let cell = Rect::new(left, top + 2.0, left + column - 4.0, top + ROW - 2.0);
            let (text, role) = match content.coverage(&sector.id, station.year()) {
                Coverage::Numbers { count, .. } => {
                    canvas.rect(&format!("lit{}", station.year()), cell);
                    (numbers(content.lang, count), Role::Label)
                }
                Coverage::Words => {
                    canvas.rect("bar-rest", cell);
                    (words.words_only.to_string(), Role::Aim)
                }
                Coverage::Nothing => {
                    canvas.hatch("", cell);
                    (words.nothing.to_string(), Role::Note)
                }
            };
            let class = match role {
                Role::Note => "on-hatch",
                Role::Label => "on-bar-1",
                _ => "",
            };
            canvas.text(role, class, (left + 12.0, top + ROW / 2.0 + 5.0), Anchor::Start, &text);
        }
    }
    for (row, sector) in content.sectors.iter().enumerate() {
        let name = Block::wrapped(&sector.name, Role::Value, NAMES - 16.0);
        let middle = 34.0 + (row as f64 + 0.5) * ROW - (name.lines.len() as f64 - 1.0) * 9.0 + 5.0;
        canvas.block("", &name, (0.0, middle), Anchor::Start);
    }
    canvas.finish()
}
