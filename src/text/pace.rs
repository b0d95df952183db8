//! Computed amounts in words: distances, and the pace that a target takes.

use super::number::{span, with_unit};
use super::{fill, labels};
use crate::content::derive::Pace;
use crate::content::{Content, Indicator, Span};

/// A required pace, with the year it counts from: `cần thêm 1,2 điểm % mỗi năm từ 2024 (tính)`.
pub fn pace(content: &Content, indicator: &Indicator, pace: Pace, since: &str) -> String {
    let labels = labels(content.lang);
    match pace {
        Pace::Compound(rate) => fill(labels.pace_rate, &[&span(content.lang, rate, 1), since]),
        Pace::Linear(step) => {
            let size = Span::new(step.lo.abs(), step.hi.abs());
            let decimals = if size.hi >= 20.0 { 0 } else { 1 };
            let amount = span(content.lang, size, decimals);
            let amount = if content.is_share(indicator) {
                fill(labels.points, &[&amount])
            } else {
                with_unit(content, indicator, &amount)
            };
            fill(if step.hi < 0.0 { labels.pace_less } else { labels.pace_more }, &[&amount, since])
        }
    }
}
