//! Each chart as a picture that stands alone: title, measure, drawing, sources and licence in one SVG file.

use super::Error;
use super::publish::File;
use crate::chart::label::Block;
use crate::chart::style::Role;
use crate::chart::svg::{Node, escape, marks};
use crate::chart::{self, Scene};
use crate::component::figure::{subtitle, who};
use crate::content::{Chart, Content};
use crate::text::finding::finding;
use crate::text::words;
use std::fs;
use std::path::Path;

/// Width of a picture and the room at its sides, px.
const WIDTH: f64 = 760.0;
const EDGE: f64 = 24.0;
/// The hatching that marks refer to.
const HATCH: &str = "<defs><pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" \
    patternTransform=\"rotate(45)\"><path class=\"hatch-line\" d=\"M0 0V7\"/></pattern></defs>";

/// The stations' colours: programs that draw SVG know `currentColor`, but no custom properties.
const STATIONS: &str = ".y2025 { color: var(--y2025); } .y2030 { color: var(--y2030); } .y2045 { color: var(--y2045); } \
    .y-other { color: var(--muted); } .paper { fill: var(--paper); }";

/// Where the picture of a chart lies, below the site's root.
pub fn path(content: &Content, chart: &Chart) -> String {
    format!("image/{}.{}.svg", chart.id, content.lang.tag())
}

/// The pictures of all charts. `style` is the folder of the style sheets.
pub fn pictures(contents: &[Content], style: &Path) -> Result<Vec<File>, Error> {
    let read = |name: &str| {
        let path = style.join(name);
        fs::read_to_string(&path).map_err(|error| Error::file(&path, error))
    };
    let sheet = resolved(&(of_marks(&read("chart.css")?) + STATIONS), &tokens(&read("tokens.css")?));
    let each = contents.iter().flat_map(|content| content.charts.iter().map(move |chart| (content, chart)));
    Ok(each.map(|(content, chart)| (path(content, chart), picture(content, chart, &sheet).into_bytes())).collect())
}

/// The rules of marks and their text: what is around a drawing on the page is not in the picture.
fn of_marks(sheet: &str) -> String {
    let of_a_mark =
        |line: &&str| [".drawing ", ":where(", ".t-", ".m-", ".hatch-"].iter().any(|start| line.starts_with(start));
    sheet.lines().filter(of_a_mark).collect()
}

/// The light theme's tokens: the declarations of the first rule of the sheet.
fn tokens(sheet: &str) -> Vec<(String, String)> {
    let rule = sheet.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map_or("", |(rule, _)| rule);
    let declaration = |text: &str| {
        let (name, value) = text.rsplit("*/").next()?.trim().split_once(':')?;
        Some((name.trim().to_string(), value.trim().to_string()))
    };
    rule.split(';').filter_map(declaration).filter(|(name, _)| name.starts_with("--")).collect()
}

/// A sheet with the tokens' values in place of their names.
fn resolved(sheet: &str, tokens: &[(String, String)]) -> String {
    let mut sheet = sheet.to_string();
    // A token may name another one.
    for _ in 0..2 {
        for (name, value) in tokens {
            sheet = sheet.replace(&format!("var({name})"), value);
        }
    }
    let sheet = sheet.replace("var(--year)", "currentColor");
    sheet.replace("var(--w-data)", "2.25px").replace("var(--font)", "'Be Vietnam Pro', system-ui, sans-serif")
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
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" width=\"{WIDTH}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"img\" aria-label=\"{}\"><title>{}</title><style>{sheet}</style>\
         {HATCH}<rect class=\"paper\" width=\"100%\" height=\"100%\"/>{texts}\
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_take_the_place_of_their_names() {
        let tokens = tokens("/* a */ :root { color-scheme: light; --ink: #000; /* text */ --result: var(--ink); }");
        assert_eq!(tokens.len(), 2);
        assert_eq!(
            of_marks(".chart { a: b; }\n.m-plan { fill: none; }\n  .drawing { x: y; }"),
            ".m-plan { fill: none; }"
        );
        assert_eq!(resolved("a { fill: var(--result); }", &tokens), "a { fill: #000; }");
    }
}
