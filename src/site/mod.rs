//! The workshop, native only: from the data package and the sources to a folder that any web server can serve.
//!
//! [`build`] reads as the recipe it is: data, wasm, style, pages, files, compression, sizes.

mod asset;
mod cache;
mod card;
mod choice;
mod compress;
mod dataset;
mod day;
mod descriptor;
mod document;
mod download;
mod embed;
mod error;
mod figures;
mod frozen;
mod glue;
pub mod headers;
pub mod host;
mod icon;
mod keep;
mod missing;
mod offline;
mod paper;
mod picture;
pub mod policy;
mod publish;
mod raster;
pub mod report;
pub mod serve;
mod social;
mod story;
mod style;
mod tint;
pub mod wasm;
pub mod watch;

pub use day::today;
pub use descriptor::{Descriptor, Licence};
pub use error::Error;
pub use report::Sizes;
pub use story::data;

use crate::address::Place;
use crate::content::{Content, Lang};
use crate::page::Life;
use asset::Assets;
use embed::Embeds;
use publish::File;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;
use story::Story;
use wasm::{Care, Code};

/// Paints a figure as a PNG.
const PICTURE: &str = include_str!("../browser/picture.js");

/// Keeps the site for reading without network.
const KEEP: &str = include_str!("../browser/keep.js");

/// What to build, and where to.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder of the project.
    pub root: PathBuf,
    /// The folder to write.
    pub out: PathBuf,
    /// The absolute address of the site's root, for canonical links and the sitemap.
    pub base_url: Option<String>,
    /// What the build takes care of.
    pub care: Care,
    /// The day that the pages name as that of the build, `YYYY-MM-DD`: all that differs between two builds of the same
    /// sources.
    pub made: String,
}

/// Builds the site. The folder `out` is replaced as a whole, and only when all went well.
pub fn build(options: &Options) -> Result<Sizes, Error> {
    let out = publish::target(&options.out)?;
    let files = files(options)?;
    let started = Instant::now();
    let sizes = publish::write(&options.root, &out, files)?;
    say(&format!("files: written and compressed in {:.1} s", started.elapsed().as_secs_f64()));
    Ok(sizes)
}

/// Every file of the site, before compression: its path below the site's root, and its bytes.
pub fn files(options: &Options) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let story = Story::read(options)?;
    let codes = wasm::build(&options.root, options.care)?;
    let mut files = made(options, &story, &codes)?;
    keep::add(&mut files)?;
    Ok(files)
}

