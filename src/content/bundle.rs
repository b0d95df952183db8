//! [`Content`] as bytes (postcard), and the part of it that is sent to the browser.

use super::model::Content;
use std::fmt;

/// Bytes that are no [`Content`], or content that cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BytesError(Option<postcard::Error>);

impl Content {
    /// What a browser needs to redraw charts, the road, the table of figures and their sources. Everything
    /// that is only ever read as prerendered words is empty: goals, measures, branches, tasks, breakthroughs,
    /// duties, gaps. So [`coverage`](Content::coverage) is for the native side: without goals it would find
    /// no words.
    pub fn for_browser(&self) -> Content {
        Content {
            lang: self.lang,
            sources: self.sources.clone(),
            documents: self.documents.clone(),
            milestones: self.milestones.clone(),
            goals: Vec::new(),
            sectors: self.sectors.clone(),
            measures: Vec::new(),
            branches: Vec::new(),
            tasks: Vec::new(),
            breakthroughs: Vec::new(),
            duties: Vec::new(),
            events: self.events.clone(),
            units: self.units.clone(),
            indicators: self.indicators.clone(),
            observations: self.observations.clone(),
            confirmations: self.confirmations.clone(),
            charts: self.charts.clone(),
            chart_indicators: self.chart_indicators.clone(),
            gaps: Vec::new(),
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
