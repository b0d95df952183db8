//! The picture that is drawn over and over: a jagged line of many points with a dot at each, as the charts draw results.
//! The line is thinned to what pixels show, and the dots by the same rule.

use road::chart::Scene;
use road::chart::canvas::{Canvas, Point};
use road::chart::decimate::decimate;
use road::chart::mark::DOT;
use road::chart::scene::Rect;

/// Size of the picture, CSS pixels.
pub const WIDTH: f64 = 662.0;
pub const HEIGHT: f64 = 330.0;

/// The points of some values in the picture.
pub fn points(values: &[f64]) -> Vec<Point> {
    let last = (values.len().max(2) - 1) as f64;
    let canvas = Canvas::new(WIDTH, HEIGHT);
    let plane = canvas.plane(0.0..last, 0.0..100.0, Rect::new(40.0, 20.0, WIDTH - 20.0, HEIGHT - 30.0));
    values.iter().enumerate().map(|(index, value)| plane.at(index as f64, *value)).collect()
}

/// The picture.
pub fn draw(values: &[f64]) -> Scene {
    let canvas = Canvas::new(WIDTH, HEIGHT);
    let points = points(values);
    canvas.line("m-line", &points);
    for point in decimate(&points) {
        canvas.dot("m-result", point, DOT);
    }
    canvas.finish()
}
