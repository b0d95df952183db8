//! A sector: what the programme asks of it, and its charts.

use super::figure::Figure;
use super::heading::heading;
use super::here::here;
use super::rows::{Columns, figures_table};
use super::source::paragraph;
use crate::address::sector_view;
use crate::content::{Content, Sector, Series};
use crate::text::embed::embed_words;
use crate::text::words;
use leptos::prelude::*;
use std::sync::Arc;

/// Widths of a chart's column on a page of 1152 px: seven and five of twelve columns.
const SEVEN: f64 = 662.0;
const FIVE: f64 = 466.0;

/// One sector with all its charts. The words take the first five columns; charts follow as 7, then 7 + 5, 5 + 7; one that
/// stands alone in its row has its words in the five columns before it.
#[component]
pub fn SectorPart(
    /// The data.
    content: Arc<Content>,
    /// The sector.
    sector: Sector,
    /// The level of its heading; at the first the page is its own.
    #[prop(default = 3)]
    level: u8,
) -> impl IntoView {
    let words = words(content.lang);
    let making = here(content.lang).place.making(&sector_view(&sector.id));
    let measures: Vec<_> = content.measures.iter().filter(|measure| measure.sector == sector.id).collect();
    let source = measures.first().map(|measure| paragraph(&content, &measure.source, &measure.locator));
    let asked = if sector.named {
        view! {
            <p class="asked">{words.asked} " " {source}</p>
            <ul class="asks">{measures.iter().map(|measure| view! { <li>{measure.text.clone()}</li> }).collect_view()}</ul>
        }
        .into_any()
    } else {
        view! { <p>{words.whole_lead}</p> }.into_any()
    };
    let branches = (sector.id == "industry").then(|| {
        let names = content.branches.iter().map(|branch| view! { <li>{branch.text.clone()}</li> }).collect_view();
        view! {
            {heading(level + 1, "branches".to_string(), words.branches)}
            <ul class="branches">{names}</ul>
        }
    });
    let count = content.charts.iter().filter(|chart| chart.sector == sector.id).count();
    let charts = content.charts.iter().filter(|chart| chart.sector == sector.id).enumerate();
    let figures = charts.map(|(index, chart)| {
        let (place, width) = match index % 4 {
            _ if index + 1 == count && index % 2 == 1 => ("lone", SEVEN),
            2 | 3 => ("five", FIVE),
            _ => ("seven", SEVEN),
        };
        view! { <Figure content=content.clone() chart=chart.clone() wide=width level=level + 1 place=place /> }
    });
    let facts = (count == 0).then(|| {
        let rows: Vec<_> = content
            .indicators
            .iter()
            .filter(|indicator| indicator.sector == sector.id)
            .flat_map(|indicator| {
                Series::of(&content, indicator).figures().map(move |one| (indicator, one)).collect::<Vec<_>>()
            })
            .collect();
        let table = figures_table(&content, Columns { indicator: true, scope: false }, &rows);
        view! {
            <div class="facts">
                {heading(level + 1, format!("facts-{}", sector.id), words.sector_figures)}
                <div class="scroll">{table}</div>
            </div>
        }
    });
    let to = here(content.lang).place.sector(&sector.id);
    let own_page = (level > 1).then(|| view! { <a href=to.clone()>{words.own_page}</a> });
    view! {
        <section class="sector" id=format!("sector-{}", sector.id) aria-labelledby=format!("h-{}", sector.id)>
            <div class="words">
                {heading(level, format!("h-{}", sector.id), sector.name)}
                {asked}
                {branches}
                <p class="tools">
                    {own_page}
                    <a href=making>{embed_words(content.lang).embed}</a>
                    <button type="button" class="copy" data-to=to>{words.copy_link}</button>
                </p>
            </div>
            {figures.collect_view()}
            {facts}
        </section>
    }
}
