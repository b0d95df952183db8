//! A scene on the page: drawn at build time for a phone and for the page's grid, redrawn for any other width.

use crate::browser;
use crate::chart::scene::{Mark, Scene, Shape};
use crate::chart::{self, NARROW};
use crate::content::{Chart, Content};
use crate::text::finding::finding;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// The width for which phone drawings are made at build time: a screen of 360 px less its edges.
pub const PHONE: f64 = 324.0;

/// A chart's drawing.
#[component]
pub fn Drawing(
    /// The data.
    content: Arc<Content>,
    /// The chart.
    chart: Chart,
    /// The width of its column on a wide page, px.
    wide: f64,
) -> impl IntoView {
    let (width, set_width) = signal(None::<f64>);
    let node = NodeRef::<Div>::new();
    let prepared = move |width: f64| (width - if width < NARROW { PHONE } else { wide }).abs() < 1.5;
    browser::on_width(node, move |now| {
        let drawn = width.get_untracked();
        let fits = drawn.map_or(prepared(now), |drawn| (drawn - now).abs() < 1.5);
        if !fits && now > 0.0 {
            set_width.set(Some(now));
        }
    });
    let label = finding(&content, &chart).description;
    let at =
        move |width: f64, class: &'static str| scene_view(chart::draw(&content, &chart, width), class, label.clone());
    view! {
        <div class="drawing-box" node_ref=node>
            {move || match width.get() {
                Some(width) => at(width, "drawing").into_any(),
                None => (at(PHONE, "drawing narrow"), at(wide, "drawing wide")).into_any(),
            }}
        </div>
    }
}

/// A scene as SVG elements.
pub fn scene_view(scene: Scene, class: &'static str, label: String) -> impl IntoView {
    let (width, height) = (scene.width, scene.height);
    view! {
        <svg
            class=class
            width=width
            height=height
            viewBox=format!("0 0 {width} {height}")
            role="img"
            aria-label=label
        >
            {scene.marks.into_iter().map(mark_view).collect_view()}
        </svg>
    }
}

fn mark_view(Mark { class, shape }: Mark) -> AnyView {
    match shape {
        Shape::Path(data) => view! { <path class=class d=data></path> }.into_any(),
        Shape::Text { x, y, anchor, text } => view! {
            <text class=class x=x y=y text-anchor=anchor.svg()>
                {text}
            </text>
        }
        .into_any(),
    }
}
