//! What a chart says, in words made from its data: a title, and sentences for whoever does not see the drawing.

use super::number::{figure, rounded, span, when, with_unit};
use super::{Words, capital, fill, words};
use crate::content::derive::{against_plan, gap, is_met, ratio};
use crate::content::{Chart, ChartKind, Content, Direction, Indicator, Observation, Series};

/// The words of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The one thing to see.
    pub title: String,
    /// Where things stand and what is aimed at, in a few sentences.
    pub description: String,
}

/// The finding of a chart.
pub fn finding(content: &Content, chart: &Chart) -> Finding {
    let series: Vec<Series> =
        content.indicators_of(&chart.id).map(|indicator| Series::of(content, indicator)).collect();
    let teller = Teller { content, words: words(content.lang) };
    let Some(first) = series.first() else {
        return Finding { title: capital(&chart.name), description: String::new() };
    };
    let title = match chart.kind {
        ChartKind::Plan => teller.plan(first),
        ChartKind::Rank => teller.rank(first),
        ChartKind::Change => teller.change(&series),
        ChartKind::Beside => fill(teller.words.beside_title, &["2030"]),
        ChartKind::Progress | ChartKind::Shares => teller.progress(first),
    };
    let description = series.iter().map(|series| teller.describe(series)).collect::<Vec<_>>().join(" ");
    Finding { title: capital(&title), description }
}

struct Teller<'a> {
    content: &'a Content,
    words: &'static Words,
}

impl Teller<'_> {
    fn figure(&self, indicator: &Indicator, observation: &Observation) -> String {
        figure(self.content, indicator, observation)
    }

    fn value(&self, indicator: &Indicator, value: crate::content::Span) -> String {
        with_unit(self.content, indicator, &span(self.content.lang, value, 3))
    }

    fn progress(&self, series: &Series) -> String {
        let (indicator, name) = (series.indicator, series.indicator.short.as_str());
        let Some(target) = series.last_target() else { return self.moved(series) };
        let (year, goal) = (target.period.end_year().to_string(), target.span());
        let Some(latest) = series.latest() else {
            return fill(self.words.no_results, &[name, &self.figure(indicator, target), &year]);
        };
        if indicator.direction == Direction::Down {
            return fill(self.words.shrinks, &[name, &self.figure(indicator, target), &year]);
        }
        if is_met(latest.span, target) {
            return fill(self.words.reached, &[name, &year]);
        }
        let missing = gap(latest.span, goal);
        let number = |value, decimals| span(self.content.lang, value, decimals);
        if self.content.is_share(indicator) {
            return fill(self.words.needs_points, &[name, &number(missing, 2), &year]);
        }
        match ratio(latest.span, goal) {
            Some(times) if times.lo >= 1.5 => fill(self.words.needs_times, &[name, &number(times, 1), &year]),
            _ => fill(self.words.needs_units, &[name, &self.value(indicator, missing), &year]),
        }
    }

    fn moved(&self, series: &Series) -> String {
        let (Some(first), Some(last)) = (series.known.first(), series.known.last()) else {
            return series.indicator.name.clone();
        };
        let told = |reading: &crate::content::Reading| {
            (self.value(series.indicator, reading.span), when(self.content.lang, reading.period))
        };
        let ((from, start), (to, end)) = (told(first), told(last));
        fill(self.words.moved, &[&series.indicator.short, &from, &start, &to, &end])
    }

    fn plan(&self, series: &Series) -> String {
        let years = against_plan(series);
        let missed = years.iter().filter(|year| year.distance.hi < 0.0).count();
        match missed {
            _ if years.is_empty() => self.progress(series),
            0 => fill(self.words.plan_beaten, &[&years.len().to_string()]),
            _ => fill(self.words.plan_missed, &[&missed.to_string(), &years.len().to_string()]),
        }
    }

    fn rank(&self, series: &Series) -> String {
        let (Some(first), Some(last)) = (series.known.first(), series.known.last()) else {
            return series.indicator.name.clone();
        };
        let (from, to) = (first.span.lo, last.span.lo);
        let years = [first.year().to_string(), last.year().to_string()];
        let told =
            |template, number: f64| fill(template, &[&rounded(self.content.lang, number, 0), &years[0], &years[1]]);
        if to < from {
            told(self.words.rank_up, from - to)
        } else if to > from {
            told(self.words.rank_down, to - from)
        } else {
            told(self.words.rank_same, to)
        }
    }

    fn change(&self, all: &[Series]) -> String {
        let pairs = all.iter().filter_map(|series| Some((series.latest()?, series.last_target()?)));
        let shrinking = pairs.clone().filter(|(latest, target)| target.span().hi < latest.span.lo).count();
        let year = pairs.clone().map(|(_, target)| target.period.end_year()).max().unwrap_or(2030);
        if all.len() == 1 {
            return self.progress(&all[0]);
        }
        if shrinking == pairs.clone().count() {
            return fill(self.words.shrink_all, &[&shrinking.to_string(), &year.to_string()]);
        }
        fill(self.words.shrink_count, &[&shrinking.to_string(), &pairs.count().to_string(), &year.to_string()])
    }

    fn describe(&self, series: &Series) -> String {
        let lang = self.content.lang;
        let mut told = vec![format!("{}.", series.indicator.name)];
        if let Some(latest) = series.latest() {
            let moment = when(lang, latest.period);
            if latest.disagrees() {
                told.push(fill(self.words.told_conflict, &[&moment, &self.value(series.indicator, latest.span)]));
            } else {
                let figures = latest.figures.first().map(|one| (self.figure(series.indicator, one), one.kind));
                if let Some((value, kind)) = figures {
                    told.push(fill(self.words.told_known, &[&value, super::number::kind(lang, kind), &moment]));
                }
            }
        }
        for target in &series.targets {
            let value = self.figure(series.indicator, target);
            told.push(fill(self.words.told_target, &[&when(lang, target.period), &value]));
        }
        if !series.targets.is_empty() {
            told.push(self.words.told_nothing.to_string());
        }
        told.join(" ")
    }
}
