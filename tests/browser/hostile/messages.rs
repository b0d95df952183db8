//! Messages that nobody would write, to frames, to pages around frames, and to talks: what is not understood changes nothing,
//! and whoever has no say is not heard. The words that nobody is to be moved by are said in the right place as well.

use std::time::Duration;

use serde_json::{Value, json};

use super::{MAKE, PUT_IN};
use crate::check::{Outcome, Page, in_engines, none, same};
use crate::host::Host;
use crate::site::Site;
use crate::talk::{NOW, PLACES, second};

/// Says made-up words to a window.
const SAY: &str = "((seed, times, to) => {
    const make = __hostile(seed);
    for (let i = 0; i < times; i++) to(make.message());
    return true;
})";

/// The slide that a talk of n=9 is at.
const MOVED: &str = "budget results";

#[test]
fn messages() {
    in_engines("messages", async |run| {
        let site = &Site::with_early(MAKE).await;
        run.check("a view in a frame takes a thousand messages, and none from a neighbour", async |page| {
            framed(page, site).await
        })
        .await;
        run.check("a page around frames takes a thousand messages", async |page| around(page, site).await).await;
        run.check("the page that makes the codes takes its frame's messages, and no stranger's", async |page| {
            making(page, site).await
        })
        .await;
        for path in ["present/?n=6", "present/?n=6&speaker=on"] {
            run.check(&format!("/{path} takes a thousand messages, and none from elsewhere"), async |page| {
                talk(page, site, path).await
            })
            .await;
        }
    });
}

/// Steps into a frame, asks, and steps out.
async fn inside(page: &Page, frame: u16, expression: &str) -> Outcome<Value> {
    page.browser.client.enter_frame(frame).await?;
    let value = page.value(expression).await;
    page.browser.client.enter_parent_frame().await?;
    value
}

/// Lets the framed view come alive, and waits until it has told its height for good.
async fn wake(page: &Page) -> Outcome {
    inside(page, 0, "(document.body.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })), 0)").await?;
    page.browser.client.enter_frame(0).await?;
    let alive = page.alive().await;
    page.browser.client.enter_parent_frame().await?;
    alive?;
    page.becomes("performance.now() - since > 900", true).await
}

fn view(site: &Site) -> String {
    format!(
        "<iframe src=\"{}embed/chart-growth/\" title=\"view\" style=\"width:600px;height:500px\"></iframe>",
        site.address
    )
}

async fn framed(page: &Page, site: &Site) -> Outcome {
    let neighbour = "<iframe srcdoc=\"&lt;p&gt;stranger\" title=\"stranger\"></iframe>";
    let host = Host::with(&format!("<script>{MAKE}</script>{}{neighbour}", view(site))).await;
    page.go(&host.address).await?;
    page.becomes("told.length > 0", true).await?;
    wake(page).await?;
    let chosen = "document.querySelector('input[name=y]:checked').value";
    let usual = inside(page, 0, PUT_IN).await?;
    // A neighbour, in all the right words.
    inside(page, 1, "(parent.frames[0].postMessage({ 'binh-phuoc-road': 1, state: 'y=2045' }, '*'), 0)").await?;
    page.settle().await;
    same("year that a neighbour chose", inside(page, 0, chosen).await?, "2030".into())?;
    page.value(&format!("{SAY}(7, 1000, what => frames[0].postMessage(what, '*'))")).await?;
    page.settle().await;
    page.value("(frames[0].postMessage({ 'binh-phuoc-road': 1, state: 'y=2025' }, '*'), 0)").await?;
    page.settle().await;
    same("year that the page around chose", inside(page, 0, chosen).await?, "2025".into())?;
    same("what could run", inside(page, 0, PUT_IN).await?, usual)?;
    same("errors in the frame", inside(page, 0, "__probe.errors").await?, json!([]))?;
    none("error around", &page.words("errors").await?)
}

async fn around(page: &Page, site: &Site) -> Outcome {
    let script = format!("<script src=\"{}embed.js\"></script>", site.address);
    let neighbour =
        format!("<iframe srcdoc=\"&lt;script&gt;{}&lt;/script&gt;\" title=\"stranger\"></iframe>", quoted(MAKE));
    let host = Host::with(&format!("{script}<div data-mirror>{}</div>{neighbour}", view(site))).await;
    page.go(&host.address).await?;
    page.becomes("told.length > 0", true).await?;
    wake(page).await?;
    let state = "[location.href, document.querySelectorAll('iframe')[0].style.height, document.scripts.length]";
    let usual = page.value(state).await?;
    inside(page, 1, &format!("{SAY}(8, 1000, what => parent.postMessage(what, '*'))")).await?;
    page.settle().await;
    same("what a stranger changed", page.value(state).await?, usual)?;
    // In the frame's own name only the height can be wrong, and not without measure.
    inside(page, 0, &format!("{SAY}(9, 1000, what => parent.postMessage(what, '*'))")).await?;
    page.settle().await;
    let height = "(height => height >= 40 && height <= 20000)(parseInt(document.querySelector('iframe').style.height))";
    same("a height within measure", page.value(height).await?, true.into())?;
    let fragment = "/^$|^#chart-growth:y=\\d{4}$/.test(location.hash)";
    same("the article's fragment is ours", page.value(fragment).await?, true.into())?;
    none("error around", &page.words("errors").await?)
}

