//! Who comes back to a page by Back finds it alive, as it was left: also where the browser has kept the very page.

use serde_json::json;

use crate::check::{Outcome, Page, in_whole_engines, same};
use crate::engine::Engine;
use crate::site::Site;

#[test]
fn back() {
    in_whole_engines("back", async |run| {
        run.check("who comes back finds the page alive, as it was left", comes_back).await;
    });
}

/// Whether a browser, driven as here, shows the very page that was left. Firefox loads it again.
fn keeps_pages(engine: Engine) -> bool {
    engine != Engine::Firefox
}

/// Marks the page; when it is shown again, notes whether its browser had kept it, and every year that its slider stands at.
const MARKED: &str = "(window.__mark = [false], addEventListener('pageshow', ({ persisted }) => {
    const years = new Set(), { port1, port2 } = new MessageChannel();
    port2.onmessage = () => {
        __mark = [true, persisted, [...years.add(document.querySelector('#year-slider').value)].join()];
        port1.postMessage(0);
    };
    port1.postMessage(0);
    setTimeout(() => port1.close(), 400);
}), 0)";

async fn comes_back(page: &Page) -> Outcome {
    let site = Site::whole().await;
    page.open_alive(&site, "").await?;
    page.click("label[for=y2045]").await?;
    page.becomes("location.search", "?y=2045").await?;
    page.value(MARKED).await?;
    page.open_alive(&site, "figures/").await?;
    page.value("history.back()").await?;
    page.becomes("location.pathname + location.search", "/?y=2045").await?;
    page.alive().await?;
    page.settle().await;
    let mark = page.value("window.__mark ?? null").await?;
    let kept = if keeps_pages(page.browser.engine) { json!([true, true, "2045"]) } else { json!(null) };
    same("the very page that was left, as its browser says, and what its slider stood at since", mark, kept)?;
    same("slider", page.value("document.querySelector('#year-slider').value").await?, "2045".into())?;
    page.becomes("__probe.station()", json!({ "radio": "2045", "panels": ["2045"] })).await?;
    page.click("label[for=y2025]").await?;
    page.becomes("location.search", "?y=2025").await?;
    page.has_no_errors().await
}
