//! Whatever of a page is missing, broken, late or of another build, and whenever its program stops: it can be read, and a
//! year can be chosen.

use fantoccini::key::Key;
use serde_json::json;

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::site::{Site, Wrong};
use crate::still::shows_everything;
use crate::talk::NOW;

/// What may happen to a file.
const FAULTS: [(&str, Wrong); 5] = [
    ("is not there", Wrong::Missing),
    ("ends in the middle", Wrong::Half),
    ("is called plain text", Wrong::Type),
    ("is of another build", Wrong::Longer),
    ("comes late", Wrong::Late),
];

/// A kind of file that the page to explore asks for by itself.
struct Asked {
    name: &'static str,
    /// Whether the page needs it to live, and as what it is declared.
    needed: bool,
    typed: bool,
}

const ASKED: [Asked; 8] = [
    Asked { name: "style-*.css", needed: false, typed: true },
    Asked { name: "further-*.css", needed: false, typed: true },
    Asked { name: "paper-*.css", needed: false, typed: true },
    Asked { name: "*.woff2", needed: false, typed: false },
    Asked { name: "road-*.js", needed: true, typed: true },
    Asked { name: "road-*.wasm", needed: true, typed: false },
    Asked { name: "content-*.bin", needed: true, typed: false },
    Asked { name: "keep-*.js", needed: false, typed: true },
];

/// Whether a page lives with this wrong of it.
fn lives(asked: &Asked, wrong: Wrong) -> bool {
    match wrong {
        Wrong::Late => true,
        Wrong::Type => !asked.needed || !asked.typed,
        Wrong::Missing | Wrong::Half | Wrong::Cut | Wrong::Longer => !asked.needed,
    }
}

const TRAP: &str = include_str!("trap.js");
const STOPPED: &str = "__probe.shown(document.querySelector('#stopped'))";
/// Presses everything that chooses a year, a thousand times as quickly as can be.
const PRESSES: &str = "(() => {
    const key = key => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const slider = document.querySelector('#year-slider'), labels = __probe.all('.stations label, .slim-road label');
    for (let i = 0; i < 1000; i++) {
        if (i % 3 === 0) labels[i % labels.length].click();
        if (i % 3 === 1) key(String(i % 5));
        if (i % 3 === 2) {
            slider.value = 2025 + i % 21;
            slider.dispatchEvent(new Event(i % 2 ? 'input' : 'change', { bubbles: true }));
        }
    }
    return true;
})()";

#[test]
fn fault() {
    in_engines("fault", async |run| {
        for asked in ASKED {
            for (told, wrong) in FAULTS {
                run.check(&format!("where {} {told}, all can be read", asked.name), async |page| {
                    whole_with(page, &asked, wrong).await
                })
                .await;
            }
        }
        run.check("a program that stops in the middle is told of, and what it kept back is shown", stops).await;
        run.check("slides whose program stops are there to scroll, and go on where they were", stops_in_talk).await;
        run.check("a view in a frame says that it has stopped", async |page| {
            let site = Site::with_early(TRAP).await;
            page.open_in_frame(&site, 700, "embed/chart-growth/").await?;
            // It comes alive at a touch.
            page.value("document.body.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))").await?;
            page.alive().await?;
            trap(page).await
        })
        .await;
        run.check("a thousand quick presses leave one year chosen, and the address says which", async |page| {
            page.open_alive(&Site::whole().await, "").await?;
            page.value(PRESSES).await?;
            page.click("label[for=y2025]").await?;
            page.becomes("__probe.station()", json!({ "radio": "2025", "panels": ["2025"] })).await?;
            // A browser may refuse to note so many steps; the next one after a rest is noted again.
            none("error", &page.words("__probe.errors").await?)
        })
        .await;
        run.check("who comes back finds the page alive, as it was left", async |page| {
            let site = Site::whole().await;
            page.open_alive(&site, "").await?;
            page.click("label[for=y2045]").await?;
            page.becomes("location.search", "?y=2045").await?;
            page.open_alive(&site, "figures/").await?;
            page.value("history.back()").await?;
            page.becomes("location.pathname + location.search", "/?y=2045").await?;
            page.alive().await?;
            page.settle().await;
            same("slider", page.value("document.querySelector('#year-slider').value").await?, "2045".into())?;
            page.becomes("__probe.station()", json!({ "radio": "2045", "panels": ["2045"] })).await?;
            page.click("label[for=y2025]").await?;
            page.becomes("location.search", "?y=2025").await?;
            page.has_no_errors().await
        })
        .await;
    });
}

/// The page with this wrong of a file can be read, is alive if it can be, and says nothing but what did not load.
async fn whole_with(page: &Page, asked: &Asked, wrong: Wrong) -> Outcome {
    let site = Site::with_wrong(asked.name, wrong).await;
    page.open(&site, "").await?;
    if lives(asked, wrong) {
        page.alive().await?;
    } else {
        page.settle().await;
        same("alive", page.value("window.__ready === true").await?, false.into())?;
    }
    shows_everything(page).await?;
    page.value("document.querySelector('label[for=y2045]').click()").await?;
    page.becomes("__probe.station().radio", "2045").await?;
    page.becomes("__probe.station().panels.includes('2045')", true).await?;
    let uncaught = "__probe.errors.filter(told => !/did not load|integrity|digest|MIME|Failed to load/i.test(told))";
    none("error", &page.words(uncaught).await?)
}

/// The program stops; the page says so.
async fn trap(page: &Page) -> Outcome {
    same("stopped at first", page.value(STOPPED).await?, false.into())?;
    page.value("(window.__trap = true, document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true })))")
        .await?;
    page.becomes(STOPPED, true).await?;
    page.becomes("document.documentElement.matches('[data-static]:not([data-live])')", true).await
}

async fn stops(page: &Page) -> Outcome {
    let site = Site::with_early(TRAP).await;
    page.open_alive(&site, "?y=2025&guess=on").await?;
    let veiled = "__probe.all('[data-guessing], [data-veiled]').length";
    page.becomes(&format!("{veiled} > 0"), true).await?;
    trap(page).await?;
    same("answers kept back", page.value(veiled).await?, 0.into())?;
    shows_everything(page).await?;
    page.value("document.querySelector('.stations').scrollIntoView({ block: 'center' })").await?;
    page.click("label[for=y2045]").await?;
    page.becomes("__probe.station()", json!({ "radio": "2045", "panels": ["2045"] })).await?;
    page.value("window.__left = true").await?;
    page.click("#stopped button").await?;
    page.whole().await?;
    page.alive().await?;
    same("stopped after loading anew", page.value(STOPPED).await?, false.into())
}

async fn stops_in_talk(page: &Page) -> Outcome {
    let site = Site::with_early(TRAP).await;
    page.open_alive(&site, "present/?n=7.2").await?;
    page.press(&['b']).await?;
    page.becomes("document.documentElement.dataset.blank", "black").await?;
    trap(page).await?;
    same("blank", page.value("'blank' in document.documentElement.dataset").await?, false.into())?;
    page.value("document.getElementById('digital').scrollIntoView()").await?;
    page.becomes("Math.abs(document.getElementById('digital').getBoundingClientRect().top) < 2", true).await?;
    page.value("window.__left = true").await?;
    page.click("#stopped button").await?;
    page.whole().await?;
    page.alive().await?;
    page.becomes(NOW, "per-head targets").await?;
    page.press(&[Key::Right.into()]).await?;
    page.becomes(NOW, "per-head pace").await
}
