//! `offline.html` from a file, as from a USB stick: slides, speaker view and the pages to explore, in both languages.

use std::path::{Path, PathBuf};
use std::{fs, process};

use fantoccini::key::Key;

use crate::check::{Outcome, Page, in_engines};
use crate::dist::dist;
use crate::site::probed;
use crate::talk::{NOW, PLACES, open_speaker};

/// The file with the probe first in its head: it hears what breaks the policy, and what else goes wrong.
fn file() -> PathBuf {
    let page = fs::read_to_string(dist().join("offline.html")).expect("the built file");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("offline.html");
    // Other checks may be reading it.
    let own = file.with_extension(format!("{}-{:?}", process::id(), std::thread::current().id()));
    fs::write(&own, probed(&page)).and_then(|()| fs::rename(&own, &file)).expect("written");
    file
}

/// Opens the file with what stands behind its address, and waits until its page is alive.
pub async fn open_file(page: &Page, rest: &str) -> Outcome {
    let file = file();
    // Another document first: one that differs only behind the # would not be loaded.
    page.browser.client.goto("about:blank").await?;
    page.becomes("location.protocol", "about:").await?;
    page.browser.client.goto(&format!("file://{}{rest}", file.display())).await?;
    page.becomes("location.protocol + document.readyState", "file:complete").await?;
    page.becomes("window.__ready", true).await
}

#[test]
fn offline() {
    in_engines("offline", async |run| {
        run.check("the slides are played from a file", async |page| {
            open_file(page, "").await?;
            page.becomes(NOW, "title").await?;
            page.press(&[Key::PageDown.into(), Key::PageDown.into()]).await?;
            page.becomes(NOW, "aims-2025").await?;
            page.press(&['l']).await?;
            page.becomes("window.__ready && document.documentElement.lang", "en").await?;
            page.becomes(NOW, "aims-2025").await?;
            page.becomes("location.search + location.hash", "?n=3#/en/present/").await?;
            page.press(&['7', Key::Enter.into(), Key::PageDown.into()]).await?;
            page.becomes(NOW, "per-head targets").await?;
            page.has_no_errors().await
        })
        .await;
        run.check("the whole deck is played from a file by a clicker", async |page| {
            open_file(page, "").await?;
            for place in page.words(PLACES).await? {
                page.becomes(NOW, place).await?;
                page.press(&[Key::PageDown.into()]).await?;
            }
            page.becomes("location.search", "?n=21").await?;
            page.has_no_errors().await
        })
        .await;
        run.check("the pages to explore are in the same file", async |page| {
            open_file(page, "?y=2045#/en/").await?;
            page.becomes("document.querySelectorAll('#chart-growth .data tbody tr').length > 9", true).await?;
            page.becomes("document.getElementById('y2045').checked", true).await?;
            page.becomes("document.documentElement.lang", "en").await?;
            page.press(&['1']).await?;
            page.becomes("location.search", "?y=2025").await?;
            page.click(".language a").await?;
            page.becomes("window.__ready && document.documentElement.lang", "vi").await?;
            page.becomes("document.getElementById('y2025').checked", true).await?;
            page.has_no_errors().await
        })
        .await;
        run.check("a policy that is broken in the file is heard", async |page| {
            open_file(page, "").await?;
            page.value("(fetch('http://localhost:9/').catch(() => 0), 0)").await?;
            page.becomes("__probe.errors.some(error => error.startsWith('connect-src broken by'))", true).await?;
            page.browser.log().await?;
            Ok(())
        })
        .await;
        run.check("two windows from a file are in step", async |page| two_windows(page).await).await;
    });
}

async fn two_windows(page: &Page) -> Outcome {
    let client = &page.browser.client;
    open_file(page, "?n=6").await?;
    let (slides, speaker) = open_speaker(page).await?;
    client.switch_to_window(speaker.clone()).await?;
    page.becomes("window.__ready", true).await?;
    page.press(&[Key::PageDown.into(), Key::PageDown.into()]).await?;
    page.becomes(NOW, "per-head results").await?;
    client.switch_to_window(slides.clone()).await?;
    page.becomes(NOW, "per-head results").await?;
    client.refresh().await?;
    page.becomes("window.__ready", true).await?;
    client.switch_to_window(speaker.clone()).await?;
    page.press(&[Key::PageDown.into()]).await?;
    page.becomes(NOW, "per-head targets").await?;
    client.switch_to_window(slides.clone()).await?;
    page.becomes(NOW, "per-head targets").await?;
    page.press(&[Key::PageDown.into()]).await?;
    client.switch_to_window(speaker).await?;
    page.becomes(NOW, "per-head pace").await?;
    client.refresh().await?;
    page.becomes("window.__ready", true).await?;
    page.becomes(NOW, "per-head pace").await?;
    page.has_no_errors().await?;
    client.close_window().await?;
    client.switch_to_window(slides).await?;
    page.has_no_errors().await
}