fn quoted(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// The page that makes the codes shows a view in a frame, and believes it the height.
async fn making(page: &Page, site: &Site) -> Outcome {
    page.open(site, "embed/").await?;
    page.becomes("document.querySelector('#make').dataset.made !== undefined", true).await?;
    page.becomes("parseInt(document.querySelector('.stage iframe').style.height) > 99", true).await?;
    page.settle().await;
    let state = "[location.href, document.querySelector('.stage iframe').style.height, \
        __probe.all('[data-code]').map(code => code.textContent)]";
    let usual = (page.value(state).await?, page.value(PUT_IN).await?);
    page.value(&format!("{SAY}(13, 400, what => postMessage(what, '*'))")).await?;
    page.value("(postMessage({ 'binh-phuoc-road': 'road', height: 777 }, '*'), 0)").await?;
    page.settle().await;
    same("what a stranger changed", page.value(state).await?, usual.0)?;
    // In the frame's own name only the height can be wrong, and not without measure.
    inside(page, 0, &format!("{SAY}(14, 400, what => parent.postMessage(what, '*'))")).await?;
    inside(page, 0, "(parent.postMessage({ 'binh-phuoc-road': 'road', height: 777 }, '*'), 0)").await?;
    page.becomes("document.querySelector('.stage iframe').style.height", "777px").await?;
    inside(page, 0, "(parent.postMessage({ 'binh-phuoc-road': 'road', height: 1e9 }, '*'), 0)").await?;
    page.becomes("document.querySelector('.stage iframe').style.height", "20000px").await?;
    same("what could run", page.value(PUT_IN).await?, usual.1)?;
    page.has_no_errors().await
}

async fn talk(page: &Page, site: &Site, path: &str) -> Outcome {
    page.open_alive(site, path).await?;
    let (usual, now) = (page.value(PUT_IN).await?, page.value(NOW).await?);
    // Whoever speaks on the channel is of this site: a message that cannot be read changes nothing, one that can leads to a
    // place that there is.
    let channel = "(name => { const channel = new BroadcastChannel(name); return what => channel.postMessage(what) })";
    page.value(&format!("{SAY}(10, 1000, {channel}('road-deck /'))")).await?;
    page.value(&format!("{SAY}(11, 1000, what => postMessage(what, '*'))")).await?;
    page.settle().await;
    page.becomes(&format!("{PLACES}.includes({NOW})"), true).await?;
    same("what could run", page.value(PUT_IN).await?, usual)?;
    none("error", &page.words("__probe.errors").await?)?;
    // A talk on another site of the same host is another talk: the same words move this one on its own channel.
    // The slides hear the speaker view, which hears the slides.
    let words = if path.contains("speaker=on") { "road-deck:v=99&n=9" } else { "road-deck:speaker=on&v=99&n=9" };
    let said = |name: &str| format!("(new BroadcastChannel('{name}').postMessage('{words}'), 0)");
    page.open_alive(site, path).await?;
    page.value(&said("road-deck /other/")).await?;
    page.settle().await;
    same("place after another site's talk", page.value(NOW).await?, now.clone())?;
    page.value(&said("road-deck /")).await?;
    page.becomes(NOW, MOVED).await?;
    elsewhere(page, site, path, (words, now)).await
}

/// A page on another origin has opened the presentation, speaks to it in all the right words, and listens. The same words
/// move the talk when its own site says them.
async fn elsewhere(page: &Page, site: &Site, path: &str, (words, now): (&str, Value)) -> Outcome {
    let client = &page.browser.client;
    let press = format!("<button onclick=\"window.opened = window.open('{}{path}')\">open</button>", site.address);
    let host = Host::with(&format!("<script>{MAKE}</script>{press}")).await;
    page.go(&host.address).await?;
    let own = client.window().await?;
    page.click("button").await?;
    let other = second(page, &own).await?;
    client.switch_to_window(other.clone()).await?;
    page.whole().await?;
    page.alive().await?;
    client.switch_to_window(own.clone()).await?;
    page.value(&format!("{SAY}(12, 1000, what => opened.postMessage(what, '*'))")).await?;
    page.value(&format!("(opened.postMessage('{words}', '*'), 0)")).await?;
    page.settle().await;
    client.switch_to_window(other).await?;
    let seen = page.value(NOW).await?;
    page.value(&format!("(postMessage('{words}', '*'), 0)")).await?;
    let moved = page.becomes(NOW, MOVED).await;
    // Longer than the speaker view is silent.
    tokio::time::sleep(Duration::from_millis(1200)).await;
    let errors = page.words("__probe.errors").await?;
    client.close_window().await?;
    client.switch_to_window(own).await?;
    same("place after what another origin said", seen, now)?;
    moved?;
    none("word that another origin heard", &page.words("told.map(String)").await?)?;
    none("error", &errors)
}
