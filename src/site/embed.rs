//! The HTML around an embedded view: it is whole without scripts, small, and names the page it is a part of.

use super::document::{self, Shared};
use crate::address::{self, adopt};
use crate::chart::svg::escape;
use crate::page::Embedded;
use crate::text::words;

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
             <meta name=\"twitter:card\" content=\"summary_large_image\">"
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
