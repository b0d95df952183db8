//! The findings and facts of the real package in both languages, and of what could become of it.

mod extending;
mod facts;
mod findings;

use crate::content::{Content, read_all};
use std::path::Path;

/// The package of the project, in both languages.
fn contents() -> [Content; 2] {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    read_all(&folder).unwrap_or_else(|faults| panic!("{} faults, the first: {}", faults.len(), faults[0]))
}
