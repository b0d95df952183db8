//! What frames every page: the way in, the head with the language, the foot.

use super::here::here;
use super::kept::Kept;
use super::language::LanguageLink;
use crate::content::Lang;
use crate::text::words;
use leptos::prelude::*;

/// The skip link and the head of a page. `path` is where the page lies below its language's home.
#[component]
pub fn Head(
    /// The language.
    lang: Lang,
    /// Where the page lies below its language's home.
    path: String,
    /// The place that the skip link leads to.
    main: &'static str,
) -> impl IntoView {
    let words = words(lang);
    let place = here(lang).place;
    let home = place.home();
    let top = if home.is_empty() { "./".to_string() } else { home.clone() };
    let links = [
        ("sectors", words.nav_sectors),
        ("how", words.nav_how),
        ("figures", words.nav_figures),
        ("sources", words.nav_sources),
    ];
    let links = links.map(|(id, name)| view! { <a href=format!("{home}#{id}")>{name}</a> });
    let to = format!("{}{path}", place.other_home());
    let led = to.clone();
    view! {
        <a class="skip" href=format!("#{main}")>{words.skip}</a>
        <div class="strata" aria-hidden="true"><i></i><i></i><i></i></div>
        <header class="page top">
            <a class="brand" href=top><span class="strata" aria-hidden="true"><i></i><i></i><i></i></span>{words.brand}</a>
            <nav aria-label=words.menu>{links.collect_view()}</nav>
            <div class="language" data-root="language" data-to=to>
                <LanguageLink lang=lang to=led />
            </div>
        </header>
    }
}

/// The foot of a page.
#[component]
pub fn Foot(
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let words = words(lang);
    view! {
        <footer class="page last">
            <p>{words.licence}</p>
            <button type="button" class="keys-button">{words.keys_title}</button>
            <Kept lang=lang />
        </footer>
    }
}

/// The head of a part of a page.
pub fn section_head(id: &'static str, title: &'static str, lead: String) -> impl IntoView {
    view! {
        <header class="section-head">
            <h2 id=format!("h-{id}")>{title}</h2>
            <p>{lead}</p>
        </header>
    }
}
