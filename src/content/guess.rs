//! What a reader may guess before seeing a chart: the latest reading, where it is one exact figure. "About" and "more
//! than" give no number to be told the distance from, and where sources disagree there is no one answer.

use super::model::{Bound, Chart, ChartKind, Content, Indicator, Observation};
use super::series::{Reading, Series};

impl<'a> Series<'a> {
    /// The figure that may be guessed.
    pub fn asked(&self) -> Option<&'a Observation> {
        match self.latest()?.figures[..] {
            [one] if one.value.is_some() && one.bound == Bound::Exact => Some(one),
            _ => None,
        }
    }

    /// What may be seen while it is guessed: the readings and plans of the years before, and the targets. A plan of the
    /// same year may be the very number.
    pub fn before_asked(content: &'a Content, indicator: &'a Indicator) -> Series<'a> {
        let mut series = Series::of(content, indicator);
        let year = series.latest().map_or(0, Reading::year);
        while series.known.last().is_some_and(|reading| reading.year() >= year) {
            series.known.pop();
        }
        while series.plans.last().is_some_and(|plan| plan.period.end_year() >= year) {
            series.plans.pop();
        }
        series
    }
}

impl Content {
    /// The series of a chart of one indicator over time; none of any other.
    pub fn over_time(&self, chart: &Chart) -> Option<Series<'_>> {
        let over_time = matches!(chart.kind, ChartKind::Progress | ChartKind::Plan);
        let indicator = self.indicators_of(&chart.id).next().filter(|_| over_time)?;
        Some(Series::of(self, indicator))
    }
}
