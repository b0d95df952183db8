//! What is measured: a series of any length, drawn as a chart over time draws it: a line and a dot for each value.

use road::chart::canvas::Canvas;
use road::chart::mark::DOT;
use road::chart::scene::{Anchor, Rect, Scene};
use road::chart::style::Role;

/// The drawing, in CSS pixels: the column of a chart on a wide page.
pub const WIDTH: f64 = 662.0;
pub const HEIGHT: f64 = 330.0;
/// The plane of the values in it.
pub const FRAME: Rect = Rect { x0: 40.0, y0: 10.0, x1: 652.0, y1: 300.0 };

/// `count` values from 0 to 100: the seasons, a slow drift, and noise. The same for the same `seed`.
pub fn series(count: u32, seed: u32) -> Vec<f64> {
    let mut state = seed;
    let mut random = move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(state) / f64::from(u32::MAX) - 0.5
    };
    let mut drift = 0.0;
    let step = 40.0 / f64::from(count).sqrt();
    let value = |index| {
        drift += random() * step;
        let season = (f64::from(index) / f64::from(count) * 9.0).sin();
        (50.0 + 22.0 * season + drift + 8.0 * random()).clamp(0.0, 100.0)
    };
    (0..count).map(value).collect()
}

/// The series as the charts of the page are drawn: on their board, with their marks.
pub fn scene(values: &[f64]) -> Scene {
    let mut canvas = Canvas::new(WIDTH, HEIGHT);
    let plane = canvas.plane(0.0..values.len() as f64, 0.0..100.0, FRAME);
    for tick in plane.ticks(6) {
        let (_, y) = plane.at(0.0, tick);
        canvas.line("grid", &[(FRAME.x0, y), (FRAME.x1, y)]);
        canvas.text(Role::Axis, "", (FRAME.x0 - 8.0, y + 4.5), Anchor::End, &tick.to_string());
    }
    let places: Vec<_> = values.iter().enumerate().map(|(index, value)| plane.at(index as f64, *value)).collect();
    canvas.line("m-line", &places);
    canvas.dots("m-result", &places, DOT);
    canvas.finish()
}
