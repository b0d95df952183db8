//! The table of all figures: one a row, each with kind, period, scope, document and source.

use super::filter::{FilterForm, ORDERS};
use super::here::{figure_link, here};
use super::legend::kind_mark;
use super::source::source_link;
use crate::content::{Content, Observation, Period, Scope};
use crate::text::{labels, number, quoted, words};
use leptos::prelude::*;
use std::sync::Arc;

/// The table with what finds and orders its rows.
#[component]
pub fn AllFigures(
    /// The data.
    content: Arc<Content>,
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
    let columns = [
        (words.col_indicator, Some(ORDERS[0]), ""),
        (words.col_period, Some(ORDERS[1]), ""),
        (words.col_value, None, "r"),
        (words.col_kind, Some(ORDERS[2]), ""),
        (words.col_scope, Some(ORDERS[3]), ""),
        (words.col_document, None, ""),
        (words.col_source, Some(ORDERS[4]), ""),
    ];
    // Off until the page is alive: what does nothing is no button.
    let column = |(name, order, class): (&'static str, Option<&'static str>, &'static str)| {
        let name = match order {
            Some(_) => view! { <button type="button" disabled>{name}</button> }.into_any(),
            None => name.into_any(),
        };
        view! { <th scope="col" class=class data-order=order>{name}</th> }
    };
    view! {
        <FilterForm content=&*content />
        <table class="rows all" id="all-figures">
            <caption class="sr-only">{words.figures_title}</caption>
            <thead>
                <tr>{columns.map(column).collect_view()}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(content: &Content, at: usize, one: &Observation) -> impl IntoView + use<> {
    let indicator = &content.indicators[at];
    let document = content.document_of(one);
    let note = (!one.note.is_empty()).then(|| view! { <small>{one.note.clone()}</small> });
    let page = here(content.lang).place.indicator(&indicator.id);
    view! {
        <tr
            data-s=indicator.sector.clone()
            data-kind=one.kind.word()
            data-scope=one.scope.word()
            data-period=sortable(one.period)
        >
            <th scope="row"><a href=page>{indicator.name.clone()}</a></th>
            <td>{number::period(content.lang, one.period)}</td>
            <td class="r">{figure_link(content, indicator, one, number::figure(content, indicator, one))}</td>
            <td><span class="kind">{kind_mark(one.kind)} {number::kind(content.lang, one.kind)}</span></td>
            <td>{if one.scope == Scope::BinhPhuoc { labels(content.lang).province_short } else { number::scope(content.lang, one.scope) }}</td>
            <td>{document} {note}</td>
            <td>{source_link(content, &one.source)} <small lang="vi">{quoted(&one.locator)}</small></td>
        </tr>
    }
}

/// A period as text that sorts as periods do: by its last day, then by its first.
fn sortable(period: Period) -> String {
    let day = |(year, month, day): (u16, u8, u8)| format!("{year}{month:02}{day:02}");
    format!("{}{}", day(period.last_day()), day(period.first_day()))
}
