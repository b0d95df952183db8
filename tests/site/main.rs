//! The built folder as a web host gets it: small, whole, compressed, and free of the machine it
//! was built on. `DIST` names another folder than `dist`.

mod deck;
mod dist;
mod downloads;
mod embeds;
mod letters;
mod markup;
mod numbers;
mod policy;
mod sharing;
mod sheets;
mod sinks;
mod watching;
mod weight;

use std::collections::BTreeSet;
use std::fmt::Display;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::{env, fs};

use dist::dist;
use markup::{attribute, tags};
use sha2::{Digest, Sha256};

/// Every file below `folder` whose name ends in one of `kinds`, or every file if there are none.
fn files(folder: &Path, kinds: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the site").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, kinds));
        } else if kinds.is_empty() || kinds.contains(&kind(&path)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn kind(path: &Path) -> &str {
    path.extension().and_then(|kind| kind.to_str()).unwrap_or_default()
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn text(path: &Path) -> String {
    String::from_utf8_lossy(&read(path)).into_owned()
}

/// `path` with a further ending, as `index.html.br`.
fn with_ending(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}.{ending}", path.display()))
}

/// Fails with every fault named, if there is one.
fn none(what: &str, faults: &[impl Display]) {
    let lines: Vec<_> = faults.iter().map(|fault| format!("\n  {fault}")).collect();
    assert!(faults.is_empty(), "{} × {what}:{}", faults.len(), lines.concat());
}

#[test]
fn every_text_file_is_there_in_brotli_and_gzip() {
    let texts = ["html", "css", "js", "wasm", "svg", "json", "csv", "txt", "xml", "webmanifest"];
    let mut faults = Vec::new();
    for path in files(&dist(), &texts) {
        let plain = read(&path);
        for ending in ["br", "gz"] {
            let packed = with_ending(&path, ending);
            let Ok(bytes) = fs::read(&packed) else {
                faults.push(format!("{} is not there", packed.display()));
                continue;
            };
            let mut unpacked = Vec::new();
            let outcome = match ending {
                "br" => brotli::Decompressor::new(&*bytes, 4096).read_to_end(&mut unpacked),
                _ => flate2::read::GzDecoder::new(&*bytes).read_to_end(&mut unpacked),
            };
            if outcome.is_err() || unpacked != plain {
                faults.push(format!("{} is not its file", packed.display()));
            }
        }
    }
    none("compressed file at fault", &faults);
}

#[test]
fn every_reference_is_relative_and_leads_somewhere() {
    let mut faults = Vec::new();
    for page in files(&dist(), &["html"]) {
        let html = text(&page);
        let links = tags(&html)
            .flat_map(|tag| ["href", "src"].into_iter().filter_map(move |name| Some((tag, attribute(tag, name)?))));
        for (tag, to) in links {
            let path = to.split(['?', '#']).next().unwrap_or_default();
            let scheme = path.split_once(':').map_or("", |(scheme, _)| scheme);
            let fault = match scheme {
                "https" | "http" | "mailto" | "data" => continue,
                // What answers at any depth has no relative link; without a base address the site lies at the root.
                "" if path.starts_with('/') && page == dist().join("404.html") => {
                    let path = if path == "/" { "./" } else { &path[1..] };
                    if leads_somewhere(&page, path) { continue } else { "leads nowhere" }
                }
                "" if path.starts_with('/') => "is not relative",
                "" if !leads_somewhere(&page, path) => "leads nowhere",
                "" => continue,
                _ => "is of no known kind",
            };
            faults.push(format!("{}: {to} {fault}, in {tag}", page.display()));
        }
    }
    none("reference at fault", &faults);
}

fn leads_somewhere(page: &Path, to: &str) -> bool {
    let target = page.parent().expect("a page lies in a folder").join(to);
    to.is_empty() || target.is_file() || target.join("index.html").is_file()
}

#[test]
fn a_name_with_a_hash_tells_the_content() {
    let mut faults = Vec::new();
    for path in files(&dist().join("assets"), &[]) {
        if ["br", "gz"].contains(&kind(&path)) {
            continue;
        }
        let digest = Sha256::digest(read(&path));
        let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        let told = |part: &str| part.len() >= 8 && digest.starts_with(part);
        if !name.split(['.', '-', '_']).any(told) {
            faults.push(format!("{name} holds {}", &digest[..16]));
        }
    }
    none("name that does not tell its content", &faults);
}

#[test]
fn nothing_tells_of_the_machine_it_was_built_on() {
    let home = env::var("HOME").unwrap_or_default();
    let places = [env!("CARGO_MANIFEST_DIR").to_owned(), format!("{home}/"), ".cargo/registry".to_owned()];
    let mut faults = Vec::new();
    for path in files(&dist(), &["html", "css", "js", "wasm", "svg", "json", "xml", "webmanifest"]) {
        let content = text(&path);
        for place in places.iter().filter(|place| place.len() > 1) {
            if let Some(at) = content.find(place.as_str()) {
                let seen: String = content[at..].chars().take(80).collect();
                faults.push(format!("{}: {seen:?}", path.display()));
            }
        }
    }
    none("path of this machine", &faults);
}

#[test]
fn both_languages_have_the_same_places() {
    let dist = dist();
    let english = dist.join("en");
    let pages = files(&english, &["html"]);
    assert!(!pages.is_empty(), "no page in {}", english.display());
    let mut faults = Vec::new();
    for page in pages {
        let own = page.strip_prefix(&english).expect("a page in its folder");
        let (vi, en) = (ids(&dist.join(own)), ids(&page));
        let apart: Vec<_> = vi.symmetric_difference(&en).collect();
        if !apart.is_empty() {
            faults.push(format!("{}: {apart:?}", own.display()));
        }
    }
    none("page whose places differ", &faults);
}

fn ids(page: &Path) -> BTreeSet<String> {
    tags(&text(page)).filter_map(|tag| attribute(tag, "id").map(String::from)).collect()
}
