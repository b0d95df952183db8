//! The link to the same place in the other language.

use crate::address::{Address, Station, Theme};
use crate::browser;
use crate::content::Lang;
use crate::text::labels;
use leptos::prelude::*;

/// The link; it keeps the chosen station and the theme.
#[component]
pub fn LanguageLink(
    /// The language of this page.
    lang: Lang,
    /// The chosen station.
    station: ArcRwSignal<Station>,
    /// The theme that the address asks for, known once the page is alive.
    theme: ArcRwSignal<Option<Theme>>,
) -> impl IntoView {
    let other = lang.other();
    let home = match lang {
        Lang::Vi => "en/",
        Lang::En => "../",
    };
    let place = ArcRwSignal::new(String::new());
    let looked = place.clone();
    let href = move || {
        let address = Address { station: station.get(), theme: theme.get() };
        format!("{home}{}{}", address.query(), place.get())
    };
    // The place is looked up when the link is about to be used, by pointer or keyboard.
    let look = move || looked.set(browser::place());
    let (enter, focus, press) = (look.clone(), look.clone(), look);
    view! {
        <a href=href hreflang=other.tag() lang=other.tag() on:pointerenter=move |_| enter() on:focus=move |_| focus() on:pointerdown=move |_| press()>
            {labels(lang).other_language}
        </a>
    }
}
