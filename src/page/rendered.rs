//! Pages as HTML.

use super::chart::ChartPage;
use super::explore::Explore;
use super::figures::Figures;
use super::indicator::IndicatorPage;
use super::making::{Making, Weight};
use super::missing::Missing;
use super::present::Present;
use super::sector::SectorPage;
use crate::address::{CHARTS, EMBEDS, EXPLORE, FIGURES, PRESENT, Place, SECTORS, View, chart_view, home, sector_view};
use crate::component::here::Here;
use crate::content::{Chart, Content, Indicator, Lang, Sector};
use crate::text::embed::embed_words;
use crate::text::finding::finding;
use crate::text::stage::stage;
use crate::text::told::Told;
use crate::text::{fill, sector_description, words};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// The program that brings a page to life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// That of the pages with drawings, which has the data.
    Explore,
    /// That of the page of all figures, which finds and orders its rows.
    Find,
    /// That of the presentation, which takes everything from the page.
    Present,
}

/// A page of the site.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// Where it lies below the site's root.
    pub path: String,
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// What it says, in a sentence.
    pub description: String,
    /// What stands in `<body>`.
    pub body: String,
    /// What brings parts of it to life, if anything does.
    pub life: Option<Life>,
    /// Whether it shows one chart or one sector, which has a style sheet of its own.
    pub one: bool,
    /// The view whose picture a link to it is shown with.
    pub card: String,
    /// What else stands in its head.
    pub head: String,
    /// The view for frames of others that shows what it is about.
    pub view: Option<View>,
}

/// Every page of a language. `made` is the day of the build, `YYYY-MM-DD`; `base_url` is the absolute address of the
/// site's root, where it is known.
pub fn render(content: &Arc<Content>, made: &str, base_url: Option<&str>) -> Vec<Rendered> {
    let printer = Printer { content: content.clone(), base_url };
    let own = [printer.explore(made.to_string()), printer.figures(), printer.present(made.to_string())];
    let indicators = content.indicators.iter().map(|one| printer.indicator(one));
    let sectors = content.sectors.iter().map(|one| printer.sector(one));
    let charts = content.charts.iter().map(|one| printer.chart(one));
    own.into_iter().chain(sectors).chain(charts).chain(indicators).collect()
}

/// The page that makes the code for other sites, in both languages. `own` is what else stands in its head.
pub fn making(contents: &[Arc<Content>; 2], base_url: Option<&str>, weight: &Weight, own: &str) -> Vec<Rendered> {
    let of = |content: &Arc<Content>| {
        let (printer, words) = (Printer { content: content.clone(), base_url }, embed_words(content.lang));
        let page = printer.print(EMBEDS, printer.titled(words.title), words.lead.to_string(), None, || {
            view! { <Making content=&**content weight=weight /> }.to_html()
        });
        Rendered { head: own.to_string(), ..page }
    };
    contents.iter().map(of).collect()
}

/// What stands in `<body>` of the page for addresses that lead nowhere; `root` is the path of the site's root on its host.
pub fn missing(contents: &[&Content; 2], root: &str) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    owner.with(|| view! { <Missing contents=contents root=root /> }.to_html())
}

struct Printer<'a> {
    content: Arc<Content>,
    base_url: Option<&'a str>,
}

impl Printer<'_> {
    fn explore(&self, made: String) -> Rendered {
        let (content, words) = (self.content.clone(), words(self.content.lang));
        let page = self.print("", words.brand.to_string(), words.description.to_string(), Some(Life::Explore), || {
            view! { <Explore content=content made=made /> }.to_html()
        });
        Rendered { view: Some(View::Road), ..page }
    }

    fn figures(&self) -> Rendered {
        let (content, words) = (self.content.clone(), words(self.content.lang));
        let lead = fill(words.figures_lead, &[&content.observations.len().to_string()]);
        self.print(FIGURES, self.titled(words.figures_title), lead, Some(Life::Find), || {
            view! { <Figures content=content /> }.to_html()
        })
    }

    fn present(&self, made: String) -> Rendered {
        let (content, stage) = (self.content.clone(), stage(self.content.lang));
        self.print(PRESENT, self.titled(stage.name), stage.description.to_string(), Some(Life::Present), || {
            view! { <Present content=content made=made /> }.to_html()
        })
    }

    fn indicator(&self, indicator: &Indicator) -> Rendered {
        let path = format!("{FIGURES}{}/", indicator.id);
        let page = self.print(&path, self.titled(&indicator.name), indicator.definition.clone(), None, || {
            view! { <IndicatorPage content=&*self.content indicator=indicator /> }.to_html()
        });
        let shown = self.content.chart_indicators.iter().find(|pair| pair.indicator == indicator.id);
        Rendered { card: shown.map_or(page.card, |pair| chart_view(&pair.chart)), ..page }
    }

    /// Says the finding: in its title, and its sentences as what the page is about.
    fn chart(&self, chart: &Chart) -> Rendered {
        let found = finding(&self.content, chart);
        let told =
            if found.sentences.is_empty() { found.description } else { Told::join(found.sentences, " ").plain() };
        let (content, own) = (self.content.clone(), chart.clone());
        let path = format!("{CHARTS}{}/", chart.id);
        let page = self.print(&path, self.titled(&found.title.plain()), told, Some(Life::Explore), || {
            view! { <ChartPage content=content chart=own /> }.to_html()
        });
        Rendered { card: chart_view(&chart.id), view: Some(View::Chart(chart.id.clone())), one: true, ..page }
    }

    fn sector(&self, sector: &Sector) -> Rendered {
        let (content, own) = (self.content.clone(), sector.clone());
        let told = sector_description(&content, sector);
        let path = format!("{SECTORS}{}/", sector.id);
        let page = self.print(&path, self.titled(&sector.name), told, Some(Life::Explore), || {
            view! { <SectorPage content=content sector=own /> }.to_html()
        });
        Rendered { card: sector_view(&sector.id), view: Some(View::Sector(sector.id.clone())), one: true, ..page }
    }

    fn titled(&self, title: &str) -> String {
        format!("{title} · {}", words(self.content.lang).brand)
    }

    /// A page at `path` below the home of the language.
    fn print(
        &self,
        path: &str,
        title: String,
        description: String,
        life: Option<Life>,
        body: impl FnOnce() -> String,
    ) -> Rendered {
        let lang = self.content.lang;
        let depth = path.matches('/').count() as u8;
        let here = Here { place: Place { lang, depth }, base_url: self.base_url.map(str::to_string) };
        let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
        let body = owner.with(|| {
            provide_context(here);
            body()
        });
        let (path, card) = (format!("{}{path}index.html", home(lang)), EXPLORE.to_string());
        Rendered { path, lang, title, description, body, life, one: false, card, head: String::new(), view: None }
    }
}
