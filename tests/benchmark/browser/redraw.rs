//! Our side of the benchmark in the browser: the way of every chart on the page, from values to scene to nodes to the
//! page. A module of its own, compiled as the site's is, so that the site's carries none of it.
#![cfg(target_arch = "wasm32")]

#[path = "../picture.rs"]
mod picture;

use road::browser::{Part, paint};
use road::chart::svg::linked;
use road::component::drawing::drawn;
use road::content::Content;
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static CONTENT: RefCell<Option<Content>> = const { RefCell::new(None) };
}

/// A series for all to draw.
#[wasm_bindgen]
pub fn series(count: u32, seed: u32) -> Vec<f64> {
    picture::series(count, seed)
}

/// Draws a series.
#[wasm_bindgen]
pub fn draw(place: &Part, values: &[f64]) {
    paint(place, &[linked(&picture::scene(values), "drawing", "")]);
}

/// Takes the content of the page, as the build writes it.
#[wasm_bindgen]
pub fn read(content: &[u8]) {
    CONTENT.set(Content::from_bytes(content).ok());
}

/// Draws every chart of the page; gives how many there are.
#[wasm_bindgen]
pub fn draw_page(place: &Part) -> usize {
    CONTENT.with_borrow(|content| {
        let Some(content) = content else { return 0 };
        let charts = content.charts.iter().map(|chart| drawn(content, chart, picture::WIDTH, None, ""));
        let drawings: Vec<_> = charts.collect();
        paint(place, &drawings);
        drawings.len()
    })
}
