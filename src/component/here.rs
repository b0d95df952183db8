//! Where the page that is being written lies. Each page says so once; links ask here.

use crate::address::{Place, home, note};
use crate::content::{Content, Indicator, Lang, Observation};
use crate::text::told::{Piece, Told};
use leptos::prelude::*;

/// The page that is being written.
#[derive(Clone, Debug)]
pub struct Here {
    /// Where it lies.
    pub place: Place,
    /// The absolute address of the site's root, where it is known.
    pub base_url: Option<String>,
}

impl Here {
    /// The absolute address of what lies at `path` below the language's home, where it is known.
    pub fn absolute(&self, path: &str) -> Option<String> {
        let folder = home(self.place.lang);
        self.base_url.as_ref().map(|base| format!("{base}{folder}{path}"))
    }
}

/// The page that is being written; the explore page where none was named.
pub fn here(lang: Lang) -> Here {
    use_context().unwrap_or(Here { place: Place { lang, depth: 0 }, base_url: None })
}

/// A link to the line of a source in the list of publications.
pub fn source_href(lang: Lang, id: &str) -> String {
    here(lang).place.source(id)
}

/// A link to the note of a figure, around `text`.
pub fn figure_link(content: &Content, indicator: &Indicator, one: &Observation, text: String) -> impl IntoView + use<> {
    let to = here(content.lang).place.home() + &note(&indicator.id, &content.anchor(one));
    view! { <a class="fig" href=to>{unbroken(text)}</a> }
}

/// A figure whose ranges stay on one line, `8–9` as a whole: lines break behind a dash otherwise.
fn unbroken(text: String) -> AnyView {
    let Some(dash) = text.find('–') else { return text.into_any() };
    let start = text[..dash].rfind(' ').map_or(0, |space| space + 1);
    let end = text[dash..].find(' ').map_or(text.len(), |space| dash + space);
    let [before, range, after] = [&text[..start], &text[start..end], &text[end..]].map(str::to_string);
    // An empty text would be rendered as a space.
    let before = (!before.is_empty()).then_some(before);
    let after = (!after.is_empty()).then(|| unbroken(after));
    view! { {before} <span class="nb">{range}</span> {after} }.into_any()
}

/// A sentence whose figures lead to their notes.
pub fn told_view(lang: Lang, told: Told) -> impl IntoView {
    let home = here(lang).place.home();
    let piece = move |piece| match piece {
        Piece::Words(text) => text.into_any(),
        Piece::Figure { text, note } => {
            view! { <a class="fig" href=format!("{home}{note}")>{unbroken(text)}</a> }.into_any()
        }
    };
    told.0.into_iter().map(piece).collect_view()
}
