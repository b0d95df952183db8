//! axe-core finds nothing: on any kind of page, before and after it comes alive, in any state of its charts.
//!
//! In Chromium each language is met at one width in the light, and the dark, whose colours are those of either language, at
//! another. What axe sees hardly depends on the engine: the others meet each page once, in the states that differ most. What axe
//! cannot decide is printed at the end, for a person to look at.

use std::cell::RefCell;
use std::collections::BTreeMap;

use fantoccini::key::Key;
use serde_json::Value;

use crate::check::{Outcome, Page, in_engines, none, npm};
use crate::engine::Engine;
use crate::site::Site;

/// Runs axe on a part of a page, or on all of it.
pub const AUDIT: &str = include_str!("audit.js");
/// Rules that each page as a whole gives something to look at: a run without them has seen nothing.
const ALWAYS: [&str; 8] = [
    "bypass",
    "color-contrast",
    "document-title",
    "heading-order",
    "html-has-lang",
    "landmark-one-main",
    "link-name",
    "region",
];
/// The pages of a language: what is told by all of it, all figures, an indicator with many figures and one with few, what is
/// shared alone, and the presentation.
const PAGES: [(&str, Kind); 7] = [
    ("", Kind::Explore),
    ("figures/", Kind::Figures),
    ("figures/grdp-growth/", Kind::Indicator),
    ("figures/cashew-exports/", Kind::Indicator),
    ("chart/growth/", Kind::Part),
    ("sector/agriculture/", Kind::Part),
    ("present/", Kind::Present),
];

/// The themes and widths of a language, and how many of them engines other than Chromium meet.
const VIETNAMESE: (&[(&str, u32)], usize) = (&[("light", 360), ("dark", 1280)], 1);
const ENGLISH: (&[(&str, u32)], usize) = (&[("light", 1280)], 0);

#[derive(Clone, Copy)]
enum Kind {
    Explore,
    Figures,
    Indicator,
    Part,
    Present,
}

/// What axe could not decide, and the first place of it with the number of all.
type Unsure = RefCell<BTreeMap<String, (String, usize)>>;

#[test]
fn axe_in_vietnamese() {
    visits("", VIETNAMESE);
}

#[test]
fn axe_in_english() {
    visits("en/", ENGLISH);
}

fn visits(language: &str, (visits, elsewhere): (&[(&str, u32)], usize)) {
    let source = &npm("axe-core/axe.min.js");
    in_engines("axe", async |run| {
        let unsure = &Unsure::default();
        let count = if run.engine == Engine::Chromium { visits.len() } else { elsewhere };
        for (theme, width) in &visits[..count] {
            for (path, kind) in PAGES {
                let at = format!("{language}{path}?theme={theme}");
                run.check(&format!("/{at}, {width} px"), async |page| {
                    let site = Site::with_held_wasm().await;
                    page.open_in_frame(&site, *width, &at).await?;
                    page.run(source).await?;
                    let (light, all) = (*theme == "light", page.browser.engine == Engine::Chromium);
                    let audit = Audit { page, source, light, all, unsure, faults: RefCell::default() };
                    match kind {
                        Kind::Explore => audit.explore(&site).await?,
                        Kind::Figures => audit.figures(&site).await?,
                        Kind::Indicator => audit.indicator().await?,
                        Kind::Part => audit.alone(&site).await?,
                        Kind::Present => audit.present(&site).await?,
                    }
                    none("fault found by axe", &audit.faults.into_inner())
                })
                .await;
            }
        }
        for (what, (place, count)) in unsure.take() {
            println!("look {:<8} axe       {what}; {count} ×, first {place}", run.engine);
        }
    });
}

/// The states of a page, one after another.
struct Audit<'a> {
    page: &'a Page,
    /// axe itself, for another document.
    source: &'a str,
    /// In the light the page is also looked at before it is alive, and by all rules; dark re-colours only.
    light: bool,
    /// Whether every state is looked at: in Chromium.
    all: bool,
    unsure: &'a Unsure,
    faults: RefCell<Vec<String>>,
}

