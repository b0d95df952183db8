//! What an embedded view is made of: a title, the thing itself, and a foot that says whose it is and where it is from.

use super::aims::panel;
use super::coverage::Coverage;
use super::drawing::PHONE;
use super::figure::{chart_sources, drawing_box, listed, publishers, subtitle};
use super::guess;
use super::here::{here, told_view};
use super::source::paragraph;
use super::station::choice;
use crate::address::{Station, View};
use crate::chart::road::{Today, lying, standing};
use crate::chart::svg::picture;
use crate::content::{Chart, Content, Sector, Source};
use crate::text::embed::embed_words;
use crate::text::finding::finding;
use crate::text::{fill, words};
use leptos::prelude::*;
use std::sync::Arc;

/// The drawing's width for which it is prepared beside that of a phone: a column of text less the edges.
const COLUMN: f64 = 600.0;
/// The width for which a standing road is prepared beside that of a phone: a frame of 280 px less its edges.
const SLIM: f64 = 252.0;
/// The widths for which a lying road is prepared; `style/embed.css` shows each where there is room for it.
const ROADS: [f64; 2] = [640.0, 800.0];

/// So many sources are named in a foot; of more, the full page names the rest.
const NAMED: usize = 4;

/// Links to sources; where there are many, to the first, and to the full page for the others.
fn named(content: &Content, view: &View, mut sources: Vec<&Source>) -> Vec<AnyView> {
    let more = sources.len().saturating_sub(NAMED);
    if more > 1 {
        sources.truncate(NAMED);
    }
    let mut links = listed(content, sources);
    if more > 1 {
        let to = format!("{}{}", here(content.lang).place.home(), view.place());
        let others = fill(embed_words(content.lang).others_read, &[&more.to_string()]);
        links.push(view! { "; " <a href=to>{others}</a> }.into_any());
    }
    links
}

/// Where the figures of a view are from, as links, and whose the view is, as the way to all of it.
pub fn foot(content: &Content, view: &View, sources: Vec<AnyView>) -> impl IntoView + use<> {
    let words = words(content.lang);
    let full = format!("{}{}", here(content.lang).place.home(), view.place());
    view! {
        <footer>
            <p class="src">
                {words.source} ": " {sources} " ·\u{a0}"
                <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">"CC\u{a0}BY\u{a0}4.0"</a>
            </p>
            <p class="way">{embed_words(content.lang).more} " " <a href=full data-full>{words.brand}</a></p>
        </footer>
    }
}

/// A chart with its title.
pub fn chart(content: &Arc<Content>, one: &Chart, view: &View) -> impl IntoView + use<> {
    let told = finding(content, one);
    let asks = matches!(view, View::Guess(_));
    let (title, sub) = (format!("title-{}", one.id), format!("sub-{}", one.id));
    let titled = title.clone();
    let note = (!one.note.is_empty()).then(|| view! { <p class="remark">{one.note.clone()}</p> });
    let offer = asks.then(|| view! { <div id="guess" hidden data-asks></div> });
    view! {
        {offer}
        <figure class="chart" class:asker=asks id=format!("chart-{}", one.id) aria-labelledby=titled>
            <figcaption>
                <h1 id=title>{told_view(content.lang, told.title)}</h1>
                {asks.then(|| guess::question(content, one, 1))}
                <p class="sub" id=sub>{subtitle(content, one)}</p>
            </figcaption>
            {view.has_stations().then(|| choice(content.clone()))}
            {drawing_box(content, one, COLUMN, told.description)}
            {asks.then(|| guess::plane(content, one))}
            <div class="after">
                {asks.then(|| guess::controls(content, one))}
                {note}
            </div>
        </figure>
        {foot(content, view, named(content, view, chart_sources(content, one)))}
    }
}

