//! The look of the slides, by measure: on the screens of rooms and on a phone nothing is cut and all can be read.

use crate::check::{in_engines, none};
use crate::site::Site;

/// Screens of projectors and laptops.
const SCREENS: [(u32, u32); 4] = [(1920, 1080), (1366, 768), (1280, 800), (1024, 768)];
/// Slides that are cut, wider than the window, or have letters that cannot be read from the back of a room.
pub const FAULTS: &str = "__probe.all('#deck > .slide').flatMap(slide => {
    const stage = slide.querySelector('.stage'), body = slide.querySelector('.body');
    const faults = [];
    if (stage.scrollHeight > stage.clientHeight + 1 || body.scrollHeight > body.clientHeight + 1) faults.push('is cut');
    if (stage.scrollWidth > stage.clientWidth + 1) faults.push('is too wide');
    for (const element of stage.querySelectorAll('*')) {
        const words = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
        const box = element.getBoundingClientRect();
        if (!words || element.closest('.sr-only') || !element.checkVisibility({ opacityProperty: true })) continue;
        const svg = element.closest('svg')?.getBoundingClientRect(), own = element.closest('svg')?.viewBox.baseVal;
        const scale = svg ? Math.min(svg.width / own.width, svg.height / own.height) : 1;
        const size = parseFloat(getComputedStyle(element).fontSize) * scale * 1080 / innerHeight;
        if (size < 23.9) faults.push(`has letters of ${size.toFixed(1)} px: ${element.textContent.slice(0, 30)}`);
        if (box.right > innerWidth + 1 || box.left < -1) faults.push(`has words out of sight: ${element.textContent}`);
    }
    return faults.slice(0, 2).map(fault => `${slide.id} ${fault}`);
})";
/// Handles of notes that the room sees while nobody reaches for them: their words are small.
const HANDLES: &str = "__probe.all('.spoken:not([open]) summary')\
    .filter(handle => handle.checkVisibility({ opacityProperty: true })).map(handle => handle.closest('.slide').id)";
/// Words that go on in another line without a hyphen. An address may.
const BROKEN: &str = "__probe.all('#deck .stage *:not(svg *, .sr-only, .address)').flatMap(element =>
    [...element.childNodes].filter(node => node.nodeType === 3).flatMap(node =>
        [...node.data.matchAll(/[^\\s\\u2010-\\u2014/-]+/g)].flatMap(word => {
            const range = document.createRange();
            range.setStart(node, word.index);
            range.setEnd(node, word.index + word[0].length);
            const boxes = [...range.getClientRects()].filter(box => box.width > 1);
            const tops = new Set(boxes.map(box => Math.round(box.top)));
            return tops.size > 1 ? [`${element.closest('.slide').id}: ${word[0]}`] : [];
        })))";

#[test]
fn slides() {
    in_engines("slides", async |run| {
        let site = &Site::whole().await;
        for path in ["present/", "en/present/"] {
            for (width, height) in SCREENS {
                run.check(&format!("/{path} is read from the back of a room, {width} × {height}"), async |page| {
                    page.open_in_box(site, (width, height), path).await?;
                    page.alive().await?;
                    none("slide at fault", &page.words(FAULTS).await?)?;
                    none("handle of a note in sight", &page.words(HANDLES).await?)
                })
                .await;
            }
            for width in [360, 390] {
                run.check(&format!("/{path} breaks no word on a phone of {width} px"), async |page| {
                    page.open_in_frame(site, width, path).await?;
                    page.alive().await?;
                    none("word broken", &page.words(BROKEN).await?)?;
                    none("thing too wide", &page.words("__probe.wide()").await?)
                })
                .await;
            }
        }
        run.check("the speaker view is whole on a phone", async |page| {
            page.open_in_frame(site, 390, "present/?speaker=on").await?;
            page.alive().await?;
            none("thing too wide", &page.words("__probe.wide()").await?)
        })
        .await;
    });
}