impl Audit<'_> {
    /// What is shared alone, at each station.
    async fn alone(&self, site: &Site) -> Outcome {
        self.come_alive(site).await?;
        self.page.settle().await;
        for year in ["2025", "2045"] {
            self.page.click(&format!("label[for=y{year}]")).await?;
            self.page.becomes("document.getAnimations().length", 0).await?;
            self.whole(year).await?;
        }
        Ok(())
    }

    async fn explore(&self, site: &Site) -> Outcome {
        let page = self.page;
        self.come_alive(site).await?;
        page.settle().await;
        page.value("__probe.all('details').forEach(details => details.open = true)").await?;
        page.becomes("__probe.all('.chart .data .scroll').every(place => place.querySelector('table'))", true).await?;
        // Wherever the page is scrolled to, some link lies half below the bar that stays at the top.
        page.value("document.querySelector('.slim').style.position = 'static'").await?;
        let mark = "__probe.all('#chart-growth .drawing').find(__probe.shown).querySelector('a')";
        page.value(&format!("{mark}.focus()")).await?;
        page.press(&[Key::Right.into()]).await?;
        page.becomes("__probe.shown(document.querySelector('#point'))", true).await?;
        self.whole("2030, tables open, a mark focused").await?;
        page.becomes("__probe.shown(document.querySelector('#point'))", true).await?;
        page.press(&[Key::Enter.into()]).await?;
        page.becomes("__probe.all('#note:popover-open .note').length", 1).await?;
        page.value("__probe.all('#note details').forEach(details => details.open = true)").await?;
        self.part("a note open", "#note").await?;
        page.press(&[Key::Escape.into()]).await?;
        page.becomes("__probe.all('#note:popover-open').length", 0).await?;
        self.drawings("2030").await?;
        page.value(&format!(
            "{mark}.dispatchEvent(new PointerEvent('click', {{ bubbles: true, cancelable: true, pointerType: 'touch' }}))"
        ))
        .await?;
        page.becomes("__probe.shown(document.querySelector('#point[data-pinned] .again'))", true).await?;
        self.part("words pinned", "#chart-growth, #point, .slim").await?;
        page.press(&['?']).await?;
        page.becomes("document.querySelector('#keys').matches(':popover-open')", true).await?;
        self.part("the list of keys", "#keys").await?;
        page.press(&[Key::Escape.into()]).await?;
        for year in ["2025", "2045"] {
            page.click(&format!("label[for=y{year}]")).await?;
            page.becomes("document.getAnimations().length", 0).await?;
            self.part(year, "#road, .panel, #coverage").await?;
            self.drawings(year).await?;
        }
        page.value("document.querySelector('#guess button').click()").await?;
        page.becomes("__probe.all('.asker .ask').every(__probe.shown)", true).await?;
        self.part("guessing", "#guess, #aims, .asker").await?;
        page.value("document.querySelector('.asker .see').click()").await?;
        page.becomes("document.activeElement.className", "guess-told").await?;
        page.becomes("document.getAnimations().length", 0).await?;
        self.part("guessed", ".asker").await
    }

    async fn figures(&self, site: &Site) -> Outcome {
        self.come_alive(site).await?;
        if self.all {
            self.whole("alive").await?;
        }
        for (state, words, rows) in [("filtered", "do thi hoa", true), ("filtered to nothing", "xyzzy", false)] {
            let find = format!(
                "(field => {{ field.value = '{words}'; field.dispatchEvent(new Event('input', {{ bubbles: true }})) }}) \
                 (document.querySelector('#find input'))"
            );
            self.page.value(&find).await?;
            self.page.becomes("new URLSearchParams(location.search).get('q')", words).await?;
            self.page.becomes("__probe.all('#all-figures tbody tr').some(__probe.shown)", rows).await?;
            self.whole(state).await?;
        }
        Ok(())
    }

    async fn indicator(&self) -> Outcome {
        self.page.value("__probe.all('details').forEach(details => details.open = true)").await?;
        self.whole("all of it open").await
    }

    /// Each slide with its note, what lies over it, and the desk of the speaker.
    async fn present(&self, site: &Site) -> Outcome {
        let page = self.page;
        self.come_alive(site).await?;
        self.drawings("2030").await?;
        page.value("__probe.all('details').forEach(details => details.open = true)").await?;
        self.whole("all notes open").await?;
        let slides = page.words("__probe.all('#deck > .slide').map(slide => slide.id)").await?;
        for slide in slides.into_iter().filter(|_| self.all) {
            page.value(&format!("document.getElementById('{slide}').scrollIntoView()")).await?;
            page.becomes("document.querySelector('.slide[data-now]').id", slide.as_str()).await?;
            self.part(&slide, &format!("#{slide}, #controls")).await?;
        }
        // Keys go to the frame that has the focus.
        page.value("window.focus()").await?;
        for (key, dialog) in [('?', "keys"), ('q', "code")] {
            page.press(&[key]).await?;
            page.becomes(&format!("document.getElementById('{dialog}').open"), true).await?;
            self.part(dialog, &format!("#{dialog}")).await?;
            page.press(&[Key::Escape.into()]).await?;
            page.becomes(&format!("document.getElementById('{dialog}').open"), false).await?;
        }
        let speaker = "new URLSearchParams([...new URLSearchParams(location.search), ['speaker', 'on']])";
        page.value(&format!("(window.__left = true, location.search = {speaker}, true)")).await?;
        page.whole().await?;
        page.alive().await?;
        page.run(self.source).await?;
        self.whole("the speaker view").await
    }

    /// Looks at the page as it was sent, then lets it come alive.
    async fn come_alive(&self, site: &Site) -> Outcome {
        if self.light && self.all {
            self.whole("before it is alive").await?;
        }
        site.release();
        self.page.alive().await?;
        // axe measures everything at once, as nobody sees it: what rests has the height that it was last seen with.
        if self.page.value("Boolean(document.querySelector('[data-root=drawing]'))").await? == true {
            self.page.becomes("document.documentElement.hasAttribute('data-rests')", true).await?;
            self.page.value("document.documentElement.removeAttribute('data-rests')").await?;
        }
        Ok(())
    }

    /// The whole page, of which axe must have seen something.
    async fn whole(&self, state: &str) -> Outcome {
        let ran = self.run(state, Value::Null).await?;
        let always = if self.light { &ALWAYS[..] } else { &["color-contrast"] };
        let unseen = always.iter().filter(|rule| !ran.iter().any(|id| id == *rule));
        let unseen = unseen.map(|rule| format!("{state}: {rule} had nothing to look at"));
        self.faults.borrow_mut().extend(unseen);
        Ok(())
    }

    /// The parts of the page that a state changes.
    async fn part(&self, state: &str, selector: &str) -> Outcome {
        self.run(state, selector.into()).await.map(drop)
    }

    /// Text in drawings, whose contrast axe does not measure.
    async fn drawings(&self, state: &str) -> Outcome {
        let faint = self.page.words("__probe.faint()").await?;
        self.faults.borrow_mut().extend(faint.into_iter().map(|text| format!("{state}: {text}")));
        Ok(())
    }

    /// Keeps what axe finds in a state, and says which rules had something to look at.
    async fn run(&self, state: &str, part: Value) -> Outcome<Vec<String>> {
        let client = &self.page.browser.client;
        let found = client.execute_async(AUDIT, vec![part, (!self.light).into()]).await?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
        let list = |name: &str| found[name].as_array().into_iter().flatten();
        self.faults.borrow_mut().extend(list("faults").map(|fault| format!("{state}: {}", text(fault))));
        for one in list("unsure") {
            let mut unsure = self.unsure.borrow_mut();
            unsure.entry(text(&one["what"])).or_insert_with(|| (format!("{state}: {}", text(&one["where"])), 0)).1 += 1;
        }
        Ok(list("ran").map(text).collect())
    }
}
