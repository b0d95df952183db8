//! The file for a USB stick on a slow laptop: slides and keys are there within a second.

use serde_json::json;

use super::visit::{THROTTLES, Throttle, throttle};
use crate::check::{Outcome, Page, in_whole_engines, same};
use crate::offline::open_file;

/// Within how many milliseconds the file is to be open.
const SOON: f64 = 1000.0;
/// How often it is opened: the quickest counts.
const OPENED: usize = 4;

/// When the first slide was painted, and when a key was answered that was pressed as soon as one could be.
const CLOCK: &str = "Object.defineProperty(window, '__ready', { get: () => window.__alive, set(alive) {
    window.__alive = alive;
    const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }));
    press();
    const answered = document.querySelector('.slide[data-now]').id === 'road';
    window.__answered = answered ? performance.now() : Infinity;
} });";

#[test]
#[ignore = "times are measured alone: tests/run pace"]
fn file() {
    in_whole_engines("file", async |run| {
        run.check("on a laptop four times as slow, slides and keys are there within a second", async |page| {
            throttle(page, Throttle { name: "slow laptop", processor: 4.0, network: None }).await?;
            let added =
                page.browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": CLOCK })).await?;
            let seen = quickest(page).await;
            page.browser.devtools("Page.removeScriptToEvaluateOnNewDocument", added).await?;
            throttle(page, THROTTLES[0]).await?;
            for (what, after) in ["painted", "answered"].into_iter().zip(seen?) {
                println!("     {what} after {after:.0} ms");
                same(&format!("{what} within {SOON} ms"), after <= SOON, true)?;
            }
            Ok(())
        })
        .await;
    });
}

/// After how many milliseconds the first slide was painted and the first key answered.
async fn quickest(page: &Page) -> Outcome<[f64; 2]> {
    let painted = "(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null)";
    let mut quickest = [f64::INFINITY; 2];
    for _ in 0..OPENED {
        open_file(page, "").await?;
        page.becomes(&format!("{painted} !== null"), true).await?;
        let seen = page.value(&format!("[{painted}, window.__answered]")).await?;
        for (at, least) in quickest.iter_mut().enumerate() {
            *least = least.min(seen[at].as_f64().unwrap_or(f64::INFINITY));
        }
    }
    Ok(quickest)
}
