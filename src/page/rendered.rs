//! Pages as HTML.

use super::explore::Explore;
use super::figures::Figures;
use super::indicator::IndicatorPage;
use super::present::Present;
use crate::address::{FIGURES, PRESENT, Place};
use crate::component::here::Here;
use crate::content::{Content, Indicator, Lang};
use crate::text::stage::stage;
use crate::text::{fill, words};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// The program that brings a page to life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// That of the explore page and of all figures, which has the data.
    Explore,
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
}

/// Every page in both languages. `made` is the day of the build, `YYYY-MM-DD`; `base_url` is the absolute address of
/// the site's root, where it is known.
pub fn render(contents: &[Arc<Content>; 2], made: &str, base_url: Option<&str>) -> Vec<Rendered> {
    let pages = contents.iter().flat_map(|content| {
        let printer = Printer { content: content.clone(), base_url };
        let own = [printer.explore(made.to_string()), printer.figures(), printer.present(made.to_string())];
        own.into_iter().chain(content.indicators.iter().map(move |one| printer.indicator(one)))
    });
    pages.collect()
}

struct Printer<'a> {
    content: Arc<Content>,
    base_url: Option<&'a str>,
}

impl Printer<'_> {
    fn explore(&self, made: String) -> Rendered {
        let (content, words) = (self.content.clone(), words(self.content.lang));
        self.print("", words.brand.to_string(), words.description.to_string(), Some(Life::Explore), || {
            view! { <Explore content=content made=made /> }.to_html()
        })
    }

    fn figures(&self) -> Rendered {
        let (content, words) = (self.content.clone(), words(self.content.lang));
        let lead = fill(words.figures_lead, &[&content.observations.len().to_string()]);
        self.print(FIGURES, self.titled(words.figures_title), lead, Some(Life::Explore), || {
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
        self.print(&path, self.titled(&indicator.name), indicator.definition.clone(), None, || {
            view! { <IndicatorPage content=&*self.content indicator=indicator /> }.to_html()
        })
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
        let home = if lang == Lang::En { "en/" } else { "" };
        Rendered { path: format!("{home}{path}index.html"), lang, title, description, body, life }
    }
}
