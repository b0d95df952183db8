//! What is known of one indicator, ready to be drawn or told: readings, plans and targets of the province.

use super::model::{Content, Indicator, Kind, Observation, PaceRule, Scope};
use super::period::Period;

/// A value, or the two ends of a range. `lo <= hi`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// The lower end.
    pub lo: f64,
    /// The upper end; equal to `lo` for a single value.
    pub hi: f64,
}

impl Span {
    /// A span over two values in either order.
    pub fn new(a: f64, b: f64) -> Span {
        Span { lo: a.min(b), hi: a.max(b) }
    }

    /// Whether it is one value.
    pub fn is_single(self) -> bool {
        self.lo == self.hi
    }

    /// The smallest span over both.
    pub fn with(self, other: Span) -> Span {
        Span { lo: self.lo.min(other.lo), hi: self.hi.max(other.hi) }
    }
}

impl Observation {
    /// Its value or range. A sound row has one of them; a row with neither counts as zero and is refused by the check.
    pub fn span(&self) -> Span {
        match (self.value, self.low, self.high) {
            (Some(value), _, _) => Span::new(value, value),
            (None, Some(low), Some(high)) => Span::new(low, high),
            (None, one, other) => {
                let value = one.or(other).unwrap_or(0.0);
                Span::new(value, value)
            }
        }
    }
}

impl Content {
    /// Whether an indicator is written with a per cent sign: its differences are percentage points.
    pub fn is_share(&self, indicator: &Indicator) -> bool {
        self.unit_of(&indicator.id).is_some_and(|unit| unit.pattern.contains('%'))
    }

    /// Whether an indicator is a place in a ranking: one place is no multiple of another.
    pub fn is_rank(&self, indicator: &Indicator) -> bool {
        indicator.unit == "rank"
    }

    /// How a required pace is computed for an indicator; not at all where its unit is unknown.
    pub fn pace_rule(&self, indicator: &Indicator) -> PaceRule {
        self.unit_of(&indicator.id).map_or(PaceRule::None, |unit| unit.pace)
    }
}

/// What came in one period: one figure, or several that disagree.
#[derive(Clone, Debug)]
pub struct Reading<'a> {
    /// The period.
    pub period: Period,
    /// All values of it.
    pub span: Span,
    /// The figures, lowest first.
    pub figures: Vec<&'a Observation>,
}

impl Reading<'_> {
    /// Where it stands on a time axis, in years.
    pub fn time(&self) -> f64 {
        self.period.midpoint()
    }

    /// The year it ends in.
    pub fn year(&self) -> u16 {
        self.period.end_year()
    }

    /// Whether all figures were published before the period closed.
    pub fn is_estimate(&self) -> bool {
        self.figures.iter().all(|figure| figure.kind == Kind::Estimate)
    }

    /// Whether figures of this period differ.
    pub fn disagrees(&self) -> bool {
        !self.span.is_single() && self.figures.len() > 1
    }
}

/// One indicator's figures for the province before the merger.
#[derive(Clone, Debug)]
pub struct Series<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// Results and estimates by period, oldest first. Sums over a few months are left out: they compare with nothing.
    pub known: Vec<Reading<'a>>,
    /// Annual plans, oldest first.
    pub plans: Vec<&'a Observation>,
    /// Targets, nearest first.
    pub targets: Vec<&'a Observation>,
}

impl<'a> Series<'a> {
    /// The series of an indicator.
    pub fn of(content: &'a Content, indicator: &'a Indicator) -> Series<'a> {
        let mut series = Series { indicator, known: Vec::new(), plans: Vec::new(), targets: Vec::new() };
        for figure in &content.observations {
            if figure.indicator != indicator.id || figure.scope != Scope::BinhPhuoc {
                continue;
            }
            match figure.kind {
                Kind::Plan => insert(&mut series.plans, figure, |plan| plan.period),
                Kind::Target | Kind::Vision => {
                    insert(&mut series.targets, figure, |target| (target.period.end_year(), target.period));
                }
                Kind::Result | Kind::Estimate => series.add_known(figure),
            }
        }
        series
    }

    fn add_known(&mut self, figure: &'a Observation) {
        let months = figure.period.is_part() && figure.period.to_string().contains('/');
        if months || figure.period.is_span() {
            return;
        }
        match self.known.iter_mut().find(|reading| reading.period == figure.period) {
            Some(reading) => {
                reading.span = reading.span.with(figure.span());
                insert(&mut reading.figures, figure, |one| one.span().lo);
            }
            None => {
                let reading = Reading { period: figure.period, span: figure.span(), figures: vec![figure] };
                insert(&mut self.known, reading, Reading::time);
            }
        }
    }

    /// The last reading.
    pub fn latest(&self) -> Option<&Reading<'a>> {
        self.known.last()
    }

    /// The last reading of a time before `year` closed.
    pub fn latest_by(&self, year: u16) -> Option<&Reading<'a>> {
        self.known.iter().rev().find(|reading| reading.year() <= year)
    }

    /// The target whose period ends in `year`; of several, the one for that year alone comes first.
    pub fn target(&self, year: u16) -> Option<&'a Observation> {
        let mut ending = self.targets.iter().filter(|target| target.period.end_year() == year);
        ending.clone().find(|target| target.period.is_year()).or_else(|| ending.next()).copied()
    }

    /// The plan of one year.
    pub fn plan(&self, year: u16) -> Option<&'a Observation> {
        self.plans.iter().find(|plan| plan.period.end_year() == year).copied()
    }

    /// The last year for which any target is set.
    pub fn last_target(&self) -> Option<&'a Observation> {
        self.targets.last().and_then(|target| self.target(target.period.end_year()))
    }

    /// Every figure of the series, in time order: known, plans, targets.
    pub fn figures(&self) -> impl Iterator<Item = &'a Observation> {
        let known = self.known.iter().flat_map(|reading| reading.figures.iter().copied());
        known.chain(self.plans.iter().copied()).chain(self.targets.iter().copied())
    }
}

/// Puts `item` behind all that are not greater. Series are short, and sorting code weighs kilobytes in the browser.
fn insert<T, K: PartialOrd>(sorted: &mut Vec<T>, item: T, key: impl Fn(&T) -> K) {
    let at = sorted.partition_point(|other| key(other) <= key(&item));
    sorted.insert(at, item);
}
