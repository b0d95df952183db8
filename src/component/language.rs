//! The link to the same place in the other language.

use crate::browser;
use crate::content::Lang;
use crate::text::labels;
use leptos::prelude::*;

/// The link; it keeps what is chosen and where one reads.
#[component]
pub fn LanguageLink(
    /// The language of this page.
    lang: Lang,
    /// This page in the other language.
    to: String,
) -> impl IntoView {
    let other = lang.other();
    let seen = ArcRwSignal::new(String::new());
    let looked = seen.clone();
    let href = move || format!("{to}{}", seen.get());
    // What is seen is looked up when the link is about to be used, by pointer or keyboard.
    let look = move || looked.set(browser::seen());
    let (enter, focus, press) = (look.clone(), look.clone(), look);
    view! {
        <a href=href hreflang=other.tag() lang=other.tag() on:pointerenter=move |_| enter() on:focus=move |_| focus() on:pointerdown=move |_| press()>
            {labels(lang).other_language}
        </a>
    }
}
