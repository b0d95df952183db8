//! The page of an indicator: what it measures, every published figure with its source, and what is computed from them.

use crate::address::FIGURES;
use crate::component::facts::facts_section;
use crate::component::frame::{Foot, Head};
use crate::component::here::here;
use crate::component::legend::KindMarks;
use crate::component::note::figure_note;
use crate::content::{Content, Indicator, Observation};
use crate::text::words;
use leptos::prelude::*;

/// The whole page. It has no living part but the language.
#[component]
pub fn IndicatorPage<'a>(
    /// The data.
    content: &'a Content,
    /// The indicator.
    indicator: &'a Indicator,
) -> impl IntoView + use<> {
    let (words, lang) = (words(content.lang), content.lang);
    let place = here(lang).place;
    let mut figures: Vec<&Observation> =
        content.observations.iter().filter(|one| one.indicator == indicator.id).collect();
    figures.sort_by_key(|one| (one.scope, one.period, one.kind));
    let notes: Vec<_> = figures.into_iter().map(|one| figure_note(content, indicator, one)).collect();
    let unit = content.unit_of(&indicator.id).map(|unit| unit.name.clone());
    let charts = content.chart_indicators.iter().filter(|pair| pair.indicator == indicator.id).map(|pair| {
        let name = content.chart(&pair.chart).map_or("", |chart| chart.name.as_str());
        let data = format!("{}data/chart/{}", place.root(), pair.chart);
        view! {
            <p class="tools">
                <a href=place.chart(&pair.chart)>
                    {format!("{}: {name}", words.in_chart)}
                </a>
                <a href=format!("{data}.csv") download>"CSV"</a>
                <a href=format!("{data}.json") download>"JSON"</a>
            </p>
        }
    });
    let charts: Vec<_> = charts.collect();
    let sector = content.sector(&indicator.sector).map(|sector| sector.name.clone());
    view! {
        <Head lang=lang path=format!("{FIGURES}{}/", indicator.id) main="figure" />
        <KindMarks />
        <main id="figure" class="page single">
            <nav class="crumbs" aria-label=words.breadcrumb>
                <a href=place.figures()>{words.figures_title}</a>
                <a href=format!("{}?s={}", place.figures(), indicator.sector)>{sector}</a>
            </nav>
            <header class="page-head">
                <h1>{indicator.name.clone()}</h1>
                <p class="lead">{indicator.definition.clone()}</p>
                <p class="unit">{words.unit} ": " {unit}</p>
                {charts}
            </header>
            <section aria-labelledby="h-published">
                <h2 id="h-published">{words.published}</h2>
                <div class="notes">{notes}</div>
            </section>
            {facts_section(content, indicator)}
        </main>
        <Foot lang=lang lives=false />
    }
}
