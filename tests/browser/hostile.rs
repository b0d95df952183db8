//! Addresses, texts, messages and memories that nobody would write, a thousand of each kind (of addresses, a third in the
//! engines beside Chromium): nothing runs that is not ours, nothing is put into a page, nothing breaks, and whoever has no say
//! changes nothing.

mod messages;

use std::time::Duration;

use crate::check::{Fault, Outcome, Page, in_engines, none, same};
use crate::engine::Engine;
use crate::site::Site;

const MAKE: &str = include_str!("hostile.js");
/// A thousand, in parts: WebKit takes a hundred addresses from one page.
const PARTS: usize = 12;
const PART: usize = 84;

/// What must not change: how much of the page could run or be shown in someone else's name, and whether anything ran.
const PUT_IN: &str =
    "[document.scripts.length, __probe.all('img, iframe, object, b#hostile').length, '__hit' in window]";

/// Goes to made-up addresses of the same page, as Back and Forward do, and says after which the page is not sound: it is looked
/// at after every seventh, since to look has all of it laid out.
const GO: &str = "(async (seed, times, sound) => {
    const make = __hostile(seed), wrong = [], path = location.pathname;
    for (let i = 0; i < times; i++) {
        const to = `${path}?${encodeURI(make.text().replace(/[\\ud800-\\udfff]/g, ''))}#${make.text()}`;
        history.replaceState(null, '', i % 2 ? to : `${path}?${make.text()}`);
        dispatchEvent(new PopStateEvent('popstate'));
        // The page follows with the next frame.
        for (let turn = 0; turn < 50 && (turn === 0 || i % 7 === 6 && !sound()); turn++) await new Promise(then => setTimeout(then));
        if (i % 7 === 6 && !sound()) wrong.push(location.href.slice(0, 200));
    }
    return wrong;
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
        // What is read of an address is the same in each engine; this is where most of the time goes.
        let loads = if run.engine == Engine::Chromium { &LOADED[..] } else { &[] };
        for &(path, behind, whole) in loads {
            let name = format!("/{path} is whole whatever stands behind its address");
            run.check_for(MANY, &name, async |page| loaded(page, site, path, behind, whole).await).await;
        }
        for (path, sound) in [
            ("", "(at => at.panels.length === 1 && at.panels[0] === at.radio)(__probe.station())"),
            ("present/", "__probe.all('#deck > .slide[data-now]').length === 1"),
        ] {
            run.check(&format!("/{path} takes any address"), async |page| addresses(page, site, path, sound).await)
                .await;
        }
        run.check("the search takes a thousand texts", async |page| searches(page, site).await).await;
        run.check("whatever is remembered, pages come alive", remembered).await;
    });
}

async fn addresses(page: &Page, site: &Site, path: &str, sound: &str) -> Outcome {
    for part in page.browser.engine.share(0..PARTS) {
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
    let made_up = "(make => Array.from({ length: 6 }, () => \
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
        // Each is looked for, though none is followed by a pause.
        const own = window.setTimeout;
        window.setTimeout = act => act();
        for (let i = 0; i < times; i++) {
            field.value = make.text();
            field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        field.value = '';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        window.setTimeout = own;
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

/// Garbage under every name that pages remember anything by, and as the window's own name.
async fn remembered(page: &Page) -> Outcome {
    let values = ["null", "-1e999", "<img src=x onerror=__hit=1>", "{\"__proto__\":1}", "9007199254740993"];
    for value in page.browser.engine.share(values) {
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
