//! Addresses, messages and memories that nobody would write, a thousand of each kind: nothing runs that is not ours, nothing
//! is put into a page, nothing breaks, and whoever has no say changes nothing.

use std::time::Duration;

use serde_json::{Value, json};

use crate::check::{Fault, Outcome, Page, in_engines, none, same};
use crate::host::Host;
use crate::site::Site;
use crate::talk::{NOW, PLACES, second};

const MAKE: &str = include_str!("hostile.js");
/// A thousand, in parts: WebKit takes a hundred addresses from one page.
const PARTS: usize = 12;
const PART: usize = 84;

/// What must not change: how much of the page could run or be shown in someone else's name, and whether anything ran.
const PUT_IN: &str =
    "[document.scripts.length, __probe.all('img, iframe, object, b#hostile').length, '__hit' in window]";

/// Goes to made-up addresses of the same page, as Back and Forward do, and says after which the page is not sound.
const GO: &str = "(async (seed, times, sound) => {
    const make = __hostile(seed), wrong = [], path = location.pathname;
    for (let i = 0; i < times; i++) {
        const to = `${path}?${encodeURI(make.text().replace(/[\\ud800-\\udfff]/g, ''))}#${make.text()}`;
        history.replaceState(null, '', i % 2 ? to : `${path}?${make.text()}`);
        dispatchEvent(new PopStateEvent('popstate'));
        await new Promise(then => setTimeout(then));
        if (!sound()) wrong.push(location.href.slice(0, 200));
    }
    return wrong;
})";

/// Says made-up words to a window.
const SAY: &str = "((seed, times, to) => {
    const make = __hostile(seed);
    for (let i = 0; i < times; i++) to(make.message());
    return true;
})";

/// How long it may take to load so many pages.
const MANY: Duration = Duration::from_secs(300);

/// What every object answers to, and no view or page is called.
const INHERITED: [&str; 5] = ["constructor", "__proto__", "toString", "hasOwnProperty", "null"];

/// Pages with what stands behind their address, a made-up text wherever `TEXT` is, and when they are whole.
const LOADED: [(&str, &str, &str); 5] = [
    (
        "embed/",
        "?view=TEXT&y=TEXT&theme=TEXT#TEXT",
        "__probe.all('#make[data-made] [data-code]').filter(code => code.textContent.length > 99).length === 3",
    ),
    (
        "embed/chart-growth/",
        "?y=TEXT&theme=TEXT&text=TEXT&title=TEXT&paper=TEXT&childId=TEXT#TEXT",
        "(document.body.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })), window.__ready === true)",
    ),
    (
        "present/",
        "?n=TEXT&y=TEXT&short=TEXT&speaker=TEXT#TEXT",
        "window.__ready === true && __probe.all('#deck > .slide[data-now]').length === 1",
    ),
    ("figures/", "?q=TEXT&TEXT#TEXT", "window.__ready === true && __probe.all('tbody tr').length > 99"),
    ("offline.html", "?TEXT#/TEXT", "window.__ready === true && __probe.all('h1').some(__probe.shown)"),
];

#[test]
fn hostile() {
    in_engines("hostile", async |run| {
        let site = &Site::with_early(MAKE).await;
        for (path, behind, whole) in LOADED {
            let name = format!("/{path} is whole whatever stands behind its address");
            run.check_for(MANY, &name, async |page| loaded(page, site, path, behind, whole).await).await;
        }
        for (path, sound) in [
            ("", "(at => at.panels.length === 1 && at.panels[0] === at.radio)(__probe.station())"),
            ("present/", "__probe.all('#deck > .slide[data-now]').length === 1"),
        ] {
            run.check(&format!("/{path} takes a thousand addresses"), async |page| {
                addresses(page, site, path, sound).await
            })
            .await;
        }
        run.check("the search takes a thousand texts", async |page| searches(page, site).await).await;
        run.check("a view in a frame takes a thousand messages, and none from a neighbour", async |page| {
            framed(page, site).await
        })
        .await;
        run.check("a page around frames takes a thousand messages", async |page| around(page, site).await).await;
        run.check("a talk takes a thousand messages, and none from elsewhere", async |page| talk(page, site).await)
            .await;
        run.check("whatever is remembered, pages come alive", remembered).await;
    });
}

