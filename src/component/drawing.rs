//! Drawings on the page, made at build time for a phone and for the page's grid. The living page draws anew for any
//! other width.

use crate::chart::scene::Scene;
use crate::chart::svg::{HATCH, Node, linked, marks, picture};
use crate::chart::{self, NARROW, Stage};
use crate::content::{Chart, Content};
use leptos::prelude::*;

/// The width for which phone drawings are made at build time: a screen of 360 px less its edges.
pub const PHONE: f64 = 324.0;

/// A chart's drawing in its two prepared layouts. `wide` is the width of its column on a wide page, px; the notes of its
/// figures lie below `home`, the way to the home of the language.
pub fn drawing(content: &Content, chart: &Chart, wide: f64, home: &str) -> String {
    let prepared = [(PHONE, "drawing narrow"), (wide, "drawing wide")];
    prepared.map(|(width, class)| linked(&chart::draw(content, chart, width), class, home).to_string()).concat()
}

/// A chart drawn for a width, with the step of the scale that a reader guessed.
pub fn drawn(content: &Content, chart: &Chart, width: f64, guess: Option<u16>, home: &str) -> Node {
    let stage = guess.map_or(Stage::Known, Stage::Guessed);
    linked(&chart::at_stage(content, chart, width, stage), "drawing", home)
}

/// Whether a drawing made for `drawn`, or prepared for a phone and for `wide`, serves a place `now` px wide.
pub fn serves(drawn: Option<f64>, wide: f64, now: f64) -> bool {
    let prepared = if now < NARROW { PHONE } else { wide };
    now <= 0.0 || (drawn.unwrap_or(prepared) - now).abs() < 1.5
}

/// A scene as a picture in running text.
pub fn sign(scene: &Scene) -> impl IntoView + use<> {
    view! { <i class="sign" inner_html=picture(scene, "drawing mark").to_string()></i> }
}

/// The marks of scenes under names, to which a page's `<use>` elements refer; and the hatching, as `#hatch`.
pub fn patterns(named: &[(String, Scene)]) -> impl IntoView + use<> {
    let group = |(id, scene): &(String, Scene)| {
        let marks: String = marks(&scene.marks).iter().map(Node::to_string).collect();
        format!("<g id=\"{id}\">{marks}</g>")
    };
    let groups: String = named.iter().map(group).collect();
    view! {
        <svg class="drawing patterns" width="0" height="0" aria-hidden="true">
            <defs inner_html=format!("{HATCH}{groups}")></defs>
        </svg>
    }
}
