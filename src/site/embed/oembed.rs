//! What a page of others is told that has only a link to a view: oEmbed, as a file for each view.

use crate::address::{self, View};
use crate::chart::svg::escape;
use crate::content::Lang;
use crate::page::Embedded;
use crate::site::Error;
use crate::site::publish::File;
use crate::text::words;
use serde_json::json;

/// The width for which the heights are told, px.
const WIDTH: u32 = 600;
/// How high each view is at that width, as a browser has measured it: `RECORD=1 cargo test --test browser embed`.
const HEIGHTS: &str = include_str!("heights.csv");
/// The height of a view that nobody has measured yet, px.
const UNKNOWN: u32 = 640;

/// Where the file of a view lies, below the site's root.
pub fn path(view: &View, lang: Lang) -> String {
    format!("oembed/{}.{}.json", view.key(), lang.tag())
}

/// The link by which it is found; nothing where the site's address is not known.
pub fn link(view: &View, lang: Lang, base_url: Option<&str>) -> String {
    base_url.map_or_else(String::new, |base| {
        let to = escape(&format!("{base}{}", path(view, lang)));
        format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{to}\">")
    })
}

/// How high a view is in a column of [`WIDTH`].
fn height(view: &View, lang: Lang) -> u32 {
    let name = format!("{}.{},", view.key(), lang.tag());
    let line = HEIGHTS.lines().find_map(|line| line.strip_prefix(&name));
    line.and_then(|height| height.parse().ok()).unwrap_or(UNKNOWN)
}

/// The files of all views, of a site at `base`.
pub fn files(embeds: &[Embedded], base: &str) -> Result<Vec<File>, Error> {
    let one = |one: &Embedded| {
        let (brand, high) = (words(one.lang).brand, height(&one.view, one.lang));
        let html = format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"{WIDTH}\" height=\"{high}\" loading=\"lazy\" \
             style=\"max-width:100%;border:0\"></iframe>",
            escape(&format!("{base}{}", one.folder())),
            escape(&one.title)
        );
        let told = json!({
            "version": "1.0", "type": "rich", "title": one.title, "provider_name": brand, "provider_url": base,
            "cache_age": 86_400, "html": html, "width": WIDTH, "height": high,
            "thumbnail_url": format!("{base}{}", address::card(&one.view.card(), one.lang)),
            "thumbnail_width": crate::site::card::WIDTH, "thumbnail_height": crate::site::card::HEIGHT,
        });
        let text = serde_json::to_string(&told).map_err(|error| Error::step(error.to_string()))?;
        Ok((path(&one.view, one.lang), text.into_bytes()))
    };
    embeds.iter().map(one).collect()
}
