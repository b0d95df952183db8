//! The page around a view: with our script, with that of others, with none, and with strangers on it.

use serde_json::json;

use super::{fits, frame, rests, script, widen};
use crate::check::{in_engines, none, same};
use crate::host::Host;
use crate::site::{Policies, Site};

/// What pages have that show frames by a script of others; `SRC` is the address of the view.
const OTHERS: [(&str, &str); 4] = [
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

#[test]
fn article() {
    in_engines("article", async |run| {
        let site = &Site::whole().await;
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
            page.go(&Host::with(&(script(site) + &frame(site, "embed/chart-growth/"))).await.address).await?;
            fits(page).await?;
            rests(page).await?;
            let fitting = page.value("document.querySelector('iframe').style.height").await?;
            let fitting = fitting.as_str().unwrap_or_default();
            for (height, seen) in
                [("'500'", fitting), ("NaN", fitting), ("1e9", "20000px"), ("{}", "20000px"), ("-5", "40px")]
            {
                page.browser.client.enter_frame(0).await?;
                let tell =
                    format!("parent.postMessage({{ 'binh-phuoc-road': 'chart-growth', height: {height} }}, '*')");
                page.value(&format!("({tell}, 0)")).await?;
                page.browser.client.enter_parent_frame().await?;
                page.settle().await;
                let now = page.value("document.querySelector('iframe').style.height").await?;
                same(&format!("height after {height}"), now, json!(seen))?;
            }
            Ok(())
        })
        .await;
        run.check("a frame that is not ours is not obeyed, nor is a word that ours does not have", async |page| {
            // One of its pages is shown by another site, which is refused, and so reported.
            let site = &Site::tried(Policies::Both).await;
            let strangers = format!(
                "<div data-mirror><iframe srcdoc=\"\" title=\"stranger\" style=\"height:77px\"></iframe>\
                 <iframe src=\"{}figures/\" title=\"page\" style=\"height:77px\"></iframe>{}</div>",
                site.address,
                frame(site, "embed/chart-growth/")
            );
            page.go(&Host::with(&(script(site) + &strangers)).await.address).await?;
            page.becomes("told.length > 0", true).await?;
            rests(page).await?;
            for (at, height) in [(0, "77px"), (1, "77px")] {
                page.browser.client.enter_frame(at).await?;
                page.value(
                    "(parent.postMessage({ 'binh-phuoc-road': 'chart-growth', height: 900, state: 'y=2045' }, '*'), 0)",
                )
                .await?;
                page.browser.client.enter_parent_frame().await?;
                page.settle().await;
                let now = page.value(&format!("document.querySelectorAll('iframe')[{at}].style.height")).await?;
                same(&format!("height of the stranger {at}"), now, json!(height))?;
                same("the article's fragment", page.value("location.hash").await?, json!(""))?;
            }
            page.browser.client.enter_frame(2).await?;
            page.value("(parent.postMessage({ 'binh-phuoc-road': 'x', height: 900, state: 'x:anything' }, '*'), 0)")
                .await?;
            page.browser.client.enter_parent_frame().await?;
            page.settle().await;
            same("the article's fragment", page.value("location.hash").await?, json!(""))?;
            let mut reports = site.reports();
            reports.retain(|report| !report.starts_with("frame-ancestors "));
            none("other breach of the policy", &reports)
        })
        .await;
        run.check("a fragment that means nothing to us breaks nothing", async |page| {
            let body = format!("{}<div data-mirror>{}</div>", script(site), frame(site, "embed/chart-growth/"));
            let host = Host::with(&body).await;
            page.go(&format!("{}#%", host.address)).await?;
            fits(page).await?;
            for fragment in ["%", "%E0%A4%A", "chart-growth:y=1", "chart-growth:", ":", "chart-growth:y=2045"] {
                page.value(&format!("(location.hash = '{fragment}', 0)")).await?;
                page.settle().await;
                none("error in the article", &page.words("errors").await?)?;
            }
            page.browser.client.enter_frame(0).await?;
            let chosen = page.becomes("document.querySelector('input[name=y]:checked').value", "2045").await;
            page.browser.client.enter_parent_frame().await?;
            chosen
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
        for (name, code) in OTHERS {
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
