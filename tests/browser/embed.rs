//! Views in frames on other sites: as high as what they show, quiet, and in need of nobody.

use std::cell::RefCell;
use std::path::Path;

use fantoccini::key::Key;
use road::address::View;
use road::content::read_all;
use serde_json::json;

use crate::axe::AUDIT;
use crate::check::{Fault, Outcome, Page, in_engines, none, npm, same};
use crate::engine::Engine;
use crate::host::Host;
use crate::site::Site;

/// The home of each language, and its name.
const LANGUAGES: [(&str, &str); 2] = [("", "vi"), ("en/", "en")];
/// Whether the frame that is stepped into is as high as what it shows, within two pixels, and scrolls nowhere.
const FITS: &str = "(root => Math.abs(innerHeight - root.getBoundingClientRect().height) <= 2 \
    && root.scrollWidth <= innerWidth)(document.documentElement)";
/// Views of every kind.
const KINDS: [&str; 7] =
    ["road", "aims-2030", "sector-urban", "chart-growth", "chart-structure", "coverage", "guess-growth"];

/// How high each view is at 600 px, which oEmbed tells; `RECORD=1` writes it.
const HEIGHTS: &str = include_str!("../../src/site/embed/heights.csv");

fn views() -> Vec<String> {
    let [content, _] = read_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data")).expect("a sound package");
    View::all(&content).iter().map(View::key).collect()
}

/// A frame as the code has it, in a column of its own.
fn frame(site: &Site, view: &str) -> String {
    format!(
        "<div id=\"place\" style=\"width:600px\"><iframe src=\"{}{view}\" title=\"view\" \
         style=\"display:block;width:100%;border:0;height:400px\"></iframe></div>",
        site.address
    )
}

/// The site's script for such pages.
fn script(site: &Site) -> String {
    format!("<script src=\"{}embed.js\"></script>", site.address)
}

/// Widths of the column, px: the narrowest, the widest and three between that are others for each view; narrower and wider
/// in turn, so that heights grow and shrink.
fn widths(view: usize) -> [usize; 5] {
    let between = |at: usize| 281 + (view * 5 + at) * 617 % 1319;
    [between(0), 1600, between(1), 280, between(2)]
}

/// Makes the column so wide.
async fn widen(page: &Page, width: usize) -> Outcome {
    page.value(&format!(
        "(document.querySelectorAll('#place').forEach(({{ style }}) => {{ style.width = '{width}px' }}), 0)"
    ))
    .await?;
    Ok(())
}

/// Whether oEmbed tells this height of this view, within two pixels: `road.vi,1018`.
fn is_told(line: &str) -> bool {
    let parts =
        |line: &str| line.split_once(',').map(|(name, height)| (name.to_string(), height.parse().unwrap_or(i32::MIN)));
    let Some((name, seen)) = parts(line) else { return false };
    HEIGHTS.lines().filter_map(parts).any(|(known, height)| known == name && height.abs_diff(seen) <= 2)
}

/// How often a program was asked for.
fn programs(site: &Site) -> usize {
    site.asked().iter().filter(|path| path.ends_with(".wasm")).count()
}

/// Waits until a frame fits what it shows.
async fn fits_at(page: &Page, frame: u16) -> Outcome {
    page.browser.client.enter_frame(frame).await?;
    let seen = page.becomes(FITS, true).await;
    let sizes =
        page.value("[innerWidth, innerHeight, document.documentElement.getBoundingClientRect().height]").await?;
    page.browser.client.enter_parent_frame().await?;
    seen.map_err(|Fault(why)| Fault(format!("{why}; window and content: {sizes}")))
}

/// Waits until the one frame there is fits what it shows.
async fn fits(page: &Page) -> Outcome {
    fits_at(page, 0).await
}

/// Waits until both frames fit what they show.
async fn both_fit(page: &Page) -> Outcome {
    page.becomes("new Set(senders).size", 2).await?;
    fits_at(page, 0).await?;
    fits_at(page, 1).await
}

/// Waits until nothing more is told, and says how much the most talkative frame has told.
async fn rests(page: &Page) -> Outcome<i64> {
    page.becomes("performance.now() - since > 500", true).await?;
    let most = "Math.max(...[...new Set(senders)].map(one => senders.filter(other => other === one).length))";
    Ok(page.value(most).await?.as_i64().unwrap_or_default())
}

