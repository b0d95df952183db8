//! The sentences below a drawing: where things stand, what is aimed at, and the pace that takes.

use super::Teller;
use crate::content::derive::Way;
use crate::content::fact::Formula;
use crate::content::{Indicator, Observation, Period, Reading, Series};
use crate::text::number::{self, kind, scope, when};
use crate::text::pace::pace;
use crate::text::told::{Told, tell};

impl<'a> Teller<'a> {
    /// The targets side by side, each with whose it is.
    pub(super) fn beside(&self, indicator: &Indicator) -> Option<Told> {
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
    pub(super) fn sentences(&self, series: &Series<'a>) -> Vec<Told> {
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
            return tell(self.phrases.told_conflict, &[("when", moment), ("period", period), ("values", values)]);
        }
        let known = self.figure(indicator, one);
        let kind = Told::words(kind(self.content.lang, one.kind));
        tell(self.phrases.told_known, &[("known", known), ("kind", kind), ("when", moment), ("period", period)])
    }

    fn target(&self, indicator: &Indicator, target: &Observation, way: Option<&Way>) -> Told {
        let lang = self.content.lang;
        let document = self.content.document_of(target).map(|name| format!(" ({name})"));
        let (moment, period) = self.time(target.period);
        let goal = self.figure(indicator, target);
        let pace = way.and_then(|way| {
            let needed = way.pace(self.content.pace_rule(indicator))?;
            let since = number::period(lang, way.known().period);
            Some(self.computed(Formula::Linear, target, pace(self.content, indicator, needed, &since)))
        });
        let template = match &pace {
            Some(_) => self.phrases.told_target_pace,
            None if way.is_some_and(Way::is_met) => self.phrases.told_target_met,
            None => self.phrases.told_target,
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
        (when(lang, period).into(), number::period(lang, period).into())
    }
}
