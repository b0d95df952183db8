//! What a host and a browser are told of each file, and that the same sources give the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use base64::prelude::{BASE64_STANDARD, Engine};
use road::site::headers::Kind;
use sha2::{Digest, Sha256};

use crate::dist::dist;
use crate::markup::{attribute, tags};
use crate::sharing::{BASE, built, site};
use crate::{files, none, read, text};

/// The sources of a policy by directive.
fn directives(policy: &str) -> BTreeMap<&str, Vec<&str>> {
    let mut found = BTreeMap::new();
    for part in policy.split(';') {
        let mut words = part.split_whitespace();
        found.extend(words.next().map(|name| (name, words.collect())));
    }
    found
}

#[test]
fn every_page_says_what_it_may_do() {
    let mut faults = Vec::new();
    for page in files(&dist(), &["html"]) {
        let (name, html) = (page.display(), text(&page));
        let folder = page.strip_prefix(dist()).expect("below it").to_string_lossy().replace("index.html", "");
        let framed = crate::embeds::is_framed(&folder);
        let found = tags(&html).find(|tag| attribute(tag, "http-equiv") == Some("Content-Security-Policy"));
        let Some(policy) = found.and_then(|tag| attribute(tag, "content")) else {
            faults.push(format!("{name} has no policy"));
            continue;
        };
        let directives = directives(policy);
        for (directive, sources) in
            [("default-src", "'none'"), ("base-uri", "'none'"), ("require-trusted-types-for", "'script'")]
        {
            if directives.get(directive) != Some(&vec![sources]) {
                faults.push(format!("{name}: {directive} is {:?}", directives.get(directive)));
            }
        }
        for loose in ["'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*"] {
            // A frame without an origin has no host of its own, and this build does not know its address.
            let may = loose == "*" && framed;
            if !may && directives.values().flatten().any(|source| *source == loose) {
                faults.push(format!("{name} allows {loose}"));
            }
        }
        // Nothing stands before it that it should govern, and nothing is written where no hash reaches.
        let at = |part: &str| html.find(part).unwrap_or(usize::MAX);
        if at("http-equiv") > at("<script").min(at("<link")).min(at("<style")) {
            faults.push(format!("{name}: the policy stands too late"));
        }
        for tag in tags(&html) {
            let handler = tag.split([' ', '"']).any(|part| part.starts_with("on") && part.ends_with('='));
            if attribute(tag, "style").is_some() || handler {
                faults.push(format!("{name}: {tag} has what the policy refuses"));
            }
        }
    }
    none("page without a strict policy", &faults);
}

#[test]
fn what_a_page_loads_is_what_the_build_made() {
    let (mut faults, mut count) = (Vec::new(), 0);
    for page in files(&dist(), &["html"]) {
        let html = text(&page);
        let mut loaded = Vec::new();
        for tag in tags(&html) {
            let (script, sheet) = (tag.starts_with("script"), attribute(tag, "rel") == Some("stylesheet"));
            let to = if script { attribute(tag, "src") } else { attribute(tag, "href").filter(|_| sheet) };
            loaded.extend(to.map(|to| (to, attribute(tag, "integrity").unwrap_or_default())));
            for name in ["data-wasm", "data-content", "data-picture", "data-keep", "data-script"] {
                // The button that removes what is kept has such an attribute, too.
                let told = attribute(tag, name).filter(|_| script);
                loaded.extend(told.map(|told| told.split_once(' ').unwrap_or((told, ""))));
            }
        }
        for (to, integrity) in loaded {
            let path = match to.strip_prefix('/') {
                Some(path) => dist().join(path),
                None => page.parent().expect("a folder").join(to),
            };
            let sum = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(read(&path))));
            count += 1;
            if integrity != sum {
                faults.push(format!("{}: {to} with {integrity:?}", page.display()));
            }
        }
    }
    assert!(count > 500, "{count} files loaded");
    none("file that is not checked", &faults);
}

/// Whether a path of the file of headers fits an address, as its hosts read it.
fn fits(rule: &str, path: &str) -> bool {
    match rule.split_once([':', '*']) {
        None => rule == path,
        Some((start, rest)) if rule[start.len()..].starts_with('*') => path.starts_with(start) && rest.is_empty(),
        Some((start, rest)) => {
            let rest = rest.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
            let after = path.strip_prefix(start).and_then(|path| Some(&path[path.find('/').filter(|at| *at > 0)?..]));
            after.is_some_and(|after| fits(rest, after))
        }
    }
}

