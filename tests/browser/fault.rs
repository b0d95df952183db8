//! Whatever of a page is missing, broken, late or of another build: it can be read, and a year can be chosen.

use serde_json::json;

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::site::{Site, Wrong};
use crate::still::shows_everything;

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
