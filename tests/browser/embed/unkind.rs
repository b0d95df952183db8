//! Pages that were not made for guests: their rules reach into everything, their scripts have changed what all scripts use.

use super::{fits_at, frame, script, widen};
use crate::check::{in_engines, none, same};
use crate::host::Host;
use crate::site::Site;

/// What such a page has before our script comes.
const PAGES: [(&str, &str); 6] = [
    (
        "sizes all frames by force",
        "<style>iframe { width: 100% !important; max-width: 100% !important; height: auto !important; \
         max-height: 240px !important; aspect-ratio: 16 / 9 }</style>",
    ),
    (
        "frames all frames",
        "<style>* { box-sizing: border-box } iframe { border: 3px solid !important; padding: 7px !important; \
         margin: 1em auto; transition: all 2s }</style>",
    ),
    ("is zoomed", "<style>html { zoom: 1.25 } #place { zoom: .8 }</style>"),
    ("is drawn smaller", "<style>#place { transform: scale(.5); transform-origin: 0 0 }</style>"),
    (
        "has other letters and boxes",
        "<style>* { font-size: 31px !important; line-height: 3 !important; letter-spacing: .3em !important; \
         display: block !important; float: left; position: relative; top: 3px }</style>",
    ),
    (
        "has added to what all scripts use",
        "<script>for (const { prototype } of [Object, Array, Function, String, Node, NodeList, Event])
            for (const name of ['each', 'remove', 'view', 'height', 'options', 'state'])
                if (!(name in prototype)) prototype[name] = () => 1;
        Array.prototype.find = function (wanted) { for (let i = 0; i < this.length; i++) if (wanted(this[i], i)) return this[i] };
        Array.from = things => { const made = []; for (let i = 0; i < things.length; i++) made.push(things[i]); return made };
        window.$ = window.name = window.status = window.frames = window.home = window.ask = window.views = null;</script>",
    ),
];

const OUT: &str = "[...document.querySelectorAll('iframe')].filter(frame => \
    frame.getBoundingClientRect().right > frame.closest('#place').getBoundingClientRect().right + 1).length";

#[test]
fn unkind() {
    in_engines("unkind", async |run| {
        let site = &Site::whole().await;
        for (name, has) in PAGES {
            run.check(&format!("a page that {name} shows views whole"), async |page| {
                let element = "<div id=\"place\" style=\"width:600px\"><binh-phuoc-road view=\"chart-growth\" data-mirror>\
                    </binh-phuoc-road></div>";
                page.go(&Host::with(&format!("{has}{}{}{element}", script(site), frame(site, "embed/road/"))).await.address)
                    .await?;
                for width in [600, 320] {
                    widen(page, width).await?;
                    for at in [0, 1] {
                        // A frame out of sight rests.
                        page.value(&format!("(document.querySelectorAll('iframe')[{at}].scrollIntoView(), 0)")).await?;
                        fits_at(page, at).await?;
                    }
                    same("frames that stand out of their column", page.value(OUT).await?, 0.into())?;
                }
                none("error in the article", &page.words("errors").await?)
            })
            .await;
        }
    });
}
