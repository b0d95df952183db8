//! Guessing before seeing: offered where the page is alive, by keyboard and by pointer, and nothing given away meanwhile.

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::json;

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::site::Site;

/// The charts that ask at the moment.
const ASKING: &str = "__probe.all('.asker[data-guessing]').length";
#[test]
fn guess() {
    in_engines("guess", async |run| {
        let (site, still) = (&Site::whole().await, &Site::without_scripts().await);
        for path in ["", "en/"] {
            run.check(&format!("/{path} without scripts shows all and offers nothing"), async |page| {
                page.open(still, path).await?;
                let offers =
                    "__probe.all('.offer button, .guess-one, .ask, .guess, .guess-plane').filter(__probe.shown)";
                same("offers in sight", page.value(&format!("{offers}.length")).await?, json!(0))?;
                charts_are_whole(page).await
            })
            .await;
            run.check(&format!("/{path} asks all charts, keeps every answer back, and takes it back"), async |page| {
                page.open_alive(site, path).await?;
                charts_are_whole(page).await?;
                let all = page.value("__probe.all('.asker').length").await?;
                same("at least four charts may be guessed", all.as_u64() >= Some(4), true)?;
                page.click("#guess button").await?;
                page.becomes(ASKING, all).await?;
                page.becomes("location.search", "?guess=on").await?;
                page.settle().await;
                keeps_back(page).await?;
                fits(page).await?;
                page.click("#guess button").await?;
                page.becomes(ASKING, 0).await?;
                page.becomes("location.search", "").await?;
                charts_are_whole(page).await?;
                page.has_no_errors().await
            })
            .await;
            run.check(&format!("/{path} is played through by keys alone"), async |page| {
                page.open_alive(site, path).await?;
                page.value("document.querySelector('#chart-per-head .guess-one').focus()").await?;
                page.press(&[Key::Enter.into()]).await?;
                page.becomes("document.activeElement.type", "range").await?;
                let says = "document.activeElement.getAttribute('aria-valuetext')";
                let before = page.value(says).await?;
                page.press(&[Key::Home.into()]).await?;
                page.becomes("document.activeElement.value", "0").await?;
                page.press(&[Key::Right.into(), Key::Right.into(), Key::Up.into(), Key::Left.into()]).await?;
                page.becomes("document.activeElement.value", "2").await?;
                same("the same words after other keys", page.value(says).await? == before, false)?;
                let words = page.value(says).await?;
                page.becomes("document.querySelector('#chart-per-head .track b').textContent", words.clone()).await?;
                page.press(&[Key::Tab.into(), Key::Enter.into()]).await?;
                page.becomes(ASKING, 0).await?;
                page.becomes("document.activeElement.className", "guess-told").await?;
                let told = page.words("[document.activeElement.textContent]").await?.concat();
                same(&format!("“{told}” names the guess"), told.contains(words.as_str().unwrap_or("?")), true)?;
                let link = "document.activeElement.querySelector('a.fig').getAttribute('href')";
                page.becomes(&format!("{link}.endsWith('figures/grdp-per-head/#2023-result')"), true).await?;
                charts_are_whole(page).await?;
                page.has_no_errors().await
            })
            .await;
        }
        run.check("the handle follows a mouse, and the guess stays after a change of width", async |page| {
            page.open_alive(site, "").await?;
            page.click("#chart-budget .guess-one").await?;
            page.becomes("document.querySelector('#chart-budget').matches('[data-guessing]')", true).await?;
            page.value("document.querySelector('#chart-budget .guess-plane').scrollIntoView({ block: 'center' })").await?;
            page.settle().await;
            let track = page
                .value("(box => [box.left + box.width / 2 + 60, box.top, box.height])(document.querySelector('#chart-budget .track').getBoundingClientRect())")
                .await?;
            let at = |index: usize| track[index].as_f64().unwrap_or_default();
            let go = |down: f64| PointerAction::MoveTo { duration: None, x: at(0), y: at(1) + at(2) * down };
            let drag = MouseActions::new("mouse".into())
                .then(go(0.9))
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(go(0.6))
                .then(go(0.25))
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
            page.browser.client.perform_actions(drag).await?;
            let part = "(scale => Math.round(scale.value / scale.max * 20))(document.querySelector('#chart-budget input'))";
            page.becomes(part, 15).await?;
            page.click("#chart-budget .see").await?;
            let mark = "__probe.all('#chart-budget .drawing-box .guessed').filter(__probe.shown).map(mark => mark.textContent)";
            page.becomes(&format!("{mark}.length"), 1).await?;
            let before = page.words(mark).await?;
            page.value("document.querySelector('#chart-budget').style.maxWidth = '330px'").await?;
            page.becomes("document.querySelector('#chart-budget .drawing-box [data-fitted]').getAttribute('width')", "330").await?;
            same("words of the mark", page.words(mark).await?.concat(), before.concat())?;
            fits(page).await
        })
        .await;
        run.check("while it asks, a chart is laid out anew for another width", async |page| {
            page.open_alive(site, "").await?;
            page.click("#chart-budget .guess-one").await?;
            page.value("document.querySelector('#chart-budget').style.maxWidth = '330px'").await?;
            page.becomes("document.querySelector('#chart-budget .guess-plane svg').getAttribute('width')", "330")
                .await?;
            page.settle().await;
            fits(page).await
        })
        .await;
        run.check("a skipped chart shows everything, and the last one ends the asking", async |page| {
            page.open_alive(site, "?guess=on&y=2045").await?;
            let all = page.value("__probe.all('.asker').length").await?;
            page.becomes(ASKING, all.clone()).await?;
            for left in (0..all.as_u64().unwrap_or_default()).rev() {
                page.becomes("location.search", "?y=2045&guess=on").await?;
                page.click(".asker .skip-guess").await?;
                page.becomes(ASKING, left).await?;
                page.becomes("document.activeElement.className", "guess-one").await?;
            }
            page.becomes("location.search", "?y=2045").await?;
            page.becomes("document.querySelector('#guess').hasAttribute('data-on')", false).await?;
            none("mark of a guess", &page.words("__probe.all('.guessed').map(__probe.name)").await?)?;
            charts_are_whole(page).await
        })
        .await;
        run.check("Back leaves the asking, and an unknown word of the address asks nothing", async |page| {
            page.open_alive(site, "?guess=maybe").await?;
            page.becomes(ASKING, 0).await?;
            page.becomes("location.search", "").await?;
            page.click("#guess button").await?;
            page.becomes("location.search", "?guess=on").await?;
            page.browser.client.back().await?;
            page.becomes(ASKING, 0).await?;
            page.becomes("location.search", "").await
        })
        .await;
        run.check("where the address asks, no answer is in sight before the page is alive", async |page| {
            let held = Site::with_held_wasm().await;
            page.open(&held, "?guess=on").await?;
            let shown = "__probe.all('.asker > *').filter(__probe.shown).map(__probe.name)";
            none("part in sight too early", &page.words(shown).await?)?;
            held.release();
            page.alive().await?;
            page.becomes("__probe.all('.asker .ask').every(__probe.shown)", true).await
        })
        .await;
        run.check("where the address asks and the page never comes alive, everything is shown", async |page| {
            page.open(&Site::without_wasm().await, "?guess=on").await?;
            page.becomes("document.documentElement.hasAttribute('data-static')", true).await?;
            charts_are_whole(page).await
        })
        .await;
        run.check("a finger moves the handle at its year, and elsewhere the page", async |page| {
            page.open_alive(site, "?guess=on").await?;
            let of = |part: &str| format!("getComputedStyle(document.querySelector('.asker {part}')).touchAction");
            page.becomes(&of(".track"), "none").await?;
            same(
                "drags on the plane scroll",
                page.words(&format!("[{}]", of(".guess-plane"))).await?.concat().contains("pan-y"),
                true,
            )?;
            let low = "__probe.all('.offer button, .asker :is(.see, .skip-guess, input, .track)') \
                .filter(part => part.getBoundingClientRect().height < 44).map(__probe.name)";
            none("target lower than a thumb", &page.words(low).await?)
        })
        .await;
        run.check("on paper a chart that asks is whole", async |page| {
            page.open_alive(site, "?guess=on").await?;
            page.becomes(&format!("{ASKING} > 0"), true).await?;
            as_on_paper(page).await?;
            charts_are_whole(page).await?;
            let asked =
                "__probe.all('.offer, .ask, .guess, .guess-plane, .guess-one').filter(__probe.shown).map(__probe.name)";
            none("word of a guess on paper", &page.words(asked).await?)
        })
        .await;
    });
}

