//! A chart where there is no room for one, as on a phone with text at twice its size: its figures in a list, each with
//! its mark.

use super::canvas::{Canvas, Point};
use super::label::Block;
use super::mark::{self, year_class};
use super::scene::{Anchor, Scene};
use super::style::Role;
use crate::content::{Bound, Chart, ChartKind, Content, Indicator, Kind, Observation, Scope, Series};
use crate::text::number;

/// Room of a mark at the left of its words, px.
const MARK: f64 = 26.0;
/// Between two figures, and before a name, px.
const GAP: f64 = 12.0;

/// Draws every figure of the chart, below the names of its indicators.
pub fn draw(content: &Content, chart: &Chart, width: f64) -> Scene {
    // What is longer than the board grows downwards: it is measured on one that has no end.
    let mut canvas = Canvas::new(width, f64::from(u16::MAX));
    let mut y = 0.0;
    for indicator in content.indicators_of(&chart.id) {
        let name = block(&indicator.name, Role::Station, width);
        canvas.block("", &name, (0.0, y + Role::Station.size()), Anchor::Start);
        y += name.height() + GAP;
        for one in figures(content, chart, indicator) {
            let words = block(&said(content, indicator, one), Role::Note, width - MARK);
            canvas.show(content, indicator, one, &mut |canvas| sign(canvas, one, (MARK / 2.0 - 2.0, y + 7.5)));
            canvas.block("", &words, (MARK, y + Role::Note.size() - 1.0), Anchor::Start);
            y += words.height() + GAP;
        }
        y += GAP;
    }
    canvas.finish_at(y)
}

fn figures<'a>(content: &'a Content, chart: &Chart, indicator: &'a Indicator) -> Vec<&'a Observation> {
    if chart.kind == ChartKind::Beside {
        return content.beside(indicator, super::beside::YEAR);
    }
    Series::of(content, indicator).figures().collect()
}

fn said(content: &Content, indicator: &Indicator, one: &Observation) -> String {
    let (when, what) = (number::period(content.lang, one.period), number::figure(content, indicator, one));
    match one.scope {
        Scope::BinhPhuoc => format!("{when}: {what}"),
        scope => format!("{}, {when}: {what}", number::scope(content.lang, scope)),
    }
}

fn sign(canvas: &mut Canvas, one: &Observation, at: Point) {
    match one.kind {
        Kind::Result | Kind::Estimate => mark::dot(canvas, at, one.kind == Kind::Estimate),
        Kind::Plan => mark::plan(canvas, at, at),
        Kind::Target | Kind::Vision => {
            mark::diamond(canvas, year_class(one.period.end_year()), at, Bound::Exact);
        }
    }
}

/// A text in lines of at most `max` px: here a number may stand on another line than its unit.
fn block(text: &str, role: Role, max: f64) -> Block {
    Block::wrapped(&text.replace('\u{a0}', " "), role, max)
}
