//! [`Content`] as bytes (postcard), and the part of it that is sent to the browser.

use super::model::{Chart, Content, Document, Event, Indicator, Milestone, Observation};
use std::fmt;

/// Bytes that are no [`Content`], or content that cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BytesError(Option<postcard::Error>);

impl Content {
    /// What a browser needs to redraw charts and the road: the figures that some chart draws, and what labels them.
    /// Everything that is only ever read as prerendered words is empty, whole tables and the texts of figures alike.
    pub fn for_browser(&self) -> Content {
        let drawn = |indicator: &str| self.chart_indicators.iter().any(|pair| pair.indicator == indicator);
        let bare = |one: &Observation| Observation {
            id: String::new(),
            locator: String::new(),
            note: String::new(),
            ..one.clone()
        };
        let observations: Vec<_> = self.observations.iter().filter(|one| drawn(&one.indicator)).map(bare).collect();
        let set = |id: &str| observations.iter().any(|one| one.document.as_deref() == Some(id));
        let indicators = self.indicators.iter().filter(|one| drawn(&one.id));
        let labelled = |one: &Document| Document {
            id: one.id.clone(),
            short: one.short.clone(),
            name: String::new(),
            date: String::new(),
            source: String::new(),
        };
        let aim = |one: &Milestone| Milestone {
            year: one.year,
            aim: one.aim.clone(),
            lead: String::new(),
            source: String::new(),
            locator: String::new(),
        };
        let flag = |one: &Event| Event { text: String::new(), source: String::new(), ..one.clone() };
        let untitled = |one: &Chart| Chart { name: String::new(), note: String::new(), ..one.clone() };
        let wordless = |one: &Indicator| Indicator { definition: String::new(), ..one.clone() };
        Content {
            lang: self.lang,
            documents: self.documents.iter().filter(|one| set(&one.id)).map(labelled).collect(),
            milestones: self.milestones.iter().map(aim).collect(),
            sectors: self.sectors.clone(),
            events: self.events.iter().map(flag).collect(),
            units: self.units.clone(),
            indicators: indicators.map(wordless).collect(),
            charts: self.charts.iter().map(untitled).collect(),
            chart_indicators: self.chart_indicators.clone(),
            observations,
            sources: Vec::new(),
            goals: Vec::new(),
            measures: Vec::new(),
            branches: Vec::new(),
            tasks: Vec::new(),
            breakthroughs: Vec::new(),
            duties: Vec::new(),
            confirmations: Vec::new(),
            gaps: Vec::new(),
            since: Vec::new(),
            shifts: Vec::new(),
            wordings: Vec::new(),
            slides: Vec::new(),
        }
    }

    /// The content as postcard bytes.
    ///
    /// # Errors
    /// When postcard refuses a value; no value of the model is known to be refused.
    pub fn to_bytes(&self) -> Result<Vec<u8>, BytesError> {
        postcard::to_allocvec(self).map_err(|error| BytesError(Some(error)))
    }

    /// The content that [`to_bytes`](Content::to_bytes) wrote.
    ///
    /// # Errors
    /// When the bytes were written by another version of the model, were cut, or have something behind them.
    pub fn from_bytes(bytes: &[u8]) -> Result<Content, BytesError> {
        match postcard::take_from_bytes(bytes) {
            Ok((content, [])) => Ok(content),
            Ok(_) => Err(BytesError(None)),
            Err(error) => Err(BytesError(Some(error))),
        }
    }
}

impl fmt::Display for BytesError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(error) => write!(out, "the bundled content does not read: {error}"),
            None => out.write_str("the bundled content does not read: there is more behind its end"),
        }
    }
}

impl std::error::Error for BytesError {}
