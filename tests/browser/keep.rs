//! What was visited once is read without network, is of one version, and goes when the reader says so.

use fantoccini::Locator;
use fantoccini::key::Key;
use road::site::headers::{ALWAYS, Headers, Kind};

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::dist::dist;
use crate::failure::OWN_FONTS;
use crate::site::{Now, Site};
use crate::talk::{NOW, PLACES, open_speaker};

pub const KEPT: &str = "__probe.shown(document.querySelector('#kept'))";
const NEWER: &str = "__probe.shown(document.querySelector('#newer'))";
const EDITION: &str = "document.documentElement.dataset.edition ?? ''";
const CONTROLLED: &str = "navigator.serviceWorker.controller !== null";
/// How many caches and registrations there are.
pub const LEFT: &str =
    "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(all => all.flat().length)";
/// The edition of another page, fetched as a note is.
const FETCHED: &str = "fetch(new URL('figures/grdp-growth/', document.baseURI)).then(answer => answer.text()) \
    .then(text => text.includes('data-edition=\"newer\"') ? 'newer' : '')";

#[test]
fn keep() {
    in_engines("keep", async |run| {
        for folder in ["/", "/a/b/"] {
            run.check(&format!("{folder} is read without network after one visit"), async |page| {
                let site = Site::in_folder(folder).await;
                visit(page, &site).await?;
                site.turn(Now::Away);
                for path in [
                    "",
                    "en/",
                    "?y=2045",
                    "figures/",
                    "en/figures/index.html",
                    "figures/grdp-growth/",
                    "chart/growth/",
                    "en/sector/urban/",
                ] {
                    page.open(&site, path).await?;
                    page.becomes("__probe.all('h1').some(__probe.shown)", true).await?;
                    same("its own typeface", page.value(OWN_FONTS).await?.as_u64() >= Some(1), true)?;
                    if !path.contains("grdp") {
                        page.alive().await?;
                    }
                    none("error", &page.words("__probe.errors").await?)?;
                }
                page.open_alive(&site, "en/").await?;
                page.click(".told .fig").await?;
                page.becomes("__probe.all('#note:popover-open .note').filter(__probe.shown).length", 1).await
            })
            .await;
        }
        run.check("what is kept says of itself what a host says", headed).await;
        run.check("the presentation is played without network after one visit", played).await;
        run.check("a newer version waits, is offered, and comes as a whole", newer).await;
        run.check("it goes without a rest, and stays away until it is wanted again", removed).await;
        run.check("nothing is kept from inside another page", async |page| {
            let site = Site::kept().await;
            page.open_in_frame(&site, 800, "").await?;
            page.alive().await?;
            page.settle().await;
            same("caches and registrations", page.value(LEFT).await?, 0.into())?;
            same("told that it is kept", page.value(KEPT).await?, false.into())
        })
        .await;
    });
}

/// Pages and pictures that are kept, and what their headers say: all that is said of every file, and who may show them.
async fn headed(page: &Page) -> Outcome {
    let site = Site::kept().await;
    visit(page, &site).await?;
    let said = "(async (path, name) => (await caches.match(new URL(path, document.baseURI))).headers.get(name))";
    let policies = Headers::of_folder(&dist()).expect("the built folder");
    let drawn = policies.value("Content-Security-Policy", Kind::Drawing).expect("a policy");
    for (path, policy) in
        [("", "frame-ancestors 'self'"), ("en/figures/", "frame-ancestors 'self'"), ("icon.svg", &drawn)]
    {
        for (name, value) in ALWAYS.into_iter().chain([("Content-Security-Policy", policy)]) {
            let seen = page.value(&format!("{said}('{path}', '{name}')")).await?;
            same(&format!("{name} of the kept /{path}"), seen, value.into())?;
        }
    }
    Ok(())
}

