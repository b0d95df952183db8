//! Computed facts in words: what a fact is, what it comes to, and its formula with the numbers in it.

use super::number::{bounded, period, rounded, scope, signed, span, with_unit};
use super::told::{Told, tell};
use super::{Phrases, fill, labels, phrases};
use crate::content::fact::{Fact, Formula, Input};
use crate::content::{Bound, Content, Indicator, Observation, Period, Span};

/// A fact in phrases.
#[derive(Clone, Debug, PartialEq)]
pub struct FactWords {
    /// What it is.
    pub name: String,
    /// What it comes to, with its unit.
    pub value: String,
    /// The formula, each of its figures leading to its note.
    pub formula: Told,
}

/// The words of a fact of an indicator.
pub fn fact_words(content: &Content, indicator: &Indicator, fact: &Fact) -> FactWords {
    let phrases = phrases(content.lang);
    let template = name(phrases, fact.formula, content.is_share(indicator));
    let input = |at: usize| fact.inputs.get(at);
    let moment = |input: Option<&Input>| {
        let when = input.and_then(|input| input.figures.first()).map(|one| one.period);
        Told::words(when.map_or(String::new(), |one: Period| period(content.lang, one)))
    };
    let whose = fact.inputs.last().and_then(|input| input.figures.first());
    let whose = whose.map_or("", |one| scope(content.lang, one.scope));
    let (from, to) = (moment(input(0)), moment(fact.inputs.last()));
    let name = tell(template, &[("from", from), ("to", to), ("scope", whose.into())]).plain();
    let about = fact.inputs.iter().flat_map(|input| &input.figures).any(|one| one.bound == Bound::About);
    let value = value(content, phrases, indicator, fact);
    let value = if about { bounded(content.lang, Bound::About, &value) } else { value };
    FactWords { name, value, formula: formula(content, phrases, fact) }
}

fn name(phrases: &'static Phrases, formula: Formula, share: bool) -> &'static str {
    match formula {
        Formula::Moved => phrases.fact_moved,
        Formula::Gap => phrases.fact_gap,
        Formula::Times => phrases.fact_times,
        Formula::Gone => phrases.fact_gone,
        Formula::Years => phrases.fact_years,
        Formula::Linear if share => phrases.fact_linear_points,
        Formula::Linear => phrases.fact_linear,
        Formula::Compound => phrases.fact_compound,
        Formula::Plan => phrases.fact_plan,
        Formula::Missed => phrases.fact_missed,
        Formula::Difference => phrases.fact_difference,
        Formula::Ratio => phrases.fact_ratio,
    }
}

fn value(content: &Content, phrases: &Phrases, indicator: &Indicator, fact: &Fact) -> String {
    let lang = content.lang;
    let plain = |decimals| span(lang, fact.value, decimals);
    let sign = |value: f64| signed(lang, value, 2);
    let change = if fact.value.is_single() {
        sign(fact.value.lo)
    } else {
        fill(phrases.from_to, &[&sign(fact.value.lo), &sign(fact.value.hi)])
    };
    let in_unit = |text: &str| {
        if content.is_share(indicator) {
            fill(labels(content.lang).points, &[text])
        } else {
            with_unit(content, indicator, text)
        }
    };
    match fact.formula {
        Formula::Moved if content.is_rank(indicator) => fill(phrases.places, &[&change]),
        Formula::Moved | Formula::Plan | Formula::Difference => in_unit(&change),
        Formula::Gap | Formula::Linear => in_unit(&plain(2)),
        Formula::Times | Formula::Ratio => fill(phrases.times, &[&plain(2)]),
        Formula::Gone | Formula::Compound => format!("{}%", plain(1)),
        Formula::Years if fact.value.lo == 1.0 => phrases.year_one.to_string(),
        Formula::Years => fill(phrases.years, &[&plain(1)]),
        Formula::Missed => fill(phrases.missed, &[&plain(0), &rounded(lang, fact.years, 0)]),
    }
}

/// Of a plan that is a range, the edge that the result is measured from; any other value as it is.
fn edge(fact: &Fact, at: usize, value: Span) -> Span {
    match (fact.formula, at) {
        (Formula::Plan, 1) if fact.value.hi < 0.0 => Span::new(value.lo, value.lo),
        (Formula::Plan, 1) if fact.value.lo > 0.0 => Span::new(value.hi, value.hi),
        _ => value,
    }
}

/// A number of a formula that leads to its figure; a range is bracketed, so that its dash is no minus.
fn bracketed(content: &Content, one: &Observation, value: Span) -> Told {
    let told = Told::figure(content, one, span(content.lang, value, 3));
    if value.is_single() { told } else { Told::join(["(".into(), told, ")".into()], "") }
}

/// The formula in signs that both languages share. Of a range, both ends stand in it.
fn formula(content: &Content, phrases: &Phrases, fact: &Fact) -> Told {
    let lang = content.lang;
    let number = |at: usize| match fact.inputs.get(at) {
        Some(Input { span: value, figures }) => match figures.first() {
            Some(one) => bracketed(content, one, edge(fact, at, *value)),
            None => Told::default(),
        },
        None => Told::default(),
    };
    let end_year = |at: usize| {
        let figure = fact.inputs.get(at).and_then(|input| input.figures.first());
        Told::words(figure.map_or(String::new(), |one| one.period.end_year().to_string()))
    };
    let template = match fact.formula {
        Formula::Moved => "{b} − {a}",
        Formula::Gap => "{b} − {a}",
        Formula::Times => "{b} ÷ {a}",
        Formula::Gone => "({b} − {a}) ÷ ({c} − {a}) × 100",
        Formula::Years => "{end} − {start}",
        Formula::Linear => "({b} − {a}) ÷ {years}",
        Formula::Compound => "(({b} ÷ {a})^(1 ÷ {years}) − 1) × 100",
        Formula::Plan => "{a} − {b}",
        Formula::Missed => phrases.formula_missed,
        Formula::Difference => "{a} − {b}",
        Formula::Ratio => "{a} ÷ {b}",
    };
    let years = Told::words(rounded(lang, fact.years, 2));
    let start = match fact.inputs.first().and_then(|input| input.figures.first()) {
        Some(one) if one.period.is_part() => Told::words(rounded(lang, one.period.midpoint(), 2)),
        _ => end_year(0),
    };
    let arguments = [
        ("a", number(0)),
        ("b", number(1)),
        ("c", number(2)),
        ("years", years),
        ("start", start),
        ("end", end_year(1)),
    ];
    tell(template, &arguments)
}
