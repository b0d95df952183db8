//! The uses of the content. Each page is rendered whole at build time; the browser hydrates its living parts.

pub mod explore;
pub mod figures;
pub mod indicator;
#[cfg(target_arch = "wasm32")]
mod living;
#[cfg(not(target_arch = "wasm32"))]
pub mod present;
#[cfg(not(target_arch = "wasm32"))]
mod rendered;

#[cfg(target_arch = "wasm32")]
pub use living::hydrate;
#[cfg(not(target_arch = "wasm32"))]
pub use rendered::{Life, Rendered, render};
