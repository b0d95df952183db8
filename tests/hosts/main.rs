//! The real nginx and Caddy, as `cargo run -- host` configures them: each kind of file is asked for, and its status, headers
//! and bytes are what they should be. `tests/run hosts` installs both. `DIST` names another folder than `dist`.
//! `tests/run load` measures how many readers nginx serves on this machine.

#[path = "../site/dist.rs"]
mod dist;
mod load;
mod server;

use std::fs;
use std::path::Path;

use dist::dist;
use road::site::headers::{Headers, TYPES};
use server::Server;

/// Where the site lies on its host.
const ROOTS: [&str; 2] = ["/", "/a/b.c/"];

/// All files of the folder but the compressed forms, by path.
fn files(top: &Path, dir: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(dir).expect("a folder of the site").flatten() {
        let path = entry.path();
        let name = path.strip_prefix(top).expect("below it").to_string_lossy().into_owned();
        if path.is_dir() {
            files(top, &path, found);
        } else if ![".br", ".gz"].iter().any(|ending| name.ends_with(ending)) && name != "_headers" {
            found.push(name);
        }
    }
}

/// Asks for every file, and for what is not there.
fn serves(server: &Server, faults: &mut Vec<String>) {
    let dist = dist();
    let headers = Headers::of_folder(&dist).expect("the built folder");
    let mut all = Vec::new();
    files(&dist, &dist, &mut all);
    assert!(all.len() > 300, "{} files", all.len());
    for name in all {
        let asked = name.strip_suffix("index.html").unwrap_or(&name);
        for (accept, ending) in [("gzip, br", "br"), ("gzip", "gz"), ("identity", "")] {
            let packed = dist.join(format!("{name}.{ending}"));
            let there = !ending.is_empty() && packed.exists();
            let expected = fs::read(if there { packed } else { dist.join(&name) }).expect("a file of the site");
            let answer = server.get(asked, accept);
            let said = |name: &str| answer.headers.get(&name.to_lowercase()).cloned().unwrap_or_default();
            let mut want = headers.all(asked);
            let encoding = match ending {
                _ if !there => "",
                "gz" => "gzip",
                other => other,
            };
            let kind = name.rsplit('.').next().and_then(|ending| TYPES.iter().find(|(known, _)| *known == ending));
            want.push(("Content-Encoding", encoding.to_string()));
            want.push(("Content-Type", kind.map_or("?", |(_, kind)| kind).to_string()));
            for name in VARIED {
                if !want.iter().any(|(known, _)| *known == name) {
                    want.push((name, String::new()));
                }
            }
            for (header, value) in want {
                // A file without an ending is of whatever type.
                if value != said(header) && value != "?" {
                    faults.push(format!("/{asked} as {accept}: {header} is {:?}, not {value:?}", said(header)));
                }
            }
            if there && !said("Vary").to_lowercase().contains("accept-encoding") {
                faults.push(format!("/{asked} as {accept} does not vary"));
            }
            if answer.status != 200 || answer.body != expected {
                faults.push(format!(
                    "/{asked} as {accept}: {}, {} bytes of {}",
                    answer.status,
                    answer.body.len(),
                    expected.len()
                ));
            }
        }
    }
    unchanged(server, &headers, faults);
    let missing = fs::read(dist.join("404.html")).expect("the page for what is not there");
    for gone in ["gone", "a/b/gone/", "assets/gone-0123456789.js", "embed/gone/", "_headers", "en/gone.html"] {
        let answer = server.get(gone, "identity");
        let said = |name: &str| answer.headers.get(name).cloned().unwrap_or_default();
        if answer.status != 404 || answer.body != missing {
            faults.push(format!("/{gone}: {}, {} bytes", answer.status, answer.body.len()));
        }
        let policy = said("content-security-policy");
        if said("cache-control") != "no-cache"
            || !policy.ends_with("frame-ancestors 'self'")
            || said("content-type") != TYPES[0].1
        {
            faults.push(format!("/{gone}: {:?}", answer.headers));
        }
    }
    // Without its last slash a folder leads to the folder.
    let answer = server.get("figures", "identity");
    let to = answer.headers.get("location").cloned().unwrap_or_default();
    if !(301..=308).contains(&answer.status) || to != format!("{}figures/", server.root) {
        faults.push(format!("/figures: {} to {to}", answer.status));
    }
    if server.root != "/" && server.ask("/elsewhere", "identity", "").status != 404 {
        faults.push("what is not of the site is answered".to_string());
    }
}

/// Files of every kind that may not be kept unasked, for whom has them already: they are not sent again, and nothing else is
/// said of them than before.
fn unchanged(server: &Server, headers: &Headers, faults: &mut Vec<String>) {
    for asked in ["", "en/embed/road/", "offline.html", "worker.js", "icon.svg", "data/charts.csv", "embed.js"] {
        let before = server.get(asked, "gzip, br");
        let Some(tag) = before.headers.get("etag") else {
            faults.push(format!("/{asked} has no tag"));
            continue;
        };
        let answer = server.ask(&format!("{}{asked}", server.root), "gzip, br", &format!("If-None-Match: {tag}\r\n"));
        if answer.status != 304 || !answer.body.is_empty() {
            faults.push(format!("/{asked} again: {}, {} bytes", answer.status, answer.body.len()));
        }
        for (name, value) in headers.all(asked) {
            if answer.headers.get(&name.to_lowercase()) != Some(&value) {
                faults.push(format!("/{asked} again: {name} is {:?}, not {value:?}", answer.headers.get(name)));
            }
        }
    }
}

/// Headers that only some files have.
const VARIED: [&str; 2] = ["Content-Security-Policy", "Access-Control-Allow-Origin"];

fn holds(start: impl Fn(&'static str) -> Server) {
    let mut faults = Vec::new();
    for root in ROOTS {
        serves(&start(root), &mut faults);
    }
    let count = faults.len();
    faults.truncate(20);
    assert!(faults.is_empty(), "{count} faults:\n  {}", faults.join("\n  "));
}

#[test]
fn nginx_serves_as_it_is_told() {
    holds(Server::nginx);
}

#[test]
fn caddy_serves_as_it_is_told() {
    holds(Server::caddy);
}