async fn addresses(page: &Page, site: &Site, path: &str, sound: &str) -> Outcome {
    for part in 0..PARTS {
        page.open_alive(site, path).await?;
        let usual = page.value(PUT_IN).await?;
        let wrong = page.words(&format!("{GO}({part}, {PART}, () => {sound})")).await?;
        none("address after which the page is not sound", &wrong)?;
        same("what could run", page.value(PUT_IN).await?, usual)?;
        none("error", &page.words("__probe.errors").await?)?;
    }
    Ok(())
}

/// Each address is loaded, as a link leads to it: what is read once, when a page begins, is read here.
async fn loaded(page: &Page, site: &Site, path: &str, behind: &str, whole: &str) -> Outcome {
    page.open(site, path).await?;
    let made_up = "(make => Array.from({ length: 20 }, () => \
        encodeURIComponent(make.text().replace(/[\\ud800-\\udfff]/g, '').slice(0, 2000))))(__hostile(3))";
    let made_up = page.words(made_up).await?;
    for text in INHERITED.into_iter().chain(made_up.iter().map(String::as_str)) {
        page.open(site, &format!("{path}{}", behind.replace("TEXT", text))).await?;
        let told = |Fault(why): Fault| Fault::new(format!("{text}: {why}"));
        page.becomes(whole, true).await.map_err(told)?;
        page.has_no_errors().await.map_err(told)?;
        same("something ran", page.value("'__hit' in window").await?, false.into())?;
    }
    Ok(())
}

async fn searches(page: &Page, site: &Site) -> Outcome {
    let search = "(async (seed, times) => {
        const make = __hostile(seed), field = document.querySelector('input[name=q]');
        for (let i = 0; i < times; i++) {
            field.value = make.text();
            field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        field.value = '';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return true;
    })";
    page.open_alive(site, "figures/").await?;
    let shown = "__probe.all('tbody tr').filter(__probe.shown).length";
    let usual = (page.value(PUT_IN).await?, page.value(shown).await?);
    page.value(&format!("{search}(5, 1000)")).await?;
    same("what could run", page.value(PUT_IN).await?, usual.0)?;
    same("rows without a search", page.value(shown).await?, usual.1)?;
    none("error", &page.words("__probe.errors").await?)
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

async fn talk(page: &Page, site: &Site) -> Outcome {
    page.open_alive(site, "present/?n=6").await?;
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
    // A talk on another site of the same host is another talk.
    page.open_alive(site, "present/?n=6").await?;
    page.value("(new BroadcastChannel('road-deck /other/').postMessage('road-deck:speaker=on&v=99&n=9'), 0)").await?;
    page.settle().await;
    same("place after another site's talk", page.value(NOW).await?, now.clone())?;
    elsewhere(page, site, now).await
}

/// A page on another origin has opened the presentation, and speaks to it in all the right words.
async fn elsewhere(page: &Page, site: &Site, now: Value) -> Outcome {
    let client = &page.browser.client;
    let press =
        format!("<button onclick=\"window.opened = window.open('{}present/?n=6')\">open</button>", site.address);
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
    page.value("(opened.postMessage('road-deck:speaker=on&v=99&n=9', '*'), 0)").await?;
    page.settle().await;
    client.switch_to_window(other).await?;
    let seen = page.value(NOW).await?;
    let errors = page.words("__probe.errors").await?;
    client.close_window().await?;
    client.switch_to_window(own).await?;
    same("place after what another origin said", seen, now)?;
    none("error", &errors)
}

/// Garbage under every name that pages remember anything by, and as the window's own name.
async fn remembered(page: &Page) -> Outcome {
    for value in ["null", "-1e999", "<img src=x onerror=__hit=1>", "{\"__proto__\":1}", "9007199254740993"] {
        let garbage = format!(
            "for (const name of ['keys-off', 'road-deck-clock', 'road ' + location.origin + '/ ']) {{ \
             localStorage.setItem(name, '{value}'); sessionStorage.setItem(name, '{value}') }} window.name = '{value}'"
        );
        let site = Site::with_early(&garbage).await;
        for path in ["", "figures/", "present/?speaker=on", "present/"] {
            page.open_alive(&site, path).await?;
            page.press(&['2', '?']).await?;
            same("something ran", page.value("'__hit' in window").await?, false.into())?;
            page.has_no_errors().await?;
        }
    }
    Ok(())
}
