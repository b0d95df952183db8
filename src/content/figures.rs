//! The rules of an observation: each is one function in a table of rules, and says what is wrong, in which
//! column, and what to do.

use super::date::Date;
use super::model::{Content, Kind, Observation};

/// A broken rule: the row's place in its table, the column, the rule, the remedy.
pub(super) type Broken = (usize, &'static str, String, String);

/// A rule of one observation: column, rule, remedy.
type Rule = fn(&Content, &Observation) -> Option<(&'static str, String, String)>;

const OBSERVATION_RULES: &[Rule] =
    &[value_or_range, range_ascends, plan_is_one_year, aim_is_whole_years, result_is_over, estimate_has_begun];

/// The broken rules of single observations.
pub(super) fn observations(content: &Content) -> Vec<Broken> {
    let all = content.observations.iter().enumerate();
    all.flat_map(|(row, observation)| {
        let broken = OBSERVATION_RULES.iter().filter_map(|rule| rule(content, observation));
        broken.map(move |(column, rule, remedy)| (row, column, rule, remedy))
    })
    .collect()
}

/// Wordings that are neither words nor a number, or both.
pub(super) fn wordings(content: &Content) -> Vec<Broken> {
    let all = content.wordings.iter().enumerate();
    all.filter(|(_, one)| one.text.is_empty() == one.observation.is_none())
        .map(|(row, one)| {
            let wrong =
                if one.text.is_empty() { "neither words nor an observation" } else { "words and an observation" };
            let remedy = "fill the text, in both languages, or the observation".to_owned();
            (row, "observation", format!("there are {wrong}"), remedy)
        })
        .collect()
}

fn value_or_range(_: &Content, own: &Observation) -> Option<(&'static str, String, String)> {
    let wrong = match (own.value, own.low, own.high) {
        (Some(_), None, None) | (None, Some(_), Some(_)) => return None,
        (None, None, None) => "there is neither a value nor a range",
        (Some(_), _, _) => "there is a value and an end of a range",
        (None, _, _) => "the range has one end only",
    };
    Some(("value", wrong.to_owned(), "fill value, or low and high".to_owned()))
}

fn range_ascends(_: &Content, own: &Observation) -> Option<(&'static str, String, String)> {
    let (low, high) = (own.low?, own.high?);
    (low >= high)
        .then(|| ("low", format!("`{low}` is not below high, `{high}`"), "write the smaller number in low".to_owned()))
}

fn plan_is_one_year(_: &Content, own: &Observation) -> Option<(&'static str, String, String)> {
    (own.kind == Kind::Plan && !own.period.is_year()).then(|| {
        let rule = format!("`{}` is not one year, and a plan is the target of one year's plan", own.period);
        ("period", rule, "write the year, or make the kind target".to_owned())
    })
}

fn aim_is_whole_years(_: &Content, own: &Observation) -> Option<(&'static str, String, String)> {
    (matches!(own.kind, Kind::Target | Kind::Vision) && own.period.is_part()).then(|| {
        let rule = format!("`{}` is a part of a year, and a target or vision is for whole years", own.period);
        ("period", rule, "write the year, or the first and the last year".to_owned())
    })
}

/// The last day on which an observation's source can have been published. A source without a date is taken
/// to be as late as the newest dated one.
fn published(content: &Content, own: &Observation) -> Option<(u16, u8, u8)> {
    let day = |date: &str| date.parse().ok().map(Date::latest_day);
    let source = content.sources.iter().find(|source| source.id == own.source)?;
    day(&source.date).or_else(|| content.sources.iter().filter_map(|source| day(&source.date)).max())
}

fn result_is_over(content: &Content, own: &Observation) -> Option<(&'static str, String, String)> {
    let published = published(content, own)?;
    (own.kind == Kind::Result && published < own.period.last_day()).then(|| {
        let rule = format!("a result for `{}` was published before the period closed: it is an estimate", own.period);
        ("kind", rule, "write estimate, or correct the period or the source's date".to_owned())
    })
}

fn estimate_has_begun(content: &Content, own: &Observation) -> Option<(&'static str, String, String)> {
    let published = published(content, own)?;
    (own.kind == Kind::Estimate && published < own.period.first_day()).then(|| {
        let rule = format!("an estimate for `{}` was published before the period began", own.period);
        ("kind", rule, "write plan or target, or correct the period or the source's date".to_owned())
    })
}
