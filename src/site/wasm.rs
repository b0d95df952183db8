//! The browser's side: compiled by a cargo of its own, bound to JavaScript.

use super::asset::hash;
use super::glue::{only, shorten, without_comments};
use super::{Error, say};
use crate::page::Life;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

const TARGET: &str = "wasm32-unknown-unknown";
/// Where cargo compiles them, below the project's folder.
const FOLDER: &str = "target/wasm";
const BOOT: &str = include_str!("boot.js");

/// A panic stops at once, without the code that would describe it; the page stays as it was made.
const SMALL_FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
const SMALL_STD: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// The programs that the browser runs, by their names as examples of the package.
const PROGRAMS: [(Life, &str); 3] = [(Life::Explore, "explore"), (Life::Find, "find"), (Life::Present, "present")];

/// What the build takes care of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// Few bytes: what readers get.
    Small,
    /// To be there soon: while developing. A panic says where it was; nothing is compressed.
    Soon,
}

/// A program that the browser runs.
#[derive(Clone)]
pub(super) struct Code {
    /// What it brings to life.
    pub life: Life,
    /// The script: wasm-bindgen's, and the few lines that start it.
    pub script: String,
    /// The WebAssembly.
    pub wasm: Vec<u8>,
}

/// Compiles and binds the programs of the site.
pub(super) fn build(root: &Path, care: Care) -> Result<Vec<Code>, Error> {
    let started = Instant::now();
    say("wasm: compiling; a first build takes some minutes");
    let bound = bound(root, &examples(), care)?;
    let codes = PROGRAMS.iter().zip(bound).map(|((life, _), bound)| code(*life, &bound));
    let codes = codes.collect::<Result<_, _>>()?;
    say(&format!("wasm: ready after {:.1} s", started.elapsed().as_secs_f64()));
    Ok(codes)
}

fn code(life: Life, bound: &Path) -> Result<Code, Error> {
    let read = |name: &str| fs::read(bound.join(name)).map_err(|error| Error::file(&bound.join(name), error));
    let script = String::from_utf8_lossy(&read("road.js")?).into_owned();
    Ok(Code { life, script: without_comments(&(script + BOOT)), wasm: read("road_bg.wasm")? })
}

/// Compiles some examples of the package and binds them; gives for each the folder of its `road.js` and `road_bg.wasm`.
/// What has not changed since the last build is taken from `target/`.
pub fn bound(root: &Path, examples: &[&str], care: Care) -> Result<Vec<PathBuf>, Error> {
    let folder = compile(root, examples, care)?;
    examples.iter().map(|name| kept(root, &folder.join(name).with_extension("wasm"), care)).collect()
}

fn kept(root: &Path, compiled: &Path, care: Care) -> Result<PathBuf, Error> {
    let raw = fs::read(compiled).map_err(|error| Error::file(compiled, error))?;
    // What is kept depends on how it was made, too: on this very file and the other.
    let made_of = hash(&[&raw, include_bytes!("wasm.rs").as_slice(), include_bytes!("glue.rs")].concat());
    // While developing there would soon be hundreds: each takes the place of the one before.
    let name = compiled.file_stem().map_or("".into(), |name| name.to_string_lossy());
    let kept = root.join("target/site/wasm").join(match care {
        Care::Small => made_of.clone(),
        Care::Soon => name.into_owned(),
    });
    if fs::read_to_string(kept.join("done")).ok().as_ref() != Some(&made_of) {
        bind(compiled, &kept, care)?;
        let imports = shorten(&kept.join("road_bg.wasm"))?;
        let glue = kept.join("road.js");
        let script = fs::read_to_string(&glue).map_err(|error| Error::file(&glue, error))?;
        fs::write(&glue, only(&script, &imports)).map_err(|error| Error::file(&glue, error))?;
        fs::write(kept.join("done"), made_of).map_err(|error| Error::file(&kept, error))?;
    }
    Ok(kept)
}

