//! The title of a chart: the one thing to see, by the chart's kind.

use super::Teller;
use crate::content::derive::{Way, against_plan};
use crate::content::fact::Formula;
use crate::content::{Direction, Indicator, Observation, Period, Reading, Series};
use crate::text::number::{rounded, span, when};
use crate::text::small;
use crate::text::told::{Told, tell};

impl<'a> Teller<'a> {
    pub(super) fn progress(&self, series: &Series<'a>) -> Told {
        let (indicator, name) = (series.indicator, Told::words(&series.indicator.short));
        let Some(target) = series.last_target() else { return self.moved(series) };
        let year = Told::words(target.period.end_year().to_string());
        let goal = self.figure(indicator, target);
        let Some(way) = series.last_way() else {
            return tell(self.phrases.no_results, &[("name", name), ("target", goal), ("year", year)]);
        };
        if indicator.direction == Direction::Down {
            return tell(self.phrases.shrinks, &[("name", name), ("target", goal), ("year", year)]);
        }
        if way.is_met() {
            return tell(self.phrases.reached, &[("name", name), ("year", year)]);
        }
        let since = Told::words(way.known().year().to_string());
        let common = |how: (&'static str, Told)| [("name", name), ("year", year), ("since", since), how];
        // A number that is only bounded or about right gives no exact distance: both figures are told instead.
        match (way.times().filter(|times| times.lo >= 1.5 && !self.content.is_share(indicator)), way.gap()) {
            (Some(times), _) => {
                let times = crate::text::fill(self.phrases.times, &[&span(self.content.lang, times, 1)]);
                let times = self.computed(Formula::Times, target, times);
                tell(self.phrases.needs_times, &common(("times", times)))
            }
            (None, Some(gap)) => {
                let missing = self.computed(Formula::Gap, target, self.distance(indicator, gap));
                tell(self.phrases.needs_more, &common(("missing", missing)))
            }
            (None, None) => self.stands(indicator, self.reading(indicator, way.known()), way.known().period, target),
        }
    }

    /// What is known and what is aimed at, with nothing computed.
    fn stands(&self, indicator: &Indicator, known: Told, period: Period, target: &Observation) -> Told {
        tell(
            self.phrases.stands,
            &[
                ("name", Told::words(&indicator.short)),
                ("known", known),
                ("when", when(self.content.lang, period).into()),
                ("target", self.figure(indicator, target)),
                ("year", target.period.end_year().to_string().into()),
            ],
        )
    }

    /// Of parts of a whole, the first is told from the last split that is drawn.
    pub(super) fn shares(&self, all: &[Series<'a>]) -> Told {
        let parts: Vec<&Indicator> = all.iter().map(|series| series.indicator).collect();
        let splits = self.content.splits(&parts);
        let Some(series) = all.first() else { return Told::default() };
        let drawn = splits.last().and_then(|split| Some((split.period, *split.parts.first()?)));
        match (drawn, series.last_target()) {
            (Some((period, part)), Some(target)) => {
                self.stands(series.indicator, self.figure(series.indicator, part), period, target)
            }
            (Some(_), None) => self.moved(series),
            (None, _) => self.progress(series),
        }
    }

    fn moved(&self, series: &Series<'a>) -> Told {
        let (Some(first), Some(last)) = (series.known.first(), series.known.last()) else {
            return Told::words(&series.indicator.name);
        };
        let told = |reading: &Reading| self.reading(series.indicator, reading);
        let moment = |reading: &Reading| Told::from(when(self.content.lang, reading.period));
        tell(
            self.phrases.moved,
            &[
                ("name", Told::words(&series.indicator.short)),
                ("from", told(first)),
                ("start", moment(first)),
                ("to", told(last)),
                ("end", moment(last)),
            ],
        )
    }

    pub(super) fn plan(&self, series: &Series<'a>) -> Told {
        let years = against_plan(series);
        let Some(last) = years.last() else { return self.progress(series) };
        let missed = years.iter().filter(|year| year.distance.hi < 0.0).count();
        let count = |number: usize| self.computed(Formula::Missed, last.plan, number.to_string());
        let template = if missed == 0 { self.phrases.plan_beaten } else { self.phrases.plan_missed };
        let name = Told::words(&series.indicator.short);
        let title = tell(template, &[("name", name), ("missed", count(missed)), ("all", count(years.len()))]);
        if series.known.iter().all(Reading::is_estimate) {
            Told::join([title, self.phrases.all_estimates.into()], " ")
        } else {
            title
        }
    }

    pub(super) fn rank(&self, series: &Series<'a>) -> Told {
        let (Some(first), Some(last)) = (series.known.first(), series.known.last()) else {
            return Told::words(&series.indicator.name);
        };
        let number = |value: f64| rounded(self.content.lang, value, 0);
        let place = |reading: &Reading| match reading.figures.first() {
            Some(one) => Told::figure(self.content, one, number(reading.span.lo)),
            None => Told::default(),
        };
        let (from, to) = (first.span.lo, last.span.lo);
        let places = match last.figures.first() {
            Some(one) => self.computed(Formula::Moved, one, number((from - to).abs())),
            None => Told::default(),
        };
        let template = match to.total_cmp(&from) {
            std::cmp::Ordering::Less => self.phrases.rank_up,
            std::cmp::Ordering::Greater => self.phrases.rank_down,
            std::cmp::Ordering::Equal => self.phrases.rank_same,
        };
        tell(
            template,
            &[
                ("name", Told::words(&series.indicator.short)),
                ("places", places),
                ("from", place(first)),
                ("start", first.year().to_string().into()),
                ("to", place(last)),
                ("end", last.year().to_string().into()),
            ],
        )
    }

    /// Of several panels the first is told; where none has results, that is.
    pub(super) fn multiples(&self, all: &[Series<'a>]) -> Told {
        match all.iter().find(|series| series.known.len() > 1) {
            Some(series) => self.moved(series),
            None => {
                let names = all.iter().map(|series| series.indicator.short.as_str()).collect();
                tell(self.phrases.no_results_all, &[("names", Told::words(self.list(names)))])
            }
        }
    }

    /// From the first target of a series to its last.
    pub(super) fn spans(&self, series: &Series<'a>) -> Told {
        let (Some(first), Some(last)) = (series.targets.first(), series.targets.last()) else {
            return Told::words(&series.indicator.name);
        };
        let moment = |one: &Observation| Told::from(when(self.content.lang, one.period));
        tell(
            self.phrases.spans_title,
            &[
                ("name", Told::words(&series.indicator.short)),
                ("from", self.figure(series.indicator, first)),
                ("start", moment(first)),
                ("to", self.figure(series.indicator, last)),
                ("end", moment(last)),
            ],
        )
    }

    /// Which of several are to shrink; where most are, which are not.
    pub(super) fn change(&self, all: &[Series<'a>]) -> Told {
        if let [one] = all {
            return self.progress(one);
        }
        let ways: Vec<(&str, Way)> =
            all.iter().filter_map(|series| Some((series.indicator.short.as_str(), series.last_way()?))).collect();
        let year = ways.iter().map(|(_, way)| way.target().period.end_year()).max().unwrap_or(2030).to_string();
        let shrinks = |way: &Way| way.target().span().hi < way.known().span.lo;
        let (less, more): (Vec<_>, Vec<_>) = ways.iter().partition(|(_, way)| shrinks(way));
        let names = |some: &[&(&str, Way)]| Told::words(self.list(some.iter().map(|(name, _)| *name).collect()));
        match (less.is_empty(), more.is_empty()) {
            (_, true) => tell(self.phrases.shrink_all, &[("year", year.into())]),
            (true, false) => tell(self.phrases.shrink_none, &[("year", year.into())]),
            _ if less.len() <= more.len() => {
                tell(self.phrases.shrink_some, &[("names", names(&less)), ("year", year.into())])
            }
            _ => tell(self.phrases.shrink_most, &[("names", names(&more)), ("year", year.into())]),
        }
    }

    /// Names in a row, as they stand in a sentence: `a, b và c`.
    fn list(&self, names: Vec<&str>) -> String {
        self.phrases.list(&names.into_iter().map(small).collect::<Vec<_>>())
    }
}
