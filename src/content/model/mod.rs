//! The tables of the data package, one struct a table, in one language.
//!
//! A column `text_vi` / `text_en` of a table is the field `text` here: the reader keeps the language
//! that was asked for. Field order follows `public/data/datapackage.json`, which says what each column means.

mod chart;
mod figure;
mod programme;
mod slide;
mod source;

pub use chart::*;
pub use figure::*;
pub use programme::*;
pub use slide::*;
pub use source::*;

use serde::{Deserialize, Serialize};

/// A reading language of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lang {
    /// Vietnamese, the first language, at `/`.
    Vi,
    /// English, at `/en/`.
    En,
}

impl Lang {
    /// Both languages, the first one first.
    pub const ALL: [Lang; 2] = [Lang::Vi, Lang::En];

    /// The language tag, as in `lang="vi"` and in column names.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Vi => "vi",
            Lang::En => "en",
        }
    }

    /// The other language.
    pub fn other(self) -> Lang {
        match self {
            Lang::Vi => Lang::En,
            Lang::En => Lang::Vi,
        }
    }
}

/// The whole package in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the table of its name")]
pub struct Content {
    pub lang: Lang,
    #[cfg_attr(target_arch = "wasm32", serde(deserialize_with = "none"))]
    pub sources: Vec<Source>,
    pub documents: Vec<Document>,
    pub milestones: Vec<Milestone>,
    #[cfg_attr(target_arch = "wasm32", serde(deserialize_with = "none"))]
    pub goals: Vec<Goal>,
    pub sectors: Vec<Sector>,
    #[cfg_attr(target_arch = "wasm32", serde(deserialize_with = "none"))]
    pub measures: Vec<Measure>,
    #[cfg_attr(target_arch = "wasm32", serde(deserialize_with = "none"))]
    pub branches: Vec<Item>,
    #[cfg_attr(target_arch = "wasm32", serde(deserialize_with = "none"))]
    pub tasks: Vec<Item>,
    #[cfg_attr(target_arch = "wasm32", serde(deserialize_with = "none"))]
    pub breakthroughs: Vec<Breakthrough>,
    #[cfg_attr(target_arch = "wasm32", serde(deserialize_with = "none"))]
    pub duties: Vec<Duty>,
    pub events: Vec<Event>,
    pub units: Vec<Unit>,
    pub indicators: Vec<Indicator>,
    pub observations: Vec<Observation>,
    #[cfg_attr(target_arch = "wasm32", serde(deserialize_with = "none"))]
    pub confirmations: Vec<Confirmation>,
    pub charts: Vec<Chart>,
    pub chart_indicators: Vec<ChartIndicator>,
    #[cfg_attr(target_arch = "wasm32", serde(deserialize_with = "none"))]
    pub gaps: Vec<Gap>,
    #[cfg_attr(target_arch = "wasm32", serde(deserialize_with = "none"))]
    pub since: Vec<Item>,
    #[cfg_attr(target_arch = "wasm32", serde(deserialize_with = "none"))]
    pub shifts: Vec<Shift>,
    #[cfg_attr(target_arch = "wasm32", serde(deserialize_with = "none"))]
    pub wordings: Vec<Wording>,
    #[cfg_attr(target_arch = "wasm32", serde(deserialize_with = "none"))]
    pub slides: Vec<Slide>,
}

/// Reads a table that [`Content::for_browser`] leaves empty: its length alone, which is nought.
#[cfg(target_arch = "wasm32")]
fn none<'de, D: serde::Deserializer<'de>, T>(bytes: D) -> Result<Vec<T>, D::Error> {
    u8::deserialize(bytes).map(|_| Vec::new())
}
