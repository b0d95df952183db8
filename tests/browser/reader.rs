//! What readers bring along keeps working: the reader view of their browser, and its translation.

use serde_json::Value;

use crate::check::{Outcome, Page, in_engines, none, npm, same};
use crate::site::Site;

/// What of the page is missing in Firefox's reader view, and its title. Decoration is not missed.
const READ: &str = r#"
const plain = text => text.replace(/\s+/g, " ").trim();
const seen = element => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll("[aria-hidden=true]").forEach(hidden => hidden.remove());
  return plain(copy.textContent);
};
const article = new Readability(document.cloneNode(true)).parse();
const text = plain(article?.textContent ?? "");
const parts = __probe.all("main :is(h1, h2, h3, h4:not(.ask), .lead, dd, .aims th, .told)").map(seen);
return [article?.title ?? "", ...parts.filter(part => !text.includes(part) && part !== article?.title)];
"#;

/// Puts each text of the page into elements of its own, as a browser's translation does.
const TRANSLATE: &str = r#"
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const texts = [];
while (walk.nextNode()) texts.push(walk.currentNode);
const told = texts.filter(text => text.data.trim() && !text.parentElement.closest("svg, script, style"));
for (const text of told) {
  const outer = document.createElement("font");
  const inner = outer.appendChild(document.createElement("font"));
  text.replaceWith(outer);
  inner.append(`«${text.data}»`);
}
return told.length;
"#;

#[test]
fn reader() {
    let readability = npm("@mozilla/readability/Readability.js");
    in_engines("reader", async |run| {
        for path in ["", "en/"] {
            run.check(&format!("/{path} is whole in the reader view"), async |page| {
                page.open(&Site::to_be_copied().await, path).await?;
                let script = format!("{readability};{READ}");
                let told = page.run(&script).await?;
                let told: Vec<_> = told.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
                same("title", told.first().is_some_and(|title| !title.is_empty()), true)?;
                none("part that the reader view leaves out", &told[1..])
            })
            .await;
        }
        run.check("what is translated before the page lives", async |page| {
            let site = Site::with_held_wasm().await;
            page.open(&site, "").await?;
            page.run(TRANSLATE).await?;
            site.release();
            page.settle().await;
            chooses(page).await
        })
        .await;
        run.check("what is translated while the page lives", async |page| {
            page.open_alive(&Site::whole().await, "").await?;
            page.run(TRANSLATE).await?;
            chooses(page).await?;
            page.becomes("new URL(location).searchParams.get('y')", "2045").await?;
            page.has_no_errors().await
        })
        .await;
    });
}

/// A station can be chosen, and its aims are shown in the words that the translation left.
async fn chooses(page: &Page) -> Outcome {
    // Where the program stops, the page says so at its lower edge.
    page.value("document.querySelector('label[for=y2045]').scrollIntoView({ block: 'center' })").await?;
    page.click("label[for=y2045]").await?;
    page.becomes("document.querySelector('#y2045').checked", true).await?;
    let shown = "__probe.all('main h2').filter(h => h.checkVisibility() && h.textContent.includes('2045')).length > 0";
    page.becomes(shown, true).await?;
    page.becomes("document.querySelector('main h1').textContent.includes('«')", true).await
}
