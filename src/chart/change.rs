//! From the last value to the target, several indicators of one unit on one axis from zero.

use super::NARROW;
use super::canvas::{Canvas, Point};
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
    let name = |(series, ..): &(&Series, _, _)| Block::line(&series.indicator.short, Role::Station).width();
    let years = Block::line("2022–2030", Role::Axis).width();
    let names = rows.iter().map(name).fold(years, f64::max);
    let left = if narrow { 8.0 } else { names + 20.0 };
    let frame = Rect::new(left, top, width - 16.0, height - 28.0);
    let highest = rows.iter().map(|(_, latest, target)| latest.span.hi.max(target.span().hi)).fold(1.0, f64::max);
    let range = super::axis::round_range(0.0, highest, true);
    let plane = canvas.plane(0.0..range.hi, 0.0..1.0, frame);
    canvas.read_off(frame);
    let x = |value: f64| plane.at(value, 0.0).0;
    let middle = |row: usize| top + (row as f64 + if narrow { 0.68 } else { 0.5 }) * row_height;
    // Where words stand above the marks, the lines leave them room.
    let beside = |row: usize| (middle(row) - 13.0, middle(row) + 16.0);
    let spans = if narrow { (0..rows.len()).map(beside).collect() } else { vec![(frame.y0, frame.y1)] };
    let steps = if frame.width() < 360.0 { 2 } else { 4 };
    for tick in 0..=steps {
        let value = range.hi / f64::from(steps) * f64::from(tick);
        for (from, to) in &spans {
            canvas.line(if tick == 0 { "axis" } else { "grid" }, &[(x(value), *from), (x(value), *to)]);
        }
        let (anchor, shift) = match tick {
            0 if narrow => (Anchor::Start, 0.0),
            last if last == steps => (Anchor::End, 12.0),
            _ => (Anchor::Middle, 0.0),
        };
        let label = number::number(content.lang, value);
        canvas.text(Role::Axis, "", (x(value) + shift, height - 8.0), anchor, &label);
    }
    for (row, (series, latest, target)) in rows.iter().enumerate() {
        canvas.series = row + 1;
        let y = middle(row);
        let class = year_class(target.period.end_year());
        let (from, to) = ((x(latest.span.hi), y), (x(target.span().lo), y));
        canvas.line(&format!("m-change {class}"), &[from, to]);
        canvas.placer.take_line(from, to);
        canvas.show(content, series.indicator, target, &mut |canvas| mark::diamond(canvas, class, to, target.bound));
        if let Some(figure) = latest.figures.first() {
            canvas.show(content, series.indicator, figure, &mut |canvas| mark::dot(canvas, from, latest.is_estimate()));
        }
        let number = |span| number::span(content.lang, span, 3);
        let known = match (latest.disagrees(), latest.figures.first()) {
            (false, Some(one)) => number::bounded(content.lang, one.bound, &number(latest.span)),
            _ => number(latest.span),
        };
        let pair = Pair {
            known: Block::line(&known, Role::Value),
            goal: Block::line(&number::bounded(content.lang, target.bound, &number(target.span())), Role::Label),
            class,
        };
        let years = format!("{}–{}", latest.year(), target.period.end_year());
        if narrow {
            canvas.text(Role::Station, "", (frame.x0, y - 20.0), Anchor::Start, &series.indicator.short);
            pair.draw_up_to(&mut canvas, width - 3.0, y - 20.0);
        } else {
            canvas.text(Role::Station, "", (0.0, y - 2.0), Anchor::Start, &series.indicator.short);
            canvas.text(Role::Axis, "", (0.0, y + 14.0), Anchor::Start, &years);
            pair.draw_beside(&mut canvas, from, to);
        }
    }
    canvas.finish()
}

/// The two values of a row.
struct Pair {
    known: Block,
    goal: Block,
    class: &'static str,
}

/// Length of the arrow between two values in a line, px, and the room around it.
const ARROW: f64 = 10.0;
const ROOM: f64 = 3.5;

impl Pair {
    fn width(&self) -> f64 {
        self.known.width() + self.goal.width() + ARROW + 2.0 * ROOM
    }

    /// `13.900 → 8.000`, from `x` on.
    fn draw_in_line(&self, canvas: &mut Canvas, x: f64, baseline: f64) {
        canvas.block("", &self.known, (x, baseline), Anchor::Start);
        let tip = x + self.known.width() + ROOM + ARROW;
        arrow(canvas, tip, baseline);
        canvas.block(self.class, &self.goal, (tip + ROOM, baseline), Anchor::Start);
    }

    /// The same, ending at `x`: an engine that sets text wider then runs inwards, not off the board.
    fn draw_up_to(&self, canvas: &mut Canvas, x: f64, baseline: f64) {
        canvas.block(self.class, &self.goal, (x, baseline), Anchor::End);
        let tip = x - self.goal.width() - ROOM;
        arrow(canvas, tip, baseline);
        canvas.block("", &self.known, (tip - ARROW - ROOM, baseline), Anchor::End);
    }

    /// Each value on its own side of the marks; where these nearly touch, both at the right.
    fn draw_beside(&self, canvas: &mut Canvas, from: Point, to: Point) {
        if (from.0 - to.0).abs() < 34.0 {
            let right = from.0.max(to.0) + DIAMOND + 6.0;
            let end = canvas.bounds.x1 - 3.0;
            // Where the right has no room, the values stand above the marks.
            return if right + self.width() < end {
                self.draw_in_line(canvas, right, from.1 + 4.5)
            } else {
                self.draw_up_to(canvas, end, from.1 - 13.0)
            };
        }
        let (outer, inner) = if to.0 < from.0 { (Side::Right, Side::Left) } else { (Side::Left, Side::Right) };
        for (block, class, at, side) in [(&self.known, "", from, outer), (&self.goal, self.class, to, inner)] {
            let (place, anchor) = canvas.placer.best(block, at, DIAMOND + 4.0, &[side, Side::Above, Side::Below]);
            canvas.block(class, block, place, anchor);
        }
    }
}

/// An arrow to the right that ends at `tip`; the typeface has none.
fn arrow(canvas: &Canvas, tip: f64, baseline: f64) {
    let y = baseline - 4.5;
    canvas.line("arrow", &[(tip - ARROW, y), (tip, y)]);
    canvas.line("arrow", &[(tip - 4.0, y - 3.5), (tip, y), (tip - 4.0, y + 3.5)]);
}
