//! The station chosen: by every means, kept by the address, by Back, by reload and by the language.

use fantoccini::key::Key;
use serde_json::json;

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::engine::Engine;
use crate::site::Site;

#[test]
fn station() {
    in_engines("station", async |run| {
        let site = &Site::whole().await;
        run.check("the default has no word in the address", async |page| {
            page.open_alive(site, "").await?;
            is(page, "2030", "").await
        })
        .await;
        run.check("a label chooses", async |page| {
            page.open_alive(site, "").await?;
            for (year, query) in [("2045", "?y=2045"), ("2025", "?y=2025"), ("2030", "")] {
                page.click(&format!("label[for=y{year}]")).await?;
                is(page, year, query).await?;
            }
            Ok(())
        })
        .await;
        run.check("each sign of the legend is there, whichever year is chosen", async |page| {
            page.open_alive(site, "").await?;
            for year in ["2025", "2045", "2030"] {
                page.click(&format!("label[for=y{year}]")).await?;
                page.becomes("__probe.station().panels", json!([year])).await?;
                let signs = "__probe.all('.legend svg :is(path, use)').map(sign => getComputedStyle(sign).visibility)";
                let seen = page.words(signs).await?;
                same("signs", seen.len() >= 8, true)?;
                none("hidden sign", &seen.iter().filter(|one| *one != "visible").collect::<Vec<_>>())?;
            }
            Ok(())
        })
        .await;
        if run.engine == Engine::Chromium {
            run.check(
                "in the colours of a system the chosen column of the matrix is as readable as the others",
                readable,
            )
            .await;
        }
        run.check("the arrow keys choose", async |page| {
            page.open_alive(site, "").await?;
            page.value("document.querySelector('input[name=y]:checked').focus()").await?;
            page.press(&[Key::Right.into()]).await?;
            is(page, "2045", "?y=2045").await?;
            page.press(&[Key::Left.into(), Key::Left.into()]).await?;
            is(page, "2025", "?y=2025").await
        })
        .await;
        run.check("the slider chooses", async |page| {
            page.open_alive(site, "").await?;
            page.value("document.querySelector('#year-slider').focus()").await?;
            page.press(&[Key::End.into()]).await?;
            is(page, "2045", "?y=2045").await?;
            page.press(&[Key::Home.into()]).await?;
            is(page, "2025", "?y=2025").await
        })
        .await;
        run.check("Back and Forward return to a station", async |page| {
            page.open_alive(site, "").await?;
            page.click("label[for=y2045]").await?;
            is(page, "2045", "?y=2045").await?;
            page.browser.client.back().await?;
            is(page, "2030", "").await?;
            page.browser.client.forward().await?;
            is(page, "2045", "?y=2045").await
        })
        .await;
        run.check("reload keeps it", async |page| {
            page.open_alive(site, "").await?;
            page.click("label[for=y2045]").await?;
            is(page, "2045", "?y=2045").await?;
            page.reload().await?;
            page.alive().await?;
            is(page, "2045", "?y=2045").await
        })
        .await;
        run.check("an address chooses on arrival", async |page| {
            page.open_alive(site, "?y=2025").await?;
            is(page, "2025", "?y=2025").await?;
            page.has_no_errors().await
        })
        .await;
        run.check("an unknown address falls back and is put right", async |page| {
            page.open_alive(site, "?y=1999&x=1").await?;
            is(page, "2030", "").await?;
            page.has_no_errors().await
        })
        .await;
        run.check("the other language keeps it", async |page| {
            page.open_alive(site, "").await?;
            page.click("label[for=y2045]").await?;
            is(page, "2045", "?y=2045").await?;
            for (language, path) in [("en", "/en/"), ("vi", "/")] {
                page.click(&format!("header a[hreflang={language}]")).await?;
                page.becomes("document.documentElement.lang", language).await?;
                page.becomes("location.pathname", path).await?;
                page.alive().await?;
                is(page, "2045", "?y=2045").await?;
            }
            Ok(())
        })
        .await;
    });
}

/// The radio, the panels and the address all say this station.
async fn is(page: &Page, year: &str, query: &str) -> Outcome {
    page.becomes("__probe.station()", json!({ "radio": year, "panels": [year] })).await?;
    page.becomes("location.search", query).await
}

/// The words of a cell and its ground are two colours of the system, whether its year is chosen or not.
async fn readable(page: &Page) -> Outcome {
    let forced = |value: &str| json!({ "features": [{ "name": "forced-colors", "value": value }] });
    page.open_alive(&Site::whole().await, "?y=2025").await?;
    page.browser.devtools("Emulation.setEmulatedMedia", forced("active")).await?;
    let colours = "['backgroundColor', 'color'].map(of => ['.y2025', '.y2030'].map(year => \
        getComputedStyle(document.querySelector(`.matrix td.has${year}`))[of]))";
    let seen = page.value(colours).await;
    page.browser.devtools("Emulation.setEmulatedMedia", forced("none")).await?;
    let seen = seen?;
    same("grounds of the chosen and another column", &seen[0][0], &seen[0][1])?;
    same("words of both", &seen[1][0], &seen[1][1])?;
    same("words and ground are one", seen[0][0] == seen[1][0], false)
}
