//! What frames every page: the way in, the head with the language, the foot.

use super::here::here;
use super::kept::Kept;
use super::keys::KeysDialog;
use super::language::LanguageLink;
use super::note::NoteDialog;
use crate::content::Lang;
use crate::text::embed::embed_words;
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

/// The foot of a page; and where the page lives, what opens over it: the note of a figure, the list of keys, the words of
/// a mark that is pointed at.
#[component]
pub fn Foot(
    /// The language.
    lang: Lang,
    /// Whether the page comes to life.
    lives: bool,
) -> impl IntoView {
    let words = words(lang);
    let buttons = lives.then(|| {
        view! {
            // Where the browser can share, the buttons that copy an address say the other word.
            <button type="button" class="copy" data-to="" data-share=words.share>{words.copy_page}</button>
            <button type="button" class="keys-button">{words.keys_title}</button>
        }
    });
    let over = lives.then(|| {
        view! {
            <NoteDialog lang=lang />
            <KeysDialog lang=lang />
            <div id="point" class="point" aria-hidden="true" hidden>
                <p></p>
                <p class="again">{words.point_again}</p>
            </div>
        }
    });
    view! {
        <footer class="page last">
            <p>{words.licence}</p>
            {buttons}
            <Kept lang=lang />
        </footer>
        {over}
    }
}

/// The head of a part of a page.
pub fn section_head(lang: Lang, id: &'static str, title: &'static str, lead: String) -> impl IntoView {
    let button = view! { <button type="button" class="copy" data-to=format!("#{id}")>{words(lang).copy_link}</button> };
    // Of the sections only the matrix can be shown elsewhere as it is.
    let embed = (id == "coverage").then(|| {
        view! { " " <a class="cite" href=here(lang).place.making(id)>{embed_words(lang).embed}</a> }
    });
    view! {
        <header class="section-head">
            <h2 id=format!("h-{id}")>{title}</h2>
            <p>{lead} " " {button} {embed}</p>
        </header>
    }
}