/// Every chart shows its title, its drawing with the answer, and its foot; none asks.
async fn charts_are_whole(page: &Page) -> Outcome {
    let lacking = "__probe.all('.asker').filter(chart => \
        !['h4:not(.ask)', '.under .src'].every(part => __probe.shown(chart.querySelector(part))) \
        || !__probe.all('.drawing-box .drawing', chart).some(__probe.shown) \
        || __probe.shown(chart.querySelector('.ask'))).map(__probe.name)";
    none("chart that is not whole", &page.words(lacking).await?)
}

/// Nothing in sight, nor in the names of what is in sight, leads to or says an answer that is asked for.
async fn keeps_back(page: &Page) -> Outcome {
    let shown = "__probe.all('.asker[data-guessing] :is(h4:not(.ask), .drawing-box, .told, .data, .src, .remark, .tools)') \
        .filter(part => part.checkVisibility()).map(__probe.name)";
    none("part that tells the answer", &page.words(shown).await?)?;
    let told = "__probe.all('.asker[data-guessing]').flatMap(chart => { \
        const answer = chart.querySelector('.under .told .fig'); \
        const links = __probe.all(`a[href$=\"${answer.getAttribute('href')}\"]`); \
        return links.filter(link => link.checkVisibility({ visibilityProperty: true })).map(__probe.name) })";
    none("number in sight that leads to the answer", &page.words(told).await?)?;
    let named = "__probe.all('.asker[data-guessing]').filter(chart => \
        chart.getAttribute('aria-labelledby') !== chart.querySelector('.ask').id).map(__probe.name)";
    none("chart that is not named by its question", &page.words(named).await?)?;
    let number = "__probe.all('.asker[data-guessing]').filter(chart => { \
        const answer = chart.querySelector('.under .told .fig').textContent.match(/[\\d.,]*\\d/)[0]; \
        const heard = chart.querySelector('.guess-plane [role=img]').getAttribute('aria-label'); \
        const read = chart.innerText.replace(chart.querySelector('.track').innerText, '') \
            + __probe.all('.guess-plane text:not(.t-axis)', chart).map(text => ` ${text.textContent} `).join(''); \
        const numbers = (heard + ' ' + read).match(/[\\d.,]*\\d/g); \
        return numbers.includes(answer) && !__probe.all('.guess-plane .t-axis', chart).some(text => text.textContent === answer) }) \
        .map(__probe.name)";
    none("chart that says the answer", &page.words(number).await?)
}

/// The page is no wider than its window, and the drawings of the charts that may be guessed are legible.
async fn fits(page: &Page) -> Outcome {
    none("thing that is too wide", &page.words("__probe.wide()").await?)?;
    let own = "fault => __probe.all('.asker').some(chart => fault.includes(`#${chart.id} `))";
    none("fault of a drawing", &page.words(&format!("[...__probe.cut(), ...__probe.overlaps()].filter({own})")).await?)
}

/// Lets the rules for paper hold on the screen, and those for the screen not.
pub async fn as_on_paper(page: &Page) -> Outcome {
    let turn = "__probe.all('link[rel=stylesheet]').forEach(link => { link.sheet.media.mediaText = 'all'; const rules = link.sheet.cssRules; \
        for (const rule of rules) if (rule.media) rule.media.mediaText = { print: 'all', screen: 'not all' }[rule.media.mediaText] \
            ?? rule.media.mediaText })";
    page.value(&format!("({turn}, 0)")).await.map(drop)
}
