//! The HTML around an embedded view: it is whole without scripts, small, and names the page it is a part of.

use super::Error;
use super::compress;
use super::document::{self, Shared};
use super::oembed;
use super::publish::File;
use super::still::Frozen;
use crate::address::{self, Theme, View, adopt};
use crate::chart::svg::escape;
use crate::content::Content;
use crate::page::making::Script;
use crate::page::{Embedded, told};
use crate::text::words;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha384};
use std::sync::Arc;

/// Every view with its pictures, for the page that makes the code, and for whoever writes a plug-in.
pub const LIST: &str = "embed/views.json";

/// What all embedded views of a build share; paths are below the site's root.
pub struct Frame {
    /// Their style sheet.
    pub style: String,
    /// Their script.
    pub script: String,
}

/// A whole HTML document. Its links open beside the page around it.
pub fn html(one: &Embedded, frame: &Frame, shared: &Shared) -> String {
    let path = format!("{}index.html", one.folder());
    let root = document::to_root(&path);
    let content = shared.contents.iter().find(|(lang, _)| *lang == one.lang).map_or("", |(_, path)| path);
    let (lang, brand) = (one.lang.tag(), words(one.lang).brand);
    let (title, description) = (escape(&one.title), escape(&one.description));
    let card = one.view.card();
    let social = shared.base_url.as_deref().map_or_else(String::new, |base| {
        let page = escape(&format!("{base}{}", one.page()));
        let image = escape(&format!("{base}{}", address::card(&card, one.lang)));
        format!(
            "<link rel=\"canonical\" href=\"{page}\"><meta property=\"og:url\" content=\"{page}\">\
             <meta property=\"og:title\" content=\"{title}\"><meta property=\"og:description\" content=\"{description}\">\
             <meta property=\"og:site_name\" content=\"{brand}\"><meta property=\"og:image\" content=\"{image}\">\
             <meta name=\"twitter:card\" content=\"summary_large_image\">{}",
            oembed::link(&one.view, one.lang, Some(base))
        )
    });
    format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
         <meta name=\"color-scheme\" content=\"light dark\"><base target=\"_blank\"><title>{title} · {brand}</title>\
         <meta name=\"description\" content=\"{description}\"><script>{}</script>\
         <link rel=\"stylesheet\" href=\"{root}{}\">{social}\
         <script defer src=\"{root}{}\" data-script=\"{root}{}\" data-wasm=\"{root}{}\" data-content=\"{root}{content}\">\
         </script></head><body>{}</body></html>\n",
        adopt(),
        frame.style,
        frame.script,
        shared.script,
        shared.wasm,
        one.body
    )
}

/// What the page that makes the code has in its head: a style sheet and a script, by their paths below the site's root.
pub fn head(style: &str, script: &str) -> String {
    format!(
        "<link rel=\"stylesheet\" href=\"{{root}}{style}\">\
         <script type=\"module\" src=\"{{root}}{script}\" data-views=\"{{root}}{LIST}\"></script>"
    )
}

/// What is told of the script for other sites.
pub fn script(code: &[u8]) -> Result<Script, Error> {
    Ok(Script { bytes: compress::brotli(code)?.len(), integrity: format!("sha384-{}", base64(&Sha384::digest(code))) })
}

/// Bytes in base 64.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| -> String {
        let all = three.iter().fold(0u32, |sum, byte| sum << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        let letter = |at: usize| char::from(LETTERS[(all >> (18 - 6 * at)) as usize & 63]);
        (0..4).map(|at| if at <= three.len() { letter(at) } else { '=' }).collect()
    };
    bytes.chunks(3).map(group).collect()
}

/// The list of all views: in each language the title, the page, the words, and the pictures with their sizes.
pub fn listed(contents: &[Arc<Content>; 2], frozen: &[Frozen]) -> Result<File, Error> {
    let pictures = |view: &View, content: &Content| -> Map<String, Value> {
        let own = frozen.iter().filter(|one| one.view == *view && one.lang == content.lang);
        own.map(|Frozen { theme, paths: [one, two], size, .. }| {
            (theme.word().into(), json!([one, two, size.0, size.1]))
        })
        .collect()
    };
    let says = |view: &View, content: &Content| {
        let of = |one: &&Frozen| one.view == *view && one.lang == content.lang && one.theme == Theme::Light;
        frozen.iter().find(of).map_or("", |one| &one.says).to_string()
    };
    let all: Map<String, Value> = View::all(&contents[0])
        .into_iter()
        .map(|view| {
            let mut told_of = Map::from_iter([("years".to_string(), view.has_stations().into())]);
            for content in contents {
                let (title, _) = told(content, &view);
                let (page, says) = (view.place(), says(&view, content));
                let one = json!({ "title": title, "page": page, "says": says, "pictures": pictures(&view, content) });
                told_of.insert(content.lang.tag().to_string(), one);
            }
            (view.key(), told_of.into())
        })
        .collect();
    let text = serde_json::to_string(&all).map_err(|error| Error::step(error.to_string()))?;
    Ok((LIST.to_string(), text.into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_told_as_others_tell_them() {
        for (bytes, told) in [("", ""), ("M", "TQ=="), ("Ma", "TWE="), ("Man", "TWFu"), ("Many", "TWFueQ==")] {
            assert_eq!(base64(bytes.as_bytes()), told);
        }
    }
}
