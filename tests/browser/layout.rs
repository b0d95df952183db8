//! The page fits: at four widths, in both languages, alive or without scripts, nothing is cut, laid over or sideways. Colours take
//! no room: each language has one of the themes.

use serde_json::json;

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::site::Site;

/// Pages of every other kind.
const OTHERS: [&str; 8] = [
    "figures/",
    "en/figures/",
    "figures/grdp-per-head/",
    "en/figures/pci-rank/",
    "chart/per-head/",
    "en/chart/beside-2030/",
    "sector/economy/",
    "en/sector/industry/",
];

#[test]
fn layout() {
    in_engines("layout", async |run| {
        let (site, still) = (&Site::whole().await, &Site::without_scripts().await);
        for (path, theme) in [("", "light"), ("en/", "dark")] {
            for width in [280, 360, 768, 1280] {
                run.check(&format!("/{path} fits {width} px without scripts"), async |page| {
                    page.open_in_frame(still, width, path).await?;
                    fits(page).await
                })
                .await;
                run.check(&format!("/{path} fits {width} px, {theme}"), async |page| {
                    page.open_in_frame(site, width, &format!("{path}?theme={theme}")).await?;
                    page.alive().await?;
                    page.settle().await;
                    fits(page).await
                })
                .await;
            }
        }
        for path in OTHERS {
            for width in [280, 768, 1280] {
                run.check(&format!("/{path} fits {width} px"), async |page| {
                    page.open_in_frame(site, width, path).await?;
                    page.settle().await;
                    fits(page).await
                })
                .await;
            }
        }
        for path in ["chart/beside-2030/", "en/chart/growth/", "sector/infrastructure/"] {
            for width in [280, 390, 1280] {
                run.check(&format!("/{path} shows all columns of its figures at {width} px"), async |page| {
                    page.open_in_frame(site, width, path).await?;
                    page.settle().await;
                    let cut = "__probe.all('.scroll').filter(box => box.scrollWidth > box.clientWidth + 1).length";
                    same("tables that are cut", page.value(cut).await?, json!(0))?;
                    same(
                        "figures in sight",
                        page.value("__probe.all('.scroll .r').filter(__probe.shown).length > 5").await?,
                        json!(true),
                    )
                })
                .await;
            }
        }
        run.check("the themes differ", async |page| {
            let mut grounds = Vec::new();
            for theme in ["light", "dark"] {
                page.open_alive(site, &format!("?theme={theme}")).await?;
                let ground = "[document.documentElement, document.body].map(part => \
                    getComputedStyle(part).backgroundColor).join()";
                grounds.push(page.value(ground).await?);
            }
            same("light and dark grounds are one", grounds[0] == grounds[1], false)
        })
        .await;
    });
}

async fn fits(page: &Page) -> Outcome {
    let mut faults = Vec::new();
    for what in ["wide", "cut", "overlaps"] {
        faults.extend(page.words(&format!("__probe.{what}()")).await?);
    }
    none("fault of layout", &faults)
}
