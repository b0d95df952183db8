//! What the site knows: the data package as Rust values, its rules, and questions asked of it.
//!
//! # The model
//! [`model`] has one struct a table, [`Content`] is all the tables in one language. A figure's time is a
//! [`Period`]; a publication's date is a [`Date`].
//!
//! # The rules
//! Natively, [`read()`] reads `public/data/` and either gives a [`Content`] in which every rule holds, or every
//! [`Fault`] there is. Rules of one cell are a column's entry in `schema`; `check` applies them and the rules
//! between tables; `figures` has those of observations, `charts` those of charts. Nothing is mended silently.
//!
//! # In the browser
//! [`Content::from_bytes`] gives the same model back; it was checked when it was built, so nothing is
//! checked again. [`query`] and [`coverage`] answer the views' questions on both sides; [`series`] and [`mod@derive`]
//! make of the observations what is drawn and computed.
//!
//! Pure: no Leptos, no browser.

pub mod action;
pub mod anchor;
pub mod bundle;
pub mod coverage;
pub mod date;
pub mod deck;
pub mod derive;
pub mod fact;
pub mod fault;
mod guess;
pub mod model;
pub mod period;
pub mod query;
pub mod series;
pub mod split;
pub mod spoken;

#[cfg(not(target_arch = "wasm32"))]
mod charts;
#[cfg(not(target_arch = "wasm32"))]
pub mod check;
#[cfg(not(target_arch = "wasm32"))]
mod figures;
#[cfg(not(target_arch = "wasm32"))]
mod header;
#[cfg(not(target_arch = "wasm32"))]
mod nearest;
#[cfg(not(target_arch = "wasm32"))]
pub mod read;
#[cfg(not(target_arch = "wasm32"))]
mod row;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
#[cfg(not(target_arch = "wasm32"))]
mod slides;
#[cfg(not(target_arch = "wasm32"))]
mod table;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use bundle::BytesError;
pub use coverage::Coverage;
pub use date::{Date, DateError};
pub use fault::Fault;
pub use model::*;
pub use period::{Period, PeriodError};
pub use series::{Reading, Series, Span};
pub use split::Split;

#[cfg(not(target_arch = "wasm32"))]
pub use read::{read, read_all};

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod hostile;

/// The project's own package in both languages, for the tests of every room.
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn published() -> [Content; 2] {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    read_all(&folder).unwrap_or_else(|faults| panic!("{} faults, the first: {}", faults.len(), faults[0]))
}
