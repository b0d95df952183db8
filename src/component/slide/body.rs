//! What each kind of slide shows.

use super::{Shown, chart};
use crate::address::PRESENT;
use crate::chart::code::code;
use crate::chart::road::{Today, lying, standing};
use crate::chart::svg::picture;
use crate::component::coverage::Coverage;
use crate::component::drawing::PHONE;
use crate::component::here::{figure_link, here};
use crate::component::hero;
use crate::component::how::{steps, tasks};
use crate::content::{Content, Goal, Indicator, Observation, Series, Slide, SlideKind};
use crate::text::stage::stage;
use crate::text::{capital, number, words};
use leptos::prelude::*;

/// The widths for which the road is drawn, px: for 16 : 9 and for 4 : 3.
const ROADS: [(f64, &str); 2] = [(850.0, "drawing road wide"), (700.0, "drawing road middle")];

/// What a slide shows. `made` is the day on which the page is made.
pub fn shown(content: &Content, slide: &Slide, made: &str) -> Shown {
    match slide.kind {
        SlideKind::Title => title(content),
        SlideKind::Road => road(content, made),
        SlideKind::Aims => aims(content, slide.milestone.unwrap_or_default()),
        SlideKind::Chart => match slide.chart.as_deref().and_then(|id| content.chart(id)) {
            Some(one) => chart::chart(content, one),
            None => Shown::plain((), String::new()),
        },
        SlideKind::Figures => figures(content, slide.sector.as_deref().unwrap_or_default()),
        SlideKind::Branches => branches(content),
        SlideKind::Tasks => Shown::plain(tasks(content), programme(content)),
        SlideKind::Duties => Shown::plain(steps(content), programme(content)),
        SlideKind::Coverage => Shown {
            sub: words(content.lang).coverage_lead.to_string(),
            ..Shown::plain(view! { <Coverage content=content /> }, String::new())
        },
        SlideKind::Since => since(content),
        SlideKind::Sources => sources(content),
        SlideKind::End => end(content),
    }
}

/// The article on the programme, as a source line.
fn programme(content: &Content) -> String {
    let publisher = content
        .tasks
        .first()
        .and_then(|task| content.source(&task.source))
        .map_or("", |source| source.publisher.as_str());
    format!("{}: {publisher}", words(content.lang).source)
}

fn title(content: &Content) -> Shown {
    let words = words(content.lang);
    let bands = content.milestones.iter().map(|milestone| view! { <i>{milestone.year}</i> }).collect_view();
    let body = view! {
        <p class="hero">{hero::sentence(words)}</p>
        <div class="strata large" aria-hidden="true">{bands}</div>
    };
    Shown::plain(body, String::new())
}

fn road(content: &Content, made: &str) -> Shown {
    let words = words(content.lang);
    let today = Today { date: made.to_string(), live: false };
    let wide = ROADS.map(|(width, class)| picture(&lying(content, width, &today), class).to_string());
    let drawn = wide.concat() + &picture(&standing(content, PHONE, &today), "drawing road narrow").to_string();
    let body = view! { <div class="picture" role="img" aria-label=words.road_description inner_html=drawn></div> };
    Shown { sub: format!("{} {}", words.lead_programme, words.lead_words), ..Shown::plain(body, programme(content)) }
}

fn aims(content: &Content, year: u16) -> Shown {
    let (words, stage) = (words(content.lang), stage(content.lang));
    let rows: Vec<_> = content.goals_of(year).map(|goal| aim(content, goal)).collect();
    let few = rows.len() < 5;
    let body = view! {
        <div class=format!("parts y{year}") class:few=few>
            <p class="numeral" aria-hidden="true">{year}</p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.aims_words}</th>
                        <th scope="col">{stage.number}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    };
    Shown::plain(body, programme(content))
}

