//! The policy holds: what the build did not put there does not run, is not loaded, and is not shown by others; with the
//! headers of a host, and without them by what the page itself says.

use serde_json::json;

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::engine::Engine;
use crate::host::Host;
use crate::site::{Site, Wrong};

/// What a stranger's text on the page might try, each with what is left of it if it did.
const TRIES: [(&str, &str, &str); 5] = [
    (
        "a script without a known hash",
        "document.body.append(Object.assign(document.createElement('script'), { text: '__hit = 1' }))",
        "'__hit' in window",
    ),
    (
        "a handler in an attribute",
        "(document.body.setAttribute('onclick', '__hit = 1'), document.body.click())",
        "'__hit' in window",
    ),
    (
        "a style sheet in the page",
        "document.head.append(Object.assign(document.createElement('style'), { textContent: 'h1 { color: red }' }))",
        "getComputedStyle(document.querySelector('h1')).color === 'rgb(255, 0, 0)'",
    ),
    (
        "a picture of another host",
        "new Promise(done => Object.assign(new Image(), { src: 'http://localhost:9/a.png', onerror: done }))",
        "false",
    ),
    ("a request to another host", "fetch('http://localhost:9/').catch(() => 0)", "false"),
];

/// Whether a picture that was opened by itself has its style sheet.
const STYLED: &str = "document.querySelector('style').sheet !== null";

#[test]
fn policy() {
    in_engines("policy", async |run| {
        for headers in [true, false] {
            let with = if headers { "with" } else { "without" };
            for path in ["", "en/figures/grdp-growth/", "present/", "embed/chart-growth/"] {
                run.check(&format!("/{path} refuses what is not its own, {with} the headers"), async |page| {
                    let site = if headers { Site::whole().await } else { Site::without_headers().await };
                    refuses(page, &site, path).await
                })
                .await;
            }
        }
        for (what, named) in [("a script", "*.js"), ("a WASM", "*.wasm"), ("data", "*.bin"), ("a style sheet", "*.css")]
        {
            run.check(&format!("{what} that the build did not make is not taken"), async |page| {
                let site = Site::with_wrong(named, Wrong::Longer).await;
                page.open(&site, "").await?;
                page.settle().await;
                if named == "*.css" {
                    let token = "getComputedStyle(document.documentElement).getPropertyValue('--paper')";
                    return same("a token of the style sheet", page.value(token).await?, json!(""));
                }
                same("alive", page.value("window.__ready === true").await?, json!(false))
            })
            .await;
        }
        // WebKit asks a second time for what was asked for early, checked or not.
        let early: &[&str] = if run.engine == Engine::Webkit { &[] } else { &[".wasm", ".bin"] };
        run.check("what is checked is asked for once", async |page| {
            // Without the worker, which asks for all of it again to keep it.
            let site = Site::with_early("delete Navigator.prototype.serviceWorker").await;
            page.open_alive(&site, "").await?;
            page.settle().await;
            for ending in [".css", ".js"].iter().chain(early) {
                let mut asked = site.asked();
                asked.retain(|path| path.ends_with(ending));
                let count = asked.len();
                asked.sort();
                asked.dedup();
                same(&format!("files of {ending}, one at least"), asked.is_empty(), false)?;
                same(&format!("requests for {}", asked.join(" ")), count, asked.len())?;
            }
            Ok(())
        })
        .await;
        run.check("others may show views in frames, and no page", async |page| {
            let site = Site::whole().await;
            for (path, shown) in [("embed/chart-growth/", true), ("", false), ("embed/", false), ("figures/", false)] {
                let frame = format!("<iframe src=\"{}{path}\" title=\"frame\"></iframe>", site.address);
                page.go(&Host::with(&frame).await.address).await?;
                page.settle().await;
                page.browser.client.enter_frame(0).await?;
                let seen = page.value("document.querySelector('main') !== null").await;
                page.browser.client.enter_parent_frame().await?;
                // Where the browser shows nothing at all, nothing can be asked either.
                same(&format!("/{path} in a frame"), seen.is_ok_and(|seen| seen == true), shown)?;
            }
            Ok(())
        })
        .await;
        run.check("a picture that is opened by itself has its colours", async |page| {
            for name in ["image/chart-growth.vi.light.svg", "image/road.en.dark.svg"] {
                let site = Site::whole().await;
                page.browser.client.goto(&format!("{}{name}", site.address)).await?;
                page.becomes("location.pathname.slice(1)", name).await?;
                page.becomes("document.readyState", "complete").await?;
                same(&format!("style of {name}"), page.value(STYLED).await?, json!(true))?;
            }
            Ok(())
        })
        .await;
    });
}

async fn refuses(page: &Page, site: &Site, path: &str) -> Outcome {
    page.open(site, path).await?;
    if !path.contains("figures/") && !path.contains("embed/") {
        page.alive().await?;
    }
    page.settle().await;
    none("error before anything is tried", &page.words("__probe.errors").await?)?;
    let types = page.value("'trustedTypes' in window").await? == true;
    // The last two ask other hosts, which views in frames may.
    let tries = if path.contains("embed/") { &TRIES[..3] } else { &TRIES[..] };
    for (what, tried, hit) in tries {
        page.value("(__probe.errors.length = 0, 0)").await?;
        page.run(&format!("try {{ return Promise.resolve({tried}).then(() => 0) }} catch {{ return 0 }}")).await?;
        page.becomes("__probe.errors.some(error => error.includes(' broken by '))", true)
            .await
            .map_err(|fault| crate::check::Fault(format!("{what}: {}", fault.0)))?;
        same(what, page.value(hit).await?, json!(false))?;
    }
    // Text that becomes HTML is looked at where the browser can.
    let html = "(() => { try { document.createElement('p').innerHTML = '<img src=x onerror=__hit=1>'; return true } catch { return false } })()";
    same("HTML that runs", page.value(html).await?, json!(!types))?;
    same("Trusted Types", types || page.browser.engine() != Engine::Chromium, true)?;
    page.browser.log().await?;
    Ok(())
}
