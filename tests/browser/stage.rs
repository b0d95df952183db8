//! On stage: by finger, with the screen awake, with a chosen mark in both windows, and told to whoever listens.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::engine::Engine;
use crate::site::Site;
use crate::talk::{NOW, finger, open_speaker};

/// A screen that can be kept awake, and counts how often it was asked and how many hold it.
const SCREEN: &str = "window.__screen = { asked: 0, held: 0 };
    Object.defineProperty(navigator, 'wakeLock', { value: { request() {
        __screen.asked++;
        __screen.held++;
        return Promise.resolve({ release() { __screen.held--; return Promise.resolve(); } });
    } } });";
const HELD: &str = "[__screen.asked, __screen.held].join()";
/// Out of sight the browser itself lets go.
const HIDE: &str = "(Object.defineProperty(document, 'hidden', { get: () => window.__hidden, configurable: true }), \
    window.__hidden = true, __screen.held = 0, document.dispatchEvent(new Event('visibilitychange')), true)";
const SEE: &str = "(window.__hidden = false, document.dispatchEvent(new Event('visibilitychange')), true)";
/// The words beside the chosen mark, if they are the mark's own and the mark is in sight.
const TOLD: &str = "(mark => mark && __probe.shown(mark) && mark.getAttribute('aria-label') === \
    document.querySelector('#point:not([hidden]) p')?.textContent ? mark.getAttribute('href').split('#')[1] : '')\
    (document.querySelector('#deck > .slide[data-now] .drawing a[data-told]'))";
/// The lines from the chosen mark start at its middle, and its words leave it in sight.
const LED: &str = "((mark, cross, words) => {
    const near = (one, other) => Math.abs(one - other) <= 8;
    return near(cross.right, (mark.left + mark.right) / 2) && near(cross.top, (mark.top + mark.bottom) / 2)
        && (words.bottom <= mark.top || words.top >= mark.bottom);
})(...['.drawing a[data-told]', '.cross', '#point'].map(one => document.querySelector(one).getBoundingClientRect()))";
/// The first words of each slide that a reader comes to in browse mode; what is hidden is passed over.
const FIRST_WORDS: &str = "__probe.all('#deck > .slide').filter(slide => slide.checkVisibility()).map(slide => {
    const walk = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const text = walk.currentNode;
        if (text.data.trim() && text.parentElement.checkVisibility() && !text.parentElement.closest('[aria-hidden=true]'))
            return text.data;
    }
})";

#[test]
fn stage() {
    in_engines("stage", async |run| {
        let site = &Site::whole().await;
        run.check("a finger turns the page: a swipe, a tap at an edge", async |page| {
            page.open_alive(site, "present/?n=3").await?;
            page.becomes(NOW, "aims-2025").await?;
            let (left, middle, right) = ((0.05, 0.5), (0.5, 0.5), (0.95, 0.5));
            for (from, to, then) in [
                ((0.7, 0.5), (0.4, 0.5), "aims-2030"),
                (right, right, "aims-2045"),
                ((0.3, 0.5), (0.6, 0.52), "aims-2030"),
                (middle, middle, "aims-2030"),
                (left, left, "aims-2025"),
            ] {
                finger(page, from, to).await?;
                page.becomes(NOW, then).await?;
            }
            // What turned too late would be seen now.
            finger(page, middle, middle).await?;
            page.settle().await;
            page.becomes(NOW, "aims-2025").await?;
            page.has_no_errors().await
        })
        .await;
        let waking = &Site::with_early(SCREEN).await;
        run.check("the screen is kept awake from the first step until the whole screen is left", async |page| {
            page.open_alive(waking, "present/").await?;
            page.settle().await;
            same("before the talk", page.value(HELD).await?, "0,0".into())?;
            page.press(&[Key::PageDown.into(), Key::PageDown.into()]).await?;
            page.becomes(NOW, "aims-2025").await?;
            page.becomes(HELD, "1,1").await?;
            page.value(HIDE).await?;
            same("out of sight", page.value(HELD).await?, "1,0".into())?;
            page.value(SEE).await?;
            page.becomes(HELD, "2,1").await?;
            page.press(&['f']).await?;
            page.becomes("document.fullscreenElement === document.documentElement", true).await?;
            page.press(&['f']).await?;
            page.becomes("document.fullscreenElement === null", true).await?;
            page.becomes(HELD, "2,0").await?;
            page.value(SEE).await?;
            page.settle().await;
            same("after the talk", page.value(HELD).await?, "2,0".into())?;
            page.press(&[Key::PageDown.into()]).await?;
            page.becomes(HELD, "3,1").await
        })
        .await;
        run.check("a mark chosen in one window is told in both", async |page| chosen_mark(page, site).await).await;
        run.check("keys lead to a mark, which stays chosen until the slide is left", async |page| {
            page.open_alive(site, "present/?n=15.3").await?;
            page.value(&format!("{MARKS}.find(mark => mark.tabIndex === 0).focus()")).await?;
            page.press(&[Key::Right.into()]).await?;
            let second = page.value(&format!("{MARKS}[1].getAttribute('href').split('#')[1]")).await?;
            page.becomes(TOLD, second.clone()).await?;
            page.becomes(LED, true).await?;
            page.press(&['y']).await?;
            page.becomes("document.getElementById('y2045').checked", true).await?;
            page.becomes(TOLD, second).await?;
            page.press(&[Key::PageDown.into(), Key::PageUp.into()]).await?;
            page.becomes(NOW, "digital pace").await?;
            page.becomes(TOLD, "").await
        })
        .await;
        run.check("the first words of each slide say which of how many it is", async |page| {
            for (path, slide, of) in [("present/", "Trang chiếu", "trên"), ("en/present/", "Slide", "of")] {
                page.open(&Site::without_scripts().await, path).await?;
                let told = |count: usize| (1..=count).map(move |number| format!("{slide} {number} {of} {count}"));
                same("as sent", page.words(FIRST_WORDS).await?.join("\n"), told(21).collect::<Vec<_>>().join("\n"))?;
                page.open_alive(site, &format!("{path}?short=on")).await?;
                same("short", page.words(FIRST_WORDS).await?.join("\n"), told(8).collect::<Vec<_>>().join("\n"))?;
            }
            Ok(())
        })
        .await;
        if run.engine == Engine::Chromium {
            run.check("the accessibility tree has each slide by its name and number", async |page| {
                page.open_alive(site, "en/present/?n=4").await?;
                let tree = page.browser.devtools("Accessibility.getFullAXTree", json!({})).await?;
                let slides = slides_in(&tree);
                same("slides", slides.len(), 21)?;
                let wrong: Vec<_> = (1..)
                    .zip(&slides)
                    .filter(|(number, told)| !told.starts_with(&format!("region|slide|Slide {number} of 21|")))
                    .collect();
                none("slide told otherwise", &wrong.iter().map(|(_, told)| told).collect::<Vec<_>>())
            })
            .await;
        }
    });
}

