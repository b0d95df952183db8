//! `_headers`, as Netlify and Cloudflare Pages read it from the folder: paths, and below each its headers.

use super::root;
use crate::address::{CHARTS, EMBEDS, FIGURES, PRESENT, SECTORS};
use crate::site::headers::{ALWAYS, Headers, Kind, VARYING};

/// Where the file lies, below the site's root.
pub const NAME: &str = "_headers";

/// The file. Where two rules fit a path such a host joins what they say: so only one of those with a header may fit.
pub fn file(headers: &Headers, base_url: Option<&str>) -> String {
    let root = root(base_url);
    let mut text = format!("{root}*\n");
    for (name, value) in ALWAYS {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    for (path, kind) in rules() {
        text.push_str(&format!("{root}{path}\n"));
        // Of pictures only those for articles may be kept for ever, by a rule of their own; how long others and data are kept
        // is the host's own rule.
        let hosts = matches!(kind, Kind::Drawing | Kind::Other);
        let said = VARYING.iter().filter(|(name, _)| !hosts || *name != "Cache-Control");
        for (name, value) in said.filter_map(|(name, _)| Some((name, headers.value(name, kind)?))) {
            text.push_str(&format!("  {name}: {value}\n"));
        }
    }
    text
}

/// The paths of each kind. `*` is any text, `:view` is one folder.
fn rules() -> Vec<(String, Kind)> {
    let fixed = [
        ("assets/*", Kind::Lasting),
        ("image/*", Kind::Drawing),
        ("image/frozen/*", Kind::Lasting),
        ("icon.svg", Kind::Drawing),
        ("data/*", Kind::Other),
        ("oembed/*", Kind::Other),
        ("worker.js", Kind::Worker),
        ("offline.html", Kind::Alone),
        ("404.html", Kind::Page),
    ];
    let mut rules: Vec<_> = fixed.map(|(path, kind)| (path.to_string(), kind)).into();
    for home in ["", "en/"] {
        let single = ["", EMBEDS].into_iter().flat_map(|folder| [folder.to_string(), format!("{folder}index.html")]);
        let whole = [CHARTS, FIGURES, PRESENT, SECTORS].map(|folder| format!("{folder}*"));
        rules.extend(single.chain(whole).map(|path| (format!("{home}{path}"), Kind::Page)));
        rules.push((format!("{home}{EMBEDS}:view/*"), Kind::View));
    }
    rules
}
