//! How the page to explore runs: it rests when nobody asks for anything, and keeps nothing. Chromium alone tells what it keeps.

use std::time::Duration;

use serde_json::json;

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::engine::Engine;
use crate::pace::host::Host;

/// How often a reader comes and goes, eight acts each time, and how often before it is first weighed.
const TIMES: usize = 60;
const FIRST: usize = 25;
/// How many bytes a round may leave: what the browser itself remembers of presses and addresses.
const KEPT: f64 = 1024.0;

/// Counts what is asked of the browser from now on.
const COUNT: &str = "(window.__asked = [], ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback', 'fetch', 'queueMicrotask']
    .forEach(name => { const own = window[name]; window[name] = (...all) => (__asked.push(name), own.apply(window, all)); }),
    window.__fetched = performance.getEntriesByType('resource').length, true)";

#[test]
fn running() {
    in_engines("running", async |run| {
        if run.engine != Engine::Chromium {
            return;
        }
        let host = &Host::start().await;
        run.check("at rest nothing runs, nothing is asked for", async |page| {
            page.go(&host.address).await?;
            page.becomes("window.__ready", true).await?;
            // Once, the site is kept for reading without network; then there is rest.
            tokio::time::sleep(Duration::from_secs(3)).await;
            page.value(COUNT).await?;
            tokio::time::sleep(Duration::from_secs(3)).await;
            none("request of the browser", &page.words("__asked").await?)?;
            let fetched = "performance.getEntriesByType('resource').length - window.__fetched";
            same("files fetched", page.value(fetched).await?, 0.into())
        })
        .await;
        run.check(&format!("after {TIMES} rounds of use the memory is what it was"), async |page| {
            page.go(&host.address).await?;
            page.becomes("window.__ready", true).await?;
            page.settle().await;
            rounds(page, FIRST).await?;
            let before = weighed(page).await?;
            rounds(page, TIMES).await?;
            let after = weighed(page).await?;
            println!("     nodes, listeners, bytes: before {before:?}, after {after:?}");
            same("nodes more", after[0] - before[0] <= 8.0, true)?;
            same("listeners more", after[1] - before[1] <= 4.0, true)?;
            let kept = (after[2] - before[2]) / TIMES as f64;
            same(&format!("{kept:.0} bytes a round are kept, at most {KEPT}"), kept <= KEPT, true)
        })
        .await;
    });
}

/// Comes and goes: chooses stations, opens and closes notes, tables, the list of keys, a guess, words beside a mark.
const ROUNDS: &str = "(async times => {
    const turn = () => new Promise(then => setTimeout(then, 0));
    const until = async is => { for (let i = 0; i < 2000 && !is(); i++) await turn(); };
    const one = selector => document.querySelector(selector);
    const note = one('#note'), keys = one('#keys'), mark = one('#chart-growth .drawing a');
    const table = one('#chart-exports details'), figures = document.querySelectorAll('.fig');
    const help = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, cancelable: true }));
    for (let i = 0; i < times; i++) {
        for (const year of ['2025', '2045', '2030']) {
            one(`#y${year}`).click();
            await until(() => document.documentElement.dataset.y === year);
        }
        figures[i % 20].click();
        await until(() => note.matches(':popover-open'));
        note.hidePopover();
        table.open = !table.open;
        help();
        await until(() => keys.matches(':popover-open'));
        keys.hidePopover();
        one('#chart-growth .guess-one').click();
        await until(() => one('#chart-growth[data-guessing]'));
        one('#chart-growth .skip-guess').click();
        await until(() => !one('#chart-growth[data-guessing]'));
        mark.focus();
        await turn();
        mark.blur();
        window.__round = i + 1;
    }
})";

async fn rounds(page: &Page, times: usize) -> Outcome {
    page.value(&format!(
        "(window.__round = 0, {ROUNDS}({times}).catch(why => {{ window.__round = String(why) }}), true)"
    ))
    .await?;
    for _ in 0..100 {
        if page.value("__round").await? == json!(times) {
            break;
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    same("rounds", page.value("__round").await?, json!(times))
}

/// Nodes of the document, listeners, bytes of the heap, after what nobody needs has been thrown away.
async fn weighed(page: &Page) -> Outcome<[f64; 3]> {
    let browser = &page.browser;
    // What the browser remembers of fetched files is none of the page's.
    page.value("(performance.clearResourceTimings(), true)").await?;
    browser.devtools("HeapProfiler.enable", json!({})).await?;
    for _ in 0..3 {
        browser.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let counters = browser.devtools("Memory.getDOMCounters", json!({})).await?;
    let heap = browser.devtools("Runtime.getHeapUsage", json!({})).await?;
    Ok([&counters["nodes"], &counters["jsEventListeners"], &heap["usedSize"]]
        .map(|one| one.as_f64().unwrap_or(f64::NAN)))
}
