//! `404.html`: what a host answers where there is nothing.

use super::document::{Shared, THEME};
use super::glue::without_comments;
use super::host;
use super::icon;
use super::policy::GUARD;
use crate::chart::svg::escape;
use crate::content::{Content, Lang};
use crate::page;
use crate::text::words;

const SUGGEST: &str = include_str!("missing.js");

/// The whole document. A relative link would lead elsewhere from each depth, so links begin at the root: as the site's
/// address says, else at the host's.
pub fn html(contents: &[&Content; 2], shared: &Shared) -> String {
    let root = escape(&host::root(shared.base_url.as_deref()));
    let words = words(Lang::Vi);
    let (title, body) = (format!("{} · {}", words.missing, words.brand), page::missing(contents, &root));
    format!(
        "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{}</title>\
         <meta name=\"robots\" content=\"noindex\"><meta name=\"color-scheme\" content=\"light dark\">\
         <script>{THEME}{GUARD}</script><link rel=\"stylesheet\" href=\"{root}{}\"{}>{}</head>\
         <body>{body}<script>{}</script></body></html>\n",
        escape(&title),
        shared.style,
        shared.integrity(&shared.style),
        icon::links(&root, Lang::Vi, &shared.ground),
        without_comments(SUGGEST)
    )
}
