//! The page that comes alive is the page that was sent: same words, same elements, same height.

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::site::Site;

#[test]
fn hydration() {
    in_engines("hydration", async |run| {
        for path in ["", "en/"] {
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
    let after = page.value("__probe.roots()").await?;

    let parts = |facts: &serde_json::Value| facts["parts"].as_array().cloned().unwrap_or_default();
    let (before_parts, after_parts) = (parts(&before), parts(&after));
    same("a page without [data-root]", before_parts.is_empty(), false)?;
    same("number of [data-root]", after_parts.len(), before_parts.len())?;
    let changed = before_parts.iter().zip(&after_parts).filter(|(before, after)| before != after);
    let told: Vec<_> = changed.map(|(before, after)| format!("{before}\n      → {after}")).collect();
    none("hydrated part that changed", &told)?;
    same("height of the page", &after["height"], &before["height"])
}
