//! The page of a chart: the figure, its table, and the ways to its sector and to other charts. It is what a shared chart
//! leads to.

use crate::address::CHARTS;
use crate::component::figure::{Figure, chart_table};
use crate::component::frame::{Foot, Head};
use crate::component::here::here;
use crate::component::legend::KindMarks;
use crate::component::station::choice;
use crate::content::{Chart, Content};
use crate::text::words;
use leptos::prelude::*;
use std::sync::Arc;

/// The drawing's column on a page of 1152 px: eight of twelve columns.
const EIGHT: f64 = 760.0;

/// The whole page.
#[component]
pub fn ChartPage(
    /// The data.
    content: Arc<Content>,
    /// The chart.
    chart: Chart,
) -> impl IntoView {
    let (words, lang) = (words(content.lang), content.lang);
    let place = here(lang).place;
    let sector = content.sector(&chart.sector).map(|sector| sector.name.clone());
    let on_first = format!("{}#chart-{}", place.home(), chart.id);
    let table = chart_table(&content, &chart);
    view! {
        <Head lang=lang path=format!("{CHARTS}{}/", chart.id) main="chart" />
        <KindMarks />
        <main id="chart" class="page one">
            <div class="one-head">
                <nav class="crumbs" aria-label=words.breadcrumb>
                    <a href=format!("{}#sectors", place.home())>{words.nav_sectors}</a>
                    <a href=place.sector(&chart.sector)>{sector.clone()}</a>
                </nav>
                {choice(content.clone())}
            </div>
            <Figure content=content.clone() chart=chart.clone() wide=EIGHT level=1 />
            <section class="numbers" id="numbers" aria-labelledby="h-numbers">
                <h2 id="h-numbers">{words.table}</h2>
                <div class="scroll">{table}</div>
            </section>
            <nav class="further" aria-label=words.other_charts>
                {neighbour(&content, &chart, words.chart_before, -1)}
                {neighbour(&content, &chart, words.chart_after, 1)}
                <a href=place.sector(&chart.sector)><small>{words.chart_sector}</small> {sector}</a>
                <a href=on_first><small>{words.brand}</small> {words.on_first_page}</a>
            </nav>
        </main>
        <Foot lang=lang lives=true />
    }
}

/// A link to the chart so many places further in the order of the explore page.
fn neighbour(content: &Content, chart: &Chart, word: &'static str, step: isize) -> Option<impl IntoView + use<>> {
    let at = content.charts.iter().position(|one| one.id == chart.id)?;
    let other = content.charts.get(at.checked_add_signed(step)?)?;
    let to = here(content.lang).place.chart(&other.id);
    Some(view! { <a href=to><small>{word}</small> {other.name.clone()}</a> })
}
