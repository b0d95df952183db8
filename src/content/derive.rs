//! Computed facts. Each says its formula; each is a span, because its inputs may be ranges or disagree.

use super::model::{Bound, Observation, PaceRule};
use super::series::{Reading, Series, Span};

/// How fast a figure must change to reach a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pace {
    /// Units a year: `(target − last) / years`. For shares and counts.
    Linear(Span),
    /// Per cent a year: `((target / last)^(1 / years) − 1) × 100`. For amounts that grow on themselves.
    Compound(Span),
}

/// `target − known`, lowest to highest.
pub fn gap(known: Span, target: Span) -> Span {
    Span { lo: target.lo - known.hi, hi: target.hi - known.lo }
}

/// `target / known`, lowest to highest; none where nothing is known above zero.
pub fn ratio(known: Span, target: Span) -> Option<Span> {
    (known.lo > 0.0).then(|| Span { lo: target.lo / known.hi, hi: target.hi / known.lo })
}

/// The yearly pace from the last reading to a target for a single year; none where the target is a mean over several
/// years, is not later than the reading, or is reached already, and where the reading is only a bound.
pub fn pace(known: &Reading<'_>, target: &Observation, rule: PaceRule) -> Option<Pace> {
    let years = f64::from(target.period.end_year()) - known.time();
    let vague = known.figures.iter().any(|one| matches!(one.bound, Bound::MoreThan | Bound::LessThan));
    if vague || years < 0.5 || target.period.is_span() || is_met(known.span, target) {
        return None;
    }
    let goal = target.span();
    match rule {
        PaceRule::Compound => {
            let rate = |from: f64, to: f64| ((to / from).powf(1.0 / years) - 1.0) * 100.0;
            let slow_and_fast = (rate(known.span.hi, goal.lo), rate(known.span.lo, goal.hi));
            (known.span.lo > 0.0).then(|| Pace::Compound(Span::new(slow_and_fast.0, slow_and_fast.1)))
        }
        PaceRule::Linear => {
            let gap = gap(known.span, goal);
            Some(Pace::Linear(Span::new(gap.lo / years, gap.hi / years)))
        }
        PaceRule::None => None,
    }
}

/// Whether a known value lies where the target's words want it. An exact target counts as met from its lower end up.
pub fn is_met(known: Span, target: &Observation) -> bool {
    let goal = target.span();
    match target.bound {
        Bound::AtMost => known.hi <= goal.hi,
        Bound::LessThan => known.hi < goal.hi,
        Bound::MoreThan => known.lo > goal.hi,
        Bound::Exact | Bound::About | Bound::AtLeast => known.lo >= goal.lo,
    }
}

/// A year's result beside its plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanResult {
    /// The year.
    pub year: u16,
    /// Distance from the nearest edge of the plan, in units; negative when below it, zero inside it.
    pub distance: Span,
}

/// `result − nearest edge of the plan` for each year that has both.
pub fn against_plan(series: &Series<'_>) -> Vec<PlanResult> {
    let edge = |value: f64, plan: Span| (value - plan.hi).max(0.0) + (value - plan.lo).min(0.0);
    let years = series.known.iter().filter(|reading| reading.period.is_year());
    years
        .filter_map(|reading| {
            let plan = series.plan(reading.year())?.span();
            let distance = Span::new(edge(reading.span.lo, plan), edge(reading.span.hi, plan));
            Some(PlanResult { year: reading.year(), distance })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(lo: f64, hi: f64) -> Span {
        Span::new(lo, hi)
    }

    #[test]
    fn a_gap_spans_all_that_the_inputs_allow() {
        assert_eq!(gap(span(94.0, 95.4), span(180.0, 180.0)), Span { lo: 180.0 - 95.4, hi: 86.0 });
    }

    #[test]
    fn no_ratio_to_nothing() {
        assert_eq!(ratio(span(0.0, 0.0), span(3.0, 3.0)), None);
        assert_eq!(ratio(span(2.0, 2.0), span(3.0, 3.0)), Some(span(1.5, 1.5)));
    }
}
