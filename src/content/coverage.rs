//! Which aim has a number: what is published for a sector and a station.

use super::model::*;

/// What is published for a sector and a station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Coverage<'a> {
    /// A number for the province, from at least one document.
    Numbers {
        /// How many of the sector's indicators have one.
        count: usize,
        /// The keys of the documents that set them, each once, in the order of the observations. Empty
        /// where the sources name no instrument.
        documents: Vec<&'a str>,
    },
    /// The programme speaks of it in words.
    Words,
    /// Nothing.
    Nothing,
}

/// The years in which the period of a station's number ends: the master plan's vision is for 2050.
fn ends(station: u16) -> &'static [u16] {
    match station {
        2025 => &[2025],
        2030 => &[2030],
        2045 => &[2045, 2050],
        _ => &[],
    }
}

impl Content {
    /// What is published for a sector (by its key) and a station (2025, 2030, 2045): numbers before words.
    ///
    /// A number is a plan, target or vision of the province before the merger. Words are a goal of that
    /// station in the sector; for the economy as a whole, which the programme does not list as a sector, the
    /// station's overall aim will do. Needs the goals, so not on [`for_browser`](Content::for_browser).
    pub fn coverage(&self, sector: &str, year: u16) -> Coverage<'_> {
        let mut measured: Vec<&str> = Vec::new();
        let mut documents: Vec<&str> = Vec::new();
        for own in self.observations.iter().filter(|own| is_number_for(own, year)) {
            let Some(indicator) = self.indicator(&own.indicator).filter(|indicator| indicator.sector == sector) else {
                continue;
            };
            push_once(&mut measured, &indicator.id);
            if let Some(document) = &own.document {
                push_once(&mut documents, document);
            }
        }
        let overall = self.sector(sector).is_some_and(|own| !own.named) && self.milestone(year).is_some();
        let in_words = overall || self.goals_of(year).any(|goal| goal.sector.as_deref() == Some(sector));
        match (measured.len(), in_words) {
            (0, true) => Coverage::Words,
            (0, false) => Coverage::Nothing,
            (count, _) => Coverage::Numbers { count, documents },
        }
    }
}

/// Whether an observation is a number the province is to reach by a station.
fn is_number_for(own: &Observation, station: u16) -> bool {
    matches!(own.kind, Kind::Plan | Kind::Target | Kind::Vision)
        && own.scope == Scope::BinhPhuoc
        && ends(station).contains(&own.period.end_year())
}

fn push_once<'a>(list: &mut Vec<&'a str>, word: &'a str) {
    if !list.contains(&word) {
        list.push(word);
    }
}
