//! What the views ask of [`Content`]: look-ups by key, and the observations that answer a question.
//!
//! Keys of one table name rows of another; the checks made sure that they exist, so a `None` or an empty
//! answer means an unknown key was asked for, or that nothing is published. "The province" is Bình Phước
//! before the merger ([`Scope::BinhPhuoc`]): the merged province's figures are never its own.
//! Where sources disagree, all their values are in the answer: nothing here picks one.

use super::model::*;

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

    /// An indicator's observations in one scope, by period (see [`Period`](super::Period)), then kind.
    pub fn observations_of(&self, indicator: &str, scope: Scope) -> Vec<&Observation> {
        let mut found: Vec<_> = self.in_scope(indicator, scope).collect();
        // Stable: rows alike keep the order of the table.
        found.sort_by_key(|own| (own.period, own.kind));
        found
    }

    /// The province's newest whole-year values of one kind: one row, or several where sources disagree, or
    /// none.
    pub fn latest_of(&self, indicator: &str, kind: Kind) -> Vec<&Observation> {
        let years = || {
            let own = self.in_scope(indicator, Scope::BinhPhuoc);
            own.filter(move |own| own.kind == kind && own.period.is_year())
        };
        let newest = years().map(|own| own.period).max();
        years().filter(|own| Some(own.period) == newest).collect()
    }

    /// The province's last result; where it has none, its last estimate. Whole years only. One row, or
    /// several where sources disagree, or none. An estimate newer than the last result is not in it: ask
    /// [`latest_of`](Content::latest_of).
    pub fn latest_known(&self, indicator: &str) -> Vec<&Observation> {
        let result = self.latest_of(indicator, Kind::Result);
        if result.is_empty() { self.latest_of(indicator, Kind::Estimate) } else { result }
    }

    /// The province's target for a year: the targets for that year alone, else those of spans that end in
    /// it. Visions count where there is no target; annual plans are another kind and never count. Several
    /// rows where documents or sources disagree; none where nothing is published.
    pub fn target_for(&self, indicator: &str, year: u16) -> Vec<&Observation> {
        let ending = |kind: Kind, single: bool| -> Vec<&Observation> {
            let own = self.in_scope(indicator, Scope::BinhPhuoc);
            own.filter(|own| own.kind == kind && own.period.end_year() == year && own.period.is_year() == single)
                .collect()
        };
        let wanted = [(Kind::Target, true), (Kind::Target, false), (Kind::Vision, true), (Kind::Vision, false)];
        let found = wanted.into_iter().map(|(kind, single)| ending(kind, single));
        found.into_iter().find(|rows| !rows.is_empty()).unwrap_or_default()
    }

    /// The other sources that carry an observation.
    pub fn confirmations_of(&self, observation: &str) -> impl Iterator<Item = &Source> {
        let links = self.confirmations.iter().filter(move |link| link.observation == observation);
        links.filter_map(|link| self.source(&link.source))
    }

    /// The charts shown under a sector, in page order.
    pub fn charts_of(&self, sector: &str) -> impl Iterator<Item = &Chart> {
        self.charts.iter().filter(move |chart| chart.sector == sector)
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

    /// What the programme asks of a sector, in page order.
    pub fn measures_of(&self, sector: &str) -> impl Iterator<Item = &Measure> {
        self.measures.iter().filter(move |measure| measure.sector == sector)
    }

    fn in_scope(&self, indicator: &str, scope: Scope) -> impl Iterator<Item = &Observation> {
        self.observations.iter().filter(move |own| own.indicator == indicator && own.scope == scope)
    }
}