fn aim(content: &Content, goal: &Goal) -> impl IntoView + use<> {
    let indicator = goal.indicator.as_deref().and_then(|id| content.indicator(id));
    let number = indicator.and_then(|indicator| {
        let one = content.numbers_of(goal).into_iter().next()?;
        let whose = [Some(indicator.short.clone()), content.document_of(one)];
        let whose = whose.into_iter().flatten().collect::<Vec<_>>().join(", ");
        Some(view! { <b>{figure_link(content, indicator, one, number::figure(content, indicator, one))}</b> <small>{whose}</small> })
    });
    let number = match number {
        Some(number) => view! { <td>{number}</td> }.into_any(),
        None => view! { <td class="hatched"><span>{stage(content.lang).no_number}</span></td> }.into_any(),
    };
    view! { <tr><th scope="row">{capital(&goal.text)}</th>{number}</tr> }
}

fn figures(content: &Content, sector: &str) -> Shown {
    let asks = content.measures.iter().filter(|measure| measure.sector == sector);
    let asks = asks.map(|measure| view! { <li>{measure.text.clone()}</li> }).collect_view();
    let rows = content.indicators.iter().filter(|indicator| indicator.sector == sector).flat_map(|indicator| {
        let figures: Vec<_> = Series::of(content, indicator).figures().collect();
        figures.into_iter().map(move |one| row(content, indicator, one))
    });
    let body = view! {
        <div class="two">
            <div><h3>{stage(content.lang).asked}</h3><ul class="asks">{asks}</ul></div>
            <table class="figures"><tbody>{rows.collect_view()}</tbody></table>
        </div>
    };
    Shown::plain(body, programme(content))
}

fn row(content: &Content, indicator: &Indicator, one: &Observation) -> impl IntoView + use<> {
    let told = format!("{}, {}", number::kind(content.lang, one.kind), number::period(content.lang, one.period));
    view! {
        <tr>
            <th scope="row">{indicator.name.clone()}</th>
            <td class="r">{figure_link(content, indicator, one, number::figure(content, indicator, one))}</td>
            <td class="kind">{told}</td>
        </tr>
    }
}

fn branches(content: &Content) -> Shown {
    let names = content.branches.iter().map(|branch| view! { <li>{branch.text.clone()}</li> }).collect_view();
    Shown::plain(view! { <ul class="large-list">{names}</ul> }, programme(content))
}

fn since(content: &Content) -> Shown {
    let words = words(content.lang);
    let since = content.since.iter().map(|one| view! { <li>{one.text.clone()}</li> }).collect_view();
    let shifts = content.shifts.iter().map(|shift| {
        view! { <li><b>{shift.name.clone()}</b> {shift.change.clone()}</li> }
    });
    let body = view! {
        <div class="two">
            <ul class="since">{since}</ul>
            <div><h3>{words.shifts_title}</h3><ul class="shifted">{shifts.collect_view()}</ul></div>
        </div>
    };
    Shown::plain(body, String::new())
}

fn sources(content: &Content) -> Shown {
    let (words, stage) = (words(content.lang), stage(content.lang));
    let counts = [
        (content.observations.len(), stage.figures),
        (content.sources.len(), stage.publications),
        (content.documents.len(), stage.documents),
    ];
    let counts = counts.map(|(count, what)| {
        view! { <li><b>{number::number(content.lang, count as f64)}</b> {what}</li> }
    });
    let rules = words.method_rules.split('\n').map(|rule| view! { <li>{rule}</li> }).collect_view();
    let body = view! {
        <ul class="counts">{counts.collect_view()}</ul>
        <ul class="rules">{rules}</ul>
    };
    Shown::plain(body, String::new())
}

/// The way to the page. Where the build does not know its address, the living page does, if it was fetched from one.
fn end(content: &Content) -> Shown {
    let stage = stage(content.lang);
    let address = here(content.lang).absolute(PRESENT);
    let told = if address.is_some() { stage.address } else { stage.no_address };
    let shown = address.as_deref().map(|one| one.trim_start_matches("https://").to_string());
    let code = address.as_deref().and_then(code).map(|code| code.to_string());
    let body = view! {
        <div class="way" data-open=address.is_none().then_some("") data-told=stage.address>
            <div class="qr" inner_html=code></div>
            <div>
                <p class="told">{told}</p>
                <p class="address">{shown}</p>
            </div>
        </div>
        <p class="cite">{words(content.lang).cite_text}</p>
    };
    Shown::plain(body, String::new())
}
