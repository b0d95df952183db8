//! The policy holds: what the build did not put there does not run, is not loaded, and is not shown by others; with the
//! headers of a host, and without them by what the page itself says.

use std::time::Duration;

use serde_json::json;

use crate::check::{Fault, Outcome, Page, in_engines, none, same};
use crate::engine::Engine;
use crate::host::Host;
use crate::site::{Policies, Site, Wrong};

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

/// Pages of every kind.
const PAGES: [&str; 8] =
    ["", "en/", "en/figures/grdp-growth/", "present/", "embed/", "embed/chart-growth/", "404.html", ALONE];
/// All in one file.
const ALONE: &str = "offline.html";

/// HTML that runs something, leads away or looks otherwise, in spellings that a list of forbidden words may not know; and one
/// that does nothing of it.
const HTML: [&str; 10] = [
    "<img src=x onerror=__hit=1>",
    "<img/onerror=__hit=1 src=x>",
    "<img src=\"x\"onerror=__hit=1>",
    "<svg/onload=__hit=1>",
    "<a id=hit target=_self href=java&#115;cript:__hit=1>a</a>",
    "<a id=hit target=_self href=\"java\tscript:__hit=1\">a</a>",
    "<math><mtext></p><style><img src=x onerror=__hit=1></style></math>",
    "<iframe srcdoc=\"<script>parent.__hit=1</script>\"></iframe>",
    "<form target=_self action=javascript:__hit=1><button id=hit>b</button></form>",
    "<b>bold</b>",
];

/// Whether a picture that was opened by itself has its style sheet.
const STYLED: &str = "document.querySelector('style').sheet !== null";

#[test]
fn policy() {
    in_engines("policy", async |run| {
        for (policies, with) in [(Policies::Both, "with"), (Policies::Pages, "without")] {
            for path in PAGES {
                run.check(&format!("/{path} refuses what is not its own, {with} the headers"), async |page| {
                    refuses(page, policies, path, &TRIES).await
                })
                .await;
            }
        }
        // The last two ask other hosts, which views may where the build does not know its own.
        run.check("a view that may ask any host refuses all else", async |page| {
            refuses(page, Policies::Anywhere, "embed/chart-growth/", &TRIES[..3]).await
        })
        .await;
        for (what, named) in [("a script", "*.js"), ("a WASM", "*.wasm"), ("data", "*.bin"), ("a style sheet", "*.css")]
        {
            run.check(&format!("{what} that the build did not make is not taken"), async |page| {
                let site = Site::with_wrong(named, Wrong::Longer).await;
                // The page to explore has the first of its sheets in it.
                page.open(&site, if named == "*.css" { "figures/" } else { "" }).await?;
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
        run.check("what breaks the policy where nothing listens is reported", async |page| {
            let site = Site::tried(Policies::Both).await;
            page.open(&site, "").await?;
            // Nobody on the page hears of it from now on.
            let deaf = "addEventListener('securitypolicyviolation', event => event.stopImmediatePropagation(), true)";
            page.value(&format!("({deaf}, fetch('http://localhost:9/').catch(() => 0), 0)")).await?;
            same("reported", reported(&site).await, true)?;
            none("error that the page itself heard", &page.words("__probe.errors").await?)
        })
        .await;
        run.check("others may show views in frames, and no page", async |page| {
            let site = Site::tried(Policies::Both).await;
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

async fn refuses(page: &Page, policies: Policies, path: &str, tries: &[(&str, &str, &str)]) -> Outcome {
    let site = Site::tried(policies).await;
    page.open(&site, path).await?;
    if ["", "en/", "present/", ALONE].contains(&path) {
        page.alive().await?;
    }
    page.settle().await;
    none("error before anything is tried", &page.words("__probe.errors").await?)?;
    none("breach before anything is tried", &site.reports())?;
    for (what, tried, hit) in tries {
        page.value("(__probe.errors.length = 0, 0)").await?;
        page.run(&format!("try {{ return Promise.resolve({tried}).then(() => 0) }} catch {{ return 0 }}")).await?;
        page.becomes("__probe.errors.some(error => error.includes(' broken by '))", true)
            .await
            .map_err(|fault| Fault::new(format!("{what}: {}", fault.0)))?;
        same(what, page.value(hit).await?, json!(false))?;
        // The file that stands alone may tell nobody; what its host says of it is told all the same.
        let heard = policies == Policies::Pages && path == ALONE || reported(&site).await;
        same(&format!("{what}: reported"), heard, true)?;
    }
    html_becomes_nothing(page, path).await?;
    page.browser.log().await?;
    Ok(())
}

/// Waits until a report of the site comes.
async fn reported(site: &Site) -> bool {
    for _ in 0..60 {
        if !site.reports().is_empty() {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    false
}

/// Text that becomes HTML is refused where the browser can, however it is spelled; elsewhere nothing in it runs.
async fn html_becomes_nothing(page: &Page, path: &str) -> Outcome {
    let types = page.value("'trustedTypes' in window").await? == true;
    same("Trusted Types", types || page.browser.engine != Engine::Chromium, true)?;
    for html in HTML {
        let put = format!(
            "(() => {{ try {{ document.body.appendChild(document.createElement('p')).innerHTML = {}; return true }} \
             catch {{ return false }} }})()",
            json!(html)
        );
        // The file that stands alone has its pages in it as text, and a policy that knows each script by its hash.
        same(html, page.value(&put).await?, json!(!types || path == ALONE))?;
    }
    page.value("(document.querySelectorAll('#hit').forEach(part => part.click()), 0)").await?;
    page.settle().await;
    same("something ran", page.value("'__hit' in window").await?, json!(false))
}
