//! Small multiples: a panel an indicator, each with its own amounts, all over the same years.

use super::NARROW;
use super::axis::{self, Years};
use super::canvas::Canvas;
use super::label::Block;
use super::progress::figures;
use super::scene::{Anchor, Rect, Scene};
use super::style::Role;
use crate::content::{Chart, Content, Series};

/// Between two panels side by side, and heights of a panel's parts, px.
const GUTTER: f64 = 32.0;
const HEAD: f64 = 56.0;
const PLOT: f64 = 112.0;
const TALL_PLOT: f64 = 190.0;
const FOOT: f64 = 34.0;

/// Draws a panel for each indicator of the chart.
pub fn draw(content: &Content, chart: &Chart, width: f64) -> Scene {
    let all: Vec<Series> = content.indicators_of(&chart.id).map(|indicator| Series::of(content, indicator)).collect();
    let columns = match all.len() {
        _ if width < NARROW => 1,
        4 => 2,
        count => count.clamp(1, 3),
    };
    let each = (width - GUTTER * (columns - 1) as f64) / columns as f64;
    let rows = all.len().div_ceil(columns);
    let plot = if rows == 1 { TALL_PLOT } else { PLOT };
    let tall = HEAD + plot + FOOT;
    let mut canvas = Canvas::new(width, rows as f64 * tall - 8.0);
    let own = all.iter().map(Years::of_figures);
    let Some(years) = own.reduce(|one, other| one.with(other)) else { return canvas.finish() };
    for (index, series) in all.iter().enumerate() {
        let (x, y) = ((index % columns) as f64 * (each + GUTTER), (index / columns) as f64 * tall);
        panel(&mut canvas, content, series, years, Rect::new(x, y, x + each, y + HEAD + plot));
    }
    canvas.finish()
}

fn panel(canvas: &mut Canvas, content: &Content, series: &Series, years: Years, place: Rect) {
    let name = Block::line(&series.indicator.short, Role::Station);
    canvas.block("", &name, (place.x0, place.y0 + 13.0), Anchor::Start);
    if let Some(unit) = content.unit_of(&series.indicator.id) {
        let unit = Block::line(&unit.name, Role::Note);
        canvas.block("", &unit, (place.x0, place.y0 + 30.0), Anchor::Start);
    }
    let range = axis::range_of(series);
    let left = axis::left_room(content, series.indicator, range);
    let frame = Rect::new(place.x0 + left, place.y0 + HEAD, place.x1 - 10.0, place.y1);
    let plane = axis::values(canvas, content, series.indicator, years.domain(), range, frame);
    axis::station_bands(canvas, &plane, years);
    axis::years(canvas, &plane, years, place.y1 + 20.0);
    figures(canvas, &plane, content, series, false);
}
