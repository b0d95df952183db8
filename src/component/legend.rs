//! How to read the charts: each mark of the grammar with its word, drawn as the charts draw it.

use super::drawing::{patterns, sign};
use crate::chart::canvas::Canvas;
use crate::chart::mark;
use crate::chart::scene::{Rect, Scene};
use crate::content::{Bound, Kind, Lang};
use crate::text::{labels, words};
use leptos::prelude::*;

const WIDTH: f64 = 30.0;
const HEIGHT: f64 = 24.0;

fn sample(draw: impl FnOnce(&mut Canvas)) -> Scene {
    let mut canvas = Canvas::new(WIDTH, HEIGHT);
    draw(&mut canvas);
    canvas.finish()
}

/// The marks of all kinds, to which [`kind_mark`] refers. Stands once on a page.
#[component]
pub fn KindMarks() -> impl IntoView {
    let middle = (WIDTH / 2.0, HEIGHT / 2.0);
    let drawn = Kind::ALL.map(|kind| {
        let scene = sample(|canvas| match kind {
            Kind::Result => mark::dot(canvas, middle, false),
            Kind::Estimate => mark::dot(canvas, middle, true),
            Kind::Plan => mark::plan(canvas, (15.0, 17.0), (15.0, 7.0)),
            Kind::Target => mark::diamond(canvas, "y2030", middle, Bound::Exact),
            Kind::Vision => mark::diamond(canvas, "y2045", middle, Bound::Exact),
        });
        (format!("k-{}", kind.word()), scene)
    });
    patterns(&drawn)
}

/// The mark of a kind of figure, beside its word.
pub fn kind_mark(kind: Kind) -> impl IntoView {
    view! {
        <svg class="mark" aria-hidden="true">
            <use href=format!("#k-{}", kind.word())></use>
        </svg>
    }
}

/// The legend of all charts.
#[component]
pub fn Legend(
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let (labels, words) = (labels(lang), words(lang));
    let drawn: [(&str, Scene); 4] = [
        (words.legend_at_least, sample(|canvas| mark::diamond(canvas, "y2030", (15.0, 16.0), Bound::AtLeast))),
        (words.legend_conflict, sample(|canvas| mark::whisker_sample(canvas, [(15.0, 19.0), (15.0, 5.0)]))),
        (words.legend_pace, sample(|canvas| canvas.line("m-pace y-other", &[(2.0, 18.0), (28.0, 6.0)]))),
        (words.legend_none, sample(|canvas| canvas.hatch("", Rect::new(1.0, 4.0, 29.0, 20.0)))),
    ];
    let kinds = [
        (Kind::Result, labels.result),
        (Kind::Estimate, labels.estimate),
        (Kind::Plan, labels.plan),
        (Kind::Target, labels.target),
    ];
    view! {
        <ul class="legend" aria-label=words.legend>
            {kinds.map(|(kind, word)| view! { <li>{kind_mark(kind)} {word}</li> }).collect_view()}
            {drawn
                .map(|(word, scene)| view! {
                    <li>
                        {sign(&scene)} {word}
                    </li>
                })
                .collect_view()}
        </ul>
    }
}
