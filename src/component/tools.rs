//! The tools of a figure: its table, what of it can be taken along, the whole screen.

use super::here::here;
use crate::address::{Station, Theme, chart_view, picture};
use crate::content::{Chart, Content};
use crate::text::embed::embed_words;
use crate::text::{fill, words};
use leptos::prelude::*;

/// The tools of a chart's figure; `level` is that of its heading. What can be taken along lies in a menu, which the browser
/// opens and closes by itself; where it cannot, all of the menu is seen.
pub fn tools(content: &Content, chart: &Chart, level: u8) -> impl IntoView + use<> {
    let words = words(content.lang);
    let place = &here(content.lang).place;
    let (root, to) = (place.root(), place.chart(&chart.id));
    // The table is on the chart's own page; alive, it is fetched from there once it is opened.
    let table = (level > 1).then(|| {
        view! {
            <details class="data">
                <summary>{words.table}</summary>
                <div class="scroll"><a href=format!("{to}#numbers")>{words.table_there}</a></div>
            </details>
        }
    });
    let image = picture(&root, &chart.id, Station::default(), content.lang.tag(), Theme::Light);
    let data = format!("{root}data/chart/{}", chart.id);
    let [svg, png] = ["SVG", "PNG"].map(|kind| fill(words.drawing_as, &[kind]));
    let [csv, json] = ["CSV", "JSON"].map(|kind| fill(words.numbers_as, &[kind]));
    let own_page = (level > 1).then(|| view! { <a href=to.clone()>{words.own_page}</a> });
    let (menu, making) = (format!("take-{}", chart.id), place.making(&chart_view(&chart.id)));
    view! {
        <div class="tools">
            {table}
            <button type="button" class="take" popovertarget=menu.clone()>{words.take}</button>
            <div class="menu" id=menu popover>
                <a href=image data-tool="svg" data-site=root download>{svg}</a>
                <button type="button" data-tool="png">{png}</button>
                <a href=format!("{data}.csv") download>{csv}</a>
                <a href=format!("{data}.json") download>{json}</a>
                {own_page}
                <a href=making>{embed_words(content.lang).embed}</a>
                <button type="button" class="copy" data-to=to>{words.copy_link}</button>
            </div>
            <button type="button" class="full" data-tool="full">
                <span>{words.full_screen}</span>
                <span>{words.end_full_screen}</span>
            </button>
        </div>
    }
}
