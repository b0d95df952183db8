//! Views for frames on other sites: one for each that there is, whole without scripts, light, and part of a page.

use std::fs;
use std::path::{Path, PathBuf};

use road::address::View;
use road::content::{Content, Lang, read_all};
use scraper::{Html, Selector};

use crate::dist::dist;
use crate::markup::{attribute, tags};
use crate::sharing::{BASE, links, meta, site};
use crate::{none, read, text, with_ending};
use sha2::{Digest, Sha256};

/// What a view may weigh before its figures can be read, bytes as sent: HTML, style sheet and script together.
const BUDGET: u64 = 15_000;

/// Whether a folder of the site holds what is shown in frames of others.
pub fn is_framed(folder: &str) -> bool {
    folder.strip_prefix("en/").unwrap_or(folder).strip_prefix("embed/").is_some_and(|view| !view.is_empty())
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
        if page.select(&select("svg a:not([target=_blank])")).next().is_some() {
            faults.push(format!("{folder} lets a mark open in the frame"));
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

#[test]
fn a_link_to_a_view_is_enough_for_who_asks_by_oembed() {
    let mut faults = Vec::new();
    for (folder, view, lang, html) in views(site()) {
        let home = if lang == Lang::En { "en/" } else { "" };
        let file = format!("oembed/{}.{}.json", view.key(), lang.tag());
        let told: serde_json::Value = serde_json::from_str(&text(&site().join(&file))).expect("JSON");
        let found = |html: &str| html.contains(&format!("type=\"application/json+oembed\" href=\"{BASE}{file}\""));
        if !found(&html) {
            faults.push(format!("{folder} does not lead to {file}"));
        }
        // The page of a chart or of a sector has its own view; a guess shares the page of its chart.
        let page = text(&site().join(format!("{home}{}index.html", view.page())));
        if matches!(view, View::Road | View::Chart(_) | View::Sector(_)) && !found(&page) {
            faults.push(format!("{home}{} does not lead to {file}", view.page()));
        }
        let code = told["html"].as_str().unwrap_or_default();
        let (width, height) = (told["width"].as_u64(), told["height"].as_u64());
        let tag = code.strip_prefix('<').unwrap_or_default();
        let says = |name: &str| attribute(tag, name).and_then(|value| value.parse().ok());
        let source = attribute(tag, "src").unwrap_or_default();
        if (says("width"), says("height")) != (width, height) || source != format!("{BASE}{folder}") {
            faults.push(format!("{file} has the code {code} for {width:?} × {height:?}"));
        }
        if told["version"] != "1.0" || told["type"] != "rich" || told["title"].as_str().is_none_or(str::is_empty) {
            faults.push(format!("{file} is no oEmbed answer"));
        }
    }
    none("view that oEmbed does not tell of", &faults);
}

#[test]
fn every_view_has_its_picture_in_every_form() {
    let list: serde_json::Value = serde_json::from_str(&text(&dist().join("embed/views.json"))).expect("JSON");
    let size = |file: &[u8], at: usize| {
        file.get(at..at + 4).map(|bytes| u64::from(u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])))
    };
    let mut faults = Vec::new();
    for (folder, view, lang, _) in views(&dist()) {
        for theme in ["light", "dark"] {
            let name = format!("image/{}.{}.{theme}", view.key(), lang.tag());
            let svg = text(&dist().join(format!("{name}.svg")));
            if !svg.contains("CC\u{a0}BY\u{a0}4.0") || !svg.contains("<title>") {
                faults.push(format!("{name}.svg says too little of itself"));
            }
            let told = &list[view.key()][lang.tag()];
            let picture = &told["pictures"][theme];
            for (at, times) in [(0, 1), (1, 2)] {
                let path = picture[at].as_str().unwrap_or_default();
                let file = read(&dist().join(path));
                let wanted = [2, 3].map(|at| picture[at].as_u64().map(|size| size * times));
                if !file.starts_with(b"\x89PNG") || [size(&file, 16), size(&file, 20)] != wanted {
                    faults.push(format!("{path} is not of the size told, {wanted:?}"));
                }
                let digest: String = Sha256::digest(&file).iter().map(|byte| format!("{byte:02x}")).collect();
                if !path.contains(&format!(".{}", &digest[..10])) {
                    faults.push(format!("{path} does not tell its content"));
                }
            }
            if told["says"].as_str().is_none_or(str::is_empty) || told["title"].as_str().is_none_or(str::is_empty) {
                faults.push(format!("{folder} has no words for its picture"));
            }
        }
    }
    none("picture at fault", &faults);
}

#[test]
fn the_script_for_other_sites_is_small_and_its_hash_is_told() {
    let size = fs::metadata(dist().join("embed.js.br")).expect("the script, compressed").len();
    assert!(size <= 1500, "{size} bytes");
    let page = text(&dist().join("embed/index.html"));
    assert!(page.contains(&size.to_string()), "the page tells another size than {size}");
}
