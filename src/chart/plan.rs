//! Each year's plan against what came, with the distances in a strip below.

use super::NARROW;
use super::canvas::Canvas;
use super::guess::Stage;
use super::label::Block;
use super::progress::over_time;
use super::scene::{Anchor, Rect, Scene};
use super::style::Role;
use crate::content::derive::{PlanResult, against_plan};
use crate::content::{Chart, Content, Series};
use crate::text::{labels, number};

/// Height of the strip, px: for the two ends of a distance.
const STRIP: f64 = 42.0;

/// A year narrower than this, px, has no room for its distance: they are listed.
const ROOM: f64 = 42.0;

/// How high the part of a drawing is that lies above the strip.
pub fn height(width: f64) -> f64 {
    if width < NARROW { 286.0 } else { 334.0 }
}

/// Draws plan and result of the first indicator at a stage of guessing.
pub fn draw(content: &Content, chart: &Chart, width: f64, stage: Stage) -> Scene {
    let height = height(width) + STRIP + 24.0;
    let mut canvas = Canvas::new(width, height);
    let Some(indicator) = content.indicators_of(&chart.id).next() else { return canvas.finish() };
    let series = Series::of(content, indicator);
    let bottom = height - 30.0 - STRIP - 24.0;
    let plane = over_time(&mut canvas, content, &series, bottom, stage);
    let top = bottom + 30.0;
    let strip = Rect::new(plane.frame.x0, top, plane.frame.x1, top + STRIP);
    let distances = against_plan(&series);
    let at = |year: u16| plane.at(f64::from(year), 0.0).0;
    let (left, end) = if at(2021) - at(2020) < ROOM {
        let said: Vec<String> = distances
            .iter()
            .map(|year| format!("{}:\u{a0}{}", year.reading.year(), ends(content, year, 1).join("\u{a0}…\u{a0}")))
            .collect();
        let block = Block::wrapped(&said.join("; "), Role::Note, width);
        canvas.block("", &block, (0.0, top + Role::Note.size()), Anchor::Start);
        (0.0, top + block.height())
    } else {
        canvas.rect("strip", strip);
        for year in &distances {
            let block = Block { lines: ends(content, year, 2), role: Role::Station };
            let x = at(year.reading.year());
            let baseline = top + (STRIP - block.height()) / 2.0 + Role::Station.size() * 0.92;
            canvas.block("", &block, (x, baseline), Anchor::Middle);
        }
        (strip.x0, strip.y1)
    };
    let note = Block::line(labels(content.lang).against_plan, Role::Note);
    canvas.block("", &note, (left, end + 16.0), Anchor::Start);
    canvas.finish()
}

/// The distance of a year from its plan: one number, or the two ends of a range.
fn ends(content: &Content, year: &PlanResult, decimals: usize) -> Vec<String> {
    let mut ends = vec![year.distance.lo, year.distance.hi];
    ends.dedup();
    ends.into_iter().map(|end| number::signed(content.lang, end, decimals)).collect()
}
