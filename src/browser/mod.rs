//! Every touch of the web: the address, the width of an element, the day, rows of a static table.
//!
//! Each function says what it gives while prerendering, where there is no browser.

mod address;
mod layout;
mod rows;

pub use address::{address, on_back, say};
#[cfg(target_arch = "wasm32")]
pub use layout::on_width;
pub use layout::{mark_live, place, pressed_station, set_value, today};
pub use rows::{Match, filter_rows};