/// A command without what a cargo that runs this program has put into the environment.
pub(super) fn clean(program: &str) -> Command {
    let mut command = Command::new(program);
    let inherited = std::env::vars_os().map(|(name, _)| name.to_string_lossy().into_owned());
    let ours = |name: &String| {
        let path = matches!(name.as_str(), "CARGO_HOME" | "RUSTUP_HOME" | "RUSTUP_DIST_SERVER" | "RUSTUP_UPDATE_ROOT");
        let settings = ["CARGO_NET_", "CARGO_HTTP_", "CARGO_REGISTRIES_", "CARGO_REGISTRY_", "CARGO_SOURCE_"];
        let kept = path || settings.iter().any(|start| name.starts_with(start));
        !kept && (name.starts_with("CARGO") || name.starts_with("RUST"))
    };
    for name in inherited.filter(ours) {
        command.env_remove(name);
    }
    command
}

fn ensure_target() -> Result<(), Error> {
    let libraries = clean("rustc").args(["--print", "target-libdir", "--target", TARGET]).output();
    let libraries =
        libraries.map_err(|error| Error::step(format!("rustc does not run: {error}. Install Rust from rustup.rs")))?;
    if Path::new(String::from_utf8_lossy(&libraries.stdout).trim()).exists() {
        return Ok(());
    }
    say(&format!("wasm: adding the target {TARGET}"));
    match clean("rustup").args(["target", "add", TARGET]).status() {
        Ok(status) if status.success() => Ok(()),
        _ => Err(Error::step(format!(
            "the Rust target {TARGET} is missing, and `rustup target add {TARGET}` did not work. \
             Run it by hand, or use a Rust from rustup.rs"
        ))),
    }
}

/// Whether the sources of the standard library are here, so that it can be compiled along, for size.
fn has_std_source() -> bool {
    let sysroot = clean("rustc").args(["--print", "sysroot"]).output();
    let Ok(sysroot) = sysroot else { return false };
    let source = Path::new(String::from_utf8_lossy(&sysroot.stdout).trim()).join("lib/rustlib/src/rust/library/std");
    // Without the sources the build is larger, not wrong: a rustup that refuses is no error.
    source.exists()
        || clean("rustup")
            .args(["component", "add", "rust-src"])
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
}

/// The names of all programs, as examples of the package.
pub(super) fn examples() -> [&'static str; 3] {
    PROGRAMS.map(|(_, name)| name)
}

/// The profile of `Cargo.toml` by which they are compiled.
fn profile(care: Care) -> &'static str {
    match care {
        Care::Small => "wasm",
        Care::Soon => "quick",
    }
}

/// The cargo that compiles examples for the browser.
pub(super) fn cargo(root: &Path, examples: &[&str], care: Care) -> Command {
    let mut cargo = clean("cargo");
    cargo.current_dir(root).args(["build", "--locked", "--target", TARGET, "--profile", profile(care)]);
    cargo.args(examples.iter().flat_map(|name| ["--example", name])).arg("--target-dir").arg(root.join(FOLDER));
    cargo
}

/// Compiles examples for the browser; gives the folder of their WebAssembly. With the standard library compiled along for size it weighs
/// about a third less; where this toolchain cannot, the one it came with is taken.
fn compile(root: &Path, examples: &[&str], care: Care) -> Result<PathBuf, Error> {
    let cargo = || {
        let mut cargo = cargo(root, examples, care);
        cargo.stdout(Stdio::null());
        cargo
    };
    let run = |mut cargo: Command| {
        let status = cargo.status();
        status.map_err(|error| Error::step(format!("cargo does not run: {error}. Install Rust from rustup.rs")))
    };
    let compiled = root.join(FOLDER).join(TARGET).join(profile(care)).join("examples");
    if care == Care::Small && has_std_source() {
        let mut small = cargo();
        small.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", SMALL_FLAGS).args(SMALL_STD);
        if run(small)?.success() {
            return Ok(compiled);
        }
        say("wasm: the small build failed; trying the plain one");
    }
    ensure_target()?;
    if run(cargo())?.success() {
        return Ok(compiled);
    }
    Err(Error::step("the browser's side does not compile; the compiler says why above"))
}

fn bind(compiled: &Path, out: &Path, care: Care) -> Result<(), Error> {
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    let wrong = |error: &dyn std::fmt::Display| Error::step(format!("wasm-bindgen: {error:#}"));
    bindgen
        .input_path(compiled)
        .out_name("road")
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(care == Care::Small)
        .remove_producers_section(true)
        .web(true)
        .map_err(|error| wrong(&error))?
        .generate(out)
        .map_err(|error| wrong(&error))
}
