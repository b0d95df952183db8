//! A part of `RESULTS.md`, which `tests/run benchmark` puts together.

use std::fs;
use std::path::Path;

/// Keeps a part for the whole, as `target/benchmark/<name>.md`.
pub fn keep(name: &str, text: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/benchmark");
    fs::create_dir_all(&folder).expect("a folder below target");
    fs::write(folder.join(name).with_extension("md"), text).expect("a part can be written");
}

/// What it was measured on.
pub fn machine() -> String {
    let cpus = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpus.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": ")).map(|(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    format!("{}, {cores} cores, no graphics card", model.unwrap_or("an unnamed processor"))
}
