//! The presentation: the slides, one below the other, each with its note.

use crate::address::PRESENT;
use crate::component::here::here;
use crate::component::legend::KindMarks;
use crate::component::note::NoteDialog;
use crate::component::slide::slides;
use crate::component::stage::{controls, desk, overlays};
use crate::component::stopped::Stopped;
use crate::content::Content;
use crate::text::words;
use leptos::prelude::*;
use std::sync::Arc;

/// The whole page.
#[component]
pub fn Present(
    /// The data.
    content: Arc<Content>,
    /// The day on which the page is made, `YYYY-MM-DD`.
    made: String,
) -> impl IntoView {
    let lang = content.lang;
    let address = here(lang).absolute(PRESENT);
    let first = content.slides.first().map_or("", |slide| &slide.id).to_string();
    view! {
        <a class="skip" href=format!("#{first}")>{words(lang).skip}</a>
        <KindMarks />
        {controls(lang)}
        <main id="deck" data-address=address>{slides(&content, &made)}</main>
        {desk(&content)}
        {overlays(lang)}
        <div class="bar" role="status"><Stopped lang=lang /></div>
        <NoteDialog lang=lang />
        <div id="point" class="point" aria-hidden="true" hidden>
            <p></p>
            <p class="again">{words(lang).point_again}</p>
        </div>
    }
}
