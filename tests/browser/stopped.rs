//! Wherever a program stops, and wherever it may not begin, the page says so and can be read; loading it anew is offered.

use fantoccini::key::Key;
use serde_json::json;

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::site::{Site, Wrong};
use crate::still::{can_be_read, shows_everything};
use crate::talk::NOW;

const TRAP: &str = include_str!("trap.js");
/// Whether the page says that it has stopped, and whether over all else.
pub const STOPPED: &str = "__probe.shown(document.querySelector('#stopped'))";
const OVER: &str = "getComputedStyle(document.querySelector('#stopped')).position === 'fixed'";
/// Nothing lives, and the style sheet knows.
const STILL: &str = "document.documentElement.matches('[data-static]:not([data-live])')";

/// Browsers that have no WebAssembly for a page, or will not compile it.
const REFUSALS: [(&str, &str); 3] = [
    ("that has no WebAssembly", "delete globalThis.WebAssembly"),
    (
        "that will not compile",
        "for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) \
         WebAssembly[name] = () => Promise.reject(new WebAssembly.CompileError('refused'))",
    ),
    (
        "that has no memory for it",
        "WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => \
         Promise.reject(new RangeError('out of memory'))",
    ),
];

/// Where a program may stop while it begins: the page, and what it asks for then.
const BEGINNINGS: [(&str, &str, &str); 6] = [
    ("", "its first task", "guess"),
    ("", "its second task", "point"),
    ("figures/", "its only task", "find"),
    ("present/?n=7.2", "its only task", "point"),
    ("present/?speaker=on", "its only task", "point"),
    ("embed/chart-growth/", "its second task", "point"),
];

#[test]
fn stopped() {
    in_engines("stopped", async |run| {
        run.check("a program that stops in the middle is told of, and what it kept back is shown", stops).await;
        run.check("slides whose program stops are there to scroll, and go on where they were", stops_in_talk).await;
        for path in ["figures/", "present/?speaker=on", "embed/chart-growth/"] {
            run.check(&format!("/{path} says that it has stopped"), async |page| {
                let site = Site::with_early(TRAP).await;
                open(page, &site, path).await?;
                page.alive().await?;
                trap(page).await
            })
            .await;
        }
        run.check("a program whose stack is full has stopped", async |page| {
            let site = Site::with_early(&format!("{TRAP} window.__deep = true")).await;
            page.open_alive(&site, "").await?;
            trap(page).await
        })
        .await;
        run.check("an error that is not the program's stops nothing", async |page| {
            let stranger = "window.__err = () => setTimeout(() => { throw new RangeError('of a stranger') })";
            let site = Site::with_early(&format!("{TRAP} {stranger}")).await;
            page.open_alive(&site, "").await?;
            page.value("__err()").await?;
            page.becomes("__probe.errors.length", 1).await?;
            page.settle().await;
            same("told that it has stopped", page.value(STOPPED).await?, false.into())?;
            page.press(&['1']).await?;
            page.becomes("__probe.station().radio", "2025").await
        })
        .await;
        for (path, task, asked) in BEGINNINGS {
            run.check(&format!("/{path} says that it has stopped in {task}"), async |page| {
                let site = Site::with_early(&format!("{TRAP} window.__trap = '{asked}'")).await;
                open(page, &site, path).await?;
                page.becomes(STOPPED, true).await?;
                says_over_all(page).await
            })
            .await;
        }
        for (told, refusal) in REFUSALS {
            for path in ["", "figures/", "present/?speaker=on", "embed/chart-growth/"] {
                run.check(&format!("/{path} can be read in a browser {told}"), async |page| {
                    refused(page, path, refusal).await
                })
                .await;
            }
        }
        run.check("a program that did not come is told of, and comes when the page is loaded anew", async |page| {
            let site = Site::with_wrong("road-*.wasm", Wrong::Missing).await;
            page.open(&site, "").await?;
            page.becomes(STOPPED, true).await?;
            says_over_all(page).await?;
            shows_everything(page).await?;
            site.repair();
            again(page).await
        })
        .await;
    });
}

/// Opens a page, a view in a frame, where it begins at a touch.
async fn open(page: &Page, site: &Site, path: &str) -> Outcome {
    if !path.starts_with("embed/") {
        return page.open(site, path).await;
    }
    page.open_in_frame(site, 700, path).await?;
    page.value("document.body.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))").await?;
    Ok(())
}

/// The program stops at a key; the page says so.
async fn trap(page: &Page) -> Outcome {
    same("stopped at first", page.value(STOPPED).await?, false.into())?;
    page.value("(window.__trap = true, document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true })))")
        .await?;
    page.becomes(STOPPED, true).await?;
    says_over_all(page).await
}

/// What is said lies over all else, and nothing lives.
async fn says_over_all(page: &Page) -> Outcome {
    same("said over all else", page.value(OVER).await?, true.into())?;
    same("still", page.value(STILL).await?, true.into())
}

/// Presses what loads the page anew; it is alive.
async fn again(page: &Page) -> Outcome {
    page.value("window.__left = true").await?;
    page.click("#stopped button").await?;
    page.whole().await?;
    page.alive().await?;
    same("stopped after loading anew", page.value(STOPPED).await?, false.into())
}

/// Where a program may not begin, the page is as it was made, and says so: a view in a frame of others keeps silent.
async fn refused(page: &Page, path: &str, refusal: &str) -> Outcome {
    let site = Site::with_early(refusal).await;
    open(page, &site, path).await?;
    page.becomes(STILL, true).await?;
    let framed = path.starts_with("embed/");
    page.becomes(STOPPED, !framed).await?;
    // Where there is no WebAssembly at all, loading the page anew does not help.
    let over = !framed && page.value("'WebAssembly' in window").await? == true;
    same("said over all else", page.value(OVER).await?, over.into())?;
    can_be_read(page, path).await?;
    none("error", &page.words("__probe.errors").await?)
}

async fn stops(page: &Page) -> Outcome {
    let site = Site::with_early(TRAP).await;
    page.open_alive(&site, "?y=2025&guess=on").await?;
    let veiled = "__probe.all('[data-guessing], [data-veiled]').length";
    page.becomes(&format!("{veiled} > 0"), true).await?;
    trap(page).await?;
    same("answers kept back", page.value(veiled).await?, 0.into())?;
    shows_everything(page).await?;
    page.value("document.querySelector('.stations').scrollIntoView({ block: 'center' })").await?;
    page.click("label[for=y2045]").await?;
    page.becomes("__probe.station()", json!({ "radio": "2045", "panels": ["2045"] })).await?;
    again(page).await
}

async fn stops_in_talk(page: &Page) -> Outcome {
    let site = Site::with_early(TRAP).await;
    page.open_alive(&site, "present/?n=7.2").await?;
    page.press(&['b']).await?;
    page.becomes("document.documentElement.dataset.blank", "black").await?;
    trap(page).await?;
    same("blank", page.value("'blank' in document.documentElement.dataset").await?, false.into())?;
    page.value("document.getElementById('digital').scrollIntoView()").await?;
    page.becomes("Math.abs(document.getElementById('digital').getBoundingClientRect().top) < 2", true).await?;
    again(page).await?;
    page.becomes(NOW, "per-head targets").await?;
    page.press(&[Key::Right.into()]).await?;
    page.becomes(NOW, "per-head pace").await
}
