//! Sheets, pages and policies of the folder, told otherwise than they are: with a typeface that is waited for, without
//! scripts, with the site's address.

use std::fs;
use std::sync::OnceLock;

use road::site::policy::{hash, texts};

use crate::dist::dist;

const OPTIONAL: &str = "font-display:optional";

/// A sheet with a typeface that is waited for, however busy the machine is: places of words can be judged by it alone.
pub fn patient(sheet: &[u8]) -> Option<Vec<u8>> {
    let sheet = str::from_utf8(sheet).ok().filter(|sheet| sheet.contains(OPTIONAL))?;
    Some(sheet.replace(OPTIONAL, "font-display:block").into_bytes())
}

/// The hashes of the sheets of which there is a patient form, and its hash.
pub fn patient_sums() -> &'static [(String, String)] {
    static SUMS: OnceLock<Vec<(String, String)>> = OnceLock::new();
    SUMS.get_or_init(|| {
        let sheets = fs::read_dir(dist().join("assets")).into_iter().flatten().flatten().map(|entry| entry.path());
        let sheets = sheets.filter(|path| path.extension().is_some_and(|ending| ending == "css"));
        let sheets = sheets.filter_map(|path| fs::read(path).ok());
        sheets.chain(sheets_within()).filter_map(|one| Some((hash(&one), hash(&patient(&one)?)))).collect()
    })
}

/// The sheets that the pages to explore have in them.
pub fn sheets_within() -> Vec<Vec<u8>> {
    let pages = ["index.html", "en/index.html"].map(|page| fs::read_to_string(dist().join(page)).unwrap_or_default());
    pages.iter().flat_map(|page| texts(page, "style")).map(|sheet| sheet.as_bytes().to_vec()).collect()
}

/// The page without its `<script>` elements.
pub fn stripped(page: &str) -> String {
    let mut kept = String::with_capacity(page.len());
    for piece in page.split("<script") {
        let rest = piece.split_once("</script>").map_or(piece, |(_, rest)| rest);
        kept.push_str(if kept.is_empty() { piece } else { rest });
    }
    kept
}

/// A policy as a build that is told the site's address writes it: where files may come from any host, they come from there.
pub fn named(policy: &str, address: &str) -> String {
    let directive = |directive: &str| match directive.split_once(' ') {
        // Who may show it in a frame is another question.
        Some((name, sources)) if name != "frame-ancestors" => {
            let sources = sources.split(' ').map(|source| if source == "*" { address } else { source });
            format!("{name} {}", sources.collect::<Vec<_>>().join(" "))
        }
        _ => directive.to_string(),
    };
    policy.split(';').map(directive).collect::<Vec<_>>().join(";")
}
