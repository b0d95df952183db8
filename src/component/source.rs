//! Links to sources: every number leads to the line of the source list that it was read in.

use super::here::source_href;
use crate::address::source_anchor;
use crate::content::{Content, Source};
use crate::text::{number, words};
use leptos::prelude::*;

/// A link from a number to its source: the publisher's name, leading to the line in the list.
pub fn source_link(content: &Content, id: &str) -> impl IntoView + use<> {
    let name = content.source(id).map_or_else(|| id.to_string(), |source| source.publisher.clone());
    view! { <a class="cite" href=source_href(content.lang, id) lang="vi">{name}</a> }
}

/// A paragraph of the programme, as a link to its source.
pub fn paragraph(content: &Content, source: &str, locator: &str) -> impl IntoView + use<> {
    let words = words(content.lang);
    let text = match locator.strip_prefix('¶') {
        Some(number) => crate::text::fill(words.paragraph, &[number.trim()]),
        None => locator.to_string(),
    };
    view! { <a class="cite" href=source_href(content.lang, source)>{text}</a> }
}

/// A line of the list of sources.
pub fn source_line(content: &Content, source: &Source) -> impl IntoView + use<> {
    let date = number::published(content.lang, &source.date);
    let foreign = (source.language != content.lang.tag()).then(|| source.language.clone());
    let title = source.title.trim_matches(['[', ']']).to_string();
    view! {
        <li id=source_anchor(&source.id)>
            <a href=source.url.clone() rel="noreferrer" lang=foreign>{title}</a>
            <small>{format!("{} · {date}", source.publisher)}</small>
        </li>
    }
}
