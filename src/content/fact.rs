//! Every fact that is computed from an indicator's figures, with the formula and what goes into it.

use super::derive::{Beside, Pace, against_plan};
use super::model::{Content, Indicator, Observation};
use super::series::{Reading, Series, Span};

/// How a fact is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formula {
    /// `last − first`, over the readings.
    Moved,
    /// `target − known`.
    Gap,
    /// `target / known`.
    Times,
    /// `(known − first) / (target − first) × 100`, per cent.
    Gone,
    /// `year of the target − year of the reading`.
    Years,
    /// `(target − known) / years`.
    Linear,
    /// `((target / known)^(1 / years) − 1) × 100`, per cent.
    Compound,
    /// `result − nearest edge of the plan`.
    Plan,
    /// How many of the years with a plan stayed below it.
    Missed,
    /// `own − other`.
    Difference,
    /// `own / other`.
    Ratio,
}

impl Formula {
    /// Its word in the address of a fact.
    pub fn word(self) -> &'static str {
        match self {
            Formula::Moved => "moved",
            Formula::Gap => "gap",
            Formula::Times => "times",
            Formula::Gone => "gone",
            Formula::Years => "years",
            Formula::Linear | Formula::Compound => "pace",
            Formula::Plan => "against",
            Formula::Missed => "missed",
            Formula::Difference => "difference",
            Formula::Ratio => "ratio",
        }
    }
}

/// What goes into a formula: a value, and the figures it comes from.
#[derive(Clone, Debug)]
pub struct Input<'a> {
    /// The value, or all that the figures say.
    pub span: Span,
    /// The figures; several where they disagree.
    pub figures: Vec<&'a Observation>,
}

/// A computed fact.
#[derive(Clone, Debug)]
pub struct Fact<'a> {
    /// How it is computed.
    pub formula: Formula,
    /// What it comes to, in the indicator's unit, years, times or per cent, as the formula says.
    pub value: Span,
    /// What goes in, in the order in which the formula names it.
    pub inputs: Vec<Input<'a>>,
    /// Years between reading and target, where the formula takes them.
    pub years: f64,
    /// Its anchor on the indicator's page.
    pub anchor: String,
}

impl<'a> From<&Reading<'a>> for Input<'a> {
    fn from(reading: &Reading<'a>) -> Input<'a> {
        Input { span: reading.span, figures: reading.figures.clone() }
    }
}

impl<'a> From<&'a Observation> for Input<'a> {
    fn from(figure: &'a Observation) -> Input<'a> {
        Input { span: figure.span(), figures: vec![figure] }
    }
}

/// The anchor of a fact about a figure of this content.
pub fn anchor(content: &Content, formula: Formula, about: &Observation) -> String {
    format!("{}-{}", formula.word(), content.anchor(about))
}

/// Every computed fact of an indicator: towards each target, against each plan, beside region and nation.
pub fn facts<'a>(content: &'a Content, indicator: &'a Indicator) -> Vec<Fact<'a>> {
    let series = Series::of(content, indicator);
    let mut facts = Vec::new();
    let mut add = |formula: Formula, value: Option<Span>, inputs: Vec<Input<'a>>, years: f64| {
        let about = inputs.last().and_then(|input| input.figures.first().copied());
        if let (Some(value), Some(about)) = (value, about) {
            facts.push(Fact { formula, value, inputs, years, anchor: anchor(content, formula, about) });
        }
    };
    let single = |value: f64| Span::new(value, value);
    if let (Some(first), Some(last)) = (series.known.first(), series.known.last())
        && first.period != last.period
        && first.span.is_single()
        && last.span.is_single()
    {
        add(Formula::Moved, Some(single(last.span.lo - first.span.lo)), vec![first.into(), last.into()], 0.0);
    }
    for way in series.ways() {
        let years = way.years().unwrap_or_default();
        let ends = || vec![way.known().into(), way.target().into()];
        let open = !way.is_met() && !content.is_rank(indicator);
        add(Formula::Gap, way.gap().filter(|_| open), ends(), years);
        add(Formula::Times, way.times().filter(|_| open && !content.is_share(indicator)), ends(), years);
        let from_first = vec![way.first().into(), way.known().into(), way.target().into()];
        add(Formula::Gone, way.gone().map(single), from_first, years);
        add(Formula::Years, way.years().map(single), ends(), years);
        match way.pace(content.pace_rule(indicator)) {
            Some(Pace::Linear(pace)) => add(Formula::Linear, Some(pace), ends(), years),
            Some(Pace::Compound(pace)) => add(Formula::Compound, Some(pace), ends(), years),
            None => {}
        }
    }
    let plans = against_plan(&series);
    for year in &plans {
        add(Formula::Plan, Some(year.distance), vec![(&year.reading).into(), year.plan.into()], 0.0);
    }
    if !plans.is_empty() {
        let missed = plans.iter().filter(|year| year.distance.hi < 0.0).count();
        let inputs = plans.iter().flat_map(|year| [Input::from(&year.reading), year.plan.into()]).collect();
        add(Formula::Missed, Some(Span::new(missed as f64, missed as f64)), inputs, plans.len() as f64);
    }
    for pair in Beside::all(content, indicator) {
        let (formula, value) = match content.is_share(indicator) {
            true => (Formula::Difference, Some(pair.difference())),
            false => (Formula::Ratio, pair.ratio()),
        };
        // A document may set the same figure as another: the pair has both ends in its address.
        let anchor = format!("{}-{}", anchor(content, formula, pair.own()), content.anchor(pair.other()));
        let inputs = vec![pair.own().into(), pair.other().into()];
        facts.extend(value.map(|value| Fact { formula, value: single(value), inputs, years: 0.0, anchor }));
    }
    facts
}