/// The marks of the drawing in sight.
const MARKS: &str = "__probe.all('#digital .drawing a').filter(__probe.shown)";

/// Presses a mark: its note is opened here, and closed again.
async fn press_mark(page: &Page, at: i32) -> Outcome<Value> {
    let mark = format!("{MARKS}.at({at})");
    page.value(&format!("{mark}.dispatchEvent(new PointerEvent('click', {{ bubbles: true, cancelable: true }}))"))
        .await?;
    page.becomes("__probe.all('#note:popover-open .note').length", 1).await?;
    page.press(&[Key::Escape.into()]).await?;
    page.becomes("document.getElementById('note').matches(':popover-open')", false).await?;
    page.value(&format!("{mark}.getAttribute('href').split('#')[1]")).await
}

async fn chosen_mark(page: &Page, site: &Site) -> Outcome {
    let client = &page.browser.client;
    page.open_alive(site, "present/?n=15.3").await?;
    page.becomes(NOW, "digital pace").await?;
    let (slides, speaker) = open_speaker(page).await?;
    let to = async |window: &fantoccini::wd::WindowHandle| client.switch_to_window(window.clone()).await;
    to(&speaker).await?;
    page.whole().await?;
    page.alive().await?;
    page.becomes(NOW, "digital pace").await?;
    let last = press_mark(page, -1).await?;
    page.becomes(TOLD, last.clone()).await?;
    to(&slides).await?;
    page.becomes(TOLD, last.clone()).await?;
    // The slides are loaded anew, and still tell it.
    page.reload().await?;
    page.alive().await?;
    page.becomes(TOLD, last).await?;
    // Another one from the other side.
    let first = press_mark(page, 0).await?;
    page.becomes(TOLD, first.clone()).await?;
    to(&speaker).await?;
    page.becomes(TOLD, first).await?;
    page.press(&[Key::Escape.into()]).await?;
    page.becomes(TOLD, "").await?;
    to(&slides).await?;
    page.becomes(TOLD, "").await?;
    page.has_no_errors().await?;
    to(&speaker).await?;
    client.close_window().await?;
    Ok(to(&slides).await?)
}

/// The slides of an accessibility tree: role, what it is called, its first words, its name.
fn slides_in(tree: &Value) -> Vec<String> {
    let nodes: Vec<&Value> = tree["nodes"].as_array().into_iter().flatten().collect();
    let described = |node: &Value| {
        let all = node["properties"].as_array().into_iter().flatten();
        all.clone().find(|one| one["name"] == "roledescription").map(|one| text(&one["value"]["value"]))
    };
    let slide = |node: &&Value| {
        let (role, name) = (text(&node["role"]["value"]), text(&node["name"]["value"]));
        described(node).map(|what| format!("{role}|{what}|{}|{name}", first_words(&nodes, node)))
    };
    nodes.iter().filter_map(slide).collect()
}

/// The first words inside a part of the tree.
fn first_words(nodes: &[&Value], part: &Value) -> String {
    if part["role"]["value"] == "StaticText" {
        return text(&part["name"]["value"]);
    }
    let children = part["childIds"].as_array().into_iter().flatten();
    let children = children.filter_map(|id| nodes.iter().find(|node| node["nodeId"] == *id));
    children.map(|child| first_words(nodes, child)).find(|words| !words.is_empty()).unwrap_or_default()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_string()
}
