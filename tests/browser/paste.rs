//! The page that makes the code for other sites, and its codes as they are pasted elsewhere.

use std::process::Command;

use serde_json::{Value, json};

use crate::check::{Fault, Outcome, Page, in_engines, none, same};
use crate::engine::Engine;
use crate::host::{Host, packages};
use crate::site::Site;

/// What stands around a code in an article.
const BEFORE: &str = "<div id=\"place\" style=\"width:600px;margin:0 auto\"><p>Trước</p>";
const AFTER: &str = "<p id=\"after\">Sau</p></div>";

/// The three codes of a view, as the page makes them.
async fn codes(page: &Page, site: &Site, query: &str) -> Outcome<[String; 3]> {
    page.go(&format!("{}{query}", site.address)).await?;
    page.becomes("!!document.querySelector('#make').dataset.made", true).await?;
    let all = page.words("__probe.all('[data-code]').map(code => code.textContent)").await?;
    all.try_into().map_err(|all: Vec<_>| Fault(format!("expected three codes, seen {}", all.len())))
}

/// Where the text after the frame begins, and how far the page has shifted.
const STANDS: &str = "[document.querySelector('#after').getBoundingClientRect().top, shifted]";

#[test]
fn paste() {
    in_engines("paste", async |run| {
        let site = &Site::whole().await;
        let views = [
            "embed/?view=chart-growth",
            "en/embed/?view=aims-2030",
            "embed/?view=sector-urban",
            "embed/?view=road",
            "en/embed/?view=coverage",
        ];
        for query in run.engine.share(views) {
            run.check(
                &format!("/{query}: pasted as it is, the frame has its height before it is there"),
                async |page| {
                    let [live, element, _] = codes(page, site, query).await?;
                    page.has_no_errors().await?;
                    for (name, code) in [("live", live), ("element", element)] {
                        for width in [300, 360, 481, 600, 760, 1000] {
                            let body =
                                format!("{BEFORE}{code}{AFTER}").replace("width:600px", &format!("width:{width}px"));
                            page.go(&Host::with(&body).await.address).await?;
                            let first = page.value(STANDS).await?;
                            page.becomes("told.length > 0", true).await?;
                            page.becomes("performance.now() - since > 900", true).await?;
                            let last = page.value(STANDS).await?;
                            let (one, other) = (first[0].as_f64(), last[0].as_f64());
                            let moved = one.zip(other).map_or(f64::MAX, |(one, other)| (one - other).abs());
                            let told = format!(
                                "{name} code, {width} px: the text after it stood at {first}, stands at {last}"
                            );
                            // The element holds a picture until its script has come.
                            if name == "live" && (moved > 3.0 || last[1].as_f64() != Some(0.0)) {
                                return Err(Fault(told));
                            }
                            page.browser.client.enter_frame(0).await?;
                            let fit =
                                "Math.abs(innerHeight - document.documentElement.getBoundingClientRect().height) <= 2";
                            let fits = page.becomes(fit, true).await;
                            page.browser.client.enter_parent_frame().await?;
                            fits.map_err(|Fault(why)| Fault(format!("{told}; {why}")))?;
                        }
                    }
                    Ok(())
                },
            )
            .await;
        }
        run.check("without scripts in the article the live code is as high as its view", async |page| {
            let [live, ..] = codes(page, site, "embed/?view=chart-per-head").await?;
            for width in [320, 640] {
                let body = format!("{BEFORE}{live}{AFTER}").replace("width:600px", &format!("width:{width}px"));
                page.go(&Host::without_scripts(&body).await.address).await?;
                page.browser.client.enter_frame(0).await?;
                let fit = "Math.abs(innerHeight - document.documentElement.getBoundingClientRect().height) <= 3";
                let fits = page.becomes(fit, true).await;
                page.browser.client.enter_parent_frame().await?;
                fits?;
            }
            Ok(())
        })
        .await;
        run.check("the frozen code is a picture with words and a link, in either theme", async |page| {
            let [.., frozen] = codes(page, site, "embed/?view=chart-growth").await?;
            page.go(&Host::with(&frozen).await.address).await?;
            page.becomes("document.images[0].complete && document.images[0].naturalWidth > 700", true).await?;
            let told =
                page.value("[document.images[0].alt.length > 20, document.links[0].textContent.length > 20]").await?;
            same("alt text and words", told, json!([true, true]))?;
            same("dark picture", page.value("/dark/.test(document.querySelector('source').srcset)").await?, json!(true))
        })
        .await;
        run.check("choices are said in the code and shown in the preview; sizes are told, copies made", async |page| {
            codes(page, site, "embed/?view=chart-growth").await?;
            let choose = "(form => { form.elements.theme.value = 'dark'; form.elements.y.value = '2045'; \
                __probe.all('[name=look]').forEach(box => { box.checked = true }); \
                form.elements.lang.value = 'en'; form.elements.theme.dispatchEvent(new Event('change', { bubbles: true })) }) \
                (document.querySelector('#choices'))";
            page.value(choose).await?;
            let query = "?y=2045&theme=dark&title=off&text=large&paper=none";
            page.becomes("document.querySelector('#make').dataset.made", format!("{}en/embed/chart-growth/{query}", site.address))
                .await?;
            let all = page.words("__probe.all('[data-code]').map(code => code.textContent)").await?;
            same("the frame's address", all[0].contains(&query.replace('&', "&amp;")), true)?;
            same("the wish for a mirror", all[0].contains("data-mirror") && all[1].contains("data-mirror"), true)?;
            for (kind, code) in ["live", "element", "frozen"].into_iter().zip(&all) {
                let size = page.value(&format!("document.querySelector('[data-size={kind}]').textContent")).await?;
                same("size told", size, json!(code.len().to_string()))?;
            }
            page.value("(window.copied = [], navigator.clipboard.writeText = text => { copied.push(text); return Promise.resolve() }, 0)").await?;
            page.click("[data-copy=live]").await?;
            page.becomes("copied[0]", all[0].as_str()).await?;
            page.browser.client.enter_frame(0).await?;
            let look = page.value("JSON.stringify(document.documentElement.dataset)").await;
            let year = page.value("document.querySelector('input[name=y]:checked').value").await;
            page.browser.client.enter_parent_frame().await?;
            let look: Value = serde_json::from_str(look?.as_str().unwrap_or_default()).unwrap_or_default();
            let words = ["theme", "title", "text", "paper"].map(|name| look[name].as_str().unwrap_or_default().to_string());
            same("look of the preview", words.join(" "), "dark off large none".to_string())?;
            same("year of the preview", year?, json!("2045"))?;
            page.has_no_errors().await
        })
        .await;
        run.check("where a CMS drops frames and scripts, picture or words and the link stay", async |page| {
            let all = codes(page, site, "embed/?view=chart-growth").await?;
            let host = Host::with("<script src=\"/npm/dompurify/dist/purify.min.js\"></script>").await;
            page.go(&host.address).await?;
            for code in &all[1..] {
                let clean =
                    page.browser.client.execute("return DOMPurify.sanitize(arguments[0])", vec![json!(code)]).await?;
                stays(clean.as_str().unwrap_or_default(), true)?;
                // Once is enough: it does not run in browsers.
                if run_once(page) {
                    stays(&sanitized(code)?, false)?;
                }
            }
            Ok(())
        })
        .await;
        run.check("without scripts the page leads to every view, and shows nothing that does not work", async |page| {
            page.open(&Site::without_scripts().await, "embed/").await?;
            let seen = page
                .value("__probe.all('#make form, #make .codes, #make .preview').filter(__probe.shown).length")
                .await?;
            same("parts that need scripts", seen, json!(0))?;
            same(
                "links to views",
                page.value("__probe.all('.views a').filter(__probe.shown).length > 30").await?,
                json!(true),
            )
        })
        .await;
        run.check("the page is wide nowhere", async |page| {
            for width in [320, 1280] {
                page.open_in_frame(site, width, "embed/?view=chart-growth").await?;
                page.becomes("!!document.querySelector('#make').dataset.made", true).await?;
                none("part too wide", &page.words("__probe.wide()").await?)?;
            }
            Ok(())
        })
        .await;
    });
}

fn run_once(page: &Page) -> bool {
    page.browser.engine == Engine::Chromium
}

/// What sanitize-html leaves of a code.
fn sanitized(code: &str) -> Outcome<String> {
    let script = "process.stdout.write(require('sanitize-html')(process.argv[1]))";
    let ran = Command::new("node").arg("-e").arg(script).arg(code).current_dir(packages()).output();
    let ran = ran.map_err(|error| Fault(format!("node: {error}")))?;
    Ok(String::from_utf8_lossy(&ran.stdout).into_owned())
}

/// Fails unless a cleaned code still leads to the page in words, and shows the picture where pictures are let through.
fn stays(clean: &str, picture: bool) -> Outcome {
    let words = clean.split("</a>").next().and_then(|link| link.rsplit('>').next()).unwrap_or_default();
    same(&format!("a link in {clean}"), clean.contains("<a href=\"http"), true)?;
    same(&format!("words in the link of {clean}"), words.len() > 20, true)?;
    same(&format!("a picture with words in {clean}"), clean.contains("alt=\"") == picture, true)?;
    same("no frame and no script", clean.contains("<iframe") || clean.contains("<script"), false)
}
