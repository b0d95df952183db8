//! What the checks of the presentation share: where a talk is, its second window, a finger on the screen.

use std::time::Duration;

use fantoccini::actions::{InputSource, PointerAction, TouchActions};
use fantoccini::wd::WindowHandle;

use crate::check::{Fault, Outcome, Page};
use crate::engine::Engine;

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
    let speaker = second(page, &slides).await?;
    Ok((slides, speaker))
}

/// Waits for a window beside the `first` one.
pub async fn second(page: &Page, first: &WindowHandle) -> Outcome<WindowHandle> {
    for _ in 0..100 {
        if let Some(second) = page.browser.client.windows().await?.into_iter().find(|window| window != first) {
            return Ok(second);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err(Fault::new("expected a second window, seen none".to_string()))
}

/// A finger comes down at one place of the window, in parts of its width and height, and lifts at another. WebKit's driver
/// has no finger: there the page hears of one all the same.
pub async fn finger(page: &Page, from: (f64, f64), to: (f64, f64)) -> Outcome {
    if page.browser.engine == Engine::Webkit {
        let event = |name: &str, (x, y): (f64, f64)| {
            format!(
                "((x, y) => document.elementFromPoint(x, y).dispatchEvent(new PointerEvent('{name}', \
                 {{ pointerType: 'touch', bubbles: true, clientX: x, clientY: y }})))(innerWidth * {x}, innerHeight * {y})"
            )
        };
        return page
            .value(&format!("({}, {}, true)", event("pointerdown", from), event("pointerup", to)))
            .await
            .map(drop);
    }
    let size = page.value("[innerWidth, innerHeight]").await?;
    let at = |(x, y): (f64, f64), duration| PointerAction::MoveTo {
        duration: Some(Duration::from_millis(duration)),
        x: (x * size[0].as_f64().unwrap_or_default()).round(),
        y: (y * size[1].as_f64().unwrap_or_default()).round(),
    };
    let finger = TouchActions::new("finger".into()).then(at(from, 0)).then(PointerAction::Down { button: 0 });
    let finger = if from == to { finger } else { finger.then(at(to, 150)) };
    Ok(page.browser.client.perform_actions(finger.then(PointerAction::Up { button: 0 })).await?)
}
