//! A rank over time: the best place is at the top.

use super::NARROW;
use super::axis::{self, Years};
use super::canvas::Canvas;
use super::label::{Block, Side};
use super::mark::{self, DOT};
use super::scene::{Anchor, Rect, Scene};
use super::style::Role;
use crate::content::{Chart, Content, Series};
use crate::text::{labels, number};

/// How many provinces were ranked until the mergers of 2025.
const LAST_PLACE: f64 = 63.0;

/// Draws the rank of the first indicator.
pub fn draw(content: &Content, chart: &Chart, width: f64) -> Scene {
    let height = if width < NARROW { 260.0 } else { 300.0 };
    let mut canvas = Canvas::new(width, height);
    let Some(indicator) = content.indicators_of(&chart.id).next() else { return canvas.finish() };
    let series = Series::of(content, indicator);
    let years = Years::of(&series);
    let frame = Rect::new(30.0, 26.0, width - 14.0, height - 30.0);
    // A rank is plotted as its negative, so that first place is the highest.
    let plane = canvas.plane(years.domain().0..years.domain().1, -(LAST_PLACE + 2.0)..-1.0, frame);
    canvas.read_off(frame);
    for (index, place) in [1.0, 20.0, 40.0, LAST_PLACE].into_iter().enumerate() {
        let (_, y) = plane.at(years.domain().0, -place);
        canvas.line("grid", &[(frame.x0, y), (frame.x1, y)]);
        canvas.text(Role::Axis, "", (frame.x0 - 8.0, y + 4.5), Anchor::End, &number::number(content.lang, place));
        if index == 0 {
            let note = Block::line(labels(content.lang).best_top, Role::Note);
            canvas.block("", &note, (frame.x0 + 6.0, y - 7.0), Anchor::Start);
        }
    }
    canvas.line("axis", &[(frame.x0, frame.y1), (frame.x1, frame.y1)]);
    axis::years(&mut canvas, &plane, years, height - 10.0);
    let at = |reading: &crate::content::Reading| plane.at(reading.time(), -reading.span.lo);
    for pair in series.known.windows(2) {
        if let [from, to] = pair
            && to.year() == from.year() + 1
        {
            canvas.line(mark::line_class(from, to), &[at(from), at(to)]);
            canvas.placer.take_line(at(from), at(to));
        }
    }
    for reading in &series.known {
        let Some(figure) = reading.figures.first() else { continue };
        canvas.show(content, indicator, figure, &mut |canvas| mark::dot(canvas, at(reading), reading.is_estimate()));
    }
    for reading in &series.known {
        let block = Block::line(&number::number(content.lang, reading.span.lo), Role::Value);
        if let Some((place, anchor)) = canvas.placer.free(
            &block,
            at(reading),
            DOT + 4.0,
            &[Side::Above, Side::AboveLeft, Side::AboveRight, Side::Below],
        ) {
            canvas.block("", &block, place, anchor);
        }
    }
    canvas.finish()
}
