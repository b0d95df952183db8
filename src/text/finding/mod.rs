//! What a chart says, in words made from its data: a title, sentences below it, and a description for whoever does not
//! see the drawing. Each rule picks a template of the words; every number in it leads to its note.

mod sentence;
mod title;

use super::number::{figure, span, with_unit};
use super::told::{Told, tell};
use super::{Phrases, labels, phrases};
use crate::content::fact::Formula;
use crate::content::{Chart, ChartKind, Content, Indicator, Observation, Reading, Series, Span};

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
    let teller = Teller { content, phrases: phrases(content.lang) };
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
        ChartKind::Beside => tell(teller.phrases.beside_title, &[("year", "2030".into())]),
        ChartKind::Progress => teller.progress(first),
        ChartKind::Shares => teller.shares(&all),
        ChartKind::Multiples => teller.multiples(&all),
        ChartKind::Spans => teller.spans(first),
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
        description.push(teller.phrases.told_nothing.to_string());
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
    phrases: &'static Phrases,
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
}
