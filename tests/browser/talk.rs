//! What the checks of the presentation share: where a talk is, and its second window.

use std::time::Duration;

use fantoccini::wd::WindowHandle;

use crate::check::{Outcome, Page, same};

/// The slide in sight and its step, as `growth targets`.
pub const NOW: &str = "(slide => slide ? slide.id + (slide.dataset.at ? ' ' + slide.dataset.at : '') : '')\
    (document.querySelector('#deck > .slide[data-now]'))";
/// Every place of the talk in order, as the slides themselves say.
pub const PLACES: &str = "[...document.querySelectorAll('#deck > .slide')].flatMap(slide => \
    slide.dataset.steps.split(' ').map(step => slide.id + (step ? ' ' + step : '')))";
/// The slide whose top is at the top of the window.
pub const TOP: &str =
    "__probe.all('#deck > .slide').find(slide => Math.abs(slide.getBoundingClientRect().top) < 2)?.id";

/// Opens the speaker view by its key; gives the window of the slides and the new one, without going there.
pub async fn open_speaker(page: &Page) -> Outcome<(WindowHandle, WindowHandle)> {
    let client = &page.browser.client;
    let slides = client.window().await?;
    page.press(&['s']).await?;
    for _ in 0..100 {
        if let Some(speaker) = client.windows().await?.into_iter().find(|window| *window != slides) {
            return Ok((slides, speaker));
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    same("a second window", false, true)?;
    Ok((slides.clone(), slides))
}
