//! The marks of the grammar, placed in pixels.

use super::canvas::{Canvas, Point};
use super::scene::Rect;
use crate::content::{Bound, Content, Indicator, Kind, Observation, Reading};

/// Radius of a result's dot, px.
pub const DOT: f64 = 5.0;
/// Half the height of a target's diamond, px.
pub const DIAMOND: f64 = 7.5;
/// Half the width of a plan's tick, px.
pub const TICK: f64 = 10.0;
/// Two dots closer than this, px, stand side by side.
const TOO_CLOSE: f64 = 9.0;

/// The class of a target's year: stations have a colour of their own.
pub fn year_class(year: u16) -> &'static str {
    match year {
        2025 => "y2025",
        2030 => "y2030",
        2045 | 2050 => "y2045",
        _ => "y-other",
    }
}

/// The class of a line between two readings: strong between results, light where it touches an estimate.
pub fn line_class(from: &Reading, to: &Reading) -> &'static str {
    if from.is_estimate() || to.is_estimate() { "m-line light" } else { "m-line" }
}

/// A result or an estimate.
pub fn dot(canvas: &mut Canvas, at: Point, estimate: bool) {
    canvas.dot(if estimate { "m-estimate" } else { "m-result" }, at, DOT);
    canvas.placer.take_mark(Rect::around(at, DOT + 1.0));
}

/// Values that disagree, from the lowest place to the highest: a whisker with a dot at each.
pub fn whisker(canvas: &mut Canvas, content: &Content, indicator: &Indicator, places: &[(Point, &Observation)]) {
    let dots = spread(places.iter().map(|(place, _)| *place).collect());
    whisker_line(canvas, &dots);
    for (place, (_, figure)) in dots.into_iter().zip(places) {
        canvas.show(content, indicator, figure, &mut |canvas| small_dot(canvas, place, figure.kind == Kind::Estimate));
    }
}

/// The same without figures, for the legend.
pub fn whisker_sample(canvas: &mut Canvas, places: [Point; 2]) {
    whisker_line(canvas, &places);
    for place in places {
        small_dot(canvas, place, false);
    }
}

/// Dots that would lie on each other move apart.
fn spread(places: Vec<Point>) -> Vec<Point> {
    let (Some(low), Some(high)) = (places.first(), places.last()) else { return places };
    let step = if (low.1 - high.1).abs() >= TOO_CLOSE { 0.0 } else { DOT * 1.8 };
    let middle = (places.len() - 1) as f64 / 2.0;
    places.iter().enumerate().map(|(index, (x, y))| (x + (index as f64 - middle) * step, *y)).collect()
}

fn whisker_line(canvas: &mut Canvas, dots: &[Point]) {
    if let (Some(from), Some(to)) = (dots.first(), dots.last()) {
        canvas.line("m-whisker", &[*from, *to]);
        canvas.placer.take_line(*from, *to);
    }
}

fn small_dot(canvas: &mut Canvas, place: Point, estimate: bool) {
    canvas.dot(if estimate { "m-estimate" } else { "m-result" }, place, DOT - 0.8);
    canvas.placer.take_mark(Rect::around(place, DOT));
}

/// A year's plan: one tick, or two ticks joined.
pub fn plan(canvas: &mut Canvas, low: Point, high: Point) {
    let tick = |at: Point| [(at.0 - TICK, at.1), (at.0 + TICK, at.1)];
    canvas.line("m-plan", &tick(high));
    if low.1 != high.1 {
        canvas.line("m-plan", &tick(low));
        canvas.line("m-plan", &[low, high]);
    }
    canvas.placer.take(Rect::new(high.0 - TICK, high.1 - 2.0, high.0 + TICK, low.1 + 2.0));
}

/// A target at one place.
pub fn diamond(canvas: &mut Canvas, class: &str, (x, y): Point, bound: Bound) {
    let r = DIAMOND;
    canvas.polygon(&format!("m-target {class}"), &[(x, y - r), (x + r, y), (x, y + r), (x - r, y)]);
    canvas.placer.take_mark(Rect::around((x, y), r + 1.0));
    let up = match bound {
        Bound::AtLeast | Bound::MoreThan => -1.0,
        Bound::AtMost | Bound::LessThan => 1.0,
        Bound::Exact | Bound::About => return,
    };
    let tip = y + up * (r + 10.0);
    let arrow = format!("m-arrow {class}");
    canvas.line(&arrow, &[(x, y + up * r), (x, tip)]);
    canvas.line(&arrow, &[(x - 4.5, tip - up * 5.0), (x, tip), (x + 4.5, tip - up * 5.0)]);
    canvas.placer.take(Rect::new(x - 5.0, y.min(tip), x + 5.0, y.max(tip)));
}

/// A target: a diamond, or for a range a bar with end caps and a diamond in its middle.
pub fn target(canvas: &mut Canvas, class: &str, observation: &Observation, low: Point, high: Point) {
    if observation.span().is_single() {
        return diamond(canvas, class, high, observation.bound);
    }
    let cap = |at: Point| [(at.0 - 7.0, at.1), (at.0 + 7.0, at.1)];
    let bar = format!("m-range {class}");
    canvas.line(&bar, &cap(low));
    canvas.line(&bar, &cap(high));
    canvas.line(&bar, &[low, high]);
    canvas.placer.take_mark(Rect::new(low.0 - 8.0, high.1 - 2.0, low.0 + 8.0, low.1 + 2.0));
    if low.1 - high.1 > 2.0 * DIAMOND + 6.0 {
        diamond(canvas, class, (low.0, (low.1 + high.1) / 2.0), Bound::Exact);
    }
}
