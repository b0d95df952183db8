//! What is said when the program of a page does not begin or stops in the middle; the script that starts it shows this, and
//! where that itself does not come, a few lines in the page.

use crate::content::Lang;
use crate::text::words;
use leptos::prelude::*;

/// What a page does when its script does not come, which a browser tells after the whole page has been read.
const UNCOME: &str = "{const d=document,b=d.getElementById('boot'),s=d.getElementById('stopped');\
    if(b)b.onerror=()=>{d.documentElement.dataset.static=s.dataset.on='';\
    s.lastElementChild.onclick=()=>location.reload()}}";

/// A line for the bar at the foot of the window, with a button that loads the page anew.
#[component]
pub fn Stopped(
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let words = words(lang);
    view! {
        <p id="stopped">{words.stopped} " " <button type="button">{words.reload}</button></p>
        <script inner_html=UNCOME></script>
    }
}
