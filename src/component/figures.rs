//! The table of all figures: one a row, each with kind, period, scope, document and source.

use super::filter::Filter;
use super::legend::kind_mark;
use super::source::source_link;
use crate::content::{Content, Observation, Period};
use crate::text::{fill, number, words};
use leptos::prelude::*;
use std::sync::Arc;

/// The table, closed until it is asked for. `root` leads to the folder of the site from this page: `` or `../`.
#[component]
pub fn AllFigures(
    /// The data.
    content: Arc<Content>,
    /// Where the site's root lies from here.
    root: &'static str,
) -> impl IntoView {
    let words = words(content.lang);
    let order = |id: &str| content.sectors.iter().position(|sector| sector.id == id).unwrap_or(usize::MAX);
    let mut figures: Vec<(usize, usize, &Observation)> = Vec::new();
    for one in &content.observations {
        let Some(at) = content.indicators.iter().position(|indicator| indicator.id == one.indicator) else { continue };
        figures.push((order(&content.indicators[at].sector), at, one));
    }
    figures.sort_by_key(|(sector, at, one)| (*sector, *at, one.scope, one.period, one.kind));
    let rows = figures.iter().map(|(_, at, one)| row(&content, *at, one)).collect_view();
    let all = figures.len();
    let count = all.to_string();
    view! {
        <p class="tools">
            <a href=format!("{root}data/observations.csv") download>{words.download}</a>
            <a href=format!("{root}data/datapackage.json")>"datapackage.json"</a>
        </p>
        <details class="everything" id="all-figures">
            <summary>{words.figures_open} " (" {count.clone()} ")"</summary>
            <div data-root="filter" data-rows=all>
                <Filter content=content.clone() all=all />
            </div>
            <div class="scroll">
                <table class="rows all">
                    <caption class="sr-only">{words.figures_title}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.col_indicator}</th>
                            <th scope="col">{words.col_period}</th>
                            <th scope="col" class="r">{words.col_value}</th>
                            <th scope="col">{words.col_kind}</th>
                            <th scope="col">{words.col_scope}</th>
                            <th scope="col">{words.col_document}</th>
                            <th scope="col">{words.col_source}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
        <p class="sr-only">{fill(words.figures_lead, &[&count])}</p>
    }
}

fn row(content: &Content, at: usize, one: &Observation) -> impl IntoView + use<> {
    let indicator = &content.indicators[at];
    let document = content.document_of(one);
    let note = (!one.note.is_empty()).then(|| view! { <small>{one.note.clone()}</small> });
    view! {
        <tr
            id=format!("f-{}", one.id)
            data-sector=indicator.sector.clone()
            data-kind=one.kind.word()
            data-scope=one.scope.word()
            data-period=sortable(one.period)
        >
            <th scope="row">{indicator.name.clone()}</th>
            <td>{number::period(content.lang, one.period)}</td>
            <td class="r">{number::figure(content, indicator, one)}</td>
            <td><span class="kind">{kind_mark(one.kind)} {number::kind(content.lang, one.kind)}</span></td>
            <td>{number::scope(content.lang, one.scope)}</td>
            <td>{document} {note}</td>
            <td>{source_link(content, &one.source)} <small lang="vi">{one.locator.clone()}</small></td>
        </tr>
    }
}

/// A period as text that sorts as periods do: by its last day, then by its first.
fn sortable(period: Period) -> String {
    let day = |(year, month, day): (u16, u8, u8)| format!("{year}{month:02}{day:02}");
    format!("{}{}", day(period.last_day()), day(period.first_day()))
}
