//! Parts of a whole: each publisher's split of each year, kept apart.

use super::model::{Content, Indicator, Kind, Observation, Scope};
use super::period::Period;

/// One publisher's split of one year.
#[derive(Clone, Debug)]
pub struct Split<'a> {
    /// The year.
    pub period: Period,
    /// Who published it.
    pub source: &'a str,
    /// A figure for each part, in the order in which the parts were asked for.
    pub parts: Vec<&'a Observation>,
}

impl Content {
    /// Every split of the province that has all of `parts`, oldest first.
    pub fn splits(&self, parts: &[&Indicator]) -> Vec<Split<'_>> {
        let mut splits: Vec<Split> = Vec::new();
        for part in parts {
            let known = self.observations.iter().filter(|one| {
                one.indicator == part.id
                    && one.scope == Scope::BinhPhuoc
                    && matches!(one.kind, Kind::Result | Kind::Estimate)
                    && one.period.is_year()
            });
            for one in known {
                match splits.iter_mut().find(|split| split.period == one.period && split.source == one.source) {
                    Some(split) => split.parts.push(one),
                    None => {
                        let at = splits.partition_point(|split| split.period <= one.period);
                        splits.insert(at, Split { period: one.period, source: &one.source, parts: vec![one] });
                    }
                }
            }
        }
        splits.retain(|split| split.parts.len() == parts.len());
        splits
    }

    /// The targets of an indicator that stand beside the province's for `year`, by scope, the province first: of the
    /// province, the region and the nation, for the very same period. Revised targets are rows of their own.
    pub fn beside(&self, indicator: &Indicator, year: u16) -> Vec<&Observation> {
        let targets = |scope: Scope| {
            let own = move |one: &&Observation| one.indicator == indicator.id && one.scope == scope;
            self.observations.iter().filter(own).filter(|one| matches!(one.kind, Kind::Target | Kind::Vision))
        };
        let Some(own) = targets(Scope::BinhPhuoc).find(|one| one.period.end_year() == year) else { return Vec::new() };
        let scopes = [Scope::BinhPhuoc, Scope::Southeast, Scope::Vietnam].into_iter();
        scopes.flat_map(|scope| targets(scope).filter(|one| one.period == own.period)).collect()
    }
}
