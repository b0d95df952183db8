//! The rules of charts, which count rows: whether a chart has what it takes to be drawn, and whether the parts
//! of a whole are no more than the whole.
//!
//! They run only when every row reads: otherwise one bad cell would be told twice.

use super::figures::Broken;
use super::model::{ChartKind, Content, Kind, Scope};
use super::period::Period;
use std::collections::BTreeMap;

/// How many indicators a chart of a kind has: the least and the most.
fn indicators_of(kind: ChartKind) -> (usize, usize) {
    match kind {
        ChartKind::Progress | ChartKind::Plan | ChartKind::Rank => (1, 1),
        ChartKind::Shares | ChartKind::Multiples => (2, usize::MAX),
        ChartKind::Change | ChartKind::Beside | ChartKind::Spans => (1, usize::MAX),
    }
}

/// How many observations each indicator of a chart of a kind has at least.
fn observations_of(kind: ChartKind) -> usize {
    match kind {
        ChartKind::Change | ChartKind::Beside => 1,
        ChartKind::Progress | ChartKind::Plan | ChartKind::Shares | ChartKind::Rank => 2,
        ChartKind::Multiples | ChartKind::Spans => 2,
    }
}

/// Charts with too few or too many indicators.
pub(super) fn counts(content: &Content) -> Vec<Broken> {
    let all = content.charts.iter().enumerate();
    all.filter_map(|(row, chart)| {
        let (least, most) = indicators_of(chart.kind);
        let count = content.chart_indicators.iter().filter(|link| link.chart == chart.id).count();
        let rule = format!("`{}` has {count} indicators and its kind takes {}", chart.id, amount(least, most));
        let remedy = "add or take out rows of chart_indicators.csv, or choose another kind".to_owned();
        (!(least..=most).contains(&count)).then_some((row, "kind", rule, remedy))
    })
    .collect()
}

fn amount(least: usize, most: usize) -> String {
    if least == most { format!("exactly {least}") } else { format!("{least} or more") }
}

/// Indicators of charts with too few observations to draw.
pub(super) fn observed(content: &Content) -> Vec<Broken> {
    let all = content.chart_indicators.iter().enumerate();
    all.filter_map(|(row, link)| {
        let chart = content.charts.iter().find(|chart| chart.id == link.chart)?;
        let least = observations_of(chart.kind);
        let count = content.observations.iter().filter(|own| own.indicator == link.indicator).count();
        let rule = format!("`{}` has {count} observations and this chart takes {least} or more", link.indicator);
        (count < least).then_some((row, "indicator", rule, "add observations, or take the row out".to_owned()))
    })
    .collect()
}

/// Charts whose latest reading shall be guessed, and cannot be. Asked when all else is sound.
pub(super) fn guesses(content: &Content) -> Vec<Broken> {
    let all = content.charts.iter().enumerate().filter(|(_, chart)| chart.guess);
    all.filter_map(|(row, chart)| {
        let wrong = match content.over_time(chart) {
            None => "it is no chart of one indicator over time".to_owned(),
            Some(series) if series.asked().is_some() => return None,
            Some(series) => format!("the latest reading of `{}` is not one exact figure", series.indicator.id),
        };
        let rule = format!("`{}` has nothing to guess: {wrong}", chart.id);
        Some((row, "guess", rule, "write false, or give the latest reading one exact value".to_owned()))
    })
    .collect()
}

/// What the parts of one whole have in common: time, kind, scope, source and document.
type Whole<'a> = (Period, Kind, Scope, &'a str, Option<&'a str>);

/// Above this the parts of a whole are more than rounding makes them.
const WHOLE: f64 = 100.15;

/// Parts of a whole, from one source for one time, that come to more than 100 %. The last part is named.
pub(super) fn shares(content: &Content) -> Vec<Broken> {
    let mut broken = Vec::new();
    for chart in content.charts.iter().filter(|chart| chart.kind == ChartKind::Shares) {
        let links = content.chart_indicators.iter().filter(|link| link.chart == chart.id);
        let parts: Vec<&str> = links.map(|link| link.indicator.as_str()).collect();
        // The sum of each whole, and the row of its last part.
        let mut wholes: BTreeMap<Whole<'_>, (f64, usize)> = BTreeMap::new();
        for (row, own) in content.observations.iter().enumerate() {
            if parts.contains(&own.indicator.as_str()) {
                let key = (own.period, own.kind, own.scope, own.source.as_str(), own.document.as_deref());
                let whole = wholes.entry(key).or_default();
                *whole = (whole.0 + own.value.or(own.low).unwrap_or_default(), row);
            }
        }
        let over = wholes.into_iter().filter(|(_, (sum, _))| *sum > WHOLE);
        broken.extend(over.map(|((period, _, _, source, _), (sum, row))| {
            let rule = format!("the parts of `{}` for {period} in `{source}` come to {sum:.1}, above 100", chart.id);
            (row, "value", rule, "correct the parts, or give each split its own source".to_owned())
        }));
    }
    broken
}
