//! Which aim has a number: sector by station.

use super::here::here;
use crate::address::Station;
use crate::chart::mark::year_class;
use crate::content::{Content, Coverage as Covered, Sector};
use crate::text::{numbers, words};
use leptos::prelude::*;

/// The matrix.
#[component]
pub fn Coverage<'a>(
    /// The data.
    content: &'a Content,
) -> impl IntoView + use<> {
    let words = words(content.lang);
    let years = Station::ALL.map(Station::year);
    let heads = years.map(|year| view! { <th scope="col" class=year_class(year)>{year}</th> });
    let home = here(content.lang).place.home();
    let rows = content.sectors.iter().map(|sector| {
        let cells = years.map(|year| cell(content, sector, year)).collect_view();
        view! {
            <tr>
                <th scope="row"><a href=format!("{home}#sector-{}", sector.id)>{sector.name.clone()}</a></th>
                {cells}
            </tr>
        }
    });
    view! {
        <table class="matrix">
            <thead>
                <tr>
                    <th scope="col"><span class="sr-only">{words.sector}</span></th>
                    {heads.collect_view()}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

fn cell(content: &Content, sector: &Sector, year: u16) -> AnyView {
    let words = words(content.lang);
    let class = year_class(year);
    match content.coverage(&sector.id, year) {
        Covered::Numbers { count, documents } => {
            let many = numbers(content.lang, count);
            let short: Vec<&str> = documents
                .iter()
                .filter_map(|id| content.document(id))
                .map(|document| document.short.as_str())
                .collect();
            let to =
                format!("{}?s={}&kind=aim&scope=binh-phuoc&h={year}", here(content.lang).place.figures(), sector.id);
            let named = if short.is_empty() { words.no_document.to_string() } else { short.join(", ") };
            view! { <td class=format!("has {class}")><a href=to><b>{many}</b></a> <span>{named}</span></td> }.into_any()
        }
        Covered::Words => view! { <td class=format!("says {class}")>{words.words_only}</td> }.into_any(),
        Covered::Nothing => view! { <td class=format!("hatched {class}")><span>{words.nothing}</span></td> }.into_any(),
    }
}
