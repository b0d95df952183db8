//! Every sentence is whole and right, whatever the data; and those of today are on record, to be read.

use super::contents;
use crate::content::{Bound, ChartKind, Content, Kind, Lang, Observation, Series};
use crate::text::finding::{Finding, finding};
use crate::text::phrases;
use crate::text::told::{Told, tell};
use std::path::Path;

/// What no sentence may have: an open place, a word of the program, two signs, two spaces, two full stops.
const NEVER: [&str; 14] =
    ["{", "}", "NaN", "inf", "None", "undefined", "null", "−−", "+−", "+ ", "  ", "..", " .", " ,"];

/// What is wrong with a text.
fn fault(lang: Lang, text: &str) -> Option<String> {
    if let Some(wrong) = NEVER.iter().find(|wrong| text.contains(**wrong)) {
        return Some(format!("`{wrong}` stands in `{text}`"));
    }
    let point = if lang == Lang::Vi { '.' } else { ',' };
    // A grouping mark has three digits behind it, and no decimal mark follows another.
    let letters: Vec<char> = text.chars().collect();
    for (at, letter) in letters.iter().enumerate() {
        let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
        let between = at > 0 && digit(at - 1) && digit(at + 1);
        if *letter == point && between && !(digit(at + 2) && digit(at + 3) && !digit(at + 4)) && !is_date(&letters, at)
        {
            return Some(format!("a number of the other language stands in `{text}`"));
        }
    }
    text.chars().next().filter(|first| first.is_lowercase()).map(|_| format!("`{text}` begins small"))
}

/// Whether a full stop stands in a Vietnamese date such as `12.2022`.
fn is_date(letters: &[char], at: usize) -> bool {
    let year: String = letters[at + 1..].iter().take_while(|letter| letter.is_ascii_digit()).collect();
    year.len() == 4
}

/// Everything a finding says; sentences end in a full stop, titles do not.
fn faults(lang: Lang, told: &Finding) -> Vec<String> {
    let mut texts = vec![told.title.plain()];
    texts.extend(told.sentences.iter().map(Told::plain));
    let mut faults: Vec<String> = texts.iter().filter_map(|text| fault(lang, text)).collect();
    faults.extend(fault(lang, &told.description));
    let open = told.sentences.iter().map(Told::plain).filter(|text| !text.ends_with('.'));
    faults.extend(open.map(|text| format!("`{text}` does not end")));
    if told.title.plain().ends_with('.') {
        faults.push(format!("the title `{}` ends in a full stop", told.title.plain()));
    }
    faults
}

/// The findings of every chart, as they are read.
fn all(content: &Content) -> String {
    let chart = |chart: &crate::content::Chart| {
        let told = finding(content, chart);
        let sentences: Vec<String> = told.sentences.iter().map(Told::plain).collect();
        format!("# {}\n{}\n{}\n{}\n", chart.id, told.title.plain(), sentences.join(" "), told.description)
    };
    content.charts.iter().map(chart).collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
}

#[test]
fn the_findings_of_today_are_on_record() {
    for content in contents() {
        let name = format!("src/text/tests/findings.{}.txt", content.lang.tag());
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&name);
        let told = all(&content);
        if std::env::var_os("RECORD").is_some() {
            std::fs::write(&path, &told).expect("the record can be written");
        }
        let known = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(told == known, "{name} says otherwise; read it, then `RECORD=1 cargo test --lib on_record`:\n{told}");
    }
}

#[test]
fn the_findings_of_today_are_whole() {
    for content in contents() {
        let wrong: Vec<String> =
            content.charts.iter().flat_map(|chart| faults(content.lang, &finding(&content, chart))).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// A figure as it might have been published instead.
fn otherwise(one: &Observation, dice: &mut Dice) -> Option<Observation> {
    let mut one = one.clone();
    let factor = [0.0, 0.1, 0.5, 1.0, 1.01, 2.0, 9.5][dice.roll(7) as usize];
    let middle = one.span().lo * factor;
    match dice.roll(4) {
        0 => return None,
        1 => (one.value, one.low, one.high) = (None, Some(middle), Some(middle + 1.5)),
        _ => (one.value, one.low, one.high) = (Some(middle), None, None),
    }
    let bounds = [Bound::Exact, Bound::About, Bound::AtLeast, Bound::MoreThan, Bound::AtMost, Bound::LessThan];
    one.bound = bounds[dice.roll(6) as usize];
    if matches!(one.kind, Kind::Result | Kind::Estimate) {
        one.kind = [Kind::Result, Kind::Estimate][dice.roll(2) as usize];
    }
    Some(one)
}

#[test]
fn whatever_is_published_is_told_whole() {
    let contents = contents();
    let mut dice = Dice(17);
    for _ in 0..120 {
        for content in &contents {
            let mut other = content.clone();
            other.observations = content.observations.iter().filter_map(|one| otherwise(one, &mut dice)).collect();
            for chart in &other.charts {
                let told = finding(&other, chart);
                let wrong = faults(other.lang, &told);
                assert!(wrong.is_empty(), "{}: {wrong:#?}", chart.id);
                if chart.kind == ChartKind::Progress {
                    is_true(&other, chart, &told);
                }
            }
        }
    }
}

/// A title that says reached is about a target that is reached, and the other way round.
fn is_true(content: &Content, chart: &crate::content::Chart, told: &Finding) {
    let Some(indicator) = content.indicators_of(&chart.id).next() else { return };
    let series = Series::of(content, indicator);
    let title = told.title.plain();
    let reached = |year: u16| {
        let arguments = [("name", Told::words(&indicator.short)), ("year", year.to_string().into())];
        tell(phrases(content.lang).reached, &arguments).capital().plain()
    };
    let says = series.last_target().is_some_and(|target| title == reached(target.period.end_year()));
    let is = series.last_way().is_some_and(|way| way.is_met());
    assert!(!says || is, "{}: `{title}` and it is not", chart.id);
    let multiple = series.last_way().and_then(|way| way.times()).is_none_or(|times| times.lo < 1.0);
    let grows = title.contains(if content.lang == Lang::Vi { " gấp " } else { " times the " });
    assert!(!(grows && multiple), "{}: `{title}` is no growth", chart.id);
}
