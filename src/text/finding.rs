//! What a chart says, in words made from its data: a title, and sentences for whoever does not see the drawing.

use super::number::{figure, rounded, span, when, with_unit};
use super::{Words, capital, fill, words};
use crate::content::derive::{against_plan, gap, is_met, ratio};
use crate::content::{
    Bound, Chart, ChartKind, Content, Direction, Indicator, Lang, Observation, Period, Reading, Series,
};

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
        ChartKind::Progress => teller.progress(first),
        ChartKind::Shares => teller.shares(&series),
    };
    let describe = |series: &Series| match chart.kind {
        ChartKind::Beside => teller.describe_beside(series.indicator),
        _ => teller.describe(series),
    };
    let description = series.iter().map(describe).collect::<Vec<_>>().join(" ");
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
        // A number that is only bounded or about right gives no exact distance: both figures are told instead.
        let vague = |one: &Observation| one.bound == Bound::MoreThan || one.bound == Bound::About;
        if vague(target) || latest.figures.iter().any(|one| vague(one)) {
            return self.stands(indicator, &self.reading(indicator, latest), latest.period, target);
        }
        let missing = gap(latest.span, goal);
        let (number, since) = (|value, decimals| span(self.content.lang, value, decimals), latest.year().to_string());
        if self.content.is_share(indicator) {
            return self.points(name, &year, &number(missing, 2), &since);
        }
        match ratio(latest.span, goal) {
            Some(times) if times.lo >= 1.5 => fill(self.words.needs_times, &[name, &year, &number(times, 1), &since]),
            _ => {
                let missing = self.value(indicator, missing);
                match self.content.lang {
                    Lang::Vi => fill(self.words.needs_units, &[name, &year, &since, &missing]),
                    Lang::En => fill(self.words.needs_units, &[name, &year, &missing, &since]),
                }
            }
        }
    }

    fn points(&self, name: &str, year: &str, missing: &str, since: &str) -> String {
        match self.content.lang {
            Lang::Vi => fill(self.words.needs_points, &[name, year, since, missing]),
            Lang::En => fill(self.words.needs_points, &[name, year, missing, since]),
        }
    }

    /// What is known and what is aimed at, with nothing computed.
    fn stands(&self, indicator: &Indicator, known: &str, period: Period, target: &Observation) -> String {
        let moment = when(self.content.lang, period);
        let year = target.period.end_year().to_string();
        fill(self.words.stands, &[&indicator.short, known, &moment, &self.figure(indicator, target), &year])
    }

    /// A reading in words: with its bound where it is one figure, as a range where sources disagree.
    fn reading(&self, indicator: &Indicator, reading: &Reading) -> String {
        match (reading.disagrees(), reading.figures.first()) {
            (false, Some(one)) => self.figure(indicator, one),
            _ => self.value(indicator, reading.span),
        }
    }

    /// Of parts of a whole, the first is told from the last split that is drawn.
    fn shares(&self, all: &[Series]) -> String {
        let parts: Vec<&Indicator> = all.iter().map(|series| series.indicator).collect();
        let splits = self.content.splits(&parts);
        let drawn = splits.last().and_then(|split| Some((split, split.parts.first()?)));
        match (all.first(), drawn) {
            (Some(series), Some((split, part))) => match series.last_target() {
                Some(target) => {
                    self.stands(series.indicator, &self.figure(series.indicator, part), split.period, target)
                }
                None => self.moved(series),
            },
            (Some(series), None) => self.progress(series),
            (None, _) => String::new(),
        }
    }

    fn moved(&self, series: &Series) -> String {
        let (Some(first), Some(last)) = (series.known.first(), series.known.last()) else {
            return series.indicator.name.clone();
        };
        let told =
            |reading: &Reading| (self.reading(series.indicator, reading), when(self.content.lang, reading.period));
        let ((from, start), (to, end)) = (told(first), told(last));
        fill(self.words.moved, &[&series.indicator.short, &from, &start, &to, &end])
    }

    fn plan(&self, series: &Series) -> String {
        let years = against_plan(series);
        let missed = years.iter().filter(|year| year.distance.hi < 0.0).count();
        let name = series.indicator.short.as_str();
        let title = match missed {
            _ if years.is_empty() => return self.progress(series),
            0 => fill(self.words.plan_beaten, &[name, &years.len().to_string()]),
            _ => fill(self.words.plan_missed, &[name, &missed.to_string(), &years.len().to_string()]),
        };
        let estimates = series.known.iter().all(Reading::is_estimate);
        if estimates { format!("{title} {}", self.words.all_estimates) } else { title }
    }

    fn rank(&self, series: &Series) -> String {
        let (Some(first), Some(last)) = (series.known.first(), series.known.last()) else {
            return series.indicator.name.clone();
        };
        let name = series.indicator.short.as_str();
        let (from, to) = (first.span.lo, last.span.lo);
        let number = |value: f64| rounded(self.content.lang, value, 0);
        let (start, end) = (first.year().to_string(), last.year().to_string());
        let moved =
            |template| fill(template, &[name, &number((from - to).abs()), &number(from), &start, &number(to), &end]);
        if to < from {
            moved(self.words.rank_up)
        } else if to > from {
            moved(self.words.rank_down)
        } else {
            fill(self.words.rank_same, &[name, &number(to), &start, &end])
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

    /// The targets side by side, each with whose it is.
    fn describe_beside(&self, indicator: &Indicator) -> String {
        let lang = self.content.lang;
        let one = |target: &Observation| {
            format!("{} {}", super::number::scope(lang, target.scope), self.figure(indicator, target))
        };
        let targets: Vec<String> = self.content.beside(indicator, 2030).into_iter().map(one).collect();
        format!("{}: {}.", indicator.name, targets.join("; "))
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
