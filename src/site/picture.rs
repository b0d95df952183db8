//! Each chart as a picture that stands alone: title, measure, drawing, sources and licence in one SVG file.

use super::Error;
use super::publish::File;
use super::tint::Tints;
use crate::address::{self, Station, Theme};
use crate::chart::label::Block;
use crate::chart::style::Role;
use crate::chart::svg::{HATCH, Node, escape, marks};
use crate::chart::{self, Scene};
use crate::component::figure::{subtitle, who};
use crate::content::{Chart, Content};
use crate::text::finding::finding;
use crate::text::words;
use std::path::Path;

/// Width of a picture and the room at its sides, px.
const WIDTH: f64 = 760.0;
const EDGE: f64 = 24.0;

/// The pictures of all charts, for each station and theme. `style` is the folder of the style sheets.
pub fn pictures(contents: &[Content], style: &Path) -> Result<Vec<File>, Error> {
    let tints = Tints::read(style)?;
    let mut files = Vec::new();
    for station in Station::ALL {
        for theme in [Theme::Light, Theme::Dark] {
            let sheet = tints.sheet(station, theme);
            for content in contents {
                for chart in &content.charts {
                    let path = address::picture("", &chart.id, station, content.lang.tag(), theme);
                    files.push((path, picture(content, chart, &sheet).into_bytes()));
                }
            }
        }
    }
    Ok(files)
}

fn picture(content: &Content, chart: &Chart, sheet: &str) -> String {
    let words = words(content.lang);
    let scene = chart::draw(content, chart, WIDTH - 2.0 * EDGE);
    let told = finding(content, chart);
    // The reader's program may have no Be Vietnam Pro, and its typeface may be wider.
    let room = (WIDTH - 2.0 * EDGE) * 0.82;
    let title = Block::wrapped(&told.title.plain(), Role::Year, room);
    let sub = Block::wrapped(&subtitle(content, chart), Role::Aim, room);
    let sources =
        format!("{}: {}. {} · CC\u{a0}BY\u{a0}4.0", words.source, who(content, chart).join("; "), words.brand);
    let sources = Block::wrapped(&sources, Role::Note, room);
    let mut y = EDGE + 20.0;
    let mut texts = String::new();
    for (block, class) in [(&title, "t-year"), (&sub, "t-aim")] {
        texts.push_str(&lines(block, class, y));
        y += block.lines.len() as f64 * block.role.leading() + 4.0;
    }
    let top = y + 4.0;
    let foot = top + scene.height + 24.0;
    texts.push_str(&lines(&sources, "t-note", foot));
    let height = foot + sources.lines.len() as f64 * sources.role.leading() + EDGE - 8.0;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing drawing-box\" width=\"{WIDTH}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"img\" aria-label=\"{}\"><title>{}</title><style>{sheet}</style>\
         <defs>{HATCH}</defs><rect class=\"paper\" width=\"100%\" height=\"100%\"/>{texts}\
         <g transform=\"translate({EDGE} {top:.0})\">{}</g></svg>\n",
        escape(&told.description),
        escape(&told.title.plain()),
        drawn(&scene)
    )
}

fn drawn(scene: &Scene) -> String {
    marks(&scene.marks).iter().map(Node::to_string).collect()
}

fn lines(block: &Block, class: &str, top: f64) -> String {
    let line = |(index, text): (usize, &String)| {
        let y = top + index as f64 * block.role.leading();
        format!("<text class=\"{class}\" x=\"{EDGE}\" y=\"{y:.1}\">{}</text>", escape(text))
    };
    block.lines.iter().enumerate().map(line).collect()
}
