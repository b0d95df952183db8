//! `offline.html`: the pages to explore and the presentation, in both languages, in one file that opens from a USB stick.
//! The Vietnamese slides stand in it as they are; all else is packed, and unpacked by the few lines of `offline.js`.

use super::Error;
use super::asset::Assets;
use super::document::{FURTHER, THEME, to_root};
use super::glue::without_comments;
use super::policy::{self, Inline};
use super::social::folder;
use super::wasm::Code;
use crate::address::same_view;
use crate::chart::svg::escape;
use crate::component::station::TELL_CHOICE;
use crate::content::Lang;
use crate::page::{Life, Rendered};
use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Map, Value, json};

const LOADER: &str = include_str!("offline.js");
/// A script runs here by its hash alone, so none needs to be refused before.
const GUARD: &str =
    "{const same=t=>t;self.trustedTypes&&trustedTypes.createPolicy('default',{createHTML:same,createScript:same})}";
/// The page that stands in the file as it is.
const FIRST: &str = "present/index.html";

/// What the file is made of.
pub struct Parts<'a> {
    /// All pages.
    pub pages: &'a [Rendered],
    /// The sheet of all pages, that of the presentation over it, and that of the paper.
    pub styles: [&'a str; 3],
    /// The programs.
    pub codes: &'a [Code],
    /// The data of each language.
    pub contents: &'a [(Lang, Vec<u8>)],
    /// The fonts are among them.
    pub assets: &'a Assets,
    /// The absolute address of the site's root, where it is known.
    pub base_url: Option<&'a str>,
}

/// The file.
pub fn file(parts: &Parts) -> Result<Vec<u8>, Error> {
    let kept = |page: &&Rendered| matches!(folder(&page.path), "" | "en/" | "present/" | "en/present/");
    let pages: Vec<&Rendered> = parts.pages.iter().filter(kept).collect();
    let first = pages.iter().find(|page| page.path == FIRST);
    let first = first.ok_or_else(|| Error::step("offline.html: there is no presentation"))?;
    let (mut named, mut packed, mut inline) = (Map::new(), Map::new(), Inline::default());
    for page in &pages {
        let path = folder(&page.path);
        let about = json!({ "lang": page.lang.tag(), "title": page.title, "program": program(page.life) });
        named.insert(path.to_string(), about);
        if page.path != FIRST {
            let body = with_tables(&page.body.replace(FURTHER, ""), page, parts.pages);
            inline.add(&body);
            packed.insert(path.to_string(), encoded(body.as_bytes())?);
        }
    }
    for code in parts.codes.iter().filter(|code| pages.iter().any(|page| page.life == Some(code.life))) {
        let name = program(Some(code.life));
        let script = format!(
            "window.__program=(()=>{{{}return{{init:__wbg_init,start,finish:typeof finish===\"function\"?finish:null}}}})()",
            unexported(&code.script)
        );
        inline.scripts.insert(policy::hash(script.as_bytes()));
        packed.insert(format!("{name}.js"), encoded(script.as_bytes())?);
        packed.insert(format!("{name}.wasm"), encoded(&code.wasm)?);
    }
    for (lang, bytes) in parts.contents {
        packed.insert(format!("{}.bin", lang.tag()), encoded(bytes)?);
    }
    let constants = [
        ("FIRST", Value::from(folder(FIRST))),
        ("SITE", Value::from(parts.base_url)),
        ("PAGES", named.into()),
        ("PACKED", packed.into()),
    ];
    // What stands in a script must not end it.
    let constant = |(name, value): (&str, Value)| format!("const {name}={};", value.to_string().replace("</", "<\\/"));
    let constants: String = constants.into_iter().map(constant).collect();
    // The file lies at the root: a folder above what the slides were written for.
    let body = first.body.replace("href=\"../\"", "href=\"./\"").replace("href=\"../", "href=\"");
    let [style, stage, paper] = parts.styles.map(|style| with_fonts(style, parts.assets));
    let html = format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{}</title>\
         <meta name=\"description\" content=\"{}\"><meta name=\"color-scheme\" content=\"light dark\">\
         <script>{THEME}{TELL_CHOICE}{GUARD}</script><style>{style}</style><style id=\"stage-style\">{stage}</style>\
         <style media=\"print\">{paper}</style></head>\
         <body>{body}</body><script>{constants}{}</script></html>\n",
        first.lang.tag(),
        escape(&first.title),
        escape(&first.description),
        without_comments(LOADER)
    );
    inline.add(&html);
    Ok(policy::with(&html, &inline.policy_alone()).into_bytes())
}

/// A page with the tables of its charts, which elsewhere are fetched from the charts' own pages.
fn with_tables(body: &str, page: &Rendered, all: &[Rendered]) -> String {
    let mut pieces = body.split("<div class=\"scroll\"><a href=\"");
    let mut whole = pieces.next().unwrap_or_default().to_string();
    for piece in pieces {
        let (link, rest) = piece.split_once("</a>").unwrap_or((piece, ""));
        let chart = link.split_once('#').map_or("", |(chart, _)| chart);
        let own = all.iter().find(|other| other.lang == page.lang && folder(same_view(&other.path)) == chart);
        let table = own.and_then(|own| own.body.split_once("<table class=\"rows\">")?.1.split_once("</table>"));
        let table = table.map_or("", |(rows, _)| rows).replace(&format!("href=\"{}", to_root(chart)), "href=\"");
        whole.push_str(&format!("<div class=\"scroll\"><table class=\"rows\">{table}</table>{rest}"));
    }
    whole
}

fn program(life: Option<Life>) -> &'static str {
    if life == Some(Life::Explore) { "explore" } else { "present" }
}

/// A program's script as that of a function: a page from a file may load no module.
fn unexported(script: &str) -> String {
    let line = |line: &str| match line.strip_prefix("export ") {
        Some(list) if list.starts_with('{') => String::new(),
        Some(declaration) => format!("{declaration}\n"),
        None => format!("{line}\n"),
    };
    script.lines().map(line).collect()
}

fn encoded(bytes: &[u8]) -> Result<Value, Error> {
    let wrong = |error: std::io::Error| Error::step(format!("offline.html: {error}"));
    Ok(BASE64_STANDARD.encode(pack::gzip(bytes).map_err(wrong)?).into())
}

/// The sheet with each font in it, which so comes in time.
fn with_fonts(style: &str, assets: &Assets) -> String {
    let mut text = style.replace("font-display:optional", "font-display:block");
    for (path, bytes) in assets.files.iter().filter(|(path, _)| path.ends_with(".woff2")) {
        let name = path.trim_start_matches("assets/");
        text = text.replace(name, &format!("data:font/woff2;base64,{}", BASE64_STANDARD.encode(bytes)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_without_exports_declares_the_same() {
        let script = "import x\nexport function start() {}\nexport { initSync, __wbg_init as default };\nlet a;";
        assert_eq!(unexported(script), "import x\nfunction start() {}\nlet a;\n");
    }
}
