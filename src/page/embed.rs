//! The pages that other sites show in a frame: one view each, with nothing around it.

use crate::address::{Place, View, home};
use crate::chart::guess::Question;
use crate::component::drawing::patterns;
use crate::component::embedded::{aims, chart, coverage, sector, the_road};
use crate::component::here::Here;
use crate::component::stopped::Stopped;
use crate::content::{Content, Lang};
use crate::text::embed::embed_words;
use crate::text::finding::finding;
use crate::text::{fill, guess, words};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// Folders between an embedded page and the home of its language.
const DEPTH: u8 = 2;

/// A view as a page for frames.
#[derive(Clone, Debug)]
pub struct Embedded {
    /// The view.
    pub view: View,
    /// Its language.
    pub lang: Lang,
    /// Its title, without the name of the site.
    pub title: String,
    /// What it shows, in a sentence or two.
    pub description: String,
    /// What stands in `<body>`.
    pub body: String,
}

impl Embedded {
    /// Where it lies below the site's root, as the folder that it is reached at.
    pub fn folder(&self) -> String {
        home(self.lang).to_string() + &self.view.path()
    }

    /// The page that shows the same among all else, below the site's root.
    pub fn page(&self) -> String {
        home(self.lang).to_string() + &self.view.page()
    }
}

/// Every view in a language. `made` is the day of the build, `YYYY-MM-DD`.
pub fn embeds(content: &Arc<Content>, made: &str) -> Vec<Embedded> {
    View::all(content).into_iter().map(|view| embed(content, view, made)).collect()
}

fn embed(content: &Arc<Content>, view: View, made: &str) -> Embedded {
    let lang = content.lang;
    let place = Place { lang, depth: DEPTH };
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let body = owner.with(|| {
        provide_context(Here { place, base_url: None });
        let (inner, key) = (inner(content, &view, made), view.key());
        let kind = key.split('-').next().unwrap_or_default().to_string();
        view! {
            <div class="strata" aria-hidden="true"><i></i><i></i><i></i></div>
            {patterns(&[])}
            <main id="sectors" class="embed" data-kind=kind data-view=key>{inner}</main>
            <div id="point" class="point" aria-hidden="true" hidden><p></p><p class="again">{words(lang).point_again}</p></div>
            <div class="bar" role="status"><Stopped lang=lang /></div>
        }
        .to_html()
    });
    // Links in drawings do not go by what `<base>` says of all links.
    let body = body.replace("<a href=\"../../figures/", "<a target=\"_blank\" href=\"../../figures/");
    let (title, description) = told(content, &view);
    Embedded { view, lang, title, description, body }
}

fn inner(content: &Arc<Content>, view: &View, made: &str) -> AnyView {
    match view {
        View::Road => the_road(content, made, view).into_any(),
        View::Aims(station) => aims(content, *station, view).into_any(),
        View::Sector(id) => content.sector(id).map(|one| sector(content, one, view)).into_any(),
        View::Chart(id) | View::Guess(id) => content.chart(id).map(|one| chart(content, one, view)).into_any(),
        View::Coverage => coverage(content, view).into_any(),
    }
}

/// The title of a view, and what it shows.
pub fn told(content: &Content, view: &View) -> (String, String) {
    let (words, own) = (words(content.lang), embed_words(content.lang));
    let nothing = || (words.brand.to_string(), words.description.to_string());
    match view {
        View::Road => {
            let title = fill(words.hero, &[words.hero_2025, words.hero_2030, words.hero_2045]);
            (title.trim_end_matches('.').to_string(), words.road_description.to_string())
        }
        View::Aims(station) => {
            let aim = content.milestone(station.year()).map_or_else(String::new, |one| one.aim.clone());
            (fill(own.aims, &[&station.year().to_string()]), crate::text::capital(&aim))
        }
        View::Sector(id) => content.sector(id).map_or_else(nothing, |sector| {
            let asked = content.measures.iter().filter(|one| one.sector == *id).map(|one| one.text.as_str());
            let asked = fill(words.sector_description, &[&asked.collect::<Vec<_>>().join("; ")]);
            (sector.name.clone(), if sector.named { asked } else { words.whole_lead.to_string() })
        }),
        View::Chart(id) => content.chart(id).map_or_else(nothing, |chart| {
            let found = finding(content, chart);
            (found.title.plain(), found.description)
        }),
        // What is asked is not answered here.
        View::Guess(id) => content.chart(id).map_or_else(nothing, |chart| {
            let asked = Question::of(content, chart).map(|asks| guess::question(content, asks.indicator, asks.asked));
            (asked.unwrap_or_else(|| chart.name.clone()), words.guess_hint.to_string())
        }),
        View::Coverage => (own.coverage.to_string(), words.coverage_lead.to_string()),
    }
}
