//! Whatever file of a page is missing, broken, late or of another build: it can be read, and lives if it can.

use std::time::Duration;

use serde_json::json;

use crate::check::{Fault, Outcome, Page, in_engines, none, same};
use crate::engine::Engine;
use crate::site::{Site, Wrong};
use crate::still::can_be_read;
use crate::stopped::STOPPED;

/// What may happen to a file: to those of the page to explore all of it; to others the first two, and the first one in engines
/// other than Chromium, which has most of the time.
const FAULTS: [(&str, Wrong); 6] = [
    ("is not there", Wrong::Missing),
    ("is of another build", Wrong::Longer),
    ("ends in the middle", Wrong::Half),
    ("breaks off", Wrong::Cut),
    ("is called plain text", Wrong::Type),
    ("comes late", Wrong::Late),
];

/// A kind of file that a page asks for by itself.
struct Asked {
    path: &'static str,
    name: &'static str,
    /// Whether the page needs it to live, whether it is declared as what it is, and whether its hash is known.
    needed: bool,
    typed: bool,
    known: bool,
}

const fn asked(path: &'static str, name: &'static str) -> Asked {
    Asked { path, name, needed: false, typed: true, known: true }
}

const ASKED: [Asked; 21] = [
    asked("", "further-*.css"),
    asked("", "paper-*.css"),
    Asked { typed: false, ..asked("", "*.woff2") },
    Asked { needed: true, ..asked("", "road-*.js") },
    Asked { needed: true, typed: false, ..asked("", "road-*.wasm") },
    Asked { needed: true, typed: false, ..asked("", "content-*.bin") },
    asked("", "keep-*.js"),
    asked("", "worker.js"),
    asked("", "pages-*.json"),
    asked("figures/", "style-*.css"),
    Asked { needed: true, ..asked("figures/", "find-*.js") },
    Asked { needed: true, typed: false, ..asked("figures/", "find-*.wasm") },
    asked("present/", "present-*.css"),
    Asked { needed: true, ..asked("present/", "deck-*.js") },
    Asked { needed: true, typed: false, ..asked("present/", "deck-*.wasm") },
    asked(VIEW, "embed-*.css"),
    Asked { needed: true, ..asked(VIEW, "frame-*.js") },
    Asked { needed: true, ..asked(VIEW, "road-*.js") },
    Asked { needed: true, typed: false, ..asked(VIEW, "content-*.bin") },
    Asked { needed: true, ..asked(MAKING, "making-*.js") },
    Asked { needed: true, typed: false, known: false, ..asked(MAKING, "views.json") },
];
const VIEW: &str = "embed/chart-growth/";
const MAKING: &str = "embed/";

/// Whether a page lives with this wrong of it.
fn lives(asked: &Asked, wrong: Wrong) -> bool {
    match wrong {
        Wrong::Late => true,
        Wrong::Type => !asked.needed || !asked.typed,
        Wrong::Longer => !asked.needed || !asked.known,
        Wrong::Missing | Wrong::Half | Wrong::Cut => !asked.needed,
    }
}

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
        let elsewhere = if run.engine == Engine::Chromium { 2 } else { 1 };
        for asked in ASKED {
            for (told, wrong) in &FAULTS[..if asked.path.is_empty() { FAULTS.len() } else { elsewhere }] {
                run.check(&format!("/{} can be read where {} {told}", asked.path, asked.name), async |page| {
                    read_with(page, &asked, *wrong).await
                })
                .await;
            }
        }
        for path in ["", "figures/", "present/", VIEW, MAKING] {
            run.check(&format!("/{path} can be read when all else of its build is gone"), async |page| {
                let site = Site::with_wrong("assets/*", Wrong::Missing).await;
                page.open(&site, path).await?;
                page.settle().await;
                same("alive", page.value(&alive(path)).await?, false.into())?;
                can_be_read(page, path).await
            })
            .await;
        }
        run.check("a thousand quick presses leave one year chosen, and after a rest the address says which", presses)
            .await;
    });
}

/// Whether a page lives, as an expression.
fn alive(path: &str) -> String {
    match path {
        MAKING => "'made' in document.querySelector('#make').dataset".to_string(),
        _ => "window.__ready === true".to_string(),
    }
}

/// The page with this wrong of a file can be read, is alive if it can be, and says nothing but what did not load.
async fn read_with(page: &Page, asked: &Asked, wrong: Wrong) -> Outcome {
    let site = Site::with_wrong(asked.name, wrong).await;
    if asked.path == VIEW {
        page.open_in_frame(&site, 700, VIEW).await?;
        page.value("document.body.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))").await?;
    } else {
        page.open(&site, asked.path).await?;
    }
    is_wronged(&site).await?;
    if lives(asked, wrong) {
        page.becomes(&alive(asked.path), true).await?;
    } else {
        page.settle().await;
        same("alive", page.value(&alive(asked.path)).await?, false.into())?;
        // A view in a frame of others keeps silent, and the page that makes views has a link in place of each.
        if ![VIEW, MAKING].contains(&asked.path) {
            page.becomes(STOPPED, true).await?;
        }
    }
    can_be_read(page, asked.path).await?;
    if asked.path.is_empty() {
        page.value("document.querySelector('label[for=y2045]').click()").await?;
        page.becomes("__probe.station().radio", "2045").await?;
        page.becomes("__probe.station().panels.includes('2045')", true).await?;
    }
    let loaded = "__probe.errors.filter(told => !/did not load|integrity|digest|MIME|Failed to load/i.test(told))";
    none("error", &page.words(loaded).await?)
}

/// Waits until a file is asked for that something is wrong with.
async fn is_wronged(site: &Site) -> Outcome {
    for _ in 0..300 {
        if !site.wronged().is_empty() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err(Fault::new("expected the file to be asked for, asked for others only".to_string()))
}

/// A browser may refuse to note so many steps in the address; after a rest, of half a minute at most, it notes them again.
async fn presses(page: &Page) -> Outcome {
    page.open_alive(&Site::whole().await, "").await?;
    page.value(PRESSES).await?;
    page.click("label[for=y2025]").await?;
    page.becomes("__probe.station()", json!({ "radio": "2025", "panels": ["2025"] })).await?;
    for _ in 0..20 {
        if page.value("location.search").await? == "?y=2025" {
            break;
        }
        tokio::time::sleep(Duration::from_secs(2)).await;
        page.value("['y2045', 'y2025'].forEach(id => document.getElementById(id).click())").await?;
    }
    same("address", page.value("location.search").await?, "?y=2025".into())?;
    page.becomes("__probe.station()", json!({ "radio": "2025", "panels": ["2025"] })).await?;
    none("error", &page.words("__probe.errors").await?)
}
