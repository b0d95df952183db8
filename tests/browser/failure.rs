//! When something fails, there is an answer that helps: the page as it was made, the next best typeface, the default view,
//! or a page that says where to go.

use fantoccini::key::Key;

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::site::{Site, Wrong};
use crate::still::{can_be_read, shows_everything};

/// How many fonts of the page's own typeface are there; its stand-ins are the system's.
pub const OWN_FONTS: &str =
    "[...document.fonts].filter(font => /Pro\"?$/.test(font.family) && font.status === 'loaded').length";

/// A browser that refuses to keep anything: even the question is an error.
const NO_STORAGE: &str = "for (const [of, name] of [[window, 'localStorage'], [window, 'sessionStorage'], \
    [window, 'indexedDB'], [window, 'caches'], [navigator, 'serviceWorker']]) \
    Object.defineProperty(of, name, { get() { throw new DOMException('refused', 'SecurityError') } })";

/// Browsers that refuse something, and each as a script that makes one of any.
const REFUSALS: [(&str, &str); 5] = [
    ("nothing may be stored", NO_STORAGE),
    (
        "the storage is full",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
    ),
    (
        "no worker may be registered",
        "if (navigator.serviceWorker) ServiceWorkerContainer.prototype.register = () => Promise.reject(new TypeError('refused'))",
    ),
    (
        "the caches are refused",
        "if (window.caches) for (const name of ['open', 'keys', 'match', 'has', 'delete']) \
         CacheStorage.prototype[name] = () => Promise.reject(new DOMException('refused', 'SecurityError'))",
    ),
    (
        "windows may not speak by a channel",
        "window.BroadcastChannel = class { constructor() { throw new DOMException('refused', 'SecurityError') } }",
    ),
];

/// Words for an address that no page of ours writes; none may be more than text.
const HOSTILE: [&str; 14] = [
    "%3Cscript%3E__hit=1%3C/script%3E",
    "%22%3E%3Cimg src=x onerror=__hit=1%3E",
    "'-(__hit=1)-'",
    "javascript:__hit=1",
    "%3Cb id=hostile%3E",
    "%00%01%02",
    "%ff%fe",
    "%",
    "%E0%A4%A",
    "2030%0d%0aSet-Cookie:a=b",
    "__proto__",
    "2030;2045,2025",
    "-1e999",
    "#%23%23?y=2045",
];

#[test]
fn failure() {
    in_engines("failure", async |run| {
        run.check("without its typeface the page is whole", async |page| {
            let site = Site::with_wrong("*.woff2", Wrong::Missing).await;
            page.open_alive(&site, "").await?;
            page.settle().await;
            same("fonts of its own", page.value(OWN_FONTS).await?, 0.into())?;
            shows_everything(page).await?;
            none("part wider than the window", &page.words("__probe.wide()").await?)
        })
        .await;
        for (told, refusal) in REFUSALS {
            for path in ["", "figures/", "present/?speaker=on"] {
                run.check(&format!("where {told}, nothing breaks on /{path} and nothing is said"), async |page| {
                    refused(page, path, refusal).await
                })
                .await;
            }
        }
        for year in [1970, 2100] {
            for path in ["", "figures/", "present/?speaker=on"] {
                run.check(&format!("in {year} by the reader's clock /{path} is sound"), async |page| {
                    timed(page, path, year).await
                })
                .await;
            }
        }
        for (path, names) in [("", "y theme c t"), ("figures/", "q s kind h sort")] {
            run.check(&format!("/{path} takes any query"), async |page| hostile(page, path, names).await).await;
        }
        run.check("an address that leads nowhere is answered", missing).await;
    });
}

/// The page lives in a browser that refuses something; what would be remembered is tried.
async fn refused(page: &Page, path: &str, refusal: &str) -> Outcome {
    let site = Site::with_early(refusal).await;
    page.open_alive(&site, path).await?;
    page.settle().await;
    // The keys are turned off, the clock is started.
    page.value(
        "(document.querySelector('#keys input')?.click(), document.body.dispatchEvent(new KeyboardEvent('keydown', \
        { key: 'r', bubbles: true, cancelable: true })), 0)",
    )
    .await?;
    can_be_read(page, path).await?;
    if refusal == NO_STORAGE {
        let refused = "(() => { try { return !window.localStorage } catch { return true } })()";
        same("storage refused", page.value(refused).await?, true.into())?;
    }
    // What is refused to the page only, the worker may still keep.
    for id in
        ["kept", "unkept", "newer"].into_iter().filter(|_| !refusal.contains("setItem") && !refusal.contains("Channel"))
    {
        let shown = format!("(part => Boolean(part) && __probe.shown(part))(document.querySelector('#{id}'))");
        same(&format!("#{id} shown"), page.value(&shown).await?, false.into())?;
    }
    page.has_no_errors().await
}

