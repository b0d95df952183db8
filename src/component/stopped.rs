//! What is said when the program of a page does not begin or stops in the middle; the script that starts it shows this.

use crate::content::Lang;
use crate::text::words;
use leptos::prelude::*;

/// A line for the bar at the foot of the window, with a button that loads the page anew.
#[component]
pub fn Stopped(
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let words = words(lang);
    view! { <p id="stopped">{words.stopped} " " <button type="button">{words.reload}</button></p> }
}
