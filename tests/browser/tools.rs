//! The tools of a figure: words that a thumb pins, lines to the axes, its table by a key and in the address, its picture
//! in the state that is seen, the whole screen.

use fantoccini::key::Key;
use serde_json::json;

use crate::check::{Outcome, Page, in_engines, same};
use crate::site::Site;

/// The drawing of a chart that is in sight, and the words that are pinned.
const DRAWING: &str = "__probe.all('#chart-per-head .drawing').find(__probe.shown)";
const PINNED: &str = "__probe.all('#point[data-pinned] p:first-child').filter(__probe.shown).map(p => p.textContent)";

#[test]
fn tools() {
    in_engines("tools", async |run| {
        let site = &Site::whole().await;
        run.check("a thumb pins the words of a mark, and a second touch opens its note", async |page| {
            page.open_alive(site, "").await?;
            page.settle().await;
            let name = page.value(&format!("{DRAWING}.querySelector('a').getAttribute('aria-label')")).await?;
            press(page, "touch", 0).await?;
            page.becomes(PINNED, json!([name])).await?;
            same(
                "no note yet",
                page.value("document.getElementById('note').matches(':popover-open')").await?,
                false.into(),
            )?;
            same(
                "lines to the axes",
                page.value(&format!("{DRAWING}.querySelectorAll('.cross').length")).await?,
                1.into(),
            )?;
            press(page, "touch", 0).await?;
            page.becomes("document.getElementById('note').matches(':popover-open')", true).await?;
            page.press(&[Key::Escape.into()]).await?;
            page.becomes(PINNED, json!([])).await?;
            page.has_no_errors().await
        })
        .await;
        run.check("a press not far from a mark pins it, and a press elsewhere takes it away", async |page| {
            page.open_alive(site, "").await?;
            page.settle().await;
            press(page, "mouse", 30).await?;
            page.becomes(&format!("{PINNED}.length"), 1).await?;
            page.value("document.querySelector('#chart-per-head .sub').click()").await?;
            page.becomes(PINNED, json!([])).await?;
            same("no lines", page.value("document.querySelectorAll('.cross').length").await?, 0.into())
        })
        .await;
        run.check("t opens the table of a drawing, and the address keeps it", async |page| {
            page.open_alive(site, "?y=2045").await?;
            page.settle().await;
            page.value(&format!("{DRAWING}.querySelector('a').focus()")).await?;
            page.press(&['t']).await?;
            page.becomes("location.search", "?y=2045&c=per-head&t=table").await?;
            page.reload().await?;
            page.alive().await?;
            page.becomes("document.querySelector('#chart-per-head details').open", true).await?;
            page.click("#chart-per-head summary").await?;
            page.becomes("location.search", "?y=2045").await?;
            page.has_no_errors().await
        })
        .await;
        run.check("what can be taken along opens in the window, beside an open table, and Escape closes it", async |page| {
            page.open_alive(site, "?c=per-head&t=table").await?;
            page.settle().await;
            let button = "document.querySelector('#chart-per-head .take')";
            page.value(&format!("({button}.scrollIntoView({{ block: 'end' }}), {button}.focus())")).await?;
            page.press(&[Key::Enter.into()]).await?;
            page.becomes("__probe.all('.menu').filter(__probe.shown).length", 1).await?;
            let inside = "(box => box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight) \
                (document.querySelector('#take-per-head').getBoundingClientRect())";
            same("the menu in the window", page.value(inside).await?, true.into())?;
            page.press(&[Key::Tab.into()]).await?;
            page.becomes("document.activeElement.dataset.tool", "svg").await?;
            page.press(&[Key::Escape.into()]).await?;
            page.becomes("__probe.all('.menu').filter(__probe.shown).length", 0).await?;
            page.becomes("document.activeElement.className", "take").await?;
            same("address", page.value("location.search").await?, "?c=per-head&t=table".into())?;
            page.has_no_errors().await
        })
        .await;
        run.check("the picture is of the state that is seen", async |page| {
            page.open_alive(site, "?y=2025&theme=dark").await?;
            page.settle().await;
            page.value("addEventListener('click', event => { const link = event.target.closest('a[download]'); \
                if (link) { window.saved = [link.getAttribute('href'), link.download]; event.preventDefault() } })")
                .await?;
            page.click("#chart-per-head .take").await?;
            page.click("#chart-per-head [data-tool=svg]").await?;
            page.becomes("saved", json!(["image/per-head.2025.vi.dark.svg", ""])).await?;
            page.value("HTMLAnchorElement.prototype.click = function () { window.saved = [this.href, this.download] }")
                .await?;
            page.click("#chart-per-head [data-tool=png]").await?;
            page.becomes("saved[1]", "per-head.2025.vi.dark.png").await?;
            // The page itself may show no picture from such an address.
            let bytes = "Uint8Array.from(atob(saved[0].split(',')[1]), letter => letter.charCodeAt(0))";
            let paint = format!("createImageBitmap(new Blob([{bytes}], {{ type: 'image/png' }})).then(one => {{ window.painted = one }})");
            page.value(&format!("({paint}, 0)")).await?;
            page.becomes("window.painted?.width >= 1600", true).await?;
            // The ground is the dark theme's, and the target of 2025 has not taken 2030's place.
            let ground = "(canvas => { canvas.drawImage(painted, 0, 0); \
                return [...canvas.getImageData(2, 2, 1, 1).data].join() })(document.createElement('canvas').getContext('2d'))";
            same("colour of the ground", page.value(ground).await?, "23,18,14,255".into())?;
            page.has_no_errors().await
        })
        .await;
        run.check("where PNG cannot be painted, the SVG is saved", async |page| {
            page.open_alive(site, "en/").await?;
            page.value("document.getElementById('boot').dataset.picture = '/nowhere.js'").await?;
            page.value(
                "addEventListener('click', event => { const link = event.target.closest('a[download]'); \
                if (link) { window.saved = link.getAttribute('href'); event.preventDefault() } })",
            )
            .await?;
            page.click("#chart-growth .take").await?;
            page.click("#chart-growth [data-tool=png]").await?;
            page.becomes("saved", "../image/growth.2030.en.svg").await
        })
        .await;
        run.check("a figure takes the whole screen and gives it back", async |page| {
            page.open_alive(site, "").await?;
            page.settle().await;
            if page.value("document.fullscreenEnabled").await? == json!(false) {
                return same(
                    "tools for the whole screen",
                    page.value("document.querySelectorAll('.full').length").await?,
                    0.into(),
                );
            }
            page.click("#chart-per-head .full").await?;
            page.becomes("document.fullscreenElement?.id", "chart-per-head").await?;
            page.becomes(&format!("{DRAWING}.getAttribute('width')"), "800").await?;
            page.click("#chart-per-head .full").await?;
            page.becomes("document.fullscreenElement", json!(null)).await?;
            page.has_no_errors().await
        })
        .await;
        run.check("text at twice its size enlarges drawings, on a phone to lists", async |page| {
            page.open_alive(site, "").await?;
            page.value("document.documentElement.style.fontSize = '200%'").await?;
            // Out of sight it would rest.
            page.value("document.querySelector('#chart-per-head').scrollIntoView()").await?;
            page.value("document.querySelector('#chart-per-head .drawing-box').style.width = '600px'").await?;
            page.becomes(&format!("{DRAWING}.getAttribute('width')"), "300").await?;
            page.value("document.querySelector('#chart-per-head .drawing-box').style.width = '320px'").await?;
            page.becomes(&format!("{DRAWING}.getAttribute('width')"), "160").await?;
            let size = format!(
                "parseFloat(getComputedStyle({DRAWING}.querySelector('text')).fontSize) \
                * {DRAWING}.getBoundingClientRect().width / 160 >= 26"
            );
            page.becomes(&size, true).await?;
            // Where there is no room at all, nothing is drawn anew.
            let road = "document.querySelector('.road-drawing .standing').getAttribute('width')";
            let drawn = page.value(road).await?;
            page.value("document.querySelector('.road-drawing').style.display = 'none'").await?;
            page.settle().await;
            same("width of a hidden road", page.value(road).await?, drawn)?;
            page.has_no_errors().await
        })
        .await;
    });
}

/// A press of a kind of pointer on the chart's first mark, or so many pixels below it.
async fn press(page: &Page, pointer: &str, below: u16) -> Outcome {
    page.value(&format!(
        "(mark => {{ mark.scrollIntoView({{ block: 'center' }}); const box = mark.getBoundingClientRect(); \
         const at = {{ clientX: (box.left + box.right) / 2, clientY: box.bottom - 1 + {below}, bubbles: true, \
         cancelable: true, pointerType: '{pointer}' }}; \
         ({below} ? mark.ownerSVGElement : mark).dispatchEvent(new PointerEvent('click', at)) }})({DRAWING}.querySelector('a'))"
    ))
    .await?;
    Ok(())
}