/// Every file of the site but what keeps it for reading without network: made of the story, the programs, and the sheets.
fn made(options: &Options, story: &Story, codes: &[Code]) -> Result<Vec<File>, Error> {
    let contents = &story.contents;
    let mut assets = Assets::default();
    let style_dir = options.root.join("style");
    let style = style::bundle(&style_dir, "main.css", &mut assets)?;
    let further = style::bundle(&style_dir, "further.css", &mut assets)?.css;
    let mut bundles = Vec::new();
    for content in contents {
        let bytes = content.for_browser().to_bytes().map_err(|error| Error::step(error.to_string()))?;
        bundles.push((content.lang, bytes));
    }
    let mut downloads = figures::files(story.both(), story.descriptor.licence())?;
    downloads.extend(picture::pictures(contents, &style_dir)?);
    // Other sites ask for a picture by its whole address, or not at all.
    let known = if options.base_url.is_some() { &contents[..] } else { &[] };
    let cards: Vec<_> = known.iter().flat_map(|content| card::cards(content)).collect();
    downloads.extend(card::paint(&cards, &style_dir, &options.root.join("target/site/card"))?);
    let datasets = datasets(story, options.base_url.as_deref());
    let mut pages = story.pages.clone();
    let explore = codes.iter().find(|code| code.life == Life::Explore);
    let life = explore.map(|code| [code.script.as_bytes(), &code.wasm, &bundles[0].1]).unwrap_or_default();
    let embeds = Embeds::make(options, story, life, &mut assets)?;
    embeds.announce(&mut pages);
    let rules = style::alone(&style_dir, "print.css")?;
    let handout = rules.clone() + &style::alone(&style_dir, "handout.css")?;
    let sheets = cache::shared(&pages, |page| {
        let content = contents.iter().find(|content| content.lang == page.lang);
        match (page.life, content) {
            (Some(Life::Explore), Some(content)) => paper::sheet(&rules, content, page, options.base_url.as_deref()),
            (Some(Life::Present), _) => Ok(handout.clone()),
            _ => Ok(rules.clone()),
        }
    })?;
    let papers = sheets.into_iter().map(|sheet| assets.add("paper", "css", sheet.into_bytes())).collect();
    let present_style = style::alone(&style_dir, "present.css")? + &style::alone(&style_dir, "desk.css")?;
    if options.care == Care::Small {
        downloads.push((
            "offline.html".to_string(),
            offline::file(&offline::Parts {
                pages: &pages,
                styles: [&(style.css.clone() + &further), &present_style, &handout],
                codes,
                contents: &bundles,
                assets: &assets,
                base_url: options.base_url.as_deref(),
            })?,
        ));
    }
    let data = bundles
        .into_iter()
        .map(|(lang, bytes)| (lang, assets.add(&format!("content-{}", lang.tag()), "bin", bytes)))
        .collect();
    let mut shared = document::Shared {
        style: assets.add("style", "css", style.css.clone().into_bytes()),
        style_text: style.css,
        further: assets.add("further", "css", further.into_bytes()),
        one: assets.add("one", "css", style::alone(&style_dir, "one.css")?.into_bytes()),
        present_style: assets.add("present", "css", present_style.into_bytes()),
        papers,
        fonts: style.preload,
        programs: codes
            .iter()
            .map(|code| {
                let name = match code.life {
                    Life::Explore => "road",
                    Life::Find => "find",
                    Life::Present => "deck",
                };
                let script = assets.add(name, "js", code.script.clone().into_bytes());
                (code.life, script, assets.add(name, "wasm", code.wasm.clone()))
            })
            .collect(),
        picture: assets.add("picture", "js", glue::without_comments(PICTURE).into_bytes()),
        keep: assets.add("keep", "js", glue::without_comments(KEEP).into_bytes()),
        contents: data,
        ground: tint::Tints::read(&style_dir)?.ground()?,
        datasets,
        base_url: options.base_url.clone(),
        sums: Vec::new(),
        cards: cards.into_iter().map(|card| (card.view, card.lang, card.says)).collect(),
    };
    shared.sums = policy::sums(&assets);
    downloads.extend(embeds.files(&shared)?);
    publish::files(&options.root, &pages, &story.both(), shared, assets, downloads)
}

/// The data package as JSON-LD, in each language, for the page of all figures of that language.
fn datasets(story: &Story, base_url: Option<&str>) -> Vec<(Lang, String)> {
    let root = |lang: Lang| base_url.map_or_else(|| Place { lang, depth: 1 }.root(), str::to_string);
    let one =
        |content: &Arc<Content>| (content.lang, dataset::json_ld(content, &story.descriptor, &root(content.lang)));
    story.contents.iter().map(one).collect()
}

/// The address of the site's root, with one slash at its end.
///
/// # Errors
/// It is not the whole address of a folder on the web: what is missing or too much.
pub fn base_url(address: &str) -> Result<String, String> {
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    match host {
        None => Err("it begins with https:// or http://, such as https://example.org/road/".to_string()),
        Some(host) if host.is_empty() || host.starts_with('/') => Err("the name of the host is missing".to_string()),
        Some(host) if host.contains(['?', '#', '"', '<', '>']) || host.contains(char::is_whitespace) => {
            Err("it is a folder's address: without spaces, quotes, ? or #".to_string())
        }
        Some(_) => Ok(format!("{}/", address.trim_end_matches('/'))),
    }
}

/// A line of progress.
fn say(line: &str) {
    eprintln!("  {line}");
}

#[cfg(test)]
mod tests {
    use super::base_url;

    #[test]
    fn a_base_address_is_whole_and_ends_in_a_slash() {
        for address in ["https://example.org/road", "https://example.org/road/", "https://example.org/road//"] {
            assert_eq!(base_url(address).as_deref(), Ok("https://example.org/road/"));
        }
        for wrong in
            ["example.org", "//example.org", "ftp://example.org", "https:///road", "https://a/?b", "http://a b/"]
        {
            assert!(base_url(wrong).is_err(), "{wrong}");
        }
    }
}
