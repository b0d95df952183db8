//! What a chart says, in words made from its data: a title, sentences below it, and a description for whoever does not
//! see the drawing. Each rule picks a template of the words; every number in it leads to its note.

use super::number::{figure, kind, rounded, scope, span, when, with_unit};
use super::pace::pace;
use super::told::{Told, tell};
use super::{Words, labels, words};
use crate::content::derive::{Way, against_plan};
use crate::content::fact::Formula;
use crate::content::{Chart, ChartKind, Content, Direction, Indicator, Observation, Period, Reading, Series, Span};

/// The words of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The one thing to see.
    pub title: Told,
    /// Where things stand, what is aimed at and the pace that takes, a few sentences.
    pub sentences: Vec<Told>,
    /// The same for whoever does not see the drawing, with what it is about.
    pub description: String,
}

/// The finding of a chart.
pub fn finding(content: &Content, chart: &Chart) -> Finding {
    let all: Vec<Series> = content.indicators_of(&chart.id).map(|indicator| Series::of(content, indicator)).collect();
    let teller = Teller { content, words: words(content.lang) };
    let Some(first) = all.first() else {
        return Finding {
            title: Told::words(&chart.name).capital(),
            sentences: Vec::new(),
            description: String::new(),
        };
    };
    let title = match chart.kind {
        ChartKind::Plan => teller.plan(first),
        ChartKind::Rank => teller.rank(first),
        ChartKind::Change => teller.change(&all),
        ChartKind::Beside => tell(teller.words.beside_title, &[("year", "2030".into())]),
        ChartKind::Progress => teller.progress(first),
        ChartKind::Shares => teller.shares(&all),
    };
    let about = |series: &Series| match chart.kind {
        ChartKind::Beside => teller.beside(series.indicator).into_iter().collect(),
        _ => teller.sentences(series),
    };
    let told: Vec<(&str, Vec<Told>)> =
        all.iter().map(|series| (series.indicator.name.as_str(), about(series))).collect();
    let plain = |(name, told): &(&str, Vec<Told>)| {
        let told: Vec<String> = told.iter().map(Told::plain).collect();
        if chart.kind == ChartKind::Beside {
            told.join(" ")
        } else {
            [&[format!("{name}.")], &told[..]].concat().join(" ")
        }
    };
    let mut description: Vec<String> = told.iter().map(plain).filter(|told| !told.is_empty()).collect();
    if chart.kind != ChartKind::Beside && all.iter().any(|series| !series.targets.is_empty()) {
        description.push(teller.words.told_nothing.to_string());
    }
    // Several series tell themselves in the drawing's labels and the table; one is worth a sentence below it.
    let sentences = match told.into_iter().next() {
        Some((_, told)) if all.len() == 1 => told,
        _ => Vec::new(),
    };
    Finding { title: title.capital(), sentences, description: description.join(" ") }
}

struct Teller<'a> {
    content: &'a Content,
    words: &'static Words,
}

impl<'a> Teller<'a> {
    fn figure(&self, indicator: &Indicator, one: &Observation) -> Told {
        Told::figure(self.content, one, figure(self.content, indicator, one))
    }

    /// A reading: with its bound where it is one figure, as a range where sources disagree.
    fn reading(&self, indicator: &Indicator, reading: &Reading) -> Told {
        match reading.figures.first() {
            Some(one) if reading.disagrees() => {
                let range = with_unit(self.content, indicator, &span(self.content.lang, reading.span, 3));
                Told::figure(self.content, one, range)
            }
            Some(one) => self.figure(indicator, one),
            None => Told::default(),
        }
    }

    /// A distance in the unit of an indicator; of shares, in points.
    fn distance(&self, indicator: &Indicator, distance: Span) -> String {
        let text = span(self.content.lang, distance, 2);
        if self.content.is_share(indicator) {
            super::fill(labels(self.content.lang).points, &[&text])
        } else {
            with_unit(self.content, indicator, &text)
        }
    }

    fn computed(&self, formula: Formula, about: &Observation, text: String) -> Told {
        Told::computed(self.content, formula, about, text)
    }

