//! The explore page: the sentence, the road, the aims, the sectors, how, which has a number, the way to all figures, the
//! method.

use crate::chart::road::Today;
use crate::component::aims::Aims;
use crate::component::changes::Changes;
use crate::component::coverage::Coverage;
use crate::component::drawing::PHONE;
use crate::component::frame::{Foot, Head, section_head};
use crate::component::guess::GuessOffer;
use crate::component::here::{here, told_view};
use crate::component::hero;
use crate::component::how::How;
use crate::component::legend::{KindMarks, Legend};
use crate::component::road::road;
use crate::component::sector::SectorPart;
use crate::component::slim::SlimRoad;
use crate::component::source::source_link;
use crate::component::station::choice;
use crate::content::Content;
use crate::text::embed::embed_words;
use crate::text::minute::minute;
use crate::text::{Words, fill, number, words};
use leptos::prelude::*;
use std::sync::Arc;

/// The whole page.
#[component]
pub fn Explore(
    /// The data.
    content: Arc<Content>,
    /// The day on which the page is made, `YYYY-MM-DD`.
    made: String,
) -> impl IntoView {
    let words = words(content.lang);
    let place = here(content.lang).place;
    let sectors = content.sectors.iter().map(|sector| {
        view! { <SectorPart content=content.clone() sector=sector.clone() /> }
    });
    let contents = content.sectors.iter().map(|sector| {
        view! { <li><a href=format!("#sector-{}", sector.id)>{sector.name.clone()}</a></li> }
    });
    let today = Today { date: made, live: false };
    let road = road(&content, &today, PHONE).map(|drawing| drawing.to_string()).concat();
    let count = content.observations.len().to_string();
    view! {
        <Head lang=content.lang path=String::new() main="road" />
        <KindMarks />
        <main>
            <section id="road" class="page hero" aria-labelledby="h-road">
                {sentence(words)}
                <div class="road-place">
                    <div class="road-drawing" data-root="road" role="img" aria-label=words.road_description inner_html=road></div>
                    {choice(content.clone())}
                    <ul class="road-key">
                        <li><i class="k-done"></i>{words.road_results}</li>
                        <li><i class="k-case"></i>{words.road_targets}</li>
                        <li><i class="k-words"></i>{words.road_words}</li>
                        <li><a href=place.making("road")>{embed_words(content.lang).embed}</a></li>
                    </ul>
                </div>
                {events(&content)}
                {in_a_minute(&content)}
            </section>
            <SlimRoad lang=content.lang />
            <section id="aims"><Aims content=&content /></section>
            <link rel="stylesheet" data-further="" />
            <section id="sectors" class="page part" aria-labelledby="h-sectors">
                {section_head(content.lang, "sectors", words.sectors_title, words.sectors_lead.to_string())}
                <nav class="contents" aria-label=words.nav_sectors>
                    <ul>{contents.collect_view()}</ul>
                </nav>
                <Legend lang=content.lang />
                <GuessOffer content=&content />
                {sectors.collect_view()}
            </section>
            <section id="how" class="page part" aria-labelledby="h-how">
                {section_head(content.lang, "how", words.how_title, words.how_lead.to_string())}
                <How content=&content />
            </section>
            <section id="coverage" class="page part" aria-labelledby="h-coverage">
                {section_head(content.lang, "coverage", words.coverage_title, words.coverage_lead.to_string())}
                <Coverage content=&content />
            </section>
            <section id="since" class="page part" aria-labelledby="h-since">
                {section_head(content.lang, "since", words.since_title, words.since_lead.to_string())}
                <Changes content=&content />
            </section>
            <section id="figures" class="page part" aria-labelledby="h-figures">
                {section_head(content.lang, "figures", words.figures_title, fill(words.figures_lead, &[&count]))}
                <p class="tools">
                    <a class="button" href=place.figures()>{words.open_figures}</a>
                    <a href=format!("{}data/binh-phuoc-road.zip", place.root()) download>{words.zip}</a>
                    <a href=format!("{}data/observations.csv", place.root()) download>{words.download}</a>
                </p>
            </section>
            <section id="sources" class="end" aria-labelledby="h-sources">
                <div class="page">
                    <h2 id="h-sources">{words.sources_title}</h2>
                    {sources(&content)}
                </div>
            </section>
        </main>
        <Foot lang=content.lang lives=true />
    }
}

/// The heading: each aim in the colour of its station.
fn sentence(words: &'static Words) -> impl IntoView {
    view! {
        <h1 id="h-road">{hero::sentence(words)}</h1>
        <p class="lead">{words.lead_programme} " " <b>{words.lead_words}</b> " " {words.lead_rest}</p>
    }
}

/// The page in a minute: questions with their answers, each with the way to more.
fn in_a_minute(content: &Content) -> impl IntoView + use<> {
    let words = words(content.lang);
    let lang = content.lang;
    let answers = minute(content).into_iter().map(|one| {
        view! {
            <div>
                <dt>{one.question}</dt>
                <dd>{told_view(lang, one.answer)} " " <a class="more" href=one.more>{words.read_on}</a></dd>
            </div>
        }
    });
    view! {
        <dl class="minute" aria-label=words.minute>{answers.collect_view()}</dl>
    }
}

/// The events of the road as a list, for whoever does not see the drawing.
fn events(content: &Content) -> impl IntoView + use<> {
    let words = words(content.lang);
    let lines = content.events.iter().map(|event| {
        let date = number::date(content.lang, &event.date);
        view! {
            <li>
                <time datetime=event.date.clone()>{date}</time>
                " "
                {event.text.clone()}
                " "
                {source_link(content, &event.source)}
            </li>
        }
    });
    view! {
        <details class="data events">
            <summary>{words.events}</summary>
            <ul>{lines.collect_view()}</ul>
        </details>
    }
}

fn sources(content: &Content) -> impl IntoView + use<> {
    let words = words(content.lang);
    let rules = words.method_rules.split('\n').map(|rule| view! { <li>{rule}</li> }).collect_view();
    let gaps = content.gaps.iter().map(|gap| {
        view! { <li><b>{gap.text.clone()}</b> " " {gap.why.clone()}</li> }
    });
    let figures = here(content.lang).place.figures();
    let (set, read) = (content.documents.len().to_string(), content.sources.len().to_string());
    view! {
        <div class="method">
            <div>
                <h3>{words.method}</h3>
                <ul>{rules}</ul>
                <h3>{words.cite}</h3>
                <p>{words.cite_text}</p>
            </div>
            <div>
                <h3>{words.gaps}</h3>
                <ul>{gaps.collect_view()}</ul>
            </div>
        </div>
        <p class="tools">
            <a class="button" href=format!("{figures}#documents")>{fill(words.documents, &[&set])}</a>
            <a class="button" href=format!("{figures}#publications")>{fill(words.publications, &[&read])}</a>
        </p>
    }
}
