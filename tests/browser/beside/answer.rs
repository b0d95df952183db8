//! How soon a press is answered on what a page is about: from the first paint on, it is pressed at each frame until it is.

use crate::check::{Outcome, Page};
use crate::pace::visit::arrive;

/// A page with what is pressed on it, and the JavaScript expression that tells the answer.
pub struct Press {
    /// Where it lies on the host.
    pub path: &'static str,
    control: &'static str,
    answer: &'static str,
}

/// Ours: another year, and its aims are there. The other: the next event, and it is the one that is marked.
pub const PRESSES: [Press; 2] = [
    Press {
        path: "",
        control: "label[for=y2045]",
        answer: "getComputedStyle(document.querySelector('section[data-year=\"2045\"]')).display !== 'none'",
    },
    Press {
        path: "beside/timeline.html",
        control: ".tl-slidenav-next",
        answer: "[...document.querySelectorAll('.tl-timemarker')].findIndex(one => one.matches('.tl-timemarker-active')) > 0",
    },
];

/// When the press was answered, ms since the visit began.
pub async fn answered(page: &Page, host: &str, press: &Press) -> Outcome<f64> {
    let (control, answer) = (press.control, press.answer);
    let script = format!(
        "requestAnimationFrame(function press() {{
            const control = document.querySelector('{control}');
            const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
            if (control && window.__pressed && {answer}) {{ window.__answered = performance.now(); return }}
            if (control && painted) {{ control.click(); window.__pressed = true }}
            requestAnimationFrame(press);
        }})"
    );
    let visit = arrive(page, &format!("{host}{}", press.path), &script).await?;
    page.becomes("window.__answered > 0", true).await?;
    let seen = page.value("__answered").await?.as_f64().unwrap_or(f64::NAN);
    visit.end(page).await?;
    Ok(seen)
}
