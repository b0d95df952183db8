//! What is said of the copy that is kept for reading without network: that it is there, that it was removed, that a
//! newer version waits. A script shows what holds; without it none of this is seen.

use super::stopped::Stopped;
use crate::content::Lang;
use crate::text::words;
use leptos::prelude::*;

/// The line in the foot, and the bar at the foot of the window.
#[component]
pub fn Kept(
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let words = words(lang);
    let button = |act: &'static str, name: &'static str| view! { <button type="button" data-keep=act>{name}</button> };
    view! {
        <div class="kept">
            <p id="kept">{words.kept} " " {button("remove", words.kept_remove)}</p>
            <p id="unkept">{words.unkept} " " {button("again", words.keep_again)}</p>
        </div>
        <div class="bar" role="status">
            <p id="newer">{words.newer} " " <span>{button("reload", words.reload)} " " {button("later", words.later)}</span></p>
            <Stopped lang=lang />
        </div>
    }
}
