//! What is computed, and from what. Figures are only ever computed with when they belong together, and the types see to
//! it: a [`Way`] leads from a reading to a target of one [`Series`], so both are of one indicator and of the province; a
//! [`Beside`] holds two figures of one indicator, period and kind. Nothing else is computed from two figures.
//!
//! Every result is a [`Span`], because its inputs may be ranges or disagree.

use super::model::{Bound, Content, Direction, Indicator, Kind, Observation, PaceRule, Scope};
use super::series::{Reading, Series, Span};

/// How fast a figure must change to reach a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pace {
    /// Units a year: `(target − last) / years`. For shares and counts.
    Linear(Span),
    /// Per cent a year: `((target / last)^(1 / years) − 1) × 100`. For amounts that grow on themselves.
    Compound(Span),
}

/// From the last reading before a target to the target, within one series.
#[derive(Clone, Debug)]
pub struct Way<'a> {
    first: Reading<'a>,
    known: Reading<'a>,
    target: &'a Observation,
    direction: Direction,
}

impl<'a> Series<'a> {
    /// The ways to every target that has a reading before it.
    pub fn ways(&self) -> Vec<Way<'a>> {
        let way = |target: &&'a Observation| {
            let known = self.latest_by(target.period.end_year())?.clone();
            Some(Way { first: self.known.first()?.clone(), known, target, direction: self.indicator.direction })
        };
        self.targets.iter().filter_map(way).collect()
    }

    /// The way to the last target.
    pub fn last_way(&self) -> Option<Way<'a>> {
        let target = self.last_target()?;
        self.ways().into_iter().find(|way| std::ptr::eq(way.target, target))
    }
}

impl<'a> Way<'a> {
    /// The first reading of the series.
    pub fn first(&self) -> &Reading<'a> {
        &self.first
    }

    /// The last reading before the target.
    pub fn known(&self) -> &Reading<'a> {
        &self.known
    }

    /// The target.
    pub fn target(&self) -> &'a Observation {
        self.target
    }

    /// Whether the two ends cannot be subtracted: the words of one give no number ("about", "more than", and the like), or
    /// the target is a mean over several years.
    pub fn is_vague(&self) -> bool {
        let vague = |one: &Observation| matches!(one.bound, Bound::MoreThan | Bound::LessThan | Bound::About);
        self.target.period.is_span() || vague(self.target) || self.known.figures.iter().any(|one| vague(one))
    }

    /// Whether the target is reached. A mean over several years is not reached by one of them.
    pub fn is_met(&self) -> bool {
        !self.target.period.is_span() && is_met(self.known.span, self.target, self.direction)
    }

    /// Years from the reading to the target; none where the target is a mean over several years, or is not later.
    pub fn years(&self) -> Option<f64> {
        let years = f64::from(self.target.period.end_year()) - self.known.time();
        (!self.target.period.is_span() && years >= 0.5).then_some(years)
    }

    /// `target − known`; none where either is vague.
    pub fn gap(&self) -> Option<Span> {
        let (known, goal) = (self.known.span, self.target.span());
        (!self.is_vague()).then_some(Span { lo: goal.lo - known.hi, hi: goal.hi - known.lo })
    }

    /// `target / known`; none where either is vague, or nothing is known above zero.
    pub fn times(&self) -> Option<Span> {
        let (known, goal) = (self.known.span, self.target.span());
        (!self.is_vague() && known.lo > 0.0).then(|| Span { lo: goal.lo / known.hi, hi: goal.hi / known.lo })
    }

    /// Per cent of the way from the first reading to the target: `(known − first) / (target − first) × 100`. Only
    /// where each end is one number and the figure has moved towards the target, not beyond.
    pub fn gone(&self) -> Option<f64> {
        let (first, known, goal) = (self.first.span, self.known.span, self.target.span());
        let single = first.is_single() && known.is_single() && goal.is_single() && !self.is_vague();
        let all = goal.lo - first.lo;
        let gone = (known.lo - first.lo) / all * 100.0;
        let later = self.known.time() > self.first.time() && self.target.bound == Bound::Exact;
        (single && later && all != 0.0 && (0.0..100.0).contains(&gone)).then_some(gone)
    }

    /// The yearly pace that leads to the target; none where it is reached or has no [years](Way::years), and where the
    /// reading is only a bound. A target of "at least" needs at least this pace.
    pub fn pace(&self, rule: PaceRule) -> Option<Pace> {
        let vague = self.known.figures.iter().any(|one| matches!(one.bound, Bound::MoreThan | Bound::LessThan));
        let years = self.years().filter(|_| !vague && !self.is_met())?;
        let (known, goal) = (self.known.span, self.target.span());
        let rate = |from: f64, to: f64| ((to / from).powf(1.0 / years) - 1.0) * 100.0;
        match rule {
            PaceRule::Compound if known.lo > 0.0 => {
                Some(Pace::Compound(Span::new(rate(known.hi, goal.lo), rate(known.lo, goal.hi))))
            }
            PaceRule::Linear => {
                Some(Pace::Linear(Span::new((goal.lo - known.hi) / years, (goal.hi - known.lo) / years)))
            }
            PaceRule::Compound | PaceRule::None => None,
        }
    }
}

