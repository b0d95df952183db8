//! What lives in a frame: when it comes alive, what it fetches and keeps, how it is used by keys, and what axe finds.

use fantoccini::key::Key;
use serde_json::json;

use super::{KINDS, fits, frame, script, views};
use crate::axe::AUDIT;
use crate::check::{in_engines, none, npm, same};
use crate::engine::Engine;
use crate::host::Host;
use crate::site::Site;

/// How often a program was asked for.
fn programs(site: &Site) -> usize {
    site.asked().iter().filter(|path| path.ends_with(".wasm")).count()
}

#[test]
fn life() {
    in_engines("life", async |run| {
        let (site, engine) = (&Site::whole().await, run.engine);
        run.check("ten views on one page come alive, store nothing, and ask nobody else", async |page| {
            let site = &Site::whole().await;
            let charts = views().into_iter().filter(|view| view.starts_with("chart-")).take(10);
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
            // A press is answered soon, though ten views live beside each other: the button with the next frame, the view after it.
            let answered = "const [done] = arguments, begun = performance.now(); document.querySelector('#y2045').click(); \
                const frame = then => requestAnimationFrame(() => setTimeout(then)); \
                frame(() => frame(() => done(performance.now() - begun)))";
            let answered = page.browser.client.execute_async(answered, Vec::new()).await?;
            page.browser.client.enter_parent_frame().await?;
            same("worker", workers, json!(null))?;
            // The others share the machine.
            let soon = if engine == Engine::Chromium { 200.0 } else { 1000.0 };
            same(&format!("a press is answered within {soon} ms, after {answered}"), answered.as_f64() < Some(soon), true)?;
            // A session under WebKit's driver keeps no files: there each view fetches its own.
            let most = if engine == Engine::Webkit { 10 } else { 1 };
            same("downloads of the WASM at most", programs(site).max(most), most)
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
                page.becomes(&format!("document.querySelectorAll('{link}').length > 0"), true).await?;
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
            if engine == Engine::Chromium {
                same("windows opened", opened.len() > before, true)?;
            }
            client.enter_frame(0).await?;
            let same_steps = page.value("history.length").await?;
            page.click("label[for=y2025]").await?;
            page.settle().await;
            same("steps of Back", page.value("history.length").await?, same_steps)?;
            page.browser.client.enter_parent_frame().await?;
            // WebKit does not go by Tab from button to link unless asked to.
            if engine == Engine::Webkit {
                return Ok(());
            }
            page.value("(document.querySelector('#before').focus(), 0)").await?;
            let mut seen = Vec::new();
            for _ in 0..40 {
                page.press(&[Key::Tab.into()]).await?;
                let at = page.value("document.activeElement.id || document.activeElement.localName").await?;
                // On its way from the page into the frame the focus is nowhere for a moment.
                if seen.last() != Some(&at) && at != "body" {
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
                let found = page.browser.client.execute_async(AUDIT, vec![json!(null), json!(false)]).await?;
                let mut faults: Vec<String> = serde_json::from_value(found["faults"].clone()).unwrap_or_default();
                faults.extend(page.words("__probe.faint()").await?);
                page.browser.client.enter_parent_frame().await?;
                none("fault found by axe", &faults)
            })
            .await;
        }
    });
}
