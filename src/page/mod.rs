//! The uses of the content. Each page is rendered whole at build time; the browser hydrates its living parts.

pub mod chart;
pub mod explore;
pub mod figures;
pub mod indicator;
#[cfg(target_arch = "wasm32")]
mod living;
pub mod missing;
#[cfg(not(target_arch = "wasm32"))]
pub mod present;
#[cfg(not(target_arch = "wasm32"))]
mod rendered;
pub mod sector;

#[cfg(target_arch = "wasm32")]
pub use living::hydrate;
#[cfg(not(target_arch = "wasm32"))]
pub use rendered::{Life, Rendered, missing, render};
