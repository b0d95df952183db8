//! Sizes of what was built, and of what a reader downloads to explore.

use super::compress::Packed;
use super::publish::File;
use std::fmt;

/// What a kind of file weighs, in bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// As it is.
    pub raw: usize,
    /// As gzip.
    pub gzip: usize,
    /// As brotli.
    pub brotli: usize,
}

/// What the Vietnamese explore page makes a browser download, by kind of file.
#[derive(Clone, Debug, Default)]
pub struct Sizes {
    /// Name of the kind, and its weight; fonts come last.
    pub kinds: Vec<(&'static str, Weight)>,
}

/// Which files the explore page loads, by the beginning and end of their path.
const EXPLORE: [(&str, &str, &str); 6] = [
    ("HTML, with CSS", "index.html", ""),
    ("CSS, further down", "assets/further-", ".css"),
    ("JavaScript", "assets/road-", ".js"),
    ("WebAssembly", "assets/road-", ".wasm"),
    ("data", "assets/content-vi-", ".bin"),
    ("fonts", "assets/be-vietnam-pro-", ".woff2"),
];

impl Sizes {
    /// Adds up the files of each kind.
    pub fn of(files: &[File], packed: &[(String, Packed)]) -> Sizes {
        let weigh = |start: &str, end: &str| {
            let mut weight = Weight::default();
            for (name, bytes) in files.iter().filter(|(name, _)| name.starts_with(start) && name.ends_with(end)) {
                let found = packed.iter().find(|(other, _)| other == name).map(|(_, packed)| packed);
                weight.raw += bytes.len();
                weight.gzip += found.map_or(bytes.len(), |packed| packed.gzip.len());
                weight.brotli += found.map_or(bytes.len(), |packed| packed.brotli.len());
            }
            weight
        };
        Sizes { kinds: EXPLORE.iter().map(|(kind, start, end)| (*kind, weigh(start, end))).collect() }
    }

    /// All kinds but fonts.
    pub fn explore(&self) -> Weight {
        let mut sum = Weight::default();
        for (_, weight) in self.kinds.iter().filter(|(kind, _)| *kind != "fonts") {
            sum.raw += weight.raw;
            sum.gzip += weight.gzip;
            sum.brotli += weight.brotli;
        }
        sum
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let line = |f: &mut fmt::Formatter, name: &str, weight: &Weight| {
            writeln!(f, "  {name:<22}{:>10}{:>10}{:>10}", weight.raw, weight.gzip, weight.brotli)
        };
        writeln!(f, "  {:<22}{:>10}{:>10}{:>10}", "explore page, bytes", "raw", "gzip", "brotli")?;
        for (name, weight) in self.kinds.iter().filter(|(kind, _)| *kind != "fonts") {
            line(f, name, weight)?;
        }
        line(f, "together", &self.explore())?;
        for (name, weight) in self.kinds.iter().filter(|(kind, _)| *kind == "fonts") {
            line(f, name, weight)?;
        }
        Ok(())
    }
}