/// The whole deck by a clicker, the speaker view beside it, and the other language, with the server gone.
async fn played(page: &Page) -> Outcome {
    let site = Site::kept().await;
    visit(page, &site).await?;
    site.turn(Now::Away);
    page.open_alive(&site, "present/").await?;
    same("its own typeface", page.value(OWN_FONTS).await?.as_u64() >= Some(1), true)?;
    for place in page.words(PLACES).await? {
        page.becomes(NOW, place).await?;
        page.press(&[Key::PageDown.into()]).await?;
    }
    page.becomes("location.search", "?n=21").await?;
    let (slides, speaker) = open_speaker(page).await?;
    page.browser.client.switch_to_window(speaker).await?;
    page.whole().await?;
    page.alive().await?;
    page.press(&[Key::PageUp.into()]).await?;
    page.browser.client.close_window().await?;
    page.browser.client.switch_to_window(slides).await?;
    page.becomes(NOW, "sources").await?;
    page.press(&['l']).await?;
    page.becomes("window.__ready && document.documentElement.lang", "en").await?;
    page.becomes(NOW, "sources").await
}

/// Opens the first page and waits until the site is kept: every engine, driven as here, can keep it.
pub async fn visit(page: &Page, site: &Site) -> Outcome {
    page.open_alive(site, "").await?;
    page.becomes(KEPT, true).await?;
    page.has_no_errors().await?;
    none("request that found nothing", &site.missing())
}

async fn newer(page: &Page) -> Outcome {
    let site = Site::kept().await;
    visit(page, &site).await?;
    let client = &page.browser.client;
    page.open_alive(&site, "").await?;
    page.becomes(CONTROLLED, true).await?;
    same("a newer version on a day without one", page.value(NEWER).await?, false.into())?;

    site.turn(Now::Newer);
    for path in ["figures/", ""] {
        page.open_alive(&site, path).await?;
        same("edition before it is asked for", page.value(EDITION).await?, "".into())?;
        page.becomes(NEWER, true).await?;
        page.has_no_errors().await?;
    }
    page.click("[data-keep=later]").await?;
    page.becomes(NEWER, false).await?;

    // Another window stays with what it has when this one goes on.
    let (first, other) = (client.window().await?, client.new_window(true).await?);
    client.switch_to_window(other.handle.clone()).await?;
    client.goto(&site.address).await?;
    page.whole().await?;
    page.becomes(NEWER, true).await?;
    page.value("window.__left = true").await?;
    page.click("[data-keep=reload]").await?;
    page.whole().await?;
    page.alive().await?;
    same("edition after it was asked for", page.value(EDITION).await?, "newer".into())?;
    same("edition of what it fetches", page.value(FETCHED).await?, "newer".into())?;
    page.has_no_errors().await?;
    client.switch_to_window(first).await?;
    same("edition of the other window", page.value(EDITION).await?, "".into())?;
    same("edition of what the other window fetches", page.value(FETCHED).await?, "".into())?;

    page.open_alive(&site, "").await?;
    same("edition of the other window, loaded anew", page.value(EDITION).await?, "newer".into())?;
    page.becomes("fetch(document.baseURI).then(() => caches.keys()).then(all => all.length)", 1).await?;
    none("asset of two versions in one page", &site.missing())?;
    client.switch_to_window(other.handle).await?;
    client.close_window().await?;
    let left = client.windows().await?.into_iter().next();
    client.switch_to_window(left.expect("the first window")).await?;
    Ok(())
}

async fn removed(page: &Page) -> Outcome {
    let site = Site::kept().await;
    visit(page, &site).await?;
    same("nothing kept before it is removed", page.value(LEFT).await? == 0, false)?;
    page.browser.client.find(Locator::Css("#kept button")).await?.click().await?;
    page.becomes(LEFT, 0).await?;
    page.becomes("document.activeElement.dataset.keep", "again").await?;
    page.reload().await?;
    page.alive().await?;
    page.becomes("__probe.shown(document.querySelector('#unkept'))", true).await?;
    page.settle().await;
    same("caches and registrations after another visit", page.value(LEFT).await?, 0.into())?;
    page.has_no_errors().await?;
    page.value("window.__left = true").await?;
    page.click("[data-keep=again]").await?;
    page.whole().await?;
    page.becomes(KEPT, true).await
}
