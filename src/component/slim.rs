//! The slim road, which stays at the top while one reads: the parts of the page, with the one that is being read, and
//! the stations, with the one that is chosen.

use crate::address::Station;
use crate::content::Lang;
use crate::text::words;
use leptos::prelude::*;

/// The slim road. Its years are labels of the same buttons that lie on the road: they work without scripts. Who does not
/// point has those buttons; here they would only be told twice.
#[component]
pub fn SlimRoad(
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let words = words(lang);
    let parts = [
        ("aims", words.slim_aims),
        ("sectors", words.nav_sectors),
        ("how", words.nav_how),
        ("coverage", words.slim_coverage),
        ("since", words.slim_since),
        ("figures", words.nav_figures),
        ("sources", words.nav_sources),
    ];
    let links = parts.map(|(id, name)| view! { <li><a href=format!("#{id}")>{name}</a></li> });
    let years = Station::ALL.map(|station| {
        let year = station.year();
        view! { <label class=format!("y{year}") for=format!("y{year}")>{year}</label> }
    });
    view! {
        <div class="slim">
            <div class="page">
                <nav aria-label=words.contents>
                    <ol>{links.collect_view()}</ol>
                </nav>
                <div class="slim-road" aria-hidden="true">{years}</div>
            </div>
        </div>
    }
}
