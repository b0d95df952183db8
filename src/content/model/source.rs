//! Where figures and words come from: publications, and the instruments that set numbers.

use serde::{Deserialize, Serialize};

/// `sources.csv`: a publication that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Key.
    pub id: String,
    /// The title as published, or what stands in for it.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where it was read.
    pub url: String,
    /// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or empty where none is shown.
    pub date: String,
    /// What sort of publication.
    pub kind: SourceKind,
    /// Language tag of the publication.
    pub language: String,
}

/// What sort of publication a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A legal text.
    Law,
    /// A government site or report.
    Official,
    /// A statistics office.
    Statistics,
    /// A newspaper or magazine.
    Press,
    /// A trade or company site, or a copy of somebody else's text.
    Other,
}

/// `documents.csv`: the instrument that sets a number (a resolution, a decision, a plan).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Key.
    pub id: String,
    /// Its name in full.
    pub name: String,
    /// Its name in a label.
    pub short: String,
    /// `YYYY` to `YYYY-MM-DD`, or empty.
    pub date: String,
    /// The source that names it.
    pub source: String,
}
