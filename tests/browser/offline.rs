//! `offline.html` from a file, as from a USB stick: slides, speaker view and the pages to explore, in both languages.

use fantoccini::key::Key;

use crate::check::{Outcome, Page, in_engines};
use crate::dist::dist;
use crate::talk::{NOW, PLACES, open_speaker};

/// Opens the file with what stands behind its address, and waits until its page is alive.
pub async fn open_file(page: &Page, rest: &str) -> Outcome {
    let file = dist().canonicalize().expect("the built folder").join("offline.html");
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
            page.becomes(NOW, "per-head targets").await
        })
        .await;
        run.check("the whole deck is played from a file by a clicker", async |page| {
            open_file(page, "").await?;
            for place in page.words(PLACES).await? {
                page.becomes(NOW, place).await?;
                page.press(&[Key::PageDown.into()]).await?;
            }
            page.becomes("location.search", "?n=21").await
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
            page.becomes("document.getElementById('y2025').checked", true).await
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
    client.close_window().await?;
    Ok(client.switch_to_window(slides).await?)
}
