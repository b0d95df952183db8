//! Pictures that stand alone: title, measure, drawing, sources and licence in one SVG file; and that of each chart.

use super::Error;
use super::cache;
use super::publish::File;
use super::tint::Tints;
use crate::address::{self, Station, Theme};
use crate::chart::label::Block;
use crate::chart::style::Role;
use crate::chart::svg::{HATCH, Node, escape, marks};
use crate::chart::{self, Scene};
use crate::component::figure::{subtitle, who};
use crate::content::{Chart, Content, Lang};
use crate::text::finding::finding;
use crate::text::words;
use std::path::Path;
use std::sync::Arc;

/// Width of a picture and the room at its sides, px.
pub const WIDTH: f64 = 760.0;
const EDGE: f64 = 24.0;

/// The pictures of all charts, for each station and theme. `style` is the folder of the style sheets.
pub fn pictures(contents: &[Arc<Content>], style: &Path) -> Result<Vec<File>, Error> {
    let tints = Tints::read(style)?;
    let charts: Vec<_> =
        contents.iter().flat_map(|content| content.charts.iter().map(move |chart| (content, chart))).collect();
    let files = cache::shared(&charts, |(content, chart)| {
        let still = of_chart(content, chart);
        let states =
            Station::ALL.into_iter().flat_map(|station| [Theme::Light, Theme::Dark].map(|theme| (station, theme)));
        let file = |(station, theme)| {
            let path = address::picture("", &chart.id, station, content.lang.tag(), theme);
            (path, still.svg(&tints.sheet(station, theme)).into_bytes())
        };
        Ok(states.map(file).collect::<Vec<_>>())
    })?;
    Ok(files.into_iter().flatten().collect())
}

/// A picture before it is tinted.
#[derive(Clone, Debug)]
pub struct Still {
    /// Its title.
    pub title: String,
    /// What stands below the title.
    pub sub: String,
    /// It in words, for whoever does not see it.
    pub says: String,
    /// Texts above the drawing, each in its role.
    pub body: Vec<(Role, String)>,
    /// The drawing.
    pub scene: Option<Scene>,
    /// Who its figures were read from, and whose it is.
    pub sources: Vec<String>,
    /// The language.
    pub lang: Lang,
}

/// A chart's picture.
pub fn of_chart(content: &Content, chart: &Chart) -> Still {
    let told = finding(content, chart);
    Still {
        title: told.title.plain(),
        sub: subtitle(content, chart),
        says: told.description,
        body: Vec::new(),
        scene: Some(chart::draw(content, chart, Still::ROOM)),
        sources: who(content, chart).into_iter().map(str::to_string).collect(),
        lang: content.lang,
    }
}

impl Still {
    /// The room between the edges of a picture, px.
    pub const ROOM: f64 = WIDTH - 2.0 * EDGE;

    /// Its texts with the first baseline of each, from its top to its foot; where its drawing begins; how high it is.
    fn set(&self) -> (Vec<(Block, f64)>, f64, f64) {
        let words = words(self.lang);
        // The reader's program may have no Be Vietnam Pro, and its typeface may be wider.
        let block = |role: Role, text: &str| Block::wrapped(text, role, Still::ROOM * 0.82);
        let (mut y, mut set) = (EDGE + 20.0, Vec::new());
        for (role, text) in [(Role::Year, &self.title), (Role::Aim, &self.sub)] {
            let block = block(role, text);
            let high = block.lines.len() as f64 * role.leading() + 4.0;
            set.push((block, y));
            y += high;
        }
        for (role, text) in &self.body {
            let block = block(*role, text);
            // Words of a thing keep close below its name.
            y += if *role == Role::Note { 2.0 } else { 10.0 };
            let high = block.lines.len() as f64 * role.leading();
            set.push((block, y));
            y += high;
        }
        let top = y + 4.0;
        let foot = top + self.scene.as_ref().map_or(0.0, |scene| scene.height) + 24.0;
        let said = format!("{}: {}. {} · CC\u{a0}BY\u{a0}4.0", words.source, self.sources.join("; "), words.brand);
        let sources = block(Role::Note, &said);
        let height = foot + sources.lines.len() as f64 * Role::Note.leading() + EDGE - 8.0;
        set.push((sources, foot));
        (set, top, height.round())
    }

    /// Width and height, px.
    pub fn size(&self) -> (u32, u32) {
        (WIDTH as u32, self.set().2 as u32)
    }

    /// The picture, tinted by a sheet.
    pub fn svg(&self, sheet: &str) -> String {
        let (set, top, height) = self.set();
        let texts: String = set.iter().map(|(block, y)| lines(block, block.role.class(), *y)).collect();
        let drawing = self
            .scene
            .as_ref()
            .map_or(String::new(), |scene| format!("<g transform=\"translate({EDGE} {top:.0})\">{}</g>", drawn(scene)));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing drawing-box\" width=\"{WIDTH}\" height=\"{height:.0}\" \
             viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"img\" aria-label=\"{}\"><title>{}</title><style>{sheet}</style>\
             <defs>{HATCH}</defs><rect class=\"paper\" width=\"100%\" height=\"100%\"/>{texts}{drawing}</svg>\n",
            escape(&self.says),
            escape(&self.title),
        )
    }
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
