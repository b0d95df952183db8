//! What a style sheet asks costs a reader's time at every press.

use crate::{dist::dist, files, text};

/// Whether a rule that asks what an element :has, with this before it, asks it of an element that holds much of the page.
fn asks_much(before: &str) -> bool {
    let before = before.strip_suffix(":not(").unwrap_or(before);
    let one = before.rsplit([',', '{', '}', '>', '+', '~', ' ', ';']).next().unwrap_or_default();
    let one = one.trim_start_matches(":is(");
    // Where a script has told the root the year, it is asked no more.
    let told = one == ":root:not([data-y])";
    !told && (one.is_empty() || ["body", "html", ":root", "main"].iter().any(|large| one.starts_with(large)))
}

#[test]
fn no_rule_asks_all_of_a_page_what_it_has() {
    let sheets = files(&dist().join("assets"), &["css"]).iter().map(|path| text(path)).collect::<Vec<_>>();
    let pages = ["index.html", "present/index.html", "embed/road/index.html"].map(|page| text(&dist().join(page)));
    let mut asked = 0;
    for sheet in sheets.iter().chain(&pages) {
        for (at, _) in sheet.match_indices(":has(") {
            asked += 1;
            let before: Vec<char> = sheet[..at].chars().rev().take(80).collect();
            assert!(!asks_much(&sheet[..at]), "…{}:has", before.iter().rev().collect::<String>());
        }
    }
    assert!(asked > 0, "nothing asks: are these the real sheets?");
}

#[test]
fn whoever_asks_a_body_or_anything_is_told_of() {
    for before in ["a{}body", "}", ">p,", ":root", "html:not(.a)"] {
        assert!(asks_much(before), "{before}");
    }
    for before in ["}.bar", ",:is(:root:not([data-y])", ".slim li:not("] {
        assert!(!asks_much(before), "{before}");
    }
}
