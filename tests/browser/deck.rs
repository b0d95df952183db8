//! The presentation: played by the keys of a clicker, in one window and in two, with and without what brings it to life.

use std::time::Duration;

use fantoccini::key::Key;
use serde_json::Value;

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::site::{Now, Site};
use crate::slides::FAULTS;
use crate::talk::{NOW, PLACES, TOP, open_speaker};

#[test]
fn deck() {
    in_engines("deck", async |run| {
        let site = &Site::whole().await;
        run.check("a clicker goes through every step of every slide, and back", async |page| {
            page.open_alive(site, "present/").await?;
            let places = page.words(PLACES).await?;
            same("more places than slides", places.len() > 21, true)?;
            for (index, place) in places.iter().enumerate() {
                page.becomes(NOW, place.as_str()).await?;
                if index + 1 < places.len() {
                    page.press(&[Key::PageDown.into()]).await?;
                }
            }
            page.becomes("location.search", "?n=21").await?;
            page.press(&[Key::PageDown.into()]).await?;
            for place in places.iter().rev() {
                page.becomes(NOW, place.as_str()).await?;
                page.press(&[Key::PageUp.into()]).await?;
            }
            page.becomes(TOP, "title").await?;
            page.has_no_errors().await
        })
        .await;
        run.check("each step is an address: a reload stays, Back goes back", async |page| {
            page.open_alive(site, "en/present/?n=7.2").await?;
            page.becomes(NOW, "per-head targets").await?;
            page.becomes(TOP, "per-head").await?;
            page.press(&[Key::Right.into()]).await?;
            page.becomes("location.search", "?n=7.3").await?;
            page.reload().await?;
            page.alive().await?;
            page.becomes(NOW, "per-head pace").await?;
            page.press(&['1', '8', Key::Enter.into()]).await?;
            page.becomes(NOW, "coverage").await?;
            page.value("history.back()").await?;
            page.becomes(NOW, "per-head pace").await?;
            page.becomes(TOP, "per-head").await?;
            page.open_alive(site, "present/?n=99&theme=none").await?;
            page.becomes("location.search", "?n=21").await?;
            page.open_alive(site, "present/#digital").await?;
            page.becomes(NOW, "digital pace").await
        })
        .await;
        run.check("every key does what it says", async |page| {
            page.open_alive(site, "present/?n=7.3").await?;
            let root = |name: &str| format!("document.documentElement.hasAttribute('{name}')");
            page.press(&['b']).await?;
            page.becomes("document.documentElement.dataset.blank", "black").await?;
            page.press(&['w']).await?;
            page.becomes("document.documentElement.dataset.blank", "white").await?;
            page.press(&[Key::Escape.into()]).await?;
            page.becomes(&root("data-blank"), false).await?;
            page.press(&['z']).await?;
            page.becomes(&root("data-zoom"), true).await?;
            page.press(&['z', 'o']).await?;
            page.becomes(&root("data-overview"), true).await?;
            page.value("document.querySelector('#coverage .frame').click()").await?;
            page.becomes(&root("data-overview"), false).await?;
            page.becomes(NOW, "coverage").await?;
            page.press(&['n']).await?;
            page.becomes("document.querySelector('#coverage .spoken').open", true).await?;
            page.press(&['n', 'y']).await?;
            page.becomes("document.getElementById('y2045').checked", true).await?;
            page.press(&['?']).await?;
            page.becomes("document.getElementById('keys').open", true).await?;
            page.press(&[Key::Escape.into()]).await?;
            page.becomes("document.getElementById('keys').open", false).await?;
            page.press(&['q']).await?;
            page.becomes("__probe.all('#code[open] svg').length", 1).await?;
            page.becomes(
                "document.querySelector('#code .address').textContent.endsWith('/present/?n=18&y=2045')",
                true,
            )
            .await?;
            page.press(&[Key::Escape.into()]).await?;
            page.becomes("document.getElementById('code').open", false).await?;
            page.press(&['v', Key::Home.into()]).await?;
            page.becomes("document.querySelector('#title .count').textContent", "1\u{a0}/\u{a0}8").await?;
            page.press(&[Key::End.into()]).await?;
            page.becomes(NOW, "end").await?;
            page.press(&['l']).await?;
            page.becomes("location.pathname + location.search", "/en/present/?n=21&y=2045&short=on").await?;
            page.alive().await?;
            page.becomes(
                "document.getElementById('said').textContent",
                "Slide 8 of 8: Thank you. Your questions, please.",
            )
            .await?;
            page.has_no_errors().await
        })
        .await;
        run.check("a phone gets a page to scroll", async |page| {
            page.open_in_frame(site, 390, "present/").await?;
            page.alive().await?;
            same(
                "wider than the phone",
                page.value("document.documentElement.scrollWidth > 390").await?,
                false.into(),
            )?;
            page.value("document.getElementById('digital').scrollIntoView()").await?;
            page.becomes(NOW, "digital pace").await?;
            page.becomes("location.search", "?n=15.3").await?;
            page.has_no_errors().await
        })
        .await;
        run.check("two windows are in step, through reloads of either", async |page| two_windows(page, site).await)
            .await;
        run.check("two windows of two versions show the same slide", two_versions).await;
        let still = &Site::without_scripts().await;
        run.check("without scripts, PageDown goes from slide to slide", async |page| {
            page.open(still, "present/").await?;
            page.becomes(TOP, "title").await?;
            page.click("#title h1").await?;
            page.press(&[Key::PageDown.into()]).await?;
            page.becomes(TOP, "road").await?;
            none("slide at fault", &page.words(FAULTS).await?)
        })
        .await;
        let halted = &Site::without_wasm().await;
        run.check("where the program does not come, keys scroll", async |page| {
            page.open(halted, "present/#growth").await?;
            page.becomes("document.documentElement.hasAttribute('data-static')", true).await?;
            page.becomes(TOP, "growth").await?;
            page.click("#growth .sub").await?;
            page.press(&[Key::PageDown.into()]).await?;
            page.becomes(TOP, "per-head").await
        })
        .await;
    });
}

