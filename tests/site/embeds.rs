//! Views for frames on other sites: one for each that there is, whole without scripts, light, and part of a page.

use std::fs;
use std::path::{Path, PathBuf};

use road::address::View;
use road::content::{Content, Lang, read_all};
use scraper::{Html, Selector};

use crate::dist::dist;
use crate::markup::{attribute, tags};
use crate::sharing::{BASE, links, meta, site};
use crate::{none, text, with_ending};

/// What a view may weigh before its figures can be read, bytes as sent: HTML, style sheet and script together.
const BUDGET: u64 = 15_000;

/// Whether a folder of the site holds what is shown in frames of others.
pub fn is_framed(folder: &str) -> bool {
    folder.strip_prefix("en/").unwrap_or(folder).starts_with("embed/")
}

fn contents() -> [Content; 2] {
    read_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data")).expect("a sound package")
}

/// Every view of the site in each language: its folder, the view, and its HTML.
fn views(site: &Path) -> Vec<(String, View, Lang, String)> {
    let mut found = Vec::new();
    for content in contents() {
        for view in View::all(&content) {
            let home = if content.lang == Lang::En { "en/" } else { "" };
            let folder = format!("{home}{}", view.path());
            let html = text(&site.join(&folder).join("index.html"));
            found.push((folder, view, content.lang, html));
        }
    }
    found
}

/// The files of a tag's attribute, below the folder of the page.
fn named(html: &str, tag: &str, name: &str) -> Vec<String> {
    let of = |found: &&str| found.starts_with(tag) && attribute(found, "rel").is_none_or(|rel| rel == "stylesheet");
    tags(html).filter(of).filter_map(|found| attribute(found, name)).map(String::from).collect()
}

#[test]
fn every_view_is_light() {
    let mut heaviest = (0, String::new());
    let mut faults = Vec::new();
    for (folder, ..) in views(&dist()) {
        let page = dist().join(&folder);
        let html = text(&page.join("index.html"));
        let scripts = named(&html, "script", "src");
        let sheets = named(&html, "link", "href");
        if scripts.len() != 1 || sheets.len() != 1 {
            faults.push(format!("{folder} loads {scripts:?} and {sheets:?}"));
        }
        let parts = scripts.iter().chain(&sheets).map(|part| page.join(part)).chain([page.join("index.html")]);
        let size = |part: PathBuf| fs::metadata(with_ending(&part, "br")).map_or(u64::MAX / 9, |file| file.len());
        let total: u64 = parts.map(size).sum();
        if total > BUDGET {
            faults.push(format!("{folder} weighs {total} of {BUDGET} bytes"));
        }
        heaviest = heaviest.max((total, folder));
    }
    println!("heaviest: {heaviest:?}");
    none("view that is not light", &faults);
}

#[test]
fn every_view_is_whole_without_scripts() {
    let select = |selector: &str| Selector::parse(selector).expect("a selector");
    let (title, main, source) = (select("main h1"), select("main"), select("main footer .src a"));
    let (licence, full) = (select("main footer a[rel=license]"), select("main footer a[data-full]"));
    let mut faults = Vec::new();
    for (folder, view, lang, html) in views(&dist()) {
        let page = Html::parse_document(&html);
        let words = |selector: &Selector| -> String {
            page.select(selector).flat_map(|found| found.text()).collect::<String>().trim().to_string()
        };
        for (what, selector) in [("title", &title), ("source", &source), ("licence", &licence)] {
            if words(selector).is_empty() {
                faults.push(format!("{folder} has no {what}"));
            }
        }
        let seen = match &view {
            View::Road => "main svg.road",
            View::Aims(_) => "main table.aims td",
            View::Coverage => "main table.matrix td",
            View::Sector(_) => "main li, main .sub",
            View::Chart(_) | View::Guess(_) => "main .drawing-box svg.drawing",
        };
        if page.select(&select(seen)).next().is_none() {
            faults.push(format!("{folder} shows nothing at {seen}"));
        }
        // The way to the full page leads to it, and opens outside of the frame like every other link.
        let to = page.select(&full).next().and_then(|link| link.attr("href")).unwrap_or_default();
        let target = dist().join(&folder).join(to.split(['?', '#']).next().unwrap_or_default());
        if to.is_empty() || !target.join("index.html").is_file() {
            faults.push(format!("{folder} leads to {to}, which is not there"));
        }
        if page.select(&select("base[target=_blank]")).next().is_none() {
            faults.push(format!("{folder} lets links open in the frame"));
        }
        if meta(&html, "robots") != Some("noindex") {
            faults.push(format!("{folder} may be found apart from its page"));
        }
        if page.select(&main).count() != 1 || !html.contains(&format!("<html lang=\"{}\">", lang.tag())) {
            faults.push(format!("{folder} is not one page in its language"));
        }
    }
    none("view that is not whole", &faults);
}

#[test]
fn every_view_names_the_page_it_is_a_part_of() {
    let mut faults = Vec::new();
    for (folder, view, lang, html) in views(site()) {
        let home = if lang == Lang::En { "en/" } else { "" };
        let page = format!("{BASE}{home}{}", view.page());
        if links(&html, "canonical") != [(String::new(), page.clone())] || meta(&html, "og:url") != Some(&page) {
            faults.push(format!("{folder} does not name {page}"));
        }
        for name in ["og:title", "og:description", "og:image", "twitter:card", "description"] {
            if meta(&html, name).is_none() {
                faults.push(format!("{folder} has no {name}"));
            }
        }
        let image = meta(&html, "og:image").and_then(|image| image.strip_prefix(BASE)).unwrap_or_default();
        if !site().join(image).is_file() {
            faults.push(format!("{folder}: {image} is not there"));
        }
    }
    none("view that does not name its page", &faults);
}

#[test]
fn nothing_but_the_needed_is_fetched_before_a_view_is_seen() {
    for (folder, _, _, html) in views(&dist()) {
        for early in ["rel=\"preload\"", "type=\"module\"", "rel=\"manifest\"", "data-keep"] {
            assert!(!html.contains(early), "{folder} has {early}");
        }
    }
}
