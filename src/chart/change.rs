//! From the last value to the target, several indicators of one unit on one axis from zero.

use super::NARROW;
use super::canvas::Canvas;
use super::label::{Block, Side};
use super::mark::{self, DIAMOND, year_class};
use super::scene::{Anchor, Rect, Scene};
use super::style::Role;
use crate::content::{Chart, Content, Indicator, Series};
use crate::text::number;

/// Draws a row for each indicator that has both.
pub fn draw(content: &Content, chart: &Chart, width: f64) -> Scene {
    let narrow = width < NARROW;
    let indicators: Vec<&Indicator> = content.indicators_of(&chart.id).collect();
    let all: Vec<Series> = indicators.iter().map(|indicator| Series::of(content, indicator)).collect();
    let rows: Vec<_> =
        all.iter().filter_map(|series| Some((series, series.latest()?, series.last_target()?))).collect();
    let (row_height, top) = (if narrow { 62.0 } else { 54.0 }, 12.0);
    let height = top + rows.len() as f64 * row_height + 28.0;
    let mut canvas = Canvas::new(width, height);
    let name_width = |series: &Series| Block::line(&series.indicator.short, Role::Station).width();
    let names = rows.iter().map(|(series, ..)| name_width(series)).fold(0.0, f64::max);
    let left = if narrow { 8.0 } else { names + 24.0 };
    let frame = Rect::new(left, top, width - 16.0, height - 28.0);
    let highest = rows.iter().map(|(_, latest, target)| latest.span.hi.max(target.span().hi)).fold(1.0, f64::max);
    let range = super::axis::round_range(0.0, highest, true);
    let plane = canvas.plane(0.0..range.hi, 0.0..1.0, frame);
    let x = |value: f64| plane.at(value, 0.0).0;
    let step = range.hi / 4.0;
    for tick in 0..=4 {
        let value = step * f64::from(tick);
        canvas.line(if tick == 0 { "axis" } else { "grid" }, &[(x(value), frame.y0), (x(value), frame.y1)]);
        let anchor = match tick {
            0 if narrow => Anchor::Start,
            4 => Anchor::End,
            _ => Anchor::Middle,
        };
        let shift = if anchor == Anchor::End { 12.0 } else { 0.0 };
        let label = number::number(content.lang, value);
        canvas.text(Role::Axis, "", (x(value) + shift, height - 8.0), anchor, &label);
    }
    for (row, (series, latest, target)) in rows.iter().enumerate() {
        let y = top + (row as f64 + if narrow { 0.68 } else { 0.5 }) * row_height;
        let name = if narrow { ((frame.x0, y - 26.0), Anchor::Start) } else { ((0.0, y + 4.5), Anchor::Start) };
        canvas.text(Role::Station, "", name.0, name.1, &series.indicator.short);
        let class = year_class(target.period.end_year());
        let (from, to) = ((x(latest.span.hi), y), (x(target.span().lo), y));
        canvas.line(&format!("m-change {class}"), &[from, to]);
        canvas.placer.take_line(from, to);
        mark::diamond(&mut canvas, class, to, target.bound);
        mark::dot(&mut canvas, from, latest.is_estimate());
        let number = |span| number::span(content.lang, span, 3);
        let (known, goal) = (number(latest.span), number::bounded(content.lang, target.bound, &number(target.span())));
        label_row(&mut canvas, (from, to), (&known, &goal), class);
    }
    let first = rows.first().map(|(_, latest, target)| (latest.year(), target.period.end_year()));
    if let (Some((from, to)), false) = (first, narrow) {
        canvas.text(Role::Axis, "", (0.0, height - 8.0), Anchor::Start, &format!("{from} → {to}"));
    }
    canvas.finish()
}

/// Both values, each on its own side; where the marks nearly touch, both stand to the right.
fn label_row(
    canvas: &mut Canvas,
    (from, to): (super::canvas::Point, super::canvas::Point),
    (known, goal): (&str, &str),
    class: &str,
) {
    let (value, label) = (Block::line(known, Role::Value), Block::line(goal, Role::Label));
    if (from.0 - to.0).abs() < 34.0 {
        let x = from.0.max(to.0) + DIAMOND + 6.0;
        canvas.block("", &value, (x, from.1 + 4.5), Anchor::Start);
        let arrow = Block::line(" → ", Role::Note);
        canvas.block("", &arrow, (x + value.width() + 3.0, from.1 + 4.5), Anchor::Start);
        canvas.block(class, &label, (x + value.width() + arrow.width() + 8.0, from.1 + 4.5), Anchor::Start);
        return;
    }
    let shrinking = to.0 < from.0;
    let (known_sides, goal_sides) = if shrinking {
        ([Side::Right, Side::Above, Side::Below], [Side::Left, Side::Above, Side::Below])
    } else {
        ([Side::Left, Side::Above, Side::Below], [Side::Right, Side::Above, Side::Below])
    };
    let (place, anchor) = canvas.placer.best(&value, from, DIAMOND + 3.0, &known_sides);
    canvas.block("", &value, place, anchor);
    let (place, anchor) = canvas.placer.best(&label, to, DIAMOND + 4.0, &goal_sides);
    canvas.block(class, &label, place, anchor);
}
