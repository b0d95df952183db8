//! The uses of the content. Each page is rendered whole at build time; the browser hydrates its living parts.

pub mod chart;
#[cfg(not(target_arch = "wasm32"))]
pub mod embed;
pub mod explore;
pub mod figures;
pub mod indicator;
#[cfg(target_arch = "wasm32")]
mod living;
#[cfg(not(target_arch = "wasm32"))]
pub mod making;
pub mod missing;
#[cfg(not(target_arch = "wasm32"))]
pub mod present;
#[cfg(not(target_arch = "wasm32"))]
mod rendered;
pub mod sector;

#[cfg(not(target_arch = "wasm32"))]
pub use embed::{Embedded, embeds, told};
#[cfg(target_arch = "wasm32")]
pub use living::{finish, hydrate, hydrate_figures};
#[cfg(not(target_arch = "wasm32"))]
pub use rendered::{Life, Rendered, making, missing, render};
