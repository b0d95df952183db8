//! The site as a later build would have it: each page marked, each asset under another name, and the talk in another order.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use road::site::policy::hash;

use crate::retold::{patient, sheets_within};

/// The mark of a page of the later build, on its root element.
const MARK: &str = "<html data-edition=\"newer\" ";

/// What the later build calls things: each hash of the build under test, read backwards.
pub struct Edition {
    names: Vec<(String, String)>,
    /// The sums of the files whose text has changed by that, and their new ones.
    sums: Vec<(String, String)>,
}

impl Edition {
    /// The build after the one in `dist`.
    pub fn newer(dist: &Path) -> &'static Self {
        static NEWER: OnceLock<Edition> = OnceLock::new();
        NEWER.get_or_init(|| {
            let assets = fs::read_dir(dist.join("assets")).expect("the site's assets").flatten();
            let of_file = |name: String| Some(name.rsplit_once('-')?.1.split_once('.')?.0.to_string());
            let mut hashes: Vec<_> =
                assets.filter_map(|file| of_file(file.file_name().to_string_lossy().into_owned())).collect();
            let worker = fs::read_to_string(dist.join("worker.js")).expect("the site's worker");
            let version = worker.split_once("\"version\":\"").and_then(|(_, rest)| rest.split_once('"'));
            hashes.push(version.expect("the worker's version").0.to_string());
            hashes.sort();
            hashes.dedup();
            let backwards = |hash: String| (hash.chars().rev().collect(), hash);
            let names = hashes.into_iter().map(backwards).map(|(newer, hash)| (hash, newer)).collect();
            let mut edition = Edition { names, sums: Vec::new() };
            let assets = fs::read_dir(dist.join("assets")).expect("the site's assets").flatten();
            // The bundle of pages has all sums in it: who serves it tells its own.
            for file in assets.filter(|file| !is_bundle(&file.path())) {
                let before = fs::read(file.path()).expect("an asset");
                let served = patient(&before).unwrap_or_else(|| before.clone());
                let after = edition.retell(&file.path(), served);
                if after != before {
                    edition.sums.push((hash(&before), hash(&after)));
                }
            }
            for before in sheets_within() {
                let served = patient(&before).unwrap_or_else(|| before.clone());
                let after = edition.renamed(&String::from_utf8_lossy(&served));
                edition.sums.push((hash(&before), hash(after.as_bytes())));
            }
            edition
        })
    }

    /// Where in the folder the later build's file comes from; none for what only the earlier build had.
    pub fn origin(&self, path: &str) -> Option<String> {
        if self.names.iter().any(|(hash, _)| path.contains(hash)) {
            return None;
        }
        Some(self.names.iter().fold(path.to_string(), |path, (hash, newer)| path.replace(newer, hash)))
    }

    /// A text with what it names as the later build names it.
    pub fn renamed(&self, text: &str) -> String {
        let all = self.names.iter().chain(&self.sums);
        all.fold(text.to_string(), |text, (hash, newer)| text.replace(hash, newer))
    }

    /// What the later build says in that file.
    pub fn retell(&self, file: &Path, body: Vec<u8>) -> Vec<u8> {
        let renamed = |text: &str| self.renamed(text);
        let marked = |page: &str| rearranged(renamed(page).replacen("<html ", MARK, 1));
        match file.extension().and_then(|ending| ending.to_str()) {
            // Sheets for paper are in it by their names.
            _ if is_bundle(file) => renamed(&String::from_utf8_lossy(&each_page(&body, marked))).into_bytes(),
            Some("html") => marked(&String::from_utf8_lossy(&body)).into_bytes(),
            Some("js" | "css") => renamed(&String::from_utf8_lossy(&body)).into_bytes(),
            _ => body,
        }
    }
}

/// Where there are slides: the third one is told last but one, and one is another.
fn rearranged(page: String) -> String {
    let [Some(third), Some(fourth), Some(last)] =
        ["aims-2025", "aims-2030", "end"].map(|name| page.find(&format!("<section id=\"{name}\"")))
    else {
        return page;
    };
    let [before, moved, between, end] = [&page[..third], &page[third..fourth], &page[fourth..last], &page[last..]];
    [before, between, moved, end].concat().replace("<section id=\"since\"", "<section id=\"lately\"")
}

/// Whether a file is the bundle of all pages.
pub fn is_bundle(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with("pages-") && name.ends_with(".json")
}

/// The bundle with each page of it changed.
pub fn each_page(bundle: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    let bundle: BTreeMap<String, String> = serde_json::from_slice(bundle).expect("the bundle of pages");
    let changed = |(path, text): (String, String)| {
        let page = text.starts_with("<!doctype html");
        (path, if page { change(&text) } else { text })
    };
    serde_json::to_vec(&bundle.into_iter().map(changed).collect::<BTreeMap<_, _>>()).expect("texts")
}