#[test]
fn embed() {
    in_engines("embed", async |run| {
        let site = &Site::whole().await;
        let all = views();
        let (run_engine, recording) = (run.engine, std::env::var_os("RECORD").is_some());
        let heights = &RefCell::new(Vec::<String>::new());
        let views: Vec<&str> = match run.engine {
            Engine::Chromium => all.iter().map(String::as_str).collect(),
            _ => KINDS.to_vec(),
        };
        for (index, view) in views.into_iter().enumerate() {
            run.check(&format!("{view} is as high as what it shows, at any width, in few words"), async |page| {
                // Both within sight: a frame that is not is drawn when it comes into sight.
                let frames = LANGUAGES.map(|(home, _)| {
                    let frame = frame(site, &format!("{home}embed/{view}/"));
                    frame.replace("width:600px", "width:600px;position:absolute;top:0;left:0")
                });
                page.go(&Host::with(&(script(site) + &frames.concat())).await.address).await?;
                both_fit(page).await?;
                let most = rests(page).await?;
                same("messages to settle, fewer than ten", most < 10, true)?;
                if run_engine == Engine::Chromium {
                    let told = page
                        .words(
                            "[...document.querySelectorAll('iframe')].map(frame => parseInt(frame.style.height) + '')",
                        )
                        .await?;
                    let lines = LANGUAGES.iter().zip(told).map(|((_, tag), height)| format!("{view}.{tag},{height}"));
                    match recording {
                        true => heights.borrow_mut().extend(lines),
                        false => none(
                            "height that oEmbed tells wrong; RECORD=1 writes them anew",
                            &lines.filter(|line| !is_told(line)).collect::<Vec<_>>(),
                        )?,
                    }
                }
                for width in widths(index) {
                    widen(page, width).await?;
                    both_fit(page).await.map_err(|Fault(why)| Fault(format!("{view}, {width} px: {why}")))?;
                }
                for at in [0, 1] {
                    page.browser.client.enter_frame(at).await?;
                    page.value("(document.documentElement.style.fontSize = '200%', 0)").await?;
                    page.browser.client.enter_parent_frame().await?;
                }
                for width in widths(index + 1).into_iter().skip(2) {
                    widen(page, width).await?;
                    both_fit(page).await.map_err(|Fault(why)| Fault(format!("{view}, {width} px, large: {why}")))?;
                }
                rests(page).await?;
                let told = page.value("told.length").await?;
                page.settle().await;
                same("messages at rest", page.value("told.length").await?, told)
            })
            .await;
        }
        if recording && run.engine == Engine::Chromium {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/site/embed/heights.csv");
            std::fs::write(path, heights.borrow().join("\n") + "\n").expect("written");
        }
        run.check("ten views on one page come alive, store nothing, and ask nobody else", async |page| {
            let charts = all.iter().filter(|view| view.starts_with("chart-")).take(10);
            let sandbox = "sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox\"";
            let frames = charts.map(|view| {
                format!(
                    "<iframe {sandbox} src=\"{}embed/{view}/\" title=\"{view}\" style=\"width:120px\"></iframe>",
                    site.address
                )
            });
            let body = script(site) + &frames.collect::<String>();
            page.go(&Host::with(&body).await.address).await?;
            for index in 0..10 {
                page.value(&format!("(document.querySelectorAll('iframe')[{index}].scrollIntoView(), 0)")).await?;
                page.browser.client.enter_frame(index).await?;
                page.becomes("window.__ready", true).await?;
                page.has_no_errors().await?;
                let asked = page.words("performance.getEntriesByType('resource').map(entry => entry.name)").await?;
                let foreign: Vec<_> = asked.into_iter().filter(|name| !name.starts_with(&site.address)).collect();
                none("request to another host", &foreign)?;
                page.browser.client.enter_parent_frame().await?;
            }
            // What is out of sight is not drawn until it is seen.
            page.value("(document.querySelector('iframe').scrollIntoView(), 0)").await?;
            let none_kept = "JSON.stringify([document.cookie, Object.keys(localStorage), Object.keys(sessionStorage)])";
            page.browser.client.enter_frame(0).await?;
            same("what is stored", page.value(none_kept).await?, json!("[\"\",[],[]]"))?;
            let workers = page.value("navigator.serviceWorker?.controller ?? null").await?;
            // A press is answered soon, though ten views live beside each other.
            let answered = "const [done] = arguments, begun = performance.now(); document.querySelector('#y2045').click(); \
                requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)))";
            let answered = page.browser.client.execute_async(answered, Vec::new()).await?;
            page.browser.client.enter_parent_frame().await?;
            same("worker", workers, json!(null))?;
            // The other engines share the machine.
            let soon = run_engine != Engine::Chromium || answered.as_f64() < Some(200.0);
            same(&format!("a press is answered within 200 ms, after {answered}"), soon, true)?;
            // A session under WebKit's driver keeps no files: what it would take again is not seen.
            let most = if run_engine == Engine::Webkit { usize::MAX } else { 1 };
            same("one download of the WASM", programs(site) <= most, true)
        })
        .await;
        run.check("it comes alive only when it is seen, and at a touch", async |page| {
            let body = format!("<div style=\"height:5000px\"></div>{}", frame(site, "embed/chart-growth/"));
            page.go(&Host::with(&body).await.address).await?;
            page.settle().await;
            page.settle().await;
            page.browser.client.enter_frame(0).await?;
            let scripts =
                "performance.getEntriesByType('resource').filter(entry => /wasm|road-/.test(entry.name)).length";
            same("scripts and WASM asked for unseen", page.value(scripts).await?, json!(0))?;
            // Where the window itself has no focus there is no such event, as in WebKit under a driver.
            page.value("dispatchEvent(new PointerEvent('pointerdown'))").await?;
            page.becomes("window.__ready", true).await?;
            page.browser.client.enter_parent_frame().await?;
            Ok(())
        })
        .await;
        run.check("a reader who saves data gets what lives only at a touch", async |page| {
            let saving = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })";
            let site = &Site::with_early(saving).await;
            page.go(&Host::with(&(script(site) + &frame(site, "embed/chart-growth/"))).await.address).await?;
            fits(page).await?;
            page.settle().await;
            same("WASM asked for untouched", programs(site), 0)?;
            page.browser.client.enter_frame(0).await?;
            page.value("dispatchEvent(new PointerEvent('pointerdown'))").await?;
            let lives = page.becomes("window.__ready", true).await;
            page.browser.client.enter_parent_frame().await?;
            lives
        })
        .await;
        run.check("in the frame that AMP makes, AMP is told the height in its own words", async |page| {
            let framed = frame(site, "embed/chart-growth/").replace("title=", "sandbox=\"allow-scripts allow-popups\" title=");
            // What amp-iframe does with a message: the documentation of `embed-size`.
            let resizes = "<script>addEventListener('message', ({ data: { sentinel, type, height } }) => { \
                if (sentinel === 'amp' && type === 'embed-size') document.querySelector('iframe').style.height = height + 'px' })</script>";
            page.go(&Host::with(&(resizes.to_string() + &framed)).await.address).await?;
            for width in [600, 320, 900] {
                widen(page, width).await?;
                fits(page).await?;
            }
            Ok(())
        })
        .await;
        run.check("in the narrowest sandbox, without its script and with strangers' words, it holds", async |page| {
            let body = script(site)
                + &frame(site, "embed/chart-growth/").replace("title=", "sandbox=\"allow-scripts\" title=");
            page.go(&Host::with(&body).await.address).await?;
            page.becomes("told.length > 0", true).await?;
            let before = rests(page).await?;
            page.value("(postMessage({ 'binh-phuoc-road': 'road', height: 99999 }, '*'), 0)").await?;
            page.settle().await;
            fits(page).await?;
            // What others say to the frame, or say in the frame's name, is not heard.
            page.browser.client.enter_frame(0).await?;
            page.value("(postMessage({ 'binh-phuoc-road': 1, state: 'y=2045' }, '*'), 0)").await?;
            page.settle().await;
            let chosen = page.value("document.querySelector('input[name=y]:checked').value").await?;
            page.browser.client.enter_parent_frame().await?;
            same("station", chosen, json!("2030"))?;
            same("messages", page.value("told.length").await?, json!(before + 1))
        })
        .await;
        run.check("what is no number, too much or too little changes nothing for the worse", async |page| {
            let stranger = "<iframe srcdoc=\"\" title=\"stranger\" style=\"height:77px\"></iframe>";
            page.go(&Host::with(&(script(site) + stranger)).await.address).await?;
            for (height, seen) in
                [("'500'", "77px"), ("NaN", "77px"), ("1e9", "20000px"), ("-5", "40px"), ("{}", "40px")]
            {
                page.browser.client.enter_frame(0).await?;
                page.value(&format!("(parent.postMessage({{ 'binh-phuoc-road': 'x', height: {height} }}, '*'), 0)"))
                    .await?;
                page.browser.client.enter_parent_frame().await?;
                page.settle().await;
                let now = page.value("document.querySelector('iframe').style.height").await?;
                same(&format!("height after {height}"), now, json!(seen))?;
            }
            Ok(())
        })
        .await;
        run.check("the element serves pages that change, twice included, and mirrors its state", async |page| {
            let element = "<binh-phuoc-road view=\"chart-growth\" lang=\"en\" options=\"theme=dark\" data-mirror>\
                <a href=\"#\">GRDP growth</a></binh-phuoc-road>";
            let body = format!("{element}{0}{0}", script(site));
            let host = Host::with(&body).await;
            page.go(&format!("{}#chart-growth:y=2045", host.address)).await?;
            page.becomes("told.some(({ state }) => state === 'y=2045')", true).await?;
            fits(page).await?;
            same("frames", page.value("document.querySelectorAll('iframe').length").await?, json!(1))?;
            let seen = "(frame => [frame.title, new URL(frame.src).pathname + new URL(frame.src).search])(document.querySelector('iframe'))";
            same("frame", page.value(seen).await?, json!(["GRDP growth", "/en/embed/chart-growth/?theme=dark"]))?;
            page.browser.client.enter_frame(0).await?;
            same("theme", page.value("document.documentElement.dataset.theme").await?, json!("dark"))?;
            page.click("label[for=y2025]").await?;
            page.browser.client.enter_parent_frame().await?;
            page.becomes("location.hash", "#chart-growth:y=2025").await?;
            page.value("(document.querySelector('binh-phuoc-road').setAttribute('view', 'coverage'), 0)").await?;
            page.becomes("told.some(told => told['binh-phuoc-road'] === 'coverage')", true).await?;
            fits(page).await?;
            page.value("(document.querySelector('binh-phuoc-road').outerHTML = '<binh-phuoc-road view=\"road\"></binh-phuoc-road>', 0)").await?;
            page.becomes("told.some(told => told['binh-phuoc-road'] === 'road')", true).await?;
            fits(page).await
        })
        .await;
        run.check("in the frame keys choose, marks lead outside, and the focus goes in and out in order", async |page| {
            let around = |id: &str| format!("<button id=\"{id}\">{id}</button>");
            let body = format!("{}{}{}{}", script(site), around("before"), frame(site, "embed/chart-growth/"), around("behind"));
            page.go(&Host::with(&body).await.address).await?;
            page.becomes("told.length > 0", true).await?;
            page.browser.client.enter_frame(0).await?;
            page.click(".sub").await?;
            page.becomes("window.__ready", true).await?;
            page.click("label[for=y2030]").await?;
            page.value("(document.querySelector('#y2030').focus(), 0)").await?;
            page.press(&[Key::Right.into()]).await?;
            page.becomes("document.querySelector('input[name=y]:checked').value", "2045").await?;
            let client = &page.browser.client;
            let (own, before) = (client.window().await?, client.windows().await?.len());
            for link in ["[data-fitted] a", ".src a", "[data-full]"] {
                let address = page.value("location.href").await?;
                page.value(&format!(
                    "document.querySelector('{link}').dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))"
                ))
                .await?;
                page.settle().await;
                same(&format!("what the frame shows after {link}"), page.value("location.href").await?, address)?;
            }
            let opened = client.windows().await?;
            for window in opened.iter().filter(|window| **window != own) {
                client.switch_to_window(window.clone()).await?;
                client.close_window().await?;
            }
            client.switch_to_window(own).await?;
            // Firefox and WebKit open windows only for what a hand has pressed.
            if run_engine == Engine::Chromium {
                same("windows opened", opened.len() > before, true)?;
            }
            client.enter_frame(0).await?;
            let same_steps = page.value("history.length").await?;
            page.click("label[for=y2025]").await?;
            page.settle().await;
            same("steps of Back", page.value("history.length").await?, same_steps)?;
            page.browser.client.enter_parent_frame().await?;
            // WebKit does not go by Tab from button to link unless asked to.
            if run_engine == Engine::Webkit {
                return Ok(());
            }
            page.value("(document.querySelector('#before').focus(), 0)").await?;
            let mut seen = Vec::new();
            for _ in 0..40 {
                page.press(&[Key::Tab.into()]).await?;
                let at = page.value("document.activeElement.id || document.activeElement.localName").await?;
                if seen.last() != Some(&at) {
                    seen.push(at);
                }
                if seen.last() == Some(&json!("behind")) {
                    break;
                }
            }
            same("stops", json!(seen), json!(["iframe", "behind"]))
        })
        .await;
        for (view, theme) in KINDS.into_iter().zip(["light", "dark"].into_iter().cycle()) {
            run.check(&format!("axe finds nothing in the frame of {view}, {theme}"), async |page| {
                let body = script(site) + &frame(site, &format!("embed/{view}/?theme={theme}"));
                page.go(&Host::with(&body).await.address).await?;
                page.becomes("told.length > 0", true).await?;
                page.browser.client.enter_frame(0).await?;
                page.becomes("window.__ready", true).await?;
                page.settle().await;
                page.becomes("document.getAnimations().length", 0).await?;
                page.browser.client.execute(&npm("axe-core/axe.min.js"), Vec::new()).await?;
                let found = page.browser.client.execute_async(AUDIT, vec![json!(null)]).await?;
                let mut faults: Vec<String> = serde_json::from_value(found["faults"].clone()).unwrap_or_default();
                faults.extend(page.words("__probe.faint()").await?);
                page.browser.client.enter_parent_frame().await?;
                none("fault found by axe", &faults)
            })
            .await;
        }
        let host_scripts = [
            (
                "pym.js",
                "<div id=\"pym\"></div><script src=\"/npm/pym.js/dist/pym.v1.min.js\"></script>\
                 <script>new pym.Parent('pym', 'SRC', {})</script>",
            ),
            (
                "@newswire/frames",
                "<div data-frame-src=\"SRC\"></div><script src=\"/npm/@newswire/frames/dist/frames.umd.js\"></script>\
                 <script>newswireFrames.autoInitFrames()</script>",
            ),
            (
                "Datawrapper's script",
                "<iframe src=\"SRC\" title=\"view\" style=\"width:100%;border:0\"></iframe>\
                 <script src=\"/npm/@datawrapper/chart-core/lib/embed.js\"></script>",
            ),
            (
                "iframe-resizer",
                "<iframe src=\"SRC\" title=\"view\" style=\"width:100%;border:0\"></iframe>\
                 <script src=\"/npm/iframe-resizer/js/iframeResizer.min.js\"></script>\
                 <script>iFrameResize({ checkOrigin: false, warningTimeout: 0 }, 'iframe')</script>",
            ),
        ];
        for (name, code) in host_scripts {
            run.check(&format!("a page that has {name} gives it its height"), async |page| {
                let body = code.replace("SRC", &format!("{}embed/chart-growth/", site.address));
                let body = format!("<div id=\"place\" style=\"width:600px\">{body}</div>");
                page.go(&Host::with(&body).await.address).await?;
                page.becomes("told.length > 0", true).await?;
                for width in [600, 320, 900] {
                    page.value(&format!("(document.querySelector('#place').style.width = '{width}px', 0)")).await?;
                    fits(page).await?;
                }
                Ok(())
            })
            .await;
        }
        run.check("where the page allows no scripts at all, the frame stands and can be read", async |page| {
            let body = script(site) + &frame(site, "embed/chart-growth/");
            page.go(&Host::without_scripts(&body).await.address).await?;
            same("height", page.value("document.querySelector('iframe').style.height").await?, json!("400px"))?;
            page.browser.client.enter_frame(0).await?;
            page.becomes("window.__ready", true).await?;
            let scrolls = "document.documentElement.scrollHeight > innerHeight";
            let scrolls = page.value(scrolls).await?;
            page.browser.client.enter_parent_frame().await?;
            same("what is below can be scrolled to", scrolls, json!(true))
        })
        .await;
    });
}
