//! How long drawing takes, natively: `cargo bench`. A picture of 10 to 100 000 points as a scene and as SVG, the same
//! written by hand, and every chart of the page.

mod line;

use divan::{Bencher, black_box};
use line::{HEIGHT, WIDTH, draw, points};
use road::chart;
use road::chart::canvas::Point;
use road::chart::mark::DOT;
use road::chart::svg::picture;
use road::content::{Content, read_all};
use std::fmt::Write;
use std::path::Path;

const COUNTS: [usize; 5] = [10, 100, 1_000, 10_000, 100_000];

fn main() {
    divan::main();
}

/// From values to marks.
#[divan::bench(args = COUNTS)]
fn scene(bencher: Bencher, count: usize) {
    let values = values(count);
    bencher.bench(|| draw(black_box(&values)));
}

/// From values to the text of an SVG file.
#[divan::bench(args = COUNTS)]
fn svg(bencher: Bencher, count: usize) {
    let values = values(count);
    bencher.bench(|| picture(&draw(black_box(&values)), "drawing").to_string());
}

/// The same with every point in it, written by hand.
#[divan::bench(args = COUNTS)]
fn svg_by_hand(bencher: Bencher, count: usize) {
    let values = values(count);
    bencher.bench(|| by_hand(&points(black_box(&values))));
}

/// Every chart of the explore page, from the data to SVG, in one language and for one width.
#[divan::bench(args = [324, 662])]
fn page(bencher: Bencher, width: u16) {
    let content = content();
    bencher.bench(|| {
        let drawn = content.charts.iter().map(|one| chart::draw(&content, one, f64::from(width)));
        drawn.map(|scene| picture(&scene, "drawing").to_string().len()).sum::<usize>()
    });
}

/// `count` values between 0 and 100, the same each time.
fn values(count: usize) -> Vec<f64> {
    let mut seed = 7u32;
    let mut next = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(seed >> 8) / f64::from(1 << 24)
    };
    let mut level = 50.0;
    let mut step = || {
        level = (level + (next() - 0.5) * 10.0f64).clamp(0.0, 100.0);
        level
    };
    (0..count).map(|_| step()).collect()
}

/// The same picture as SVG, written by hand.
fn by_hand(points: &[Point]) -> String {
    let mut line = String::new();
    let mut dots = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = write!(line, "{}{x:.1} {y:.1}", if index == 0 { 'M' } else { 'L' });
        let _ = write!(dots, "<circle class=\"m-result\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{DOT}\"/>");
    }
    format!("<svg width=\"{WIDTH}\" height=\"{HEIGHT}\"><path class=\"m-line\" d=\"{line}\"/>{dots}</svg>")
}

fn content() -> Content {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let [content, _] = read_all(&package).unwrap_or_else(|faults| panic!("the data is not sound: {faults:?}"));
    content
}
