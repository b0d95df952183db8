//! Views with props. The living ones (`drawing`, `filter`, `language`, `road`, `station`) are hydrated one by one;
//! everything else is written once, at build time.

pub mod aims;
pub mod changes;
pub mod coverage;
pub mod drawing;
#[cfg(not(target_arch = "wasm32"))]
pub mod embedded;
pub mod facts;
pub mod figure;
pub mod figures;
pub mod filter;
pub mod frame;
pub mod guess;
pub mod heading;
pub mod here;
pub mod hero;
pub mod how;
pub mod kept;
pub mod keys;
pub mod language;
pub mod legend;
pub mod note;
pub mod road;
pub mod rows;
pub mod sector;
pub mod sign;
#[cfg(not(target_arch = "wasm32"))]
pub mod slide;
pub mod slim;
pub mod source;
#[cfg(not(target_arch = "wasm32"))]
pub mod stage;
pub mod station;
pub mod stopped;
pub mod tools;