/// The page is sound in a year that is not ours.
async fn timed(page: &Page, path: &str, year: i32) -> Outcome {
    let clock = format!(
        "{{ const Clock = Date, now = Clock.UTC({year}, 0, 1, 12); window.Date = class extends Clock {{ \
         constructor(...of) {{ of.length ? super(...of) : super(now) }} static now() {{ return now }} }} }}"
    );
    let site = Site::with_early(&clock).await;
    page.open_alive(&site, path).await?;
    page.settle().await;
    same("year by its clock", page.value("new window.Date().getUTCFullYear()").await?, year.into())?;
    can_be_read(page, path).await?;
    if path.is_empty() {
        // Of all drawings, only the road's knows the day.
        let road = "[...__probe.cut(), ...__probe.overlaps()].filter(told => !told.startsWith('#chart-'))";
        none("text of the road out of place", &page.words(road).await?)?;
    }
    if path.starts_with("present/") {
        page.press(&[Key::Right.into()]).await?;
        page.becomes("location.search.includes('n=2')", true).await?;
        none(
            "text without a number",
            &page
                .words(
                    "__probe.all('body *').filter(part => !part.children.length \
            && /NaN|undefined|Infinity/.test(part.textContent)).map(__probe.name)",
                )
                .await?,
        )?;
    }
    page.has_no_errors().await
}

/// Opens the page with each hostile text as the value of every name, as a name, and at great length.
async fn hostile(page: &Page, path: &str, names: &str) -> Outcome {
    let site = Site::whole().await;
    page.open_alive(&site, path).await?;
    let elements = "[document.scripts.length, __probe.all('img, b#hostile').length]";
    let usual = page.value(elements).await?;
    let every = |value: &str| names.split(' ').map(|name| format!("{name}={value}&")).collect::<String>();
    let long = "%F0%9F%8C%8Ba".repeat(600);
    let queries = HOSTILE.into_iter().chain([&*long]).map(|value| format!("{}{value}&{value}={value}", every(value)));
    for query in page.browser.engine.share(queries.collect::<Vec<_>>()) {
        page.open_alive(&site, &format!("{path}?{query}")).await?;
        let told: String = query.chars().take(60).collect();
        same(&format!("{told}: something ran"), page.value("'__hit' in window").await?, false.into())?;
        same(&format!("{told}: elements"), page.value(elements).await?, usual.clone())?;
        same(&format!("{told}: a heading"), page.value("__probe.all('h1').some(__probe.shown)").await?, true.into())?;
        if path.is_empty() {
            let years = "((at) => at.panels.length === 1 && at.panels[0] === at.radio)(__probe.station())";
            same(&format!("{told}: one station"), page.value(years).await?, true.into())?;
        }
        page.has_no_errors().await?;
    }
    Ok(())
}

async fn missing(page: &Page) -> Outcome {
    let site = Site::whole().await;
    let likely = "__probe.all('.perhaps a').filter(__probe.shown).map(a => a.getAttribute('href'))";
    let first = "__probe.all('main > section')[0].lang";
    for (path, lang, suggested) in [
        ("figures/grdp-grwoth/", "vi", Some("/figures/grdp-growth/")),
        ("en/figures/growth/of/grdp", "en", Some("/en/figures/grdp-growth/")),
        ("chart/foreign-invesment/", "vi", Some("/chart/foreign-investment/")),
        ("a/b/c/", "vi", None),
        ("%3Cb%20id=hostile%3E/%22'", "vi", None),
    ] {
        page.open(&site, path).await?;
        let status = "fetch(location.href).then(answer => answer.status)";
        same(&format!("status of {path}"), page.value(status).await?, 404.into())?;
        same(&format!("{path}: first language"), page.value(first).await?, lang.into())?;
        let shown = page.words(likely).await?;
        match suggested {
            Some(to) => {
                same(&format!("{path}: {to} among {}", shown.join(" ")), shown.iter().any(|one| one == to), true)?
            }
            None => none("suggestion", &shown)?,
        }
        same("injected", page.value("Boolean(document.querySelector('#hostile'))").await?, false.into())?;
        let lost = "Promise.all([...__probe.all('a[href], link[href]')].map(async ({ href }) => \
            (await fetch(href)).ok ? '' : href)).then(all => all.filter(Boolean))";
        none("link that leads nowhere again", &page.words(lost).await?)?;
        none("part wider than the window", &page.words("__probe.wide()").await?)?;
        none("error", &page.words("__probe.errors").await?)?;
    }
    page.click(".ways a").await?;
    page.becomes("__probe.all('#road').some(__probe.shown)", true).await
}
