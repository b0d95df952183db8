//! The height of a view in a frame: that of what it shows, at any width and size of text, told in few words.

use std::cell::RefCell;
use std::path::Path;

use super::{KINDS, fits_at, frame, rests, script, views, widen};
use crate::check::{Fault, Outcome, Page, in_engines, none, same};
use crate::engine::Engine;
use crate::host::Host;
use crate::site::Site;

/// The home of each language, and its name.
const LANGUAGES: [(&str, &str); 2] = [("", "vi"), ("en/", "en")];
/// How high each view is at 600 px, which oEmbed tells; `RECORD=1` writes it.
const HEIGHTS: &str = include_str!("../../../src/site/embed/heights.csv");

/// Widths of the column, px: the narrowest, the widest and three between that are others for each view; narrower and wider
/// in turn, so that heights grow and shrink.
fn widths(view: usize) -> [usize; 5] {
    let between = |at: usize| 281 + (view * 5 + at) * 617 % 1319;
    [between(0), 1600, between(1), 280, between(2)]
}

/// Whether oEmbed tells this height of this view, within two pixels: `road.vi,1018`.
fn is_told(line: &str) -> bool {
    let parts =
        |line: &str| line.split_once(',').map(|(name, height)| (name.to_string(), height.parse().unwrap_or(i32::MIN)));
    let Some((name, seen)) = parts(line) else { return false };
    HEIGHTS.lines().filter_map(parts).any(|(known, height)| known == name && height.abs_diff(seen) <= 2)
}

/// Waits until both frames fit what they show.
async fn both_fit(page: &Page) -> Outcome {
    page.becomes("new Set(senders).size", 2).await?;
    fits_at(page, 0).await?;
    fits_at(page, 1).await
}

#[test]
fn height() {
    in_engines("height", async |run| {
        let (site, all) = (&Site::whole().await, views());
        let (engine, recording) = (run.engine, std::env::var_os("RECORD").is_some());
        let heights = &RefCell::new(Vec::<String>::new());
        let views: Vec<&str> = match run.engine {
            Engine::Chromium => all.iter().map(String::as_str).collect(),
            _ => KINDS.to_vec(),
        };
        for (index, view) in views.into_iter().enumerate() {
            run.check(&format!("{view} is as high as what it shows, at any width, in few words"), async |page| {
                // Both within sight: a frame that is not is drawn when it comes into sight.
                let frames = LANGUAGES.map(|(home, _)| {
                    let frame = frame(site, &format!("{home}embed/{view}/"));
                    frame.replace("width:600px", "width:600px;position:absolute;top:0;left:0")
                });
                page.go(&Host::with(&(script(site) + &frames.concat())).await.address).await?;
                both_fit(page).await?;
                let most = rests(page).await?;
                same("messages to settle, fewer than ten", most < 10, true)?;
                if engine == Engine::Chromium {
                    let told = page
                        .words(
                            "[...document.querySelectorAll('iframe')].map(frame => parseInt(frame.style.height) + '')",
                        )
                        .await?;
                    let lines = LANGUAGES.iter().zip(told).map(|((_, tag), height)| format!("{view}.{tag},{height}"));
                    match recording {
                        true => heights.borrow_mut().extend(lines),
                        false => none(
                            "height that oEmbed tells wrong; RECORD=1 writes them anew",
                            &lines.filter(|line| !is_told(line)).collect::<Vec<_>>(),
                        )?,
                    }
                }
                for width in widths(index) {
                    widen(page, width).await?;
                    both_fit(page).await.map_err(|Fault(why)| Fault(format!("{view}, {width} px: {why}")))?;
                }
                for at in [0, 1] {
                    page.browser.client.enter_frame(at).await?;
                    page.value("(document.documentElement.style.fontSize = '200%', 0)").await?;
                    page.browser.client.enter_parent_frame().await?;
                }
                for width in widths(index + 1).into_iter().skip(2) {
                    widen(page, width).await?;
                    both_fit(page).await.map_err(|Fault(why)| Fault(format!("{view}, {width} px, large: {why}")))?;
                }
                rests(page).await?;
                let told = page.value("told.length").await?;
                page.settle().await;
                same("messages at rest", page.value("told.length").await?, told)
            })
            .await;
        }
        if recording && run.engine == Engine::Chromium {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/site/embed/heights.csv");
            std::fs::write(path, heights.borrow().join("\n") + "\n").expect("written");
        }
    });
}
