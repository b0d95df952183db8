//! The page of a sector: what the programme asks of it and its charts, as on the explore page. It is what a shared
//! sector leads to.

use crate::address::SECTORS;
use crate::component::frame::{Foot, Head};
use crate::component::here::here;
use crate::component::legend::{KindMarks, Legend};
use crate::component::sector::SectorPart;
use crate::component::station::choice;
use crate::content::{Content, Sector};
use crate::text::words;
use leptos::prelude::*;
use std::sync::Arc;

/// The whole page.
#[component]
pub fn SectorPage(
    /// The data.
    content: Arc<Content>,
    /// The sector.
    sector: Sector,
) -> impl IntoView {
    let (words, lang) = (words(content.lang), content.lang);
    let place = here(lang).place;
    let on_first = format!("{}#sector-{}", place.home(), sector.id);
    let others = content.sectors.iter().filter(|other| other.id != sector.id).map(|other| {
        view! { <a href=place.sector(&other.id)>{other.name.clone()}</a> }
    });
    let others = others.collect_view();
    // Sectors that have no chart have nothing to choose a station for.
    let drawn = content.charts.iter().any(|chart| chart.sector == sector.id);
    let (chosen, legend) = (drawn.then(|| choice(content.clone())), drawn.then(|| view! { <Legend lang=lang /> }));
    view! {
        <Head lang=lang path=format!("{SECTORS}{}/", sector.id) main="sector" />
        <KindMarks />
        <main id="sector" class="page one">
            <div class="one-head">
                <nav class="crumbs" aria-label=words.breadcrumb>
                    <a href=format!("{}#sectors", place.home())>{words.nav_sectors}</a>
                </nav>
                {chosen}
            </div>
            {legend}
            <SectorPart content=content.clone() sector=sector level=1 />
            <nav class="further" aria-label=words.other_sectors>
                {others}
                <a href=on_first><small>{words.brand}</small> {words.on_first_page}</a>
            </nav>
        </main>
        <Foot lang=lang lives=true />
    }
}