#[test]
fn the_file_of_headers_has_one_answer_for_each_file() {
    let text = text(&dist().join("_headers"));
    let mut rules: Vec<(&str, BTreeMap<&str, &str>)> = Vec::new();
    for line in text.lines() {
        match line.strip_prefix("  ").and_then(|line| line.split_once(": ")) {
            Some((name, value)) => drop(rules.last_mut().expect("a path first").1.insert(name, value)),
            None => rules.push((line, BTreeMap::new())),
        }
    }
    // Cloudflare reads no more than this.
    assert!(rules.len() <= 100 && text.lines().all(|line| line.len() <= 2000), "{} rules", rules.len());
    let mut faults = Vec::new();
    for file in files(&dist(), &[]) {
        let name = file.strip_prefix(dist()).expect("below it").to_string_lossy().into_owned();
        if [".br", ".gz"].iter().any(|ending| name.ends_with(ending)) {
            continue;
        }
        for path in [format!("/{name}"), format!("/{}", name.strip_suffix("index.html").unwrap_or(&name))] {
            let said = |header: &str| -> Vec<&str> {
                let fitting = rules.iter().filter(|(rule, _)| fits(rule, &path));
                fitting.filter_map(|(_, headers)| headers.get(header).copied()).collect()
            };
            let policy = said("Content-Security-Policy");
            let view = crate::embeds::is_framed(name.strip_suffix("index.html").unwrap_or_default());
            let ancestors = if view { "frame-ancestors *" } else { "frame-ancestors 'self'" };
            let page = name.ends_with(".html");
            // What a browser shows by itself is shown in no frame of others.
            let shown = page || [".svg", ".csv"].iter().any(|ending| name.ends_with(ending)) || name == "worker.js";
            if shown && (policy.len() != 1 || !policy[0].ends_with(ancestors)) {
                faults.push(format!("{path}: {} policies", policy.len()));
            }
            let lasting = Kind::of(&name) == Kind::Lasting;
            let open: &[&str] = if lasting { &["*"] } else { &[] };
            if said("Access-Control-Allow-Origin") != open {
                faults.push(format!("{path} is open to {:?}", said("Access-Control-Allow-Origin")));
            }
            let caching = said("Cache-Control");
            let immutable = caching.iter().any(|caching| caching.contains("immutable"));
            if caching.len() > 1 || immutable != lasting || (page || name == "worker.js") && caching != ["no-cache"] {
                faults.push(format!("{path} is kept {caching:?}"));
            }
            if said("X-Content-Type-Options") != ["nosniff"] {
                faults.push(format!("{path} may be sniffed"));
            }
        }
    }
    for lasting in ["assets", "image/frozen"] {
        assert!(!files(&dist().join(lasting), &[]).is_empty(), "{lasting} is empty");
    }
    none("file with a wrong header", &faults);
}

#[test]
fn a_view_asks_only_the_site_where_its_address_is_known() {
    let mut policies = BTreeSet::new();
    for page in files(site(), &["html"]) {
        let folder = page.strip_prefix(site()).expect("below it").to_string_lossy().replace("index.html", "");
        if crate::embeds::is_framed(&folder) {
            let html = text(&page);
            let found = tags(&html).find(|tag| attribute(tag, "http-equiv") == Some("Content-Security-Policy"));
            policies.insert(found.and_then(|tag| attribute(tag, "content")).unwrap_or_default().to_string());
        }
    }
    let headers = text(&site().join("_headers"));
    let sent = headers.lines().filter_map(|line| line.trim().strip_prefix("Content-Security-Policy: "));
    policies.extend(sent.filter_map(|policy| policy.strip_suffix(";frame-ancestors *")).map(String::from));
    assert!(policies.len() > 1, "no policy of a view");
    for policy in &policies {
        for (directive, sources) in directives(policy) {
            let loose = sources.iter().any(|source| ["*", "'self'", "http:", "https:"].contains(source));
            assert!(!loose, "{directive} {sources:?}");
        }
        assert_eq!(directives(policy)["style-src"], [BASE]);
    }
}

#[test]
fn the_same_sources_give_the_same_bytes() {
    let (one, other) = (site(), built("site-twice"));
    let names = |folder: &std::path::Path| -> Vec<_> {
        files(folder, &[]).iter().map(|file| file.strip_prefix(folder).expect("below it").to_path_buf()).collect()
    };
    let (first, second) = (names(one), names(&other));
    assert!(first.len() > 900 && first == second, "{} and {} files", first.len(), second.len());
    let differ = |name: &&std::path::PathBuf| read(&one.join(name)) != read(&other.join(name));
    let faults: Vec<_> = first.iter().filter(differ).map(|name| name.display()).collect();
    none("file that differs between two builds", &faults);
    fs::remove_dir_all(other).expect("removed");
}
