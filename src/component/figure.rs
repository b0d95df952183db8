//! A chart with all that belongs to it: what it says, the drawing, its sources, its table.

use super::drawing::drawing;
use super::guess;
use super::heading::heading;
use super::here::{here, source_href, told_view};
use super::rows::{Columns, figures_table};
use super::tools::tools;
use crate::content::{Chart, ChartKind, Content, Indicator, Observation, Series, Source};
use crate::text::finding::{Finding, finding};
use crate::text::told::Told;
use crate::text::{fill, number, words};
use leptos::prelude::*;
use std::sync::Arc;

/// A chart as a `<figure>`.
#[component]
pub fn Figure(
    /// The data.
    content: Arc<Content>,
    /// The chart.
    chart: Chart,
    /// The width of its column on a wide page, px.
    wide: f64,
    /// The level of its heading; at the first the page is its own, with its table below the figure.
    #[prop(default = 4)]
    level: u8,
    /// Its place in the grid, as a class.
    #[prop(default = "")]
    place: &'static str,
) -> impl IntoView {
    let words = words(content.lang);
    // A page of its own has told the answer in its title.
    let asks = chart.guess && level == 4;
    let class = ["chart", place, if asks { "asker" } else { "" }].join(" ").trim_end().to_string();
    let Finding { title, sentences, description } = finding(&content, &chart);
    let told = (!sentences.is_empty()).then(|| {
        let told = Told::join(sentences, " ");
        view! { <p class="told">{told_view(content.lang, told)}</p> }
    });
    let sub = subtitle(&content, &chart);
    let sources = listed(&content, chart_sources(&content, &chart));
    let note = (!chart.note.is_empty()).then(|| view! { <p class="remark">{chart.note.clone()}</p> });
    let (anchor, id) = (format!("chart-{}", chart.id), chart.id.clone());
    let (title_id, sub_id) = (format!("title-{id}"), format!("sub-{id}"));
    let titled = title_id.clone();
    view! {
        <figure class=class id=anchor aria-labelledby=titled>
            <figcaption>
                {heading(level, title_id, told_view(content.lang, title))}
                {asks.then(|| guess::question(&content, &chart, level))}
                <p class="sub" id=sub_id>{sub}</p>
                {asks.then(|| guess::button(&content, &chart))}
            </figcaption>
            {drawing_box(&content, &chart, wide, description)}
            {asks.then(|| guess::plane(&content, &chart))}
            // Not a <div>: a reader view takes one with so many links for no part of the text.
            <section class="under">
                {asks.then(|| guess::controls(&content, &chart))}
                {told} {note}
                <p class="src">{words.source} ": " {sources}</p>
                {tools(&content, &chart, level)}
            </section>
        </figure>
    }
}

/// The drawing of a chart, named by the subtitle above it. `wide` is the width of its column on a wide page, px.
pub fn drawing_box(content: &Content, chart: &Chart, wide: f64, description: String) -> impl IntoView + use<> {
    let home = here(content.lang).place.home();
    view! {
        <div
            class="drawing-box"
            data-root="drawing"
            data-chart=chart.id.clone()
            data-wide=format!("{wide:.0}")
            data-home=home.clone()
            role="group"
            aria-labelledby=format!("sub-{}", chart.id)
            aria-description=description
            inner_html=drawing(content, chart, wide, &home)
        ></div>
    }
}

/// The table of the figures that a chart draws.
pub fn chart_table(content: &Content, chart: &Chart) -> impl IntoView + use<> {
    let columns =
        Columns { indicator: content.indicators_of(&chart.id).count() > 1, scope: chart.kind == ChartKind::Beside };
    figures_table(content, columns, &rows(content, chart))
}

/// Measure and unit, and where the axis starts if not at zero.
pub fn subtitle(content: &Content, chart: &Chart) -> String {
    let unit = content.indicators_of(&chart.id).next().and_then(|indicator| content.unit_of(&indicator.id));
    let mut text = chart.name.trim_end_matches('.').to_string();
    let each_its_own = matches!(chart.kind, ChartKind::Beside | ChartKind::Rank | ChartKind::Multiples);
    if let Some(unit) = unit.filter(|unit| !each_its_own && !names_unit(&text, &unit.name)) {
        text.push_str(", ");
        text.push_str(&unit.name);
    }
    text.push('.');
    let over_time = matches!(chart.kind, ChartKind::Progress | ChartKind::Plan);
    if let Some(indicator) = content.indicators_of(&chart.id).next().filter(|one| over_time && !one.axis_from_zero) {
        let range = crate::chart::axis::range_of(&Series::of(content, indicator));
        let start = number::with_unit(content, indicator, &number::number(content.lang, range.lo));
        text.push(' ');
        text.push_str(&fill(words(content.lang).axis_from, &[&start]));
    }
    text
}

/// Whether a text names a unit already: its first word stands in it, in any case.
fn names_unit(text: &str, unit: &str) -> bool {
    let first = unit.split(' ').next().unwrap_or_default().to_lowercase();
    text.to_lowercase().contains(&first)
}

/// The figures that a chart draws.
fn rows<'a>(content: &'a Content, chart: &Chart) -> Vec<(&'a Indicator, &'a Observation)> {
    let indicators = content.indicators_of(&chart.id);
    match chart.kind {
        ChartKind::Beside => indicators
            .flat_map(|indicator| content.beside(indicator, 2030).into_iter().map(move |one| (indicator, one)))
            .collect(),
        _ => indicators
            .flat_map(|indicator| {
                Series::of(content, indicator).figures().map(move |one| (indicator, one)).collect::<Vec<_>>()
            })
            .collect(),
    }
}

/// Who the figures of a chart were read from, each once.
pub fn who<'a>(content: &'a Content, chart: &Chart) -> Vec<&'a str> {
    chart_sources(content, chart).into_iter().map(|source| source.publisher.as_str()).collect()
}

/// A source of each publisher of the figures that a chart draws.
pub fn chart_sources<'a>(content: &'a Content, chart: &Chart) -> Vec<&'a Source> {
    let rows = rows(content, chart);
    publishers(content, rows.iter().map(|(_, one)| one.source.as_str()))
}

/// A source of each publisher of some sources, by their keys.
pub fn publishers<'a>(content: &'a Content, keys: impl IntoIterator<Item = &'a str>) -> Vec<&'a Source> {
    let mut found: Vec<&Source> = Vec::new();
    for source in keys.into_iter().filter_map(|key| content.source(key)) {
        if !found.iter().any(|known| known.publisher == source.publisher) {
            found.push(source);
        }
    }
    found
}

/// Links to sources by their publishers, with semicolons between them.
pub fn listed(content: &Content, sources: Vec<&Source>) -> Vec<AnyView> {
    let link = |source: &Source| {
        view! { <a href=source_href(content.lang, &source.id) lang="vi">{source.publisher.clone()}</a> }.into_any()
    };
    let mut links = Vec::new();
    for source in sources {
        if !links.is_empty() {
            links.push("; ".into_any());
        }
        links.push(link(source));
    }
    links
}
