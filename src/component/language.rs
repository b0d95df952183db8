//! The link to the same place in the other language.

use crate::address::{Address, Station};
use crate::browser;
use crate::content::Lang;
use crate::text::words;
use leptos::prelude::*;

/// The link; it keeps the chosen station and the theme.
#[component]
pub fn LanguageLink(
    /// The language of this page.
    lang: Lang,
    /// The chosen station.
    station: ArcRwSignal<Station>,
) -> impl IntoView {
    let other = lang.other();
    let home = match lang {
        Lang::Vi => "en/",
        Lang::En => "../",
    };
    let (place, set_place) = signal(String::new());
    let href = move || {
        let address = Address { station: station.get(), ..browser::address() };
        format!("{home}{}{}", address.query(), place.get())
    };
    // The place is looked up when the link is about to be used, by pointer or keyboard.
    let look = move || set_place.set(browser::place());
    view! {
        <a href=href hreflang=other.tag() lang=other.tag() on:pointerenter=move |_| look() on:focus=move |_| look() on:pointerdown=move |_| look()>
            {words(lang).other_language}
        </a>
    }
}
