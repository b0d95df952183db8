//! The province's target beside the region's and the nation's, for one year.

use super::NARROW;
use super::canvas::Canvas;
use super::label::{Block, Side};
use super::mark::{self, DIAMOND, year_class};
use super::scene::{Anchor, Rect, Scene};
use super::style::Role;
use crate::content::{Chart, Content, Indicator, Observation, Scope};
use crate::text::{labels, number};

/// The year whose targets stand side by side.
pub const YEAR: u16 = 2030;
const ROW: f64 = 27.0;

/// Draws, for each indicator, a row for each scope that has a target for the year.
pub fn draw(content: &Content, chart: &Chart, width: f64) -> Scene {
    let indicators: Vec<&Indicator> = content.indicators_of(&chart.id).collect();
    let rows: Vec<(&Indicator, Vec<&Observation>)> =
        indicators.iter().map(|indicator| (*indicator, content.beside(indicator, YEAR))).collect();
    let lines: usize = rows.iter().map(|(_, targets)| targets.len()).sum();
    let height = rows.len() as f64 * 48.0 + lines as f64 * ROW + 8.0;
    let mut canvas = Canvas::new(width, height);
    let told = |(indicator, targets): &(&Indicator, Vec<&Observation>)| {
        let width =
            |target: &&Observation| Block::line(&number::figure(content, indicator, target), Role::Label).width();
        targets.iter().map(width).fold(0.0, f64::max)
    };
    let right = rows.iter().map(told).fold(0.0, f64::max) + DIAMOND + 10.0;
    let names = [Scope::BinhPhuoc, Scope::Southeast, Scope::Vietnam].map(|scope| scope_name(content, scope));
    let names = names.map(|name| Block::line(name, Role::Station).width()).into_iter().fold(0.0, f64::max);
    let left = names + if width < NARROW { 10.0 } else { 24.0 };
    let mut y = 0.0;
    for (indicator, targets) in rows {
        y += 24.0;
        canvas.text(Role::Station, "", (0.0, y), Anchor::Start, &indicator.name);
        y += 12.0;
        let highest = targets.iter().map(|target| target.span().hi).fold(1.0, f64::max);
        let range = super::axis::round_range(0.0, highest, true);
        let frame = Rect::new(left, y, (width - right).max(left + 8.0), y + targets.len() as f64 * ROW);
        let plane = canvas.plane(0.0..range.hi, 0.0..1.0, frame);
        canvas.line("axis", &[(frame.x0, frame.y0), (frame.x0, frame.y1)]);
        for target in targets {
            let middle = y + ROW / 2.0;
            let own = target.scope == Scope::BinhPhuoc;
            let class = if own { year_class(YEAR) } else { "y-other" };
            let name = scope_name(content, target.scope);
            canvas.text(if own { Role::Station } else { Role::Axis }, "", (0.0, middle + 4.5), Anchor::Start, name);
            let (from, to) = (plane.at(target.span().lo, 0.0).0, plane.at(target.span().hi, 0.0).0);
            canvas.line(&format!("m-stem {class}"), &[(frame.x0, middle), (to, middle)]);
            canvas.show(content, indicator, target, &mut |canvas| {
                if from == to {
                    return mark::diamond(canvas, class, (to, middle), target.bound);
                }
                canvas.line(&format!("m-range {class}"), &[(from, middle - 6.0), (from, middle + 6.0)]);
                canvas.line(&format!("m-range {class}"), &[(from, middle), (to, middle)]);
                canvas.line(&format!("m-range {class}"), &[(to, middle - 6.0), (to, middle + 6.0)]);
            });
            let value = number::figure(content, indicator, target);
            let block = Block::line(&value, if own { Role::Label } else { Role::Note });
            let (place, anchor) = canvas.placer.best(&block, (to, middle), DIAMOND + 6.0, &[Side::Right]);
            canvas.block(class, &block, place, anchor);
            y += ROW;
        }
        y += 12.0;
    }
    canvas.finish()
}

fn scope_name(content: &Content, scope: Scope) -> &'static str {
    let labels = labels(content.lang);
    if scope == Scope::BinhPhuoc { labels.province_short } else { number::scope(content.lang, scope) }
}
