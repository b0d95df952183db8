//! A small table of figures: those of a chart, or of a sector that has none.

use super::here::figure_link;
use super::legend::kind_mark;
use super::source::source_link;
use crate::content::{Content, Indicator, Observation};
use crate::text::{number, words};
use leptos::prelude::*;

/// Which columns are shown besides period, value, kind, document and source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns {
    /// What is measured.
    pub indicator: bool,
    /// Whose figure it is.
    pub scope: bool,
}

/// The table, a figure a row.
pub fn figures_table(
    content: &Content,
    columns: Columns,
    rows: &[(&Indicator, &Observation)],
) -> impl IntoView + use<> {
    let words = words(content.lang);
    let lines = rows.iter().map(|(indicator, one)| row(content, columns, indicator, one));
    view! {
        <table class="rows">
            <thead>
                <tr>
                    {columns.indicator.then(|| view! { <th scope="col">{words.col_indicator}</th> })}
                    {columns.scope.then(|| view! { <th scope="col">{words.col_scope}</th> })}
                    <th scope="col">{words.col_period}</th>
                    <th scope="col" class="r">{words.col_value}</th>
                    <th scope="col">{words.col_kind}</th>
                    <th scope="col">{words.col_document}</th>
                    <th scope="col">{words.col_source}</th>
                </tr>
            </thead>
            <tbody>{lines.collect_view()}</tbody>
        </table>
    }
}

fn row(content: &Content, columns: Columns, indicator: &Indicator, one: &Observation) -> impl IntoView + use<> {
    let document = content.document_of(one);
    let note = (!one.note.is_empty()).then(|| view! { <small>{one.note.clone()}</small> });
    view! {
        <tr>
            {columns.indicator.then(|| view! { <td>{indicator.short.clone()}</td> })}
            {columns.scope.then(|| view! { <td>{number::scope(content.lang, one.scope)}</td> })}
            <td>{number::period(content.lang, one.period)}</td>
            <td class="r">{figure_link(content, indicator, one, number::figure(content, indicator, one))}</td>
            <td><span class="kind">{kind_mark(one.kind)} {number::kind(content.lang, one.kind)}</span></td>
            <td>{document} {note}</td>
            <td>{source_link(content, &one.source)}</td>
        </tr>
    }
}
