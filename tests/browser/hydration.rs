//! The page that comes alive is the page that was sent: same words and elements at that
//! moment, and the same height for good.

use serde_json::Value;

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::site::Site;

#[test]
fn hydration() {
    in_engines("hydration", async |run| {
        for path in ["", "en/", "figures/", "en/figures/", "chart/structure/", "en/sector/agriculture/"] {
            run.check(&format!("/{path} comes alive without an error"), async |page| {
                page.open_alive(&Site::whole().await, path).await?;
                page.has_no_errors().await
            })
            .await;
            run.check(&format!("/{path} is the same before and after"), async |page| {
                same_before_and_after(page, path).await
            })
            .await;
        }
    });
}

async fn same_before_and_after(page: &Page, path: &str) -> Outcome {
    let site = Site::with_held_wasm().await;
    page.open(&site, path).await?;
    same("alive before its WASM came", page.value("Boolean(window.__ready)").await?, false.into())?;
    let before = page.value("__probe.roots()").await?;
    site.release();
    page.alive().await?;
    let after = page.value("__probe.rootsAtReady()").await?;
    page.settle().await;
    let settled = page.value("__probe.roots()").await?;

    let parts = |facts: &Value| facts["parts"].as_array().cloned().unwrap_or_default();
    let (before_parts, after_parts) = (parts(&before), parts(&after));
    same("a page without [data-root]", before_parts.is_empty(), false)?;
    same("number of [data-root]", after_parts.len(), before_parts.len())?;
    let pairs = before_parts.iter().zip(&after_parts);
    let mut told: Vec<_> = pairs.filter(|(before, after)| before != after).map(|(b, a)| difference(b, a)).collect();
    for (when, state) in [("when alive", &after), ("when settled", &settled)] {
        if state["height"] != before["height"] {
            told.push(format!("page {} px high became {} px {when}", before["height"], state["height"]));
        }
    }
    none("change", &told)
}

/// Where two states of one part first differ, in words.
fn difference(before: &Value, after: &Value) -> String {
    let text = |part: &Value| part["text"].as_str().unwrap_or_default().chars().collect::<Vec<_>>();
    let (old, new) = (text(before), text(after));
    let same = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let excerpt = |text: &[char]| text.iter().skip(same.saturating_sub(20)).take(60).collect::<String>();
    format!(
        "{}: {} elements, “…{}…” became {} elements, “…{}…”",
        before["root"],
        before["elements"],
        excerpt(&old),
        after["elements"],
        excerpt(&new),
    )
}
