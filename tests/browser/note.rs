//! From any number and any mark to its source in one step, by pointer and by keyboard; and any figure is found.

use fantoccini::key::Key;
use serde_json::json;

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::site::Site;

/// The note in sight, in the dialog: the indicator and the figure it tells.
const OPEN: &str =
    "__probe.all('#note:popover-open .note').filter(__probe.shown).map(note => note.querySelector('.num').textContent)";

#[test]
fn note() {
    in_engines("note", async |run| {
        let site = &Site::whole().await;
        for path in ["", "en/"] {
            run.check(&format!("/{path} opens the note of a number, and Escape closes it"), async |page| {
                page.open_alive(site, path).await?;
                page.settle().await;
                let number = page.value("document.querySelector('.told .fig').textContent").await?;
                page.click(".told .fig").await?;
                page.becomes(OPEN, json!([number])).await?;
                whole(page).await?;
                // Behind its last link comes its first button, and before that the last: none of the page behind.
                let here = "document.querySelector('#note').contains(document.activeElement)";
                let stops =
                    page.value("__probe.all('#note :is(a, button, summary)').length").await?.as_u64().unwrap_or(9);
                let mut met = Vec::new();
                for _ in 0..=stops {
                    page.press(&[Key::Tab.into()]).await?;
                    same("the focus in the note", page.value(here).await?, true.into())?;
                    met.push(page.value("document.activeElement.className").await?);
                }
                same("all the way round", met.contains(&"close".into()) && met.contains(&"more".into()), true)?;
                page.press(&[Key::Escape.into()]).await?;
                page.becomes(OPEN, json!([])).await?;
                page.becomes("document.activeElement.className", "fig").await?;
                page.has_no_errors().await
            })
            .await;
            run.check(&format!("/{path} goes from mark to mark by arrows and opens a note by Enter"), async |page| {
                page.open_alive(site, path).await?;
                page.settle().await;
                page.value("__probe.all('#chart-growth .drawing').find(__probe.shown).querySelector('a').focus()")
                    .await?;
                let name = "document.activeElement.getAttribute('aria-label')";
                let first = page.value(name).await?;
                page.press(&[Key::Right.into()]).await?;
                same("the same mark after an arrow", page.value(name).await? == first, false)?;
                page.press(&[Key::Home.into()]).await?;
                page.becomes(name, first.clone()).await?;
                page.press(&[Key::Enter.into()]).await?;
                page.becomes(&format!("{OPEN}.length"), 1).await?;
                let told = page.words(OPEN).await?.concat();
                same(&format!("{first} says {told}"), first.as_str().is_some_and(|name| name.contains(&told)), true)
            })
            .await;
        }
        run.check("a press beside a mark still means it", async |page| {
            page.open_alive(site, "").await?;
            page.settle().await;
            page.value(
                "(mark => { mark.scrollIntoView({ block: 'center' }); const box = mark.getBoundingClientRect(); \
                 const at = { clientX: box.right + 9, clientY: box.top + 4, bubbles: true, cancelable: true }; \
                 mark.ownerSVGElement.dispatchEvent(new MouseEvent('click', at)) }) \
                 (__probe.all('#chart-per-head .drawing').find(__probe.shown).querySelector('a'))",
            )
            .await?;
            page.becomes(&format!("{OPEN}.length"), 1).await
        })
        .await;
        run.check("a mark says what it shows to a pointer near it, and Escape hides that", async |page| {
            page.open_alive(site, "").await?;
            page.settle().await;
            let mark = "__probe.all('#chart-per-head .drawing').find(__probe.shown).querySelector('a:last-of-type')";
            // Scrolling hides the words: it comes to rest first.
            page.value(&format!("{mark}.scrollIntoView({{ block: 'center' }})")).await?;
            page.settle().await;
            page.value(&format!(
                "(mark => {{ const box = mark.getBoundingClientRect(); \
                 const at = {{ clientX: box.left - 8, clientY: (box.top + box.bottom) / 2, bubbles: true }}; \
                 mark.ownerSVGElement.dispatchEvent(new MouseEvent('pointermove', at)) }})({mark})"
            ))
            .await?;
            let says = "__probe.all('#point').filter(__probe.shown).map(point => point.firstChild.textContent)";
            let name = page.value(&format!("{mark}.getAttribute('aria-label')")).await?;
            page.becomes(says, json!([name])).await?;
            page.press(&[Key::Escape.into()]).await?;
            page.becomes(says, json!([])).await
        })
        .await;
        run.check("where the note cannot be fetched, the link is followed", async |page| {
            page.open_alive(site, "").await?;
            page.value("window.fetch = () => Promise.reject(new Error('offline'))").await?;
            page.click(".told .fig").await?;
            page.becomes("__probe.all('.note:target').filter(__probe.shown).length", 1).await
        })
        .await;
        run.check("a figure is found without diacritics, and the address says so", async |page| {
            page.open_alive(site, "figures/?q=do+thi+hoa&kind=aim&sort=-period").await?;
            let rows = "__probe.all('#all-figures tbody tr').filter(__probe.shown)";
            let count = page.value(&format!("{rows}.length")).await?;
            same("some rows, not all", (1..40).contains(&count.as_u64().unwrap_or(0)), true)?;
            let periods = format!(
                "(years => years.join() === [...years].sort().reverse().join())({rows}.map(row => row.dataset.period))"
            );
            page.becomes(&periods, true).await?;
            page.becomes("location.search", "?q=do+thi+hoa&kind=aim&sort=-period").await?;
            page.click("#find button").await?;
            page.becomes("location.search", "?sort=-period").await?;
            page.becomes(&format!("{rows}.length"), page.value("__probe.all('#all-figures tbody tr').length").await?)
                .await?;
            // On a narrow page the heads give way to the list; they still say how the rows are ordered.
            page.value("document.querySelector('#all-figures [data-order=scope] button').click()").await?;
            page.becomes("location.search", "?sort=scope").await?;
            page.becomes("document.querySelector('[data-order=scope]').ariaSort", "ascending").await?;
            page.has_no_errors().await
        })
        .await;
        run.check("an unknown filter falls back and is put right", async |page| {
            page.open_alive(site, "figures/?s=x&kind=&h=1900&sort=--period&theme=dark").await?;
            page.becomes("location.search", "?theme=dark").await?;
            page.becomes("__probe.all('#find select').every(list => list.value === '')", true).await
        })
        .await;
        run.check("the other language keeps the filter", async |page| {
            page.open_alive(site, "figures/?s=industry").await?;
            page.click("header a[hreflang=en]").await?;
            page.becomes("location.pathname", "/en/figures/").await?;
            page.alive().await?;
            page.becomes("location.search", "?s=industry").await
        })
        .await;
    });
}

/// The open note has its source with a link out, and its links lead somewhere.
async fn whole(page: &Page) -> Outcome {
    let outward = "__probe.all('#note a[href^=http]').some(link => !link.href.startsWith(location.origin))";
    same("a link to the source", page.value(outward).await?, true.into())?;
    let lost = "__probe.all('#note a[href]').map(link => link.getAttribute('href')).filter(to => !/^https?:/.test(to))";
    none("link that is not whole", &page.words(lost).await?)
}
