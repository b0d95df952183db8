//! What is kept for reading without network is whole or nothing, whatever comes of it or is found of it; and wherever the
//! network is lost, what has come can be read.

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::keep::{KEPT, LEFT, visit};
use crate::site::{Now, Site, Wrong};
use crate::still::shows_everything;

/// Files that are kept, and how they may come spoilt: one of the page itself, two that only the worker asks for.
const SPOILT: [(&str, Wrong); 6] = [
    ("road-*.wasm", Wrong::Half),
    ("road-*.wasm", Wrong::Cut),
    ("style-*.css", Wrong::Half),
    ("content-en-*.bin", Wrong::Longer),
    ("pages-*.json", Wrong::Longer),
    ("pages-*.json", Wrong::Cut),
];
/// A worker is at work: the site is kept.
const AT_WORK: &str = "navigator.serviceWorker.getRegistration().then(one => Boolean(one?.active))";

#[test]
fn lost() {
    in_engines("lost", async |run| {
        for (named, wrong) in SPOILT {
            let told = if wrong == Wrong::Longer { "is another" } else { "is cut short" };
            run.check(&format!("where {named} {told} nothing is kept, and all is once it is whole"), async |page| {
                spoilt(page, named, wrong).await
            })
            .await;
        }
        run.check("what was spoilt after it was kept is asked for anew", spoilt_later).await;
        run.check("garbage among what is kept stops no newer version", garbage).await;
        run.check("where the worker may keep nothing, nothing is said and nothing breaks", async |page| {
            let refused = "caches.open = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));\n";
            let site = Site::with_early_worker(refused).await;
            page.open_alive(&site, "").await?;
            site.hears_of("worker.js").await?;
            page.settle().await;
            same("told that it is kept", page.value(KEPT).await?, false.into())?;
            none("error", &page.words("__probe.errors").await?)
        })
        .await;
        run.check("a network that is lost before all is kept leaves nothing half kept", halfway).await;
        run.check("a network that is lost after the page leaves it to be read", async |page| {
            let site = Site::with_held_wasm().await;
            page.open(&site, "").await?;
            site.hears_of(".wasm").await?;
            site.turn(Now::Away);
            site.release();
            page.becomes("'static' in document.documentElement.dataset", true).await?;
            shows_everything(page).await?;
            page.value("document.querySelector('label[for=y2045]').click()").await?;
            page.becomes("__probe.station().panels", vec!["2045"]).await?;
            site.turn(Now::Here);
            page.value("window.__left = true").await?;
            page.click("#stopped button").await?;
            page.whole().await?;
            page.alive().await
        })
        .await;
    });
}

/// A visit while a file comes spoilt keeps nothing; the next one, when it is whole, keeps all: also where the browser has the
/// spoilt file in its own cache, which it may keep for a year.
async fn spoilt(page: &Page, named: &'static str, wrong: Wrong) -> Outcome {
    let site = Site::with_wrong(named, wrong).await;
    page.open(&site, "").await?;
    site.hears_of("/pages-").await?;
    page.becomes(LEFT, 0).await?;
    same("a file that came spoilt", site.wronged().is_empty(), false)?;
    site.repair();
    page.reload().await?;
    page.alive().await?;
    page.becomes(AT_WORK, true).await?;
    site.turn(Now::Away);
    for path in ["", "en/"] {
        page.open_alive(&site, path).await?;
        shows_everything(page).await?;
        none("error", &page.words("__probe.errors").await?)?;
    }
    Ok(())
}

/// The storage gives back other bytes than it was given: the page asks past it, and where there is no network can be read.
async fn spoilt_later(page: &Page) -> Outcome {
    let site = Site::kept().await;
    visit(page, &site).await?;
    let spoil = "caches.keys().then(async ([name]) => {
        const cache = await caches.open(name), spoilt = (await cache.keys()).filter(({ url }) => /road-.*wasm$|content-vi/.test(url));
        await Promise.all(spoilt.map(({ url }) => cache.put(url, new Response('spoilt'))));
        return spoilt.length;
    })";
    same("spoilt files", page.value(spoil).await?, 2.into())?;
    page.open_alive(&site, "").await?;
    site.turn(Now::Away);
    page.open(&site, "").await?;
    page.becomes("'static' in document.documentElement.dataset", true).await?;
    shows_everything(page).await
}

/// What says which pages were open is no list of pages.
async fn garbage(page: &Page) -> Outcome {
    for garbage in ["{", "5"] {
        let site = Site::kept().await;
        visit(page, &site).await?;
        let put = format!(
            "caches.keys().then(([name]) => caches.open(name)) \
             .then(cache => cache.put(new URL('?open', document.baseURI), new Response('{garbage}'))).then(() => true)"
        );
        page.value(&put).await?;
        site.turn(Now::Newer);
        page.open_alive(&site, "").await?;
        page.becomes("__probe.shown(document.querySelector('#newer'))", true).await?;
        page.value("window.__left = true").await?;
        page.click("[data-keep=reload]").await?;
        page.whole().await?;
        page.alive().await?;
        site.turn(Now::Away);
        page.open_alive(&site, "en/").await?;
        same("edition", page.value("document.documentElement.dataset.edition").await?, "newer".into())?;
        none("error", &page.words("__probe.errors").await?)?;
    }
    Ok(())
}

async fn halfway(page: &Page) -> Outcome {
    let site = Site::with_wrong("pages-*.json", Wrong::Late).await;
    page.open_alive(&site, "").await?;
    site.hears_of("/pages-").await?;
    site.turn(Now::Away);
    page.becomes(LEFT, 0).await?;
    same("told that it is kept", page.value(KEPT).await?, false.into())?;
    page.click("label[for=y2045]").await?;
    page.becomes("location.search", "?y=2045").await?;
    none("error", &page.words("__probe.errors").await?)?;
    site.turn(Now::Here);
    site.repair();
    page.reload().await?;
    page.becomes(KEPT, true).await
}
