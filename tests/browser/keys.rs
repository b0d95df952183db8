//! Keys of one letter, their list, and turning them off.

use fantoccini::key::Key;

use crate::check::{in_engines, same};
use crate::site::Site;

#[test]
fn keys() {
    in_engines("keys", async |run| {
        let site = &Site::whole().await;
        run.check("1, 2 and 3 choose a station, unless they are off or something is written", async |page| {
            page.open_alive(site, "").await?;
            page.press(&['3']).await?;
            page.becomes("location.search", "?y=2045").await?;
            page.press(&['?']).await?;
            page.becomes("document.getElementById('keys').matches(':popover-open')", true).await?;
            page.click("#keys .switch input").await?;
            page.press(&[Key::Escape.into()]).await?;
            page.becomes("document.getElementById('keys').matches(':popover-open')", false).await?;
            page.press(&['1']).await?;
            page.settle().await;
            same("the address", page.value("location.search").await?, "?y=2045".into())?;
            page.reload().await?;
            page.alive().await?;
            page.press(&['1']).await?;
            page.settle().await;
            same("the address after a reload", page.value("location.search").await?, "?y=2045".into())?;
            page.click("footer .keys-button").await?;
            page.click("#keys .switch input").await?;
            page.press(&[Key::Escape.into(), '1']).await?;
            page.becomes("location.search", "?y=2025").await?;
            page.has_no_errors().await
        })
        .await;
        run.check("/ leads to the search and then belongs to what is written", async |page| {
            for from in ["en/sector/urban/", "en/chart/growth/", "en/"] {
                page.open_alive(site, from).await?;
                page.press(&['/']).await?;
                page.becomes("location.pathname", "/en/figures/").await?;
                page.alive().await?;
                page.becomes("document.activeElement.name", "q").await?;
            }
            page.press(&['1', '/', '?']).await?;
            page.becomes("document.activeElement.value", "1/?").await?;
            page.has_no_errors().await
        })
        .await;
        run.check("keys with Ctrl, Alt or Meta stay the browser's", async |page| {
            page.open_alive(site, "").await?;
            page.value("['ctrlKey', 'altKey', 'metaKey'].forEach(held => document.body.dispatchEvent(new KeyboardEvent('keydown', \
                { key: '3', bubbles: true, [held]: true })))").await?;
            page.settle().await;
            same("the address", page.value("location.search").await?, "".into())
        })
        .await;
        run.check("the slim road names what is read, and chooses a station", async |page| {
            page.open_alive(site, "").await?;
            let named = "__probe.all('.slim [aria-current]').map(link => link.hash).join()";
            page.value("document.getElementById('coverage').scrollIntoView()").await?;
            page.becomes(named, "#coverage").await?;
            page.click(".slim label[for=y2025]").await?;
            page.becomes("location.search", "?y=2025").await?;
            page.value("scrollTo(0, 0)").await?;
            page.becomes(named, "").await?;
            page.has_no_errors().await
        })
        .await;
        run.check("the slim road shows a year at once, and the page a frame later", async |page| {
            page.open_alive(site, "").await?;
            let filled = "(at => [...document.querySelectorAll('.slim label')].filter(label => {
                label.style.transition = 'none';
                return getComputedStyle(label).backgroundColor !== getComputedStyle(document.querySelector('.slim')).backgroundColor;
            }).map(label => label.textContent).join() + at)";
            same("before", page.value(&format!("{filled}('')")).await?, "2030".into())?;
            let at_once = format!("(document.getElementById('y2045').click(), {filled}(' on ' + document.documentElement.dataset.y))");
            same("in the task of the press", page.value(&at_once).await?, "2045 on 2030".into())?;
            page.becomes("document.documentElement.dataset.y", "2045").await?;
            // The slider chooses without a press, and Back too: the road follows the page again.
            page.value("(slider => { slider.value = 2025; slider.dispatchEvent(new Event('input', { bubbles: true })) })(document.querySelector('#year-slider'))")
                .await?;
            page.becomes("document.documentElement.dataset.y", "2025").await?;
            same("of the slider", page.value(&format!("{filled}('')")).await?, "2025".into())
        })
        .await;
    });
}
