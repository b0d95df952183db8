//! The aims of a station, part by part: what the programme says, the number elsewhere, what is known.

use super::heading::heading;
use super::here::{figure_link, here};
use super::source::{paragraph, source_link};
use crate::chart::mark::year_class;
use crate::content::{Content, Goal, Indicator, Kind, Milestone, Observation, Series};
use crate::text::embed::embed_words;
use crate::text::{capital, fill, number, words};
use leptos::prelude::*;

/// A panel for each station; the style sheet shows the chosen one.
#[component]
pub fn Aims<'a>(
    /// The data.
    content: &'a Content,
) -> impl IntoView + use<> {
    content.milestones.iter().map(|milestone| panel(content, milestone, 2)).collect_view()
}

/// The panel of a station, whose heading has a level: at the first the page is its own.
pub fn panel(content: &Content, milestone: &Milestone, level: u8) -> impl IntoView + use<> {
    let words = words(content.lang);
    let year = milestone.year;
    let rows = content.goals_of(year).map(|goal| row(content, goal)).collect_view();
    let embed = (level > 1).then(|| {
        let to = here(content.lang).place.making(&format!("aims-{year}"));
        view! { " " <a class="cite" href=to>{embed_words(content.lang).embed}</a> }
    });
    let title = view! {
        <span class="sr-only">{fill(words.aims_title, &[&year.to_string()])}</span>
        <span class="numeral" aria-hidden="true">{year}</span>
    };
    view! {
        <section class=format!("panel {}", year_class(year)) data-year=year aria-labelledby=format!("aims-{year}")>
            <div class="page">
                <div class="panel-head">
                    {heading(level, format!("aims-{year}"), title)}
                    <div>
                        <p class="aim">{capital(&milestone.aim)}</p>
                        <p class="lead">{milestone.lead.clone()} " " {paragraph(content, &milestone.source, &milestone.locator)} {embed}</p>
                    </div>
                </div>
                <table class="aims">
                    <thead>
                        <tr>
                            <th scope="col">{words.aims_words}</th>
                            <th scope="col">{words.aims_number}</th>
                            <th scope="col">{words.aims_known}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn row(content: &Content, goal: &Goal) -> impl IntoView + use<> {
    let words = words(content.lang);
    let indicator = goal.indicator.as_deref().and_then(|id| content.indicator(id));
    let number = indicator.and_then(|indicator| target(content, indicator, goal));
    let known = indicator.and_then(|indicator| known(content, indicator, goal));
    let note = (!goal.note.is_empty()).then(|| view! { <small>{goal.note.clone()}</small> });
    let gap = |text: &'static str| view! { <span class="none"><span>{text}</span></span> }.into_any();
    view! {
        <tr>
            <th scope="row">{capital(&goal.text)} " " {paragraph(content, &goal.source, &goal.locator)} {note}</th>
            <td data-label=words.aims_number>{number.unwrap_or_else(|| gap(words.no_number))}</td>
            <td data-label=words.aims_known>{known.unwrap_or_else(|| gap(words.not_measured))}</td>
        </tr>
    }
}

/// The numbers of other documents for that year.
fn target(content: &Content, indicator: &Indicator, goal: &Goal) -> Option<AnyView> {
    let found = content.numbers_of(goal);
    let one = |number: &&Observation| {
        let plan = (number.kind == Kind::Plan).then(|| number::kind(content.lang, Kind::Plan).to_string());
        let when = number.period.is_span().then(|| number::when(content.lang, number.period));
        let told = [Some(indicator.name.clone()), plan, when, content.document_of(number)];
        let told = told.into_iter().flatten().collect::<Vec<_>>().join(", ");
        view! {
            <b class="num">{figure_link(content, indicator, number, number::figure(content, indicator, number))}</b>
            <small>{told} ". " {source_link(content, &number.source)}</small>
        }
    };
    (!found.is_empty()).then(|| found.iter().map(one).collect_view().into_any())
}

fn known(content: &Content, indicator: &Indicator, goal: &Goal) -> Option<AnyView> {
    let series = Series::of(content, indicator);
    let latest = series.latest_by(goal.milestone)?;
    let value = number::with_unit(content, indicator, &number::span(content.lang, latest.span, 3));
    let figure = latest.figures.first()?;
    let value = if latest.disagrees() { value } else { number::figure(content, indicator, figure) };
    let when = number::when(content.lang, latest.period);
    let kind =
        if latest.disagrees() { words(content.lang).legend_conflict } else { number::kind(content.lang, figure.kind) };
    let told = format!("{}, {kind}, {when}. ", indicator.name);
    Some(
        view! {
            <b class="num ink">{figure_link(content, indicator, figure, value)}</b>
            <small>{told} {source_link(content, &figure.source)}</small>
        }
        .into_any(),
    )
}
