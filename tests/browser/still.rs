//! The page is complete before any script or WASM runs, and stays so when none ever does.

use serde_json::json;

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::site::Site;

#[test]
fn still() {
    in_engines("still", async |run| {
        for path in ["", "en/"] {
            for without in ["scripts", "WASM"] {
                let site = match without {
                    "scripts" => Site::without_scripts().await,
                    _ => Site::without_wasm().await,
                };
                let at = format!("/{path} without {without}");
                run.check(&format!("{at} shows everything"), async |page| {
                    page.open(&site, path).await?;
                    shows_everything(page).await
                })
                .await;
                run.check(&format!("{at} has a target for every jump"), async |page| {
                    page.open(&site, path).await?;
                    let lost = "__probe.all('a[href^=\"#\"]').map(a => a.getAttribute('href')) \
                        .filter(to => to !== '#' && !document.getElementById(decodeURIComponent(to.slice(1))))";
                    none("jump into nothing", &page.words(lost).await?)
                })
                .await;
                run.check(&format!("{at} has every figure, and a note behind each number"), async |page| {
                    page.open(&site, &format!("{path}figures/")).await?;
                    let shown = "__probe.all('#all-figures tbody tr').filter(__probe.shown).length";
                    let rows = page.value(shown).await?;
                    same("at least 200 rows shown", rows.as_u64() >= Some(200), true)?;
                    page.click("#all-figures tbody a.fig").await?;
                    page.becomes("__probe.all('.note:target').filter(__probe.shown).length", 1).await
                })
                .await;
                run.check(&format!("{at} changes its station"), async |page| {
                    page.open(&site, path).await?;
                    page.becomes("__probe.station()", json!({ "radio": "2030", "panels": ["2030"] })).await?;
                    for year in ["2045", "2025"] {
                        // What is said of a program that did not come lies over the foot of the window.
                        let middle = "document.querySelector('.stations').scrollIntoView({ block: 'center' })";
                        page.value(middle).await?;
                        page.click(&format!("label[for=y{year}]")).await?;
                        let shown = json!({ "radio": year, "panels": [year] });
                        page.becomes("__probe.station()", shown).await?;
                    }
                    Ok(())
                })
                .await;
            }
        }
    });
}

/// Every part of the explore page is there to be read.
pub async fn shows_everything(page: &Page) -> Outcome {
    let sections = ["road", "aims", "sectors", "how", "coverage", "since", "figures", "sources"];
    let parts = sections.map(|id| format!("#{id}")).into_iter();
    let parts = parts.chain(["h1", "#coverage table"].map(String::from));
    let mut unseen = Vec::new();
    for part in parts {
        if page.value(&format!("__probe.all('{part}').some(__probe.shown)")).await? != true {
            unseen.push(part);
        }
    }
    none("part out of sight", &unseen)?;
    let charts = "__probe.all('figure.chart').filter(chart => __probe.all('svg', chart).some(__probe.shown))";
    let count = page.value(&format!("{charts}.length")).await?;
    same("at least 8 charts drawn", count.as_u64() >= Some(8), true)?;
    let blank = "__probe.all('figure.chart').filter(chart => __probe.shown(chart) \
        && !__probe.all('svg', chart).some(__probe.shown)).map(__probe.name)";
    none("chart without its drawing", &page.words(blank).await?)
}

/// A page has all that its reader came for.
pub async fn can_be_read(page: &Page, path: &str) -> Outcome {
    let read = match path.split('?').next().unwrap_or_default() {
        "" => return shows_everything(page).await,
        "figures/" => "__probe.all('#all-figures tbody tr').filter(__probe.shown).length > 200",
        "present/" => "__probe.all('#deck > .slide')[window.__ready ? 'some' : 'every'](__probe.shown)",
        "embed/" => {
            "__probe.all('.unscripted, #choices').filter(__probe.shown).length === 1 \
             && __probe.all('#h-contract, .views a').every(__probe.shown)"
        }
        _ => "__probe.all('figure svg').some(__probe.shown)",
    };
    same("all can be read", page.value(read).await?, true.into())
}
