//! What a reader pays, in bytes as they are sent: brotli, but for fonts, which are compressed already.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{dist::dist, files, kind, text, with_ending};

/// What a page, all that it loads, may weigh.
const PAGES: [(&str, u64); 4] = [
    ("index.html", 150_000),
    ("en/index.html", 150_000),
    ("present/index.html", 110_000),
    ("figures/index.html", 95_000),
];
/// What is loaded before anything is seen of the page to explore: it, with the sheet in its head.
const FIRST_VIEW: u64 = 35_000;
/// What brings it to life: script, WebAssembly, data. What keeps it for reading without network comes after.
const LIFE: u64 = 110_000;
/// All weights of the typeface together.
const FONTS: u64 = 45_000;

/// What a file weighs on its way.
fn sent(path: &Path) -> u64 {
    let packed = if kind(path) == "woff2" { path.to_path_buf() } else { with_ending(path, "br") };
    fs::metadata(&packed).unwrap_or_else(|error| panic!("{}: {error}", packed.display())).len()
}

/// A page and the files that it loads, without pictures and fonts: those that it names, and those that they name.
fn loaded(page: &str) -> Vec<PathBuf> {
    let assets = files(&dist().join("assets"), &["css", "js", "wasm", "json", "bin"]);
    let mut parts = vec![dist().join(page)];
    let mut next = 0;
    while let Some(part) = parts.get(next) {
        let content = if kind(part) == "wasm" { String::new() } else { text(part) };
        let named = |asset: &&PathBuf| {
            let name = asset.file_name().expect("a file").to_string_lossy();
            // What paints pictures is fetched when one is asked for; the sheet for paper after all else.
            let later = name.starts_with("picture-") || name.starts_with("paper-");
            content.contains(&*name) && !later && !parts.contains(asset)
        };
        let found: Vec<_> = assets.iter().filter(named).cloned().collect();
        parts.extend(found);
        next += 1;
    }
    assert!(parts.len() > 2, "{page} names no asset: is it the real page?");
    parts
}

/// Fails if some files weigh more than they may together.
fn keep_to(what: &str, parts: &[PathBuf], budget: u64) {
    let total: u64 = parts.iter().map(|path| sent(path)).sum();
    let bill: Vec<_> = parts.iter().map(|path| format!("\n  {:>7} {}", sent(path), path.display())).collect();
    println!("{what}: {total} of {budget} bytes{}", bill.concat());
    assert!(total <= budget, "{what}: {total} bytes, {budget} allowed:{}", bill.concat());
}

#[test]
fn each_page_keeps_to_its_budget() {
    for (page, budget) in PAGES {
        keep_to(page, &loaded(page), budget);
    }
}

#[test]
fn the_first_view_keeps_to_its_budget() {
    for page in ["index.html", "en/index.html"] {
        let html = text(&dist().join(page));
        let (head, _) = html.split_once("</head>").expect("a head");
        let mut parts = loaded(page);
        let seen_first = |path: &PathBuf| {
            let name = path.file_name().expect("a file").to_string_lossy();
            kind(path) == "html" || kind(path) == "css" && head.contains(&*name)
        };
        parts.retain(seen_first);
        assert!(head.contains("<style>"), "{page} has the sheet of what is seen first in it");
        assert_eq!(parts.len(), 1, "{page}: nothing else is waited for: {parts:?}");
        keep_to(page, &parts, FIRST_VIEW);
    }
}

#[test]
fn what_brings_the_page_to_life_keeps_to_its_budget() {
    for page in ["index.html", "en/index.html"] {
        let mut parts = loaded(page);
        let keeps = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("keep-"));
        parts.retain(|path| ["js", "wasm", "bin"].contains(&kind(path)) && !keeps(path));
        keep_to(page, &parts, LIFE);
    }
}

#[test]
fn the_typeface_keeps_to_its_budget() {
    let fonts = files(&dist().join("assets"), &["woff2"]);
    assert!(!fonts.is_empty(), "no font");
    keep_to("fonts", &fonts, FONTS);
}

#[test]
fn the_page_tells_what_it_weighs() {
    for (page, before) in [("index.html", "chưa tới "), ("en/index.html", "under ")] {
        let html = text(&dist().join(page));
        let told =
            html.split(before).filter_map(|rest| rest.split_once(" kB")?.0.parse::<u64>().ok()).collect::<Vec<_>>();
        let parts = [loaded(page), files(&dist().join("assets"), &["woff2"])].concat();
        let total: u64 = parts.iter().map(|path| sent(path)).sum();
        assert!(
            matches!(told[..], [kb] if kb * 1000 > total && (kb - 10) * 1000 <= total),
            "{page}: {told:?}, {total}"
        );
    }
}

#[test]
fn each_page_loads_its_own_program_only() {
    for (page, program) in [("index.html", "road"), ("figures/index.html", "find"), ("present/index.html", "deck")] {
        let loaded = loaded(page).into_iter().filter(|path| kind(path) == "wasm");
        let names: Vec<_> =
            loaded.map(|path| path.file_name().expect("a file").to_string_lossy().into_owned()).collect();
        assert!(matches!(&names[..], [name] if name.starts_with(&format!("{program}-"))), "{page}: {names:?}");
    }
}
