//! Each computed fact, computed back: what the formula gave must lead from its inputs to its target.

use super::contents;
use crate::content::fact::{Fact, Formula, facts};
use crate::content::{Content, Indicator};
use crate::text::fact::fact_words;
use std::collections::BTreeSet;

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

/// Whether a fact is right, told by going back from it.
fn is_right(fact: &Fact) -> bool {
    let (value, years) = (fact.value, fact.years);
    let end = |at: usize| fact.inputs[at].span;
    match fact.formula {
        Formula::Moved => near(end(0).lo + value.lo, end(1).lo),
        Formula::Gap => near(end(0).hi + value.lo, end(1).lo) && near(end(0).lo + value.hi, end(1).hi),
        Formula::Times => near(end(0).hi * value.lo, end(1).lo) && near(end(0).lo * value.hi, end(1).hi),
        Formula::Gone => near(end(0).lo + (end(2).lo - end(0).lo) * value.lo / 100.0, end(1).lo),
        Formula::Years => value.lo > 0.0 && near(value.lo, years),
        Formula::Linear => {
            near(end(0).hi + value.lo * years, end(1).lo) && near(end(0).lo + value.hi * years, end(1).hi)
        }
        Formula::Compound => {
            let grown = |from: f64, rate: f64| from * (1.0 + rate / 100.0).powf(years);
            near(grown(end(0).hi, value.lo), end(1).lo) && near(grown(end(0).lo, value.hi), end(1).hi)
        }
        // Inside the plan there is no distance; outside, the distance leads to one of its edges.
        Formula::Plan => [end(0).lo, end(0).hi].iter().zip([value.lo, value.hi]).all(|(known, distance)| {
            let edge = known - distance;
            (distance == 0.0 && (end(1).lo..=end(1).hi).contains(known))
                || near(edge, if distance < 0.0 { end(1).lo } else { end(1).hi })
        }),
        Formula::Missed => {
            let years = fact.inputs.chunks(2).filter(|pair| pair[0].span.hi < pair[1].span.lo).count();
            near(value.lo, years as f64)
        }
        Formula::Difference => near(end(1).lo + value.lo, end(0).lo),
        Formula::Ratio => near(end(1).lo * value.lo, end(0).lo),
    }
}

fn each(content: &Content) -> impl Iterator<Item = (&Indicator, Fact<'_>)> {
    content.indicators.iter().flat_map(move |one| facts(content, one).into_iter().map(move |fact| (one, fact)))
}

#[test]
fn every_fact_leads_back_to_its_figures() {
    let [content, _] = contents();
    let mut formulas = BTreeSet::new();
    for (indicator, fact) in each(&content) {
        assert!(is_right(&fact), "{} {}: {fact:?}", indicator.id, fact.anchor);
        formulas.insert(format!("{:?}", fact.formula));
    }
    let all = ["Moved", "Gap", "Times", "Gone", "Years", "Linear", "Compound", "Plan", "Missed", "Difference", "Ratio"];
    let untested: Vec<&&str> = all.iter().filter(|formula| !formulas.contains(**formula)).collect();
    assert!(untested.is_empty(), "the package gives no example of {untested:?}");
}

#[test]
fn nothing_is_computed_from_figures_that_do_not_belong_together() {
    let [content, _] = contents();
    for (indicator, fact) in each(&content) {
        let figures: Vec<_> = fact.inputs.iter().flat_map(|input| &input.figures).collect();
        assert!(figures.iter().all(|one| one.indicator == indicator.id), "{fact:?}");
        let scopes: BTreeSet<_> = figures.iter().map(|one| one.scope).collect();
        let beside = matches!(fact.formula, Formula::Difference | Formula::Ratio);
        assert_eq!(scopes.len(), if beside { 2 } else { 1 }, "{fact:?}");
        assert!(!scopes.contains(&crate::content::Scope::DongNai), "{fact:?}");
    }
}

#[test]
fn a_fact_has_an_address_of_its_own_and_words_in_both_languages() {
    for content in contents() {
        let mut seen = BTreeSet::new();
        for (indicator, fact) in each(&content) {
            assert!(seen.insert((indicator.id.clone(), fact.anchor.clone())), "{} {}", indicator.id, fact.anchor);
            let words = fact_words(&content, indicator, &fact);
            for text in [&words.name, &words.value, &words.formula.plain()] {
                assert!(!text.is_empty() && !text.contains(['{', '}']) && !text.contains("−−"), "{text}");
            }
        }
    }
}

#[test]
fn a_key_of_the_package_is_the_address_of_its_figure() {
    let [content, _] = contents();
    for one in &content.observations {
        assert_eq!(one.id, format!("{}-{}", one.indicator, content.anchor(one)));
    }
}
