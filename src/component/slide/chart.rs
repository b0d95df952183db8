//! A chart on a slide: the page's own scene, drawn for the shapes of screens and enlarged as a whole.

use super::Shown;
use crate::chart::svg::linked;
use crate::chart::{self, Scene};
use crate::component::drawing::PHONE;
use crate::component::figure::{subtitle, who};
use crate::component::here::here;
use crate::content::{Chart, ChartKind, Content};
use crate::text::finding::finding;
use crate::text::stage::stage;
use crate::text::{fill, words};
use leptos::prelude::*;

/// The widths for which a chart is drawn, px: for 16 : 9, for 4 : 3, and for a phone held upright. Enlarged to fill its
/// screen, the smallest letters of each are as large as 24 px on a screen of 1080 lines.
const WIDTHS: [(f64, &str); 3] = [(820.0, "drawing wide"), (640.0, "drawing middle"), (PHONE, "drawing narrow")];

/// How many publishers are named on a slide.
const MOST: usize = 2;

/// The chart, the words below its title, who published its figures, and the steps in which it builds up.
pub fn chart(content: &Content, chart: &Chart) -> Shown {
    let home = here(content.lang).place.home();
    let scenes = WIDTHS.map(|(width, class)| (chart::draw(content, chart, width), class));
    let over_time = matches!(chart.kind, ChartKind::Progress | ChartKind::Plan);
    let steps = if over_time { steps(&scenes[0].0) } else { Vec::new() };
    let drawn: String = scenes.iter().map(|(scene, class)| linked(scene, class, &home).to_string()).collect();
    let description = finding(content, chart).description;
    let body = view! {
        <div class="drawing-box picture" role="group" aria-label=chart.name.clone() aria-description=description inner_html=drawn></div>
    };
    Shown { sub: subtitle(content, chart), body: body.into_any(), source: published(content, chart), steps }
}

/// Who published the figures: on one line of the slide. All of them are in the note and on the page.
fn published(content: &Content, chart: &Chart) -> String {
    let who = who(content, chart);
    let (named, others) = who.split_at(who.len().min(MOST));
    let named = format!("{}: {}", words(content.lang).source, named.join("; "));
    match others.len() {
        0 => named,
        count => format!("{named} {}", fill(stage(content.lang).others, &[&count.to_string()])),
    }
}

/// Results first, then what is aimed at, then the pace that takes; where the drawing has them apart.
fn steps(scene: &Scene) -> Vec<&'static str> {
    let any = |is: fn(&str) -> bool| scene.marks.iter().any(|mark| mark.class.split(' ').any(is));
    let found = [
        ("results", any(|class| class == "of-1")),
        ("targets", any(|class| class.starts_with("of-") && class != "of-1")),
        ("pace", any(|class| class == "m-pace")),
    ];
    let words: Vec<_> = found.into_iter().filter_map(|(word, there)| there.then_some(word)).collect();
    if words.first() == Some(&"results") { words } else { Vec::new() }
}
