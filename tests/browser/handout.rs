//! The presentation on paper: two slides a page with their notes, from the site and from the one file.

use std::io::Read;

use fantoccini::wd::{PrintConfigurationBuilder, PrintMargins, PrintSize};
use flate2::read::ZlibDecoder;
use serde_json::json;

use crate::check::{Fault, Outcome, Page, in_engines, none, same};
use crate::engine::Engine;
use crate::offline::open_file;
use crate::site::Site;

/// 21 slides, two a page.
const PAGES: usize = 11;
/// The width of what is printed on A4, in CSS pixels: 182 mm.
const WIDTH: u32 = 688;
/// What would be cut or missing on paper.
const CUT: &str = "__probe.all('#deck > .slide').flatMap(slide => {
    const whole = slide.getBoundingClientRect(), faults = [];
    const beyond = box => box.bottom > whole.bottom + 1 || box.right > whole.right + 1;
    const stage = slide.querySelector('.stage'), note = slide.querySelector('.spoken > div');
    if (stage.scrollHeight > stage.clientHeight + 1 || stage.scrollWidth > stage.clientWidth + 1) faults.push('is cut');
    if (!note.checkVisibility() || !note.getBoundingClientRect().height) faults.push('has no note');
    if ([...note.children].some(part => beyond(part.getBoundingClientRect()))) faults.push('has a note that is cut');
    if (!__probe.all('.rests a', slide).some(__probe.shown)) faults.push('has no source');
    const drawings = __probe.all('.picture .drawing', slide).filter(__probe.shown);
    if (slide.querySelector('.picture') && (drawings.length !== 1 || !drawings[0].matches('.wide')))
        faults.push('has its chart in another layout');
    return faults.map(fault => `${slide.id} ${fault}`);
})";

#[test]
fn handout() {
    in_engines("handout", async |run| {
        let site = &Site::whole().await;
        run.check("notes are open for the printer, and closed again", async |page| {
            page.open_alive(site, "present/?n=2").await?;
            let open = "__probe.all('.spoken[open]').length";
            for (event, count) in [("beforeprint", 21), ("afterprint", 0)] {
                page.value(&format!("dispatchEvent(new Event('{event}'))")).await?;
                page.becomes(open, count).await?;
            }
            Ok(())
        })
        .await;
        // WebKit's driver does not print.
        if run.engine == Engine::Webkit {
            return;
        }
        for path in ["present/", "en/present/", "present/?speaker=on", "en/present/?n=7&short=on"] {
            run.check(&format!("/{path} fills {PAGES} pages"), async |page| {
                page.open_alive(site, path).await?;
                same("pages", pages(page).await?, PAGES)
            })
            .await;
        }
        run.check("without scripts it is printed as well", async |page| {
            page.open(&Site::without_scripts().await, "present/").await?;
            same("pages", pages(page).await?, PAGES)
        })
        .await;
        run.check("from a file it is printed as well", async |page| {
            open_file(page, "").await?;
            same("pages", pages(page).await?, PAGES)
        })
        .await;
        if run.engine == Engine::Chromium {
            for path in ["present/", "en/present/"] {
                run.check(&format!("nothing of /{path} is cut on paper"), async |page| {
                    page.browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
                    page.open_in_frame(site, WIDTH, path).await?;
                    page.alive().await?;
                    let faults = page.words(CUT).await;
                    page.browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
                    none("slide at fault", &faults?)
                })
                .await;
            }
        }
    });
}

/// Prints on A4 with the margins of the sheet, and counts the pages.
async fn pages(page: &Page) -> Outcome<usize> {
    let wrong = |error: &dyn std::fmt::Debug| Fault::new(format!("{error:?}"));
    let margins = PrintMargins { top: 1.6, right: 1.4, bottom: 1.8, left: 1.4 };
    let paper = PrintConfigurationBuilder::default().size(PrintSize { width: 21.0, height: 29.7 }).margins(margins);
    let pdf = page.browser.client.print(paper.build().map_err(|error| wrong(&error))?).await?;
    let leaf = |rest: &&str| rest.trim_start().strip_prefix("/Page").is_some_and(|rest| !rest.starts_with('s'));
    Ok(text(&pdf).split("/Type").skip(1).filter(leaf).count())
}

/// What a PDF says in letters, that which is packed as well.
fn text(pdf: &[u8]) -> String {
    let mut told = String::from_utf8_lossy(pdf).into_owned();
    for (at, _) in pdf.windows(7).enumerate().filter(|(_, word)| *word == b"stream\n" || *word == b"stream\r") {
        let packed = &pdf[at + 6..];
        let packed = &packed[packed.iter().take_while(|byte| byte.is_ascii_whitespace()).count()..];
        let mut unpacked = Vec::new();
        // What is packed otherwise, as a font or a picture, says nothing of pages.
        if ZlibDecoder::new(packed).read_to_end(&mut unpacked).is_ok() {
            told.push_str(&String::from_utf8_lossy(&unpacked));
        }
    }
    told
}
