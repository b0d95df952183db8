//! The Bình Phước road: a province's development programme, explained with sourced figures.
//!
//! Rooms, ground floor first; a room imports only from rooms above it in this list:
//!
//! - [`content`]: what is known: the data package, checked; what follows from it by computing. Pure.
//! - [`text`]: the words, numbers and dates of the interface, Vietnamese and English. Pure.
//! - [`address`]: the address grammar. Pure.
//! - [`chart`]: drawings as scenes of marks, through plotters. Pure.
//! - [`browser`]: every touch of the web.
//! - [`component`]: small views with props.
//! - [`page`]: the uses of the content.
//! - `site`: native only: reads, renders, bundles, compresses, serves.
//!
//! The browser runs one of three programs, `src/entry/`: that of the pages to explore, of all figures, of the presentation.

pub mod address;
pub mod browser;
pub mod chart;
pub mod component;
pub mod content;
pub mod page;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod text;
