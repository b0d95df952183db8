//! What is kept for reading without network: the worker, and all pages with their sheets for paper and pictures in one bundle.
//!
//! In one bundle they weigh a quarter of what they weigh one by one, and come all of one version. The worker knows every
//! file by its hash: what comes cut short or spoilt is not kept.

use super::Error;
use super::asset::{Assets, hash};
use super::glue::without_comments;
use super::headers::Headers;
use super::policy;
use super::publish::File;
use crate::address::{EMBEDS, same_view};
use std::collections::BTreeMap;

const WORKER: &str = include_str!("worker.js");

/// The page for addresses that lead nowhere, which only the network knows of.
pub const MISSING: &str = "404.html";

/// What the bundle holds, by the endings of names, each with the name of one: it has the headers of all.
const KINDS: [(&str, &str); 3] = [("html", "index.html"), ("svg", "icon.svg"), ("css", "assets/paper-.css")];

/// Adds the bundle and the worker that keeps it, and the assets, for these files.
pub fn add(files: &mut Vec<File>) -> Result<(), Error> {
    let mut bundle = BTreeMap::new();
    for (name, bytes) in files.iter().filter(|(name, _)| is_read(name)) {
        let text = std::str::from_utf8(bytes).map_err(|error| Error::step(format!("{name}: {error}")))?;
        bundle.insert(address(name), text);
    }
    let json = |value: &dyn Fn() -> serde_json::Result<String>| value().map_err(|error| Error::step(error.to_string()));
    let bundle = json(&|| serde_json::to_string(&bundle))?;
    let bundle = bundle.into_bytes();
    let sum = policy::hash(&bundle);
    let assets = files.iter().filter(|(name, _)| name.starts_with("assets/") && !is_paper(name));
    let assets: BTreeMap<&str, String> = assets.map(|(name, bytes)| (&**name, policy::hash(bytes))).collect();
    let mut packed = Assets::default();
    let bundle = packed.add("pages", "json", bundle);
    let texts = files.iter().filter_map(|(name, bytes)| Some((&**name, std::str::from_utf8(bytes).ok()?)));
    let headers = Headers::of(texts);
    let said = KINDS.map(|(ending, file)| (ending, BTreeMap::from_iter(headers.kept(file))));
    let said = BTreeMap::from(said);
    let version = hash(format!("{assets:?}{bundle}{said:?}{WORKER}").as_bytes());
    let kept = serde_json::json!({ "version": version, "bundle": [bundle, sum], "assets": assets, "said": said });
    let worker = format!("const KEPT = {kept};\n{}", without_comments(WORKER));
    files.extend(packed.files);
    files.push(("worker.js".to_string(), worker.into_bytes()));
    Ok(())
}

/// Whether a file is read on the site itself: a page, its sheet for paper, a picture. Downloads need the network, and so do
/// frames and pictures on other sites.
fn is_read(name: &str) -> bool {
    let framed = same_view(name).starts_with(EMBEDS);
    name.ends_with(".html") && name != MISSING && !framed
        || name.ends_with(".svg") && !name.starts_with("assets/")
        || is_paper(name)
}

/// Whether a file is a page's sheet for paper: there are as many as pages, and much the same.
fn is_paper(name: &str) -> bool {
    name.starts_with("assets/paper-")
}

/// What a file is asked for by: a page by its folder.
fn address(name: &str) -> &str {
    name.strip_suffix("index.html").unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(files: &[(&str, &str)]) -> BTreeMap<String, String> {
        let mut all = files.iter().map(|(name, text)| (name.to_string(), text.as_bytes().to_vec())).collect();
        add(&mut all).expect("text");
        all.into_iter().map(|(name, bytes)| (name, String::from_utf8(bytes).expect("text"))).collect()
    }

    fn kept(files: &BTreeMap<String, String>) -> serde_json::Value {
        let line = files["worker.js"].lines().next().and_then(|line| line.strip_prefix("const KEPT = "));
        serde_json::from_str(line.expect("the first line").trim_end_matches(';')).expect("JSON")
    }

    const SITE: [(&str, &str); 9] = [
        ("index.html", "<p>vi</p>"),
        ("en/figures/a/index.html", "<p>a</p>"),
        ("404.html", "<p>nothing</p>"),
        ("en/embed/road/index.html", "<p>framed</p>"),
        ("assets/road-01.js", "1"),
        ("data/a.csv", "1"),
        ("icon.svg", "<svg/>"),
        ("assets/paper-01.css", "a{}"),
        ("image/card/explore.vi.png", "png"),
    ];

    #[test]
    fn pages_and_pictures_are_in_the_bundle_by_address() {
        let files = added(&SITE);
        let kept = kept(&files);
        // The hash of `1`, as openssl tells it.
        let one = "sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=";
        assert_eq!(kept["assets"], serde_json::json!({ "assets/road-01.js": one }));
        let text = &files[kept["bundle"][0].as_str().expect("a path")];
        assert_eq!(kept["bundle"][1], policy::hash(text.as_bytes()));
        let bundle: BTreeMap<String, String> = serde_json::from_str(text).expect("JSON");
        assert_eq!(bundle.into_keys().collect::<Vec<_>>(), ["", "assets/paper-01.css", "en/figures/a/", "icon.svg"]);
    }

    #[test]
    fn a_changed_page_or_asset_is_another_version() {
        let version = |files: &[(&str, &str)]| kept(&added(files))["version"].clone();
        let mut page = SITE;
        page[1].1 = "<p>b</p>";
        let mut asset = SITE;
        asset[4].0 = "assets/road-02.js";
        let mut data = SITE;
        data[5].1 = "2";
        assert_eq!(version(&SITE), version(&data));
        assert_ne!(version(&SITE), version(&page));
        assert_ne!(version(&SITE), version(&asset));
    }
}
