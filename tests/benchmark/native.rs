//! `cargo bench`: what a drawing costs without a browser. The scene of a series and its SVG for 10 to 100 000 values,
//! beside the same picture written by hand; and every drawing of the page from the published data.

mod picture;

use divan::Bencher;
use picture::{FRAME, HEIGHT, WIDTH, scene, series};
use road::chart::road::{Today, lying};
use road::chart::svg;
use road::chart::{Scene, draw};
use road::content::{Content, read_all};
use std::fmt::Write;
use std::path::Path;

const COUNTS: [u32; 5] = [10, 100, 1_000, 10_000, 100_000];

fn main() {
    divan::main();
}

/// From values to marks.
#[divan::bench(args = COUNTS)]
fn scene_of(bencher: Bencher, count: u32) {
    let values = series(count, 1);
    bencher.bench(|| scene(&values));
}

/// From values to SVG text.
#[divan::bench(args = COUNTS)]
fn svg_of(bencher: Bencher, count: u32) {
    let values = series(count, 1);
    bencher.bench(|| text(&scene(&values)));
}

/// The same picture with every point, as one would write it by hand.
#[divan::bench(args = COUNTS)]
fn svg_by_hand(bencher: Bencher, count: u32) {
    let values = series(count, 1);
    bencher.bench(|| by_hand(&values));
}

/// Every chart and the road, wide, as SVG text.
#[divan::bench]
fn every_drawing_of_the_page(bencher: Bencher) {
    let [content, _] = contents();
    let today = Today { date: "2026-01-01".to_string(), live: true };
    bencher.bench(|| {
        let charts = content.charts.iter().map(|chart| text(&draw(&content, chart, WIDTH)).len());
        charts.sum::<usize>() + text(&lying(&content, 1152.0, &today)).len()
    });
}

/// Reading and checking the data package, from which all drawings are made.
#[divan::bench(sample_count = 20)]
fn reading_the_data() -> [Content; 2] {
    contents()
}

fn contents() -> [Content; 2] {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    read_all(&data).unwrap_or_else(|faults| panic!("public/data: {faults:?}"))
}

fn text(scene: &Scene) -> String {
    svg::picture(scene, "drawing").to_string()
}

fn by_hand(values: &[f64]) -> String {
    let across = (FRAME.x1 - FRAME.x0) / values.len() as f64;
    let place = |(index, value): (usize, &f64)| {
        (FRAME.x0 + across * index as f64, FRAME.y1 - value / 100.0 * (FRAME.y1 - FRAME.y0))
    };
    let mut svg = format!("<svg class=\"drawing\" width=\"{WIDTH}\" height=\"{HEIGHT}\">");
    for tick in (0..=100).step_by(20) {
        let (_, y) = place((0, &f64::from(tick)));
        let _ = write!(svg, "<path class=\"grid\" d=\"M{} {y:.1}H{}\"/>", FRAME.x0, FRAME.x1);
        let _ = write!(svg, "<text class=\"t-axis\" x=\"{}\" y=\"{:.1}\">{tick}</text>", FRAME.x0 - 8.0, y + 4.5);
    }
    svg.push_str("<path class=\"m-line\" d=\"");
    for (index, value) in values.iter().enumerate() {
        let (x, y) = place((index, value));
        let _ = write!(svg, "{}{x:.1} {y:.1}", if index == 0 { 'M' } else { 'L' });
    }
    svg.push_str("\"/>");
    for (x, y) in values.iter().enumerate().map(place) {
        let _ = write!(svg, "<circle class=\"m-result\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\"/>");
    }
    svg + "</svg>"
}
