//! One visit of a page with an empty cache, on a slower machine and network, and what it took.

use serde_json::{Value, json};

use crate::check::{Outcome, Page};

/// What a reader's machine and network are.
#[derive(Clone, Copy)]
pub struct Throttle {
    /// Its name.
    pub name: &'static str,
    /// How many times slower than the machine that the figures were first measured on.
    pub processor: f64,
    /// Until the first byte of an answer, ms, and bytes a second; none is as quick as this machine is.
    pub network: Option<(f64, f64)>,
}

/// A laptop on a good line, a phone on a slow 4G, a simple phone on 3G.
pub const THROTTLES: [Throttle; 3] = [
    Throttle { name: "fast", processor: 1.0, network: None },
    Throttle { name: "4G, slow", processor: 4.0, network: Some((150.0, 1.6e6 / 8.0)) },
    Throttle { name: "3G", processor: 6.0, network: Some((300.0, 0.7e6 / 8.0)) },
];

impl Throttle {
    /// It in words.
    pub fn told(&self) -> String {
        let network = self.network.map_or("the network as it is".to_string(), |(latency, bytes)| {
            format!("{latency:.0} ms, {:.1} Mbit/s", bytes * 8.0 / 1e6)
        });
        format!("{}: {network}, processor ÷ {}", self.name, self.processor)
    }
}

/// How long the machine that figures were first measured on takes for [`WORK`], ms.
const REFERENCE: f64 = 30.0;
const WORK: &str = "(() => { const start = performance.now(); let sum = 0;
    for (let i = 0; i < 1e7; i++) sum = (sum * 31 + i) % 1000003;
    return performance.now() - start + (sum < 0); })()";

/// Hears of a page what it takes, from before its first byte on.
const CLOCK: &str = "window.__clock = { first: null, largest: null, shift: 0, long: [], alive: null };
    const hear = (type, tell) => new PerformanceObserver(list => list.getEntries().forEach(tell)).observe({ type, buffered: true });
    hear('paint', one => { if (one.name === 'first-contentful-paint') __clock.first = one.startTime; });
    hear('largest-contentful-paint', one => { __clock.largest = one.startTime; });
    hear('layout-shift', one => { __clock.shift += one.value; });
    hear('longtask', one => { __clock.long.push([one.startTime, one.duration]); });
    Object.defineProperty(window, '__ready', { get: () => __clock.alive !== null, set: () => { __clock.alive = performance.now(); } });";

/// What a visit took, ms since it began.
#[derive(Clone, Copy, Debug)]
pub struct Visit {
    /// Until something was painted.
    pub first: f64,
    /// Until the largest part of the first view was painted.
    pub largest: f64,
    /// Until it was interactive in the usual sense: painted, and the last task of more than 50 ms had ended.
    pub interactive: f64,
    /// Until all of it worked: it was alive, and no long task was under way. Nothing where it has no scripts.
    pub alive: f64,
    /// How much longer than 50 ms tasks took that began after the first paint, together.
    pub blocked: f64,
    /// How far things moved; 0 is not at all.
    pub shift: f64,
    /// What came over the line until then, bytes.
    pub sent: f64,
}

/// Slows the browser down, so that it is as slow on any machine.
pub async fn throttle(page: &Page, throttle: Throttle) -> Outcome {
    let browser = &page.browser;
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await?;
    let mut quickest = f64::INFINITY;
    for _ in 0..5 {
        quickest = quickest.min(page.value(WORK).await?.as_f64().unwrap_or(f64::INFINITY));
    }
    let rate = (throttle.processor * REFERENCE / quickest).max(1.0);
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await?;
    let (latency, bytes) = throttle.network.unwrap_or((0.0, -1.0));
    browser.devtools("Network.enable", json!({})).await?;
    let network =
        json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes });
    browser.devtools("Network.emulateNetworkConditions", network).await?;
    Ok(())
}

/// A visit under way, with a script of ours in the page.
pub struct Arrived(Value);

impl Arrived {
    /// Lets later pages be without the script.
    pub async fn end(self, page: &Page) -> Outcome {
        page.browser.devtools("Page.removeScriptToEvaluateOnNewDocument", self.0).await?;
        Ok(())
    }
}

/// Goes to an address with an empty cache and waits until all of it is there; a script runs before the page's own.
pub async fn arrive(page: &Page, address: &str, script: &str) -> Outcome<Arrived> {
    let browser = &page.browser;
    browser.client.goto("about:blank").await?;
    page.becomes("location.protocol", "about:").await?;
    browser.devtools("Network.clearBrowserCache", json!({})).await?;
    let origin = address.split('/').take(3).collect::<Vec<_>>().join("/");
    let all = json!({ "origin": origin, "storageTypes": "all" });
    browser.devtools("Storage.clearDataForOrigin", all).await?;
    let added = browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
    browser.client.goto(address).await?;
    page.becomes("location.protocol + document.readyState", "http:complete").await?;
    Ok(Arrived(added))
}

/// Visits an address with an empty cache. `alive` says whether it comes alive.
pub async fn visit(page: &Page, address: &str, alive: bool) -> Outcome<Visit> {
    let arrived = arrive(page, address, CLOCK).await?;
    if alive {
        page.becomes("window.__ready", true).await?;
    }
    page.becomes("__clock.first !== null && __clock.largest !== null", true).await?;
    // Long tasks end, and what is done when there is time is done.
    page.settle().await;
    page.becomes(
        "performance.now() - Math.max(__clock.alive, ...__clock.long.map(([at, took]) => at + took)) > 400",
        true,
    )
    .await?;
    let seen = page
        .value(
            "Object.assign(__clock, { sent: [...performance.getEntriesByType('navigation'), \
        ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.transferSize, 0) })",
        )
        .await?;
    arrived.end(page).await?;
    Ok(told(&seen))
}

fn told(clock: &Value) -> Visit {
    let number = |value: &Value| value.as_f64().unwrap_or_default();
    let first = number(&clock["first"]);
    let (mut interactive, mut alive, mut blocked) = (first, number(&clock["alive"]), 0.0);
    for task in clock["long"].as_array().into_iter().flatten() {
        let (start, took) = (number(&task[0]), number(&task[1]));
        interactive = f64::max(interactive, start + took);
        alive = f64::max(alive, start + took);
        blocked += if start > first { took - 50.0 } else { 0.0 };
    }
    let (largest, shift, sent) = (number(&clock["largest"]), number(&clock["shift"]), number(&clock["sent"]));
    Visit { first, largest, interactive, alive, blocked, shift, sent }
}

/// The middle one of some times; the lower middle of an even number.
pub fn median(times: impl IntoIterator<Item = f64>) -> f64 {
    let mut times: Vec<f64> = times.into_iter().collect();
    times.sort_by(f64::total_cmp);
    times.get((times.len().max(1) - 1) / 2).copied().unwrap_or(f64::NAN)
}
