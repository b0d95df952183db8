//! What changed since the programme: the merger and what it means, and aims whose words or numbers changed.

use super::here::figure_link;
use super::source::{paragraph, source_link};
use crate::content::{Content, Shift, Wording};
use crate::text::{capital, number, words};
use leptos::prelude::*;

/// The sentences, then the aims side by side.
#[component]
pub fn Changes<'a>(
    /// The data.
    content: &'a Content,
) -> impl IntoView + use<> {
    let words = words(content.lang);
    let since = content.since.iter().map(|one| {
        let cite = if one.locator.starts_with('¶') {
            paragraph(content, &one.source, &one.locator).into_any()
        } else {
            source_link(content, &one.source).into_any()
        };
        view! { <li>{one.text.clone()} " " {cite}</li> }
    });
    let rows = content.shifts.iter().map(|shift| row(content, shift)).collect_view();
    view! {
        <ul class="since">{since.collect_view()}</ul>
        <h3>{words.shifts_title}</h3>
        <table class="shifts">
            <thead>
                <tr>
                    <th scope="col">{words.col_aim}</th>
                    <th scope="col">{words.col_before}</th>
                    <th scope="col">{words.col_after}</th>
                    <th scope="col">{words.col_change}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// An aim with its first wording, all later ones, and the change.
fn row(content: &Content, shift: &Shift) -> impl IntoView + use<> {
    let words = words(content.lang);
    let mut wordings = content.wordings.iter().filter(|one| one.shift == shift.id);
    let before = wordings.next().map(|one| wording(content, one));
    let after = wordings.map(|one| wording(content, one)).collect_view();
    view! {
        <tr>
            <th scope="row">{shift.name.clone()}</th>
            <td data-label=words.col_before>{before}</td>
            <td data-label=words.col_after>{after}</td>
            <td>{shift.change.clone()}</td>
        </tr>
    }
}

fn wording(content: &Content, one: &Wording) -> impl IntoView + use<> {
    let number = one.observation.as_deref().and_then(|id| content.observations.iter().find(|own| own.id == id));
    let number = number.and_then(|own| Some((content.indicator(&own.indicator)?, own)));
    let told = match number {
        Some((indicator, own)) => {
            let text = capital(&number::figure(content, indicator, own));
            view! { <b>{figure_link(content, indicator, own, text)}</b> }.into_any()
        }
        None => view! { <span>{capital(&one.text)}</span> }.into_any(),
    };
    view! {
        <div class="wording">
            {told}
            <small>{one.who.clone()} " · " {source_link(content, &one.source)}</small>
        </div>
    }
}
