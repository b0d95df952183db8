//! Every touch of the web: the address, the width of an element, the day, rows of a static table.
//!
//! Each function says what it gives while prerendering, where there is no browser; those of `parts` and `on_width`
//! exist in the browser only.

mod address;
mod layout;
#[cfg(target_arch = "wasm32")]
mod parts;
mod rows;

pub use address::{address, on_back, say};
#[cfg(target_arch = "wasm32")]
pub use layout::on_width;
pub use layout::{mark_live, place, pressed_station, set_value, today};
#[cfg(target_arch = "wasm32")]
pub use parts::{Part, data, parts};
pub use rows::{Match, filter_rows};