/// The slides in one window, the speaker in another.
async fn two_windows(page: &Page, site: &Site) -> Outcome {
    let client = &page.browser.client;
    page.open_alive(site, "present/?n=6").await?;
    let (slides, speaker) = open_speaker(page).await?;
    let to = async |window: &fantoccini::wd::WindowHandle| client.switch_to_window(window.clone()).await;
    to(&speaker).await?;
    page.whole().await?;
    page.alive().await?;
    page.becomes("location.search", "?n=6&speaker=on").await?;
    page.becomes("document.querySelector('#desk-next .slide').dataset.at", "targets").await?;
    page.press(&[Key::PageDown.into(), Key::PageDown.into()]).await?;
    page.becomes(NOW, "per-head results").await?;
    page.becomes("document.getElementById('desk-pace').dataset.pace", "ahead").await?;
    to(&slides).await?;
    page.becomes(NOW, "per-head results").await?;
    page.press(&[Key::PageDown.into(), 'y', 'b']).await?;
    to(&speaker).await?;
    page.becomes(NOW, "per-head targets").await?;
    page.becomes("document.getElementById('y2045').checked", true).await?;
    page.becomes("document.documentElement.dataset.blank", "black").await?;
    // The speaker view is loaded anew, and has the clock again.
    page.reload().await?;
    page.alive().await?;
    page.becomes(NOW, "per-head targets").await?;
    page.becomes("document.documentElement.dataset.blank", "black").await?;
    page.press(&['b', Key::PageDown.into()]).await?;
    to(&slides).await?;
    page.becomes(NOW, "per-head pace").await?;
    // The slides are loaded anew, and take up the talk.
    page.reload().await?;
    page.alive().await?;
    page.becomes(NOW, "per-head pace").await?;
    page.press(&[Key::PageDown.into()]).await?;
    to(&speaker).await?;
    page.becomes(NOW, "structure").await?;
    page.click("#desk [data-slide='14']").await?;
    page.becomes(NOW, "digital results").await?;
    page.has_no_errors().await?;
    client.close_window().await?;
    to(&slides).await?;
    page.becomes(NOW, "digital results").await?;
    page.has_no_errors().await
}

/// The speaker view comes from a later build, which has the talk in another order: slides go by their names. What only one
/// of both has leaves the other where it is, and the talk goes on.
async fn two_versions(page: &Page) -> Outcome {
    // Nothing is kept, or the second window would be of the version of the first.
    let site = Site::with_early("delete Navigator.prototype.serviceWorker").await;
    let client = &page.browser.client;
    page.open_alive(&site, "present/?n=6").await?;
    page.becomes(NOW, "growth results").await?;
    site.turn(Now::Newer);
    let (slides, speaker) = open_speaker(page).await?;
    let to = async |window: &fantoccini::wd::WindowHandle| client.switch_to_window(window.clone()).await;
    to(&speaker).await?;
    page.whole().await?;
    page.alive().await?;
    same("edition of the speaker view", page.value("document.documentElement.dataset.edition").await?, "newer".into())?;
    page.becomes(NOW, "growth results").await?;
    page.becomes("location.search", "?n=5&speaker=on").await?;
    page.press(&[Key::PageDown.into(), Key::PageDown.into(), 'b']).await?;
    to(&slides).await?;
    page.becomes(NOW, "per-head results").await?;
    page.becomes("document.documentElement.dataset.blank", "black").await?;
    page.press(&['b']).await?;
    page.becomes("location.search", "?n=7").await?;
    page.press(&[Key::End.into(), Key::PageUp.into(), Key::PageUp.into()]).await?;
    page.becomes(NOW, "since").await?;
    page.press(&['y']).await?;
    to(&speaker).await?;
    // The speaker view has no such slide: it stays, takes over the rest, and leads on.
    page.becomes("document.getElementById('y2045').checked", true).await?;
    page.becomes(NOW, "sources").await?;
    // The speaker view tells every second where it is; slides are not drawn back by that.
    tokio::time::sleep(Duration::from_millis(1500)).await;
    to(&slides).await?;
    page.becomes(NOW, "since").await?;
    to(&speaker).await?;
    page.press(&[Key::End.into()]).await?;
    to(&slides).await?;
    page.becomes(NOW, "end").await?;
    page.has_no_errors().await?;
    to(&speaker).await?;
    page.has_no_errors().await?;
    client.close_window().await?;
    Ok(to(&slides).await?)
}

/// How a blocked pop-up is told: the page's own way to open it is shown.
#[test]
fn blocked() {
    in_engines("blocked", async |run| {
        let site = &Site::whole().await;
        run.check("a refused window leaves a way to the speaker view", async |page| {
            page.open_alive(site, "present/?n=3").await?;
            page.value("window.open = () => null").await?;
            page.press(&['s']).await?;
            page.becomes("document.getElementById('blocked').open", true).await?;
            let to: Value = page.value("document.querySelector('#blocked a.button').getAttribute('href')").await?;
            same("where it leads", to, "?n=3&speaker=on".into())
        })
        .await;
    });
}