/// What is asked of a sector, its first chart, and what the others say.
pub fn sector(content: &Arc<Content>, one: &Sector, view: &View) -> impl IntoView + use<> {
    let (words, place) = (words(content.lang), here(content.lang).place);
    let measures: Vec<_> = content.measures.iter().filter(|measure| measure.sector == one.id).collect();
    let source = measures.first().map(|first| paragraph(content, &first.source, &first.locator));
    let asked = if one.named {
        let asks = measures.iter().map(|measure| view! { <li>{measure.text.clone()}</li> }).collect_view();
        view! { <p class="sub">{words.asked} " " {source}</p> <ul class="asks">{asks}</ul> }.into_any()
    } else {
        view! { <p class="sub">{words.whole_lead}</p> }.into_any()
    };
    let mut charts = content.charts.iter().filter(|chart| chart.sector == one.id);
    let first = charts.next();
    let drawn = first.map(|first| {
        let told = finding(content, first);
        view! {
            <figure class="chart" id=format!("chart-{}", first.id) aria-labelledby=format!("title-{}", first.id)>
                <figcaption>
                    <h2 id=format!("title-{}", first.id)>{told_view(content.lang, told.title)}</h2>
                    <p class="sub" id=format!("sub-{}", first.id)>{subtitle(content, first)}</p>
                </figcaption>
                {choice(content.clone())}
                {drawing_box(content, first, COLUMN, told.description)}
            </figure>
        }
    });
    let others: Vec<_> = charts
        .map(|other| {
            let to = place.chart(&other.id);
            view! { <li><a href=to>{finding(content, other).title.plain()}</a></li> }
        })
        .collect();
    let others = (!others.is_empty()).then(|| {
        view! {
            <h2>{embed_words(content.lang).others}</h2>
            <ul class="others">{others}</ul>
        }
    });
    let sources = match first {
        Some(chart) => chart_sources(content, chart),
        None => publishers(content, measures.first().map(|first| first.source.as_str())),
    };
    view! {
        <h1>{one.name.clone()}</h1>
        {asked}
        {drawn}
        {others}
        {foot(content, view, named(content, view, sources))}
    }
}

/// The aims for a station, part by part.
pub fn aims(content: &Content, station: Station, view: &View) -> Option<impl IntoView + use<>> {
    let milestone = content.milestone(station.year())?;
    let numbers = content.goals_of(station.year()).flat_map(|goal| content.numbers_of(goal));
    let keys = [&milestone.source].into_iter().chain(numbers.map(|one| &one.source)).map(String::as_str);
    let sources = named(content, view, publishers(content, keys));
    Some(view! {
        {panel(content, milestone, 1)}
        {foot(content, view, sources)}
    })
}

/// The road with the sentence above it, in four layouts. `made` is the day of the build.
pub fn the_road(content: &Arc<Content>, made: &str, view: &View) -> impl IntoView + use<> {
    let words = words(content.lang);
    let today = Today { date: made.to_string(), live: false };
    let drawn = [
        picture(&standing(content, SLIM, &today), "drawing road standing slim"),
        picture(&standing(content, PHONE, &today), "drawing road standing"),
        picture(&lying(content, ROADS[0], &today), "drawing road lying short"),
        picture(&lying(content, ROADS[1], &today), "drawing road lying long"),
    ];
    let drawn = drawn.map(|drawing| drawing.to_string()).concat();
    let keys = content.milestones.iter().map(|one| &one.source).chain(content.events.iter().map(|one| &one.source));
    let sources = named(content, view, publishers(content, keys.map(String::as_str)));
    view! {
        <h1>{fill(words.hero, &[words.hero_2025, words.hero_2030, words.hero_2045])}</h1>
        {choice(content.clone())}
        <div class="road-drawing" role="img" aria-label=words.road_description inner_html=drawn></div>
        <ul class="road-key">
            <li><i class="k-done"></i>{words.road_results}</li>
            <li><i class="k-case"></i>{words.road_targets}</li>
            <li><i class="k-words"></i>{words.road_words}</li>
        </ul>
        {foot(content, view, sources)}
    }
}

/// Which aim has a number.
pub fn coverage(content: &Arc<Content>, view: &View) -> impl IntoView + use<> {
    let words = words(content.lang);
    let publications = format!("{}#publications", here(content.lang).place.figures());
    let all = fill(words.publications, &[&content.sources.len().to_string()]);
    view! {
        <h1>{embed_words(content.lang).coverage}</h1>
        <p class="sub">{words.coverage_lead}</p>
        {choice(content.clone())}
        <Coverage content=content />
        {foot(content, view, vec![view! { <a href=publications>{all}</a> }.into_any()])}
    }
}
