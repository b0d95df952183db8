//! Where the built site lies; the browser tests use it too.

use std::env;
use std::path::{Path, PathBuf};

/// The folder under test: `dist`, or the one named by `DIST`. Panics when nothing was built.
pub fn dist() -> PathBuf {
    let dist = env::var("DIST").unwrap_or_else(|_| "dist".into());
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join(dist);
    assert!(dist.join("index.html").exists(), "{} holds no site: `cargo run -- build` makes it", dist.display());
    dist
}
