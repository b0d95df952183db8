//! Each year's plan against what came, with the distances in a strip below.

use super::NARROW;
use super::canvas::Canvas;
use super::label::Block;
use super::progress::over_time;
use super::scene::{Anchor, Rect, Scene};
use super::style::Role;
use crate::content::derive::against_plan;
use crate::content::{Chart, Content, Series};
use crate::text::{labels, number};

const STRIP: f64 = 26.0;

/// Draws plan and result of the first indicator.
pub fn draw(content: &Content, chart: &Chart, width: f64) -> Scene {
    let narrow = width < NARROW;
    let height = if narrow { 336.0 } else { 384.0 };
    let mut canvas = Canvas::new(width, height);
    let Some(indicator) = content.indicators_of(&chart.id).next() else { return canvas.finish() };
    let series = Series::of(content, indicator);
    let bottom = height - 30.0 - STRIP - 24.0;
    let plane = over_time(&mut canvas, content, &series, bottom);
    let top = bottom + 30.0;
    let strip = Rect::new(plane.frame.x0, top, plane.frame.x1, top + STRIP);
    canvas.rect("strip", strip);
    let (x_room, baseline) = (plane.frame.width() / 11.0, top + 18.0);
    let mut end = plane.frame.x0;
    for year in against_plan(&series) {
        let (x, _) = plane.at(f64::from(year.reading.year()), 0.0);
        let decimals = if x_room < 44.0 { 1 } else { 2 };
        let text = if year.distance.is_single() {
            number::signed(content.lang, year.distance.lo, decimals)
        } else {
            let end = |value| number::signed(content.lang, value, 1);
            format!("{}…{}", end(year.distance.lo), end(year.distance.hi))
        };
        let block = Block::line(&text, Role::Station);
        let x = x.max(end + 4.0 + block.width() / 2.0);
        canvas.block("", &block, (x, baseline), Anchor::Middle);
        end = x + block.width() / 2.0;
    }
    let note = Block::line(labels(content.lang).against_plan, Role::Note);
    canvas.block("", &note, (if narrow { 0.0 } else { strip.x0 }, strip.y1 + 16.0), Anchor::Start);
    canvas.finish()
}
