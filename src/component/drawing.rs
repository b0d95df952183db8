//! A scene on the page: drawn at build time for a phone and for the page's grid, redrawn for any other width.

use crate::browser;
use crate::chart::scene::{Mark, Px, Scene, Shape};
use crate::chart::{self, NARROW};
use crate::content::{Chart, Content};
use leptos::either::Either;
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
    let scenes = move || match width.get() {
        Some(width) => vec![(width, "drawing")],
        None => vec![(PHONE, "drawing narrow"), (wide, "drawing wide")],
    };
    let draw = move |(width, class)| scene_view(chart::draw(&content, &chart, width), class);
    view! {
        <div class="drawing-box" node_ref=node>
            {move || scenes().into_iter().map(&draw).collect_view()}
        </div>
    }
}

/// A scene as SVG elements. What it shows is said by the element around it, which has the role of an image.
pub fn scene_view(scene: Scene, class: &'static str) -> impl IntoView {
    let (width, height) = (Px::of(scene.width).to_string(), Px::of(scene.height).to_string());
    let view_box = format!("0 0 {width} {height}");
    view! {
        <svg class=class width=width height=height viewBox=view_box aria-hidden="true">
            {scene.marks.into_iter().map(mark_view).collect_view()}
        </svg>
    }
}

fn mark_view(Mark { class, shape }: Mark) -> impl IntoView {
    match shape {
        Shape::Path(data) => Either::Left(view! { <path class=class d=data></path> }),
        Shape::Text { x, y, anchor, text } => Either::Right(view! {
            <text class=class x=x.to_string() y=y.to_string() text-anchor=anchor.svg()>
                {text}
            </text>
        }),
    }
}
