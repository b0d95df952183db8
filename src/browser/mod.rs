//! Every touch of the web: the address, the width of an element, the day, rows of a static table.
//!
//! Each function says what it gives while prerendering, where there is no browser; those of `parts` and `on_width`
//! exist in the browser only.

mod address;
#[cfg(target_arch = "wasm32")]
mod deck;
#[cfg(target_arch = "wasm32")]
mod elsewhere;
#[cfg(target_arch = "wasm32")]
mod event;
#[cfg(target_arch = "wasm32")]
mod guess;
#[cfg(target_arch = "wasm32")]
mod keys;
#[cfg(target_arch = "wasm32")]
mod later;
mod layout;
#[cfg(target_arch = "wasm32")]
mod mark;
#[cfg(target_arch = "wasm32")]
mod note;
#[cfg(target_arch = "wasm32")]
mod over;
#[cfg(target_arch = "wasm32")]
mod paint;
#[cfg(all(target_arch = "wasm32", debug_assertions))]
mod panic;
#[cfg(target_arch = "wasm32")]
mod parts;
#[cfg(target_arch = "wasm32")]
mod point;
mod reading;
#[cfg(target_arch = "wasm32")]
mod rest;
#[cfg(target_arch = "wasm32")]
mod rows;
#[cfg(target_arch = "wasm32")]
mod share;
#[cfg(target_arch = "wasm32")]
mod tools;

pub use address::{address, on_back, say};
#[cfg(target_arch = "wasm32")]
pub use deck::present;
#[cfg(target_arch = "wasm32")]
pub use guess::let_guess;
#[cfg(target_arch = "wasm32")]
pub use keys::offer_keys;
#[cfg(target_arch = "wasm32")]
pub use layout::on_width;
pub use layout::{mark_live, once_seen, pressed_station, set_value, show_year, today};
#[cfg(target_arch = "wasm32")]
pub use note::open_notes;
#[cfg(target_arch = "wasm32")]
pub use paint::paint;
#[cfg(target_arch = "wasm32")]
pub use parts::{Part, data, lang, parts};
#[cfg(target_arch = "wasm32")]
pub use point::tell_points;
#[cfg(target_arch = "wasm32")]
pub use reading::follow_reading;
pub use reading::seen;
#[cfg(target_arch = "wasm32")]
pub use rest::let_rest;
#[cfg(target_arch = "wasm32")]
pub use rows::find_rows;
#[cfg(target_arch = "wasm32")]
pub use tools::offer_tools;
