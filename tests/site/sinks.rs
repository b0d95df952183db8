//! Nothing on a page makes HTML, or code, of text: neither what is written here nor what the programs were compiled to.

use std::path::Path;

use crate::{dist::dist, files, none, text};

/// By what a text becomes part of a page, or runs.
const SINKS: [&str; 13] = [
    "innerHTML",
    "outerHTML",
    "inner_html",
    "outer_html",
    "insertAdjacentHTML",
    "insert_adjacent_html",
    "setHTML",
    "document.write",
    "createContextualFragment",
    "create_contextual_fragment",
    "srcdoc",
    "eval(",
    "new Function(",
];
/// By what a text becomes a page that nobody sees, and that does not run.
const PARSERS: [&str; 3] = ["DOMParser", "DomParser", "parseFromString"];

/// Where they stand all the same, how many, and why that is safe. What is said by `inner_html` of views is said at build time,
/// by the build's own words: the browser makes its drawings mark by mark.
const KNOWN: [(&str, usize, &str); 11] = [
    ("src/browser/elsewhere.rs", 2, "a page of the site is parsed for its notes, and does not run"),
    ("src/component/drawing.rs", 2, "a sign, and the patterns of all drawings: SVG of the build"),
    ("src/component/embedded.rs", 1, "the road as SVG of the build"),
    ("src/component/figure.rs", 1, "a drawing as SVG of the build"),
    ("src/component/guess.rs", 1, "a script of the build, known by its hash"),
    ("src/component/slide/body.rs", 2, "the road and a code as SVG of the build"),
    ("src/component/slide/chart.rs", 1, "a drawing as SVG of the build"),
    ("src/component/station.rs", 1, "a script of the build, known by its hash"),
    ("src/component/stopped.rs", 1, "a script of the build, known by its hash"),
    ("src/page/explore.rs", 1, "the road as SVG of the build"),
    ("src/site/offline.js", 1, "a page of the build that lies packed in the same file"),
];

/// How often a text names one of these; what a line says behind `//` does nothing.
fn count(text: &str, names: &[&str]) -> usize {
    let code = text.lines().map(|line| line.split("// ").next().unwrap_or_default());
    code.map(|line| names.iter().map(|name| line.matches(name).count()).sum::<usize>()).sum()
}

#[test]
fn no_text_becomes_html_but_where_it_is_known() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut faults, mut seen) = (Vec::new(), 0);
    for file in files(&root.join("src"), &["rs", "js"]) {
        let name = file.strip_prefix(root).expect("below it").to_string_lossy().into_owned();
        // The guard and its words name what they refuse.
        if name == "src/site/policy.rs" {
            continue;
        }
        let known = KNOWN.iter().find(|(known, ..)| *known == name).map_or(0, |(_, count, _)| *count);
        let found = count(&text(&file), &[&SINKS[..], &PARSERS].concat());
        seen += usize::from(known > 0);
        if found != known {
            faults.push(format!("{name} names {found}, {known} of them known"));
        }
    }
    assert_eq!(seen, KNOWN.len(), "a file that is known is gone");
    none("file that makes HTML of text", &faults);
}

#[test]
fn no_script_of_the_site_makes_html_of_text() {
    let mut scripts = files(&dist().join("assets"), &["js"]);
    scripts.extend(["worker.js", "embed.js"].map(|name| dist().join(name)));
    assert!(scripts.len() > 8, "{} scripts", scripts.len());
    let mut faults = Vec::new();
    for script in scripts {
        let name = script.file_name().expect("a file").to_string_lossy().into_owned();
        // The programs parse a page of the site for its notes.
        let may_parse = ["road-", "find-", "deck-"].iter().any(|program| name.starts_with(program));
        let text = text(&script);
        let found = count(&text, &SINKS) + if may_parse { 0 } else { count(&text, &PARSERS) };
        if found > 0 {
            faults.push(format!("{name} names {found}"));
        }
    }
    none("script that makes HTML of text", &faults);
}
