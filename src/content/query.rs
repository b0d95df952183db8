//! What the views ask of [`Content`]: look-ups by key, and the observations that answer a question.
//!
//! Keys of one table name rows of another; the checks made sure that they exist, so a `None` or an empty
//! answer means an unknown key was asked for, or that nothing is published.

use super::model::*;
use super::series::Series;

impl Content {
    /// A source by its key.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// A document by its key.
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// The name, for a label, of the document that sets a figure; none where its source names none.
    pub fn document_of(&self, observation: &Observation) -> Option<String> {
        Some(self.document(observation.document.as_deref()?)?.short.clone())
    }

    /// An indicator by its key.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }

    /// A sector by its key.
    pub fn sector(&self, id: &str) -> Option<&Sector> {
        self.sectors.iter().find(|sector| sector.id == id)
    }

    /// A chart by its key.
    pub fn chart(&self, id: &str) -> Option<&Chart> {
        self.charts.iter().find(|chart| chart.id == id)
    }

    /// The station of a year.
    pub fn milestone(&self, year: u16) -> Option<&Milestone> {
        self.milestones.iter().find(|milestone| milestone.year == year)
    }

    /// The unit of an indicator, by the indicator's key.
    pub fn unit_of(&self, indicator: &str) -> Option<&Unit> {
        let unit = &self.indicator(indicator)?.unit;
        self.units.iter().find(|own| own.id == *unit)
    }

    /// The other sources that carry an observation.
    pub fn confirmations_of(&self, observation: &str) -> impl Iterator<Item = &Source> {
        let links = self.confirmations.iter().filter(move |link| link.observation == observation);
        links.filter_map(|link| self.source(&link.source))
    }

    /// Figures of the same thing that say otherwise: one indicator, scope and period, both known or both of one kind.
    pub fn rivals(&self, one: &Observation) -> Vec<&Observation> {
        let known = |kind: Kind| matches!(kind, Kind::Result | Kind::Estimate);
        let same = |other: &Observation| {
            (&other.indicator, other.scope, other.period) == (&one.indicator, one.scope, one.period)
                && (other.kind == one.kind || known(other.kind) && known(one.kind))
        };
        self.observations.iter().filter(|other| same(other) && other.span() != one.span()).collect()
    }

    /// The indicators of a chart, in drawing order.
    pub fn indicators_of(&self, chart: &str) -> impl Iterator<Item = &Indicator> {
        let links = self.chart_indicators.iter().filter(move |link| link.chart == chart);
        links.filter_map(|link| self.indicator(&link.indicator))
    }

    /// The parts of the aim for a year, in page order.
    pub fn goals_of(&self, year: u16) -> impl Iterator<Item = &Goal> {
        self.goals.iter().filter(move |goal| goal.milestone == year)
    }

    /// The numbers of other documents for a part of an aim: the target of its indicator for that year; without one,
    /// every plan of the year. Empty where nothing measures the part.
    pub fn numbers_of(&self, goal: &Goal) -> Vec<&Observation> {
        let Some(indicator) = goal.indicator.as_deref().and_then(|id| self.indicator(id)) else { return Vec::new() };
        let series = Series::of(self, indicator);
        let plans = series.plans.iter().filter(|plan| plan.period.end_year() == goal.milestone).copied();
        series.target(goal.milestone).map_or_else(|| plans.collect(), |target| vec![target])
    }
}