    fn progress(&self, series: &Series<'a>) -> Told {
        let (indicator, name) = (series.indicator, Told::words(&series.indicator.short));
        let Some(target) = series.last_target() else { return self.moved(series) };
        let year = Told::words(target.period.end_year().to_string());
        let goal = self.figure(indicator, target);
        let Some(way) = series.last_way() else {
            return tell(self.words.no_results, &[("name", name), ("target", goal), ("year", year)]);
        };
        if indicator.direction == Direction::Down {
            return tell(self.words.shrinks, &[("name", name), ("target", goal), ("year", year)]);
        }
        if way.is_met() {
            return tell(self.words.reached, &[("name", name), ("year", year)]);
        }
        let since = Told::words(way.known().year().to_string());
        let common = |how: (&'static str, Told)| [("name", name), ("year", year), ("since", since), how];
        // A number that is only bounded or about right gives no exact distance: both figures are told instead.
        match (way.times().filter(|times| times.lo >= 1.5 && !self.content.is_share(indicator)), way.gap()) {
            (Some(times), _) => {
                let times = super::fill(self.words.times, &[&span(self.content.lang, times, 1)]);
                let times = self.computed(Formula::Times, target, times);
                tell(self.words.needs_times, &common(("times", times)))
            }
            (None, Some(gap)) => {
                let missing = self.computed(Formula::Gap, target, self.distance(indicator, gap));
                tell(self.words.needs_more, &common(("missing", missing)))
            }
            (None, None) => self.stands(indicator, self.reading(indicator, way.known()), way.known().period, target),
        }
    }

    /// What is known and what is aimed at, with nothing computed.
    fn stands(&self, indicator: &Indicator, known: Told, period: Period, target: &Observation) -> Told {
        tell(
            self.words.stands,
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
    fn shares(&self, all: &[Series<'a>]) -> Told {
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
            self.words.moved,
            &[
                ("name", Told::words(&series.indicator.short)),
                ("from", told(first)),
                ("start", moment(first)),
                ("to", told(last)),
                ("end", moment(last)),
            ],
        )
    }

    fn plan(&self, series: &Series<'a>) -> Told {
        let years = against_plan(series);
        let Some(last) = years.last() else { return self.progress(series) };
        let missed = years.iter().filter(|year| year.distance.hi < 0.0).count();
        let count = |number: usize| self.computed(Formula::Missed, last.plan, number.to_string());
        let template = if missed == 0 { self.words.plan_beaten } else { self.words.plan_missed };
        let name = Told::words(&series.indicator.short);
        let title = tell(template, &[("name", name), ("missed", count(missed)), ("all", count(years.len()))]);
        if series.known.iter().all(Reading::is_estimate) {
            Told::join([title, self.words.all_estimates.into()], " ")
        } else {
            title
        }
    }

    fn rank(&self, series: &Series<'a>) -> Told {
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
            std::cmp::Ordering::Less => self.words.rank_up,
            std::cmp::Ordering::Greater => self.words.rank_down,
            std::cmp::Ordering::Equal => self.words.rank_same,
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

    /// Which of several are to shrink; where most are, which are not.
    fn change(&self, all: &[Series<'a>]) -> Told {
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
            (_, true) => tell(self.words.shrink_all, &[("year", year.into())]),
            (true, false) => tell(self.words.shrink_none, &[("year", year.into())]),
            _ if less.len() <= more.len() => {
                tell(self.words.shrink_some, &[("names", names(&less)), ("year", year.into())])
            }
            _ => tell(self.words.shrink_most, &[("names", names(&more)), ("year", year.into())]),
        }
    }

    /// Names in a row: `a, b và c`.
    fn list(&self, names: Vec<&str>) -> String {
        match names.split_last() {
            Some((last, [])) => last.to_string(),
            Some((last, before)) => format!("{} {} {last}", before.join(", "), self.words.and),
            None => String::new(),
        }
    }

    /// The targets side by side, each with whose it is.
    fn beside(&self, indicator: &Indicator) -> Option<Told> {
        let one = |target: &Observation| {
            let whose = Told::words(format!("{} ", scope(self.content.lang, target.scope)));
            Told::join([whose, self.figure(indicator, target)], "")
        };
        let targets = self.content.beside(indicator, 2030);
        let told = Told::join(targets.iter().map(|target| one(target)), "; ");
        let name = Told::words(format!("{}: ", indicator.name));
        (!targets.is_empty()).then(|| Told::join([name, told, ".".into()], ""))
    }

    /// Where it stands; what is aimed at, and the pace that takes.
    fn sentences(&self, series: &Series<'a>) -> Vec<Told> {
        let latest = series.latest().map(|latest| self.latest(series.indicator, latest));
        let ways = series.ways();
        let target = |target: &&'a Observation| {
            let way = ways.iter().find(|way| std::ptr::eq(way.target(), *target));
            self.target(series.indicator, target, way)
        };
        latest.into_iter().chain(series.targets.iter().map(target)).collect()
    }

    fn latest(&self, indicator: &Indicator, latest: &Reading) -> Told {
        let (moment, period) = self.time(latest.period);
        let Some(one) = latest.figures.first() else { return Told::default() };
        if latest.disagrees() {
            let who = |one: &&Observation| {
                let publisher = self.content.source(&one.source).map_or("", |source| source.publisher.as_str());
                Told::join([self.figure(indicator, one), Told::words(format!(" ({publisher})"))], "")
            };
            let values = Told::join(latest.figures.iter().map(who), "; ");
            return tell(self.words.told_conflict, &[("when", moment), ("period", period), ("values", values)]);
        }
        let known = self.figure(indicator, one);
        let kind = Told::words(kind(self.content.lang, one.kind));
        tell(self.words.told_known, &[("known", known), ("kind", kind), ("when", moment), ("period", period)])
    }

    fn target(&self, indicator: &Indicator, target: &Observation, way: Option<&Way>) -> Told {
        let lang = self.content.lang;
        let document = self.content.document_of(target).map(|name| format!(" ({name})"));
        let (moment, period) = self.time(target.period);
        let goal = self.figure(indicator, target);
        let pace = way.and_then(|way| {
            let needed = way.pace(self.content.pace_rule(indicator))?;
            let since = super::number::period(lang, way.known().period);
            Some(self.computed(Formula::Linear, target, pace(self.content, indicator, needed, &since)))
        });
        let template = match &pace {
            Some(_) => self.words.told_target_pace,
            None if way.is_some_and(Way::is_met) => self.words.told_target_met,
            None => self.words.told_target,
        };
        let arguments = [
            ("when", moment),
            ("period", period),
            ("document", document.unwrap_or_default().into()),
            ("target", goal),
            ("pace", pace.unwrap_or_default()),
        ];
        tell(template, &arguments)
    }

    /// A time as each language puts it into a sentence: `năm 2030`, and bare, `2030`.
    fn time(&self, period: Period) -> (Told, Told) {
        let lang = self.content.lang;
        (when(lang, period).into(), super::number::period(lang, period).into())
    }
}
