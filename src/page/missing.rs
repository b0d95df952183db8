//! The page for an address that leads nowhere. It is answered at any depth, so its links begin at the host's root.

use crate::address::{CHARTS, FIGURES, SECTORS};
use crate::content::{Content, Lang};
use crate::text::words;
use leptos::prelude::*;

/// The whole page, in both languages. `root` is the path of the site's root on its host.
#[component]
pub fn Missing<'a>(
    /// The data in each language.
    contents: &'a [&'a Content; 2],
    /// The path of the site's root on its host, with a slash at both ends.
    root: &'a str,
) -> impl IntoView + use<> {
    let brand = words(Lang::Vi).brand;
    let [vi, en] = contents.map(|content| said(content, root));
    view! {
        <div class="strata" aria-hidden="true"><i></i><i></i><i></i></div>
        <header class="page top">
            <a class="brand" href=root.to_string()>
                <span class="strata" aria-hidden="true"><i></i><i></i><i></i></span>
                {brand}
            </a>
        </header>
        <main class="page missing">
            <div class="hatched" aria-hidden="true"></div>
            {vi}
            {en}
        </main>
    }
}

/// What one language says: that there is nothing, the ways on, and every indicator, chart and sector, of which a script shows
/// the likely ones.
fn said(content: &Content, root: &str) -> impl IntoView + use<> {
    let (lang, words) = (content.lang, words(content.lang));
    let home = if lang == Lang::En { format!("{root}en/") } else { root.to_string() };
    let figures = format!("{home}{FIGURES}");
    let one = |folder: &str, id: &str, name: &str| {
        let to = format!("{home}{folder}{id}/");
        view! { <li hidden data-id=id.to_string()><a href=to hreflang=lang.tag()>{name.to_string()}</a></li> }
    };
    let mut all: Vec<_> = content.indicators.iter().map(|it| one(FIGURES, &it.id, &it.name)).collect();
    all.extend(content.charts.iter().map(|it| one(CHARTS, &it.id, &it.name)));
    all.extend(content.sectors.iter().map(|it| one(SECTORS, &it.id, &it.name)));
    // The page is Vietnamese; the heading of the other language comes below.
    let title = match lang {
        Lang::Vi => view! { <h1>{words.missing}</h1> }.into_any(),
        Lang::En => view! { <h2>{words.missing}</h2> }.into_any(),
    };
    view! {
        <section lang=lang.tag()>
            {title}
            <p class="lead">{words.missing_lead}</p>
            <div class="perhaps" hidden>
                <p>{words.missing_perhaps}</p>
                <ul>{all}</ul>
            </div>
            <p class="ways">
                <a href=home>{words.missing_home}</a>
                <a href=figures.clone()>{words.missing_figures}</a>
            </p>
        </section>
    }
}
