//! Handing on an address: by the browser's own sharing, or by copying; and the pages that such an address leads to.

use fantoccini::key::Key;
use serde_json::json;

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::guess::as_on_paper;
use crate::site::Site;

/// What is copied from now on.
const COPIES: &str =
    "(window.copied = [], navigator.clipboard.writeText = text => { copied.push(text); return Promise.resolve() }, 0)";
/// A browser that has no sharing of its own.
const NO_SHARING: &str = "Object.defineProperty(navigator, 'share', { configurable: true, value: undefined })";
/// The notes that are open.
const OPEN: &str = "__probe.all('#note:popover-open .note').filter(__probe.shown).length";

#[test]
fn share() {
    in_engines("share", async |run| {
        let site = &Site::whole().await;
        run.check("where the browser shares, it is given title and address in their state", async |page| {
            let held = open_with(page, "en/?y=2045", &sharing("shared.push(told)")).await?;
            let home = &held.address;
            let labels = "[...new Set(__probe.all('.copy[data-to]').map(button => button.textContent))]";
            page.becomes(labels, json!(["Share"])).await?;
            for (button, title, to) in [
                (
                    "#chart-growth .copy",
                    "document.querySelector('#chart-growth h4').textContent",
                    "en/chart/growth/?y=2045",
                ),
                (
                    "#sector-urban .words .copy",
                    "document.querySelector('#sector-urban h3').textContent",
                    "en/sector/urban/?y=2045",
                ),
                ("#h-how + p .copy", "document.querySelector('#h-how').textContent", "en/?y=2045#how"),
                (".last .copy", "document.title", "en/?y=2045"),
            ] {
                page.value("(window.shared = [], 0)").await?;
                press(page, button).await?;
                let title = page.value(title).await?;
                page.becomes("shared", json!([{ "title": title, "url": format!("{home}{to}") }])).await?;
            }
            page.has_no_errors().await
        })
        .await;
        run.check("where sharing is refused the address is copied, where it was closed nothing is", async |page| {
            for (error, copied) in [("NotAllowedError", 1), ("AbortError", 0)] {
                let refuse = format!("(window.asked = true, Promise.reject(new DOMException('no', '{error}')))");
                open_with(page, "", &format!("{}, {COPIES}", sharing(&refuse))).await?;
                press(page, "#chart-growth .copy").await?;
                page.becomes("window.asked", true).await?;
                page.settle().await;
                same("addresses copied", page.value("copied.length").await?, copied.into())?;
            }
            Ok(())
        })
        .await;
        run.check("elsewhere the same address is copied, and told so", async |page| {
            let held = open_with(page, "?y=2045&guess=on", &format!("{NO_SHARING}, {COPIES}")).await?;
            let home = &held.address;
            for (button, to) in [
                ("#chart-growth .copy", "chart/growth/?y=2045"),
                ("#sector-industry .words .copy", "sector/industry/?y=2045"),
                ("#h-coverage + p .copy", "?y=2045&guess=on#coverage"),
                (".last .copy", "?y=2045&guess=on"),
            ] {
                page.value("(window.copied.length = 0)").await?;
                press(page, button).await?;
                page.becomes("copied", json!([format!("{home}{to}")])).await?;
                page.becomes(&format!("document.querySelector('{button}').hasAttribute('data-done')"), true).await?;
            }
            page.has_no_errors().await
        })
        .await;
        run.check("without scripts there is no button that hands on", async |page| {
            page.open(&Site::without_scripts().await, "chart/growth/").await?;
            none("button in sight", &page.words("__probe.all('.copy').filter(__probe.shown).map(__probe.name)").await?)
        })
        .await;
        for path in ["chart/per-head/", "en/chart/per-head/", "sector/economy/", "en/sector/economy/"] {
            run.check(&format!("/{path} is alive: its station, its marks, its notes"), async |page| {
                page.open_alive(site, &format!("{path}?y=2025")).await?;
                page.settle().await;
                let target = |year: u16| {
                    format!(
                        "(mark => mark && getComputedStyle(mark).fill !== getComputedStyle(document.body).backgroundColor) \
                         (__probe.all('#chart-per-head .drawing').find(__probe.shown).querySelector('.m-target.y{year}'))"
                    )
                };
                page.becomes(&target(2030), false).await?;
                page.click("label[for=y2030]").await?;
                page.becomes("location.search", "").await?;
                page.becomes(&target(2030), true).await?;
                page.click("label[for=y2045]").await?;
                page.becomes("location.search", "?y=2045").await?;
                page.browser.client.back().await?;
                page.becomes("location.search", "").await?;
                page.click("#chart-per-head .told .fig").await?;
                page.becomes(OPEN, 1).await?;
                let whole = "__probe.all('#note a[href]').every(link => /^https?:/.test(link.getAttribute('href')))";
                same("links of the note are whole", page.value(whole).await?, true.into())?;
                page.press(&[Key::Escape.into()]).await?;
                page.becomes(OPEN, 0).await?;
                page.has_no_errors().await
            })
            .await;
        }
        run.check("a chart's page on paper has its drawing, its numbers and its sources", async |page| {
            page.open_alive(site, "chart/per-head/").await?;
            as_on_paper(page).await?;
            let drawn = "__probe.all('.drawing-box .drawing').filter(__probe.shown).map(drawing => drawing.classList.contains('wide')).join()";
            page.becomes(drawn, "true").await?;
            page.becomes("__probe.all('.numbers td').every(__probe.shown)", true).await?;
            let source = "document.querySelector('.src a').textContent";
            let notes = "getComputedStyle(document.querySelector('main'), '::after').content";
            page.becomes(&format!("{notes}.includes({source})"), true).await?;
            none("thing to press", &page.words("__probe.all('button, nav').filter(__probe.shown).map(__probe.name)").await?)
        })
        .await;
        run.check("a chart's page hands on itself, and leads to the same in the other language", async |page| {
            page.open_alive(site, "chart/exports/?y=2025").await?;
            page.click("header a[hreflang=en]").await?;
            page.becomes("location.pathname", "/en/chart/exports/").await?;
            page.alive().await?;
            page.becomes("location.search", "?y=2025").await?;
            page.becomes("document.querySelector('input[name=y]:checked').value", "2025").await?;
            page.has_no_errors().await?;
            let held = open_with(page, "en/chart/exports/?y=2025", &format!("{NO_SHARING}, {COPIES}")).await?;
            for button in ["#chart-exports .copy", ".last .copy"] {
                page.value("(window.copied.length = 0)").await?;
                press(page, button).await?;
                page.becomes("copied", json!([format!("{}en/chart/exports/?y=2025", held.address)])).await?;
            }
            page.has_no_errors().await
        })
        .await;
    });
}

/// A stand-in for the browser's own sharing, which does something with what it is told.
fn sharing(does: &str) -> String {
    format!(
        "Object.defineProperty(navigator, 'share', {{ configurable: true, \
         value: told => {{ return Promise.resolve({does}).then(() => undefined) }} }})"
    )
}

/// Opens a page, and does something in it before it comes alive.
async fn open_with(page: &Page, path: &str, does: &str) -> Outcome<Site> {
    let held = Site::with_held_wasm().await;
    page.open(&held, path).await?;
    page.value(&format!("(window.shared = [], {does}, 0)")).await?;
    held.release();
    page.alive().await?;
    Ok(held)
}

/// Presses a button wherever it is on the page.
async fn press(page: &Page, button: &str) -> Outcome {
    page.value(&format!("document.querySelector('{button}').click()")).await?;
    Ok(())
}
