//! Views in frames on other sites: as high as what they show, alive only when it is wanted, and in good terms with the page
//! around them.

mod article;
mod height;
mod life;
mod unkind;

use std::path::Path;

use road::address::View;
use road::content::read_all;

use crate::check::{Fault, Outcome, Page};
use crate::site::Site;

/// Whether the frame that is stepped into is as high as what it shows, within two pixels, and scrolls nowhere.
const FITS: &str = "(root => Math.abs(innerHeight - root.getBoundingClientRect().height) <= 2 \
    && root.scrollWidth <= innerWidth)(document.documentElement)";
/// Views of every kind.
const KINDS: [&str; 7] =
    ["road", "aims-2030", "sector-urban", "chart-growth", "chart-structure", "coverage", "guess-growth"];

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

/// Makes the column so wide.
async fn widen(page: &Page, width: usize) -> Outcome {
    page.value(&format!(
        "(document.querySelectorAll('#place').forEach(({{ style }}) => {{ style.width = '{width}px' }}), 0)"
    ))
    .await?;
    Ok(())
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

/// Waits until nothing more is told, and says how much the most talkative frame has told.
async fn rests(page: &Page) -> Outcome<i64> {
    page.becomes("performance.now() - since > 900", true).await?;
    let most = "Math.max(...[...new Set(senders)].map(one => senders.filter(other => other === one).length))";
    Ok(page.value(most).await?.as_i64().unwrap_or_default())
}
