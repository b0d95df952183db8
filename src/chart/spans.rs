//! Targets for spans of years: each a line, or two for a range, over its years, ending in its mark.

use super::NARROW;
use super::axis::{self, Years};
use super::canvas::{Canvas, Plane};
use super::label::{Block, Side};
use super::mark::{self, year_class};
use super::scene::{Rect, Scene};
use super::style::Role;
use crate::content::{Chart, Content, Indicator, Observation, Series};
use crate::text::number;

/// Draws the targets of the chart's indicators, which share a unit.
pub fn draw(content: &Content, chart: &Chart, width: f64) -> Scene {
    let height = if width < NARROW { 286.0 } else { 330.0 };
    let mut canvas = Canvas::new(width, height);
    let all: Vec<Series> = content.indicators_of(&chart.id).map(|indicator| Series::of(content, indicator)).collect();
    let own = all.iter().map(|series| (axis::range_of(series), Years::of_figures(series)));
    let both = own.reduce(|(range, years), (other, more)| (range.with(other), years.with(more)));
    let (Some((range, years)), Some(first)) = (both, all.first()) else { return canvas.finish() };
    let left = axis::left_room(content, first.indicator, range);
    let frame = Rect::new(left, 26.0, width - 12.0, height - 30.0);
    let plane = axis::values(&mut canvas, content, first.indicator, years.domain(), range, frame);
    axis::station_bands(&canvas, &plane, years);
    axis::years(&mut canvas, &plane, years, height - 10.0);
    for (index, series) in all.iter().enumerate() {
        canvas.series = index + 1;
        for target in &series.targets {
            span(&mut canvas, &plane, content, (series.indicator, target));
        }
    }
    for (index, series) in all.iter().enumerate() {
        canvas.series = index + 1;
        for target in &series.targets {
            label(&mut canvas, &plane, content, (series.indicator, target));
        }
    }
    canvas.finish()
}

/// First and last year of a target, as the axis has them: the middles of the years.
fn ends(target: &Observation) -> (f64, f64) {
    (f64::from(target.period.start_year()), f64::from(target.period.end_year()))
}

fn span(canvas: &mut Canvas, plane: &Plane, content: &Content, (indicator, target): (&Indicator, &Observation)) {
    let (class, (from, to), value) = (year_class(target.period.end_year()), ends(target), target.span());
    canvas.show(content, indicator, target, &mut |canvas| {
        let (low, high) = (plane.at(from, value.lo), plane.at(to, value.hi));
        if !value.is_single() {
            canvas.rect(&format!("m-area {class}"), Rect::new(low.0, high.1, high.0, low.1));
        }
        for value in [value.lo, value.hi] {
            let (start, end) = (plane.at(from, value), plane.at(to, value));
            canvas.line(&format!("m-span {class}"), &[start, end]);
            canvas.placer.take_line(start, end);
        }
        mark::target(canvas, class, target, plane.at(to, value.lo), high);
    });
}

fn label(canvas: &mut Canvas, plane: &Plane, content: &Content, (indicator, target): (&Indicator, &Observation)) {
    let (class, (from, to), value) = (year_class(target.period.end_year()), ends(target), target.span());
    let words = format!("{}: {}", indicator.short, number::figure(content, indicator, target));
    // A name longer than its years goes on below.
    let room = plane.at(to, 0.0).0 - plane.at(from, 0.0).0;
    let block = Block::wrapped(&words, Role::Label, room.max(90.0));
    let (place, anchor) =
        canvas.placer.best(&block, plane.at(from, value.hi), 6.0, &[Side::AboveRight, Side::BelowRight]);
    canvas.block(class, &block, place, anchor);
}