/// Whether a known value lies where the target's words want it. A plain number is met from its side on: from below where
/// more is aimed at, from above where less is; where neither is, only by itself.
fn is_met(known: Span, target: &Observation, direction: Direction) -> bool {
    let goal = target.span();
    match target.bound {
        Bound::AtMost => known.hi <= goal.hi,
        Bound::LessThan => known.hi < goal.hi,
        Bound::MoreThan => known.lo > goal.hi,
        Bound::AtLeast => known.lo >= goal.lo,
        Bound::Exact | Bound::About => match direction {
            Direction::Up => known.lo >= goal.lo,
            Direction::Down => known.hi <= goal.hi,
            Direction::None => known.lo >= goal.lo && known.hi <= goal.hi,
        },
    }
}

/// A year's result beside its plan.
#[derive(Clone, Debug)]
pub struct PlanResult<'a> {
    /// What came.
    pub reading: Reading<'a>,
    /// The plan.
    pub plan: &'a Observation,
    /// Distance from the nearest edge of the plan, in units; negative when below it, zero inside it.
    pub distance: Span,
}

/// `result − nearest edge of the plan` for each year that has both.
pub fn against_plan<'a>(series: &Series<'a>) -> Vec<PlanResult<'a>> {
    let edge = |value: f64, plan: Span| (value - plan.hi).max(0.0) + (value - plan.lo).min(0.0);
    let years = series.known.iter().filter(|reading| reading.period.is_year());
    years
        .filter_map(|reading| {
            let plan = series.plan(reading.year())?;
            let (known, goal) = (reading.span, plan.span());
            let distance = Span::new(edge(known.lo, goal), edge(known.hi, goal));
            Some(PlanResult { reading: reading.clone(), plan, distance })
        })
        .collect()
}

/// The province's figure beside the region's or the nation's: one indicator, one period, one kind, each a single value,
/// exact or about right.
#[derive(Clone, Copy, Debug)]
pub struct Beside<'a> {
    own: &'a Observation,
    other: &'a Observation,
}

impl<'a> Beside<'a> {
    /// Every such pair of an indicator. The merged province is never one of them.
    pub fn all(content: &'a Content, indicator: &Indicator) -> Vec<Beside<'a>> {
        let of = |scope: Scope| {
            let own = content.observations.iter();
            own.filter(move |one| one.indicator == indicator.id && one.scope == scope && one.value.is_some())
        };
        let alike = |own: &Observation, other: &Observation| {
            own.period == other.period && own.kind == other.kind && own.kind != Kind::Plan
        };
        let exact = |one: &Observation| matches!(one.bound, Bound::Exact | Bound::About);
        let pairs = [Scope::Southeast, Scope::Vietnam].into_iter().flat_map(|scope| {
            of(Scope::BinhPhuoc).flat_map(move |own| of(scope).map(move |other| Beside { own, other }))
        });
        pairs.filter(|pair| alike(pair.own, pair.other) && exact(pair.own) && exact(pair.other)).collect()
    }

    /// The province's figure.
    pub fn own(self) -> &'a Observation {
        self.own
    }

    /// The region's or the nation's.
    pub fn other(self) -> &'a Observation {
        self.other
    }

    /// `own − other`, in units.
    pub fn difference(self) -> f64 {
        self.own.span().lo - self.other.span().lo
    }

    /// `own / other`; none to nothing.
    pub fn ratio(self) -> Option<f64> {
        (self.other.span().lo > 0.0).then(|| self.own.span().lo / self.other.span().lo)
    }
}
