//! A tiny sound package with every rule broken on it once; then the project's own package.

mod answers;
mod every;
mod hostile;
mod package;
mod periods;
mod reading;
mod rules;

use super::read_all;
use std::path::Path;

/// The project's own package.
#[test]
fn the_published_package_is_sound() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    if let Err(faults) = read_all(&dir) {
        panic!("{} faults\n{}", faults.len(), package::lines(&faults));
    }
}
