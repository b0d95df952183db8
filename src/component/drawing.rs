//! A scene on the page: drawn at build time for a phone and for the page's grid, redrawn for any other width.

use crate::chart::scene::{Mark, Px, Scene, Shape, Shown};
use crate::chart::{self, NARROW};
use crate::content::{Chart, Content};
use leptos::either::Either;
use leptos::prelude::*;
use std::sync::Arc;

/// The width for which phone drawings are made at build time: a screen of 360 px less its edges.
pub const PHONE: f64 = 324.0;

/// A chart's drawing, in the two prepared layouts until its width is known and fits neither.
#[component]
pub fn Drawing(
    /// The data.
    content: Arc<Content>,
    /// The chart.
    chart: Chart,
    /// The width of its column on a wide page, px.
    wide: f64,
    /// The way to the home of the language, below which the notes of its figures lie.
    home: String,
    /// The width for which it is drawn anew, if it was.
    width: ArcRwSignal<Option<f64>>,
) -> impl IntoView {
    let scenes = move || match width.get() {
        Some(width) => vec![(width, "drawing")],
        None => vec![(PHONE, "drawing narrow"), (wide, "drawing wide")],
    };
    let draw = move |(width, class)| linked_view(chart::draw(&content, &chart, width), class, &home);
    view! { <div class="drawing-box">{move || scenes().into_iter().map(&draw).collect_view()}</div> }
}

/// Whether a drawing made for `drawn`, or prepared for a phone and for `wide`, serves a place `now` px wide.
pub fn serves(drawn: Option<f64>, wide: f64, now: f64) -> bool {
    let prepared = if now < NARROW { PHONE } else { wide };
    now <= 0.0 || (drawn.unwrap_or(prepared) - now).abs() < 1.5
}

/// A scene as a picture. What it shows is said by the element around it.
pub fn scene_view(scene: Scene, class: &'static str) -> impl IntoView {
    let (width, height, view_box) = size(&scene);
    view! {
        <svg class=class width=width height=height viewBox=view_box aria-hidden="true">
            {marks_view(scene)}
        </svg>
    }
}

/// A scene whose marks lead to the notes of the figures they show. One of the links is a tab stop; arrow keys go from
/// there. All other marks are hidden from whoever listens: the links say what there is.
fn linked_view(scene: Scene, class: &'static str, home: &str) -> impl IntoView + use<> {
    let (width, height, view_box) = size(&scene);
    let mut runs: Vec<(Option<Shown>, Vec<Mark>)> = Vec::new();
    for mark in scene.marks {
        match runs.last_mut() {
            Some((figure, marks)) if *figure == mark.figure => marks.push(mark),
            _ => runs.push((mark.figure.clone(), vec![mark])),
        }
    }
    let mut tab = Some("0");
    let parts = runs.into_iter().map(|(figure, marks)| {
        let marks = marks.into_iter().map(mark_view).collect_view();
        match figure {
            None => Either::Left(view! { <g aria-hidden="true">{marks}</g> }),
            Some(Shown { note, says }) => Either::Right(view! {
                <a href=format!("{home}{note}") aria-label=says tabindex=tab.take().unwrap_or("-1")>
                    {marks}
                </a>
            }),
        }
    });
    let parts = parts.collect_view();
    view! {
        <svg class=class width=width height=height viewBox=view_box>
            {parts}
        </svg>
    }
}

fn size(scene: &Scene) -> (String, String, String) {
    let (width, height) = (Px::of(scene.width).to_string(), Px::of(scene.height).to_string());
    let view_box = format!("0 0 {width} {height}");
    (width, height, view_box)
}

/// The marks of a scene, for an `<svg>` of the caller's.
pub fn marks_view(scene: Scene) -> impl IntoView {
    scene.marks.into_iter().map(mark_view).collect_view()
}

fn mark_view(Mark { class, shape, .. }: Mark) -> impl IntoView {
    let path = |data: String, fill: Option<&'static str>| view! { <path class=class.clone() d=data fill=fill></path> };
    match shape {
        Shape::Path(data) => Either::Left(path(data, None)),
        Shape::Hatch(data) => Either::Left(path(data, Some("url(#hatch)"))),
        Shape::Text { x, y, anchor, text } => Either::Right(view! {
            <text class=class x=x.to_string() y=y.to_string() text-anchor=anchor.svg()>
                {text}
            </text>
        }),
    }
}

/// The hatching that every drawing of a page refers to, as `#hatch`.
#[component]
pub fn HatchPattern() -> impl IntoView {
    view! {
        <svg class="patterns" width="0" height="0" aria-hidden="true">
            <defs>
                <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <path class="hatch-line" d="M0 0V7"></path>
                </pattern>
            </defs>
        </svg>
    }
}
