//! Drawings. One file a kind of chart; all of them draw with plotters on a [`canvas::Canvas`] and give a
//! [`scene::Scene`], which the page shows and a picture is made from.
//!
//! | thing | mark |
//! |---|---|
//! | result | filled dot, solid line between consecutive years only |
//! | estimate | dot with a light fill, a lighter line |
//! | yearly plan | short tick; a range: two ticks joined |
//! | target | hollow diamond; a range: bar with end caps; "at least": with an arrow |
//! | sources disagree | whisker over all the values |
//! | nothing published | hatched zone with words |
//! | required pace | dotted line, labelled "computed" |
//! | what a reader guessed | ring with a tail |

pub mod axis;
mod beside;
pub mod canvas;
mod change;
pub mod code;
pub mod decimate;
pub mod guess;
pub mod label;
mod listed;
pub mod mark;
pub mod measure;
mod multiples;
mod plan;
mod progress;
mod rank;
pub mod recorder;
pub mod road;
pub mod scene;
mod shares;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod snapshots;
mod spans;
pub mod style;
pub mod svg;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use guess::Stage;
pub use scene::Scene;

use crate::content::{Chart, ChartKind, Content};

/// A drawing narrower than this is laid out for a phone, px.
pub const NARROW: f64 = 440.0;

/// A drawing narrower than this, px, is a list.
pub const LISTED: f64 = 240.0;

/// The least width of a drawing, px: a screen of 280 px less its edges, with text at twice its size.
pub const LEAST: f64 = 122.0;

/// Draws a chart `width` CSS pixels wide, for text of the usual size: where a reader's text is twice as large, half the
/// width is asked for and the drawing shown at twice its size. The height depends on the chart and on whether it is
/// narrow, not on the exact width, so that a redraw moves nothing below it; only a list grows as it must.
pub fn draw(content: &Content, chart: &Chart, width: f64) -> Scene {
    at_stage(content, chart, width, Stage::Known)
}

/// Draws a chart as [`draw`] does; one over time, at a stage of guessing its latest reading.
pub fn at_stage(content: &Content, chart: &Chart, width: f64, stage: Stage) -> Scene {
    let width = width.clamp(LEAST, 1600.0).round();
    if width < LISTED {
        return listed::draw(content, chart, width);
    }
    match chart.kind {
        ChartKind::Progress => progress::draw(content, chart, width, stage),
        ChartKind::Plan => plan::draw(content, chart, width, stage),
        ChartKind::Shares => shares::draw(content, chart, width),
        ChartKind::Change => change::draw(content, chart, width),
        ChartKind::Rank => rank::draw(content, chart, width),
        ChartKind::Beside => beside::draw(content, chart, width),
        ChartKind::Multiples => multiples::draw(content, chart, width),
        ChartKind::Spans => spans::draw(content, chart, width),
    }
}

/// A width at which a drawing is no list, in whole pixels.
fn full(width: f64) -> f64 {
    width.clamp(LISTED, 1600.0).round()
}
