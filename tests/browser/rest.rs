//! What is out of sight rests in Chromium, and nobody can tell: the page keeps its height, links lead where they led, what is sought is
//! found, and paper shows all.

use serde_json::json;

use crate::check::{in_engines, same};
use crate::engine::Engine;
use crate::site::Site;

/// Whether a selected part is laid out and painted at the moment; where nothing rests, everything is.
fn awake(selector: &str) -> String {
    format!("document.querySelector('{selector}').checkVisibility({{ contentVisibilityAuto: true }})")
}

const HEIGHT: &str = "document.documentElement.scrollHeight";
const RESTS: &str = "document.documentElement.hasAttribute('data-rests')";

#[test]
fn rest() {
    in_engines("rest", async |run| {
        let (site, engine) = (&Site::whole().await, run.engine);
        for width in [360, 1280] {
            run.check(&format!("at {width} px the page is as high as before"), async |page| {
                page.open_in_frame(site, width, "").await?;
                page.alive().await?;
                page.becomes(RESTS, true).await?;
                let resting = page.value(HEIGHT).await?;
                page.value("document.documentElement.removeAttribute('data-rests')").await?;
                same("height", page.value(HEIGHT).await?, resting)
            })
            .await;
        }
        run.check("a part rests until it is near, and a link leads to it", async |page| {
            page.open_alive(site, "").await?;
            page.becomes(RESTS, true).await?;
            page.becomes(&awake("#sources .method"), engine != Engine::Chromium).await?;
            page.value("location.hash = '#sources'").await?;
            page.becomes(&awake("#sources .method"), true).await?;
            page.becomes(
                "Math.abs(document.querySelector('#sources').getBoundingClientRect().top) < innerHeight / 2",
                true,
            )
            .await
        })
        .await;
        run.check("after a change of width all is laid out anew, and rests again", async |page| {
            page.open_in_frame(site, 1280, "").await?;
            page.alive().await?;
            page.becomes(RESTS, true).await?;
            let fitted = "__probe.all('#chart-exports .drawing').find(__probe.shown).getAttribute('width')";
            let wide = page.value(fitted).await?;
            page.value("(window.frameElement.style.width = '700px', 0)").await?;
            page.settle().await;
            page.becomes(RESTS, true).await?;
            page.becomes(&format!("{fitted} !== {wide}"), json!(true)).await?;
            let resting = page.value(HEIGHT).await?;
            page.value("document.documentElement.removeAttribute('data-rests')").await?;
            same("height", page.value(HEIGHT).await?, resting)
        })
        .await;
    });
}
