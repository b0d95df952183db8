//! Brotli and gzip beside each text file, at the highest level; kept from build to build by content.

use super::Error;
use super::asset::hash;
use super::cache::{kept, shared};
use super::publish::File;
use std::path::Path;

/// Endings of files that compress; fonts and pictures are compressed already.
const TEXT: [&str; 12] = ["html", "css", "js", "wasm", "svg", "csv", "json", "webmanifest", "txt", "md", "bin", "xml"];

/// A file's compressed forms.
#[derive(Clone, Debug)]
pub struct Packed {
    /// Brotli, quality 11.
    pub brotli: Vec<u8>,
    /// Gzip, level 9.
    pub gzip: Vec<u8>,
}

/// The compressed forms of every file that compresses, by name. Work is shared among the machine's cores, the largest file
/// first: no core is left with it alone at the end.
pub fn all(cache: &Path, files: &[File]) -> Result<Vec<(String, Packed)>, Error> {
    let mut text: Vec<&File> = files.iter().filter(|(name, _)| is_text(name)).collect();
    text.sort_by_key(|(_, bytes)| std::cmp::Reverse(bytes.len()));
    shared(&text, |(name, bytes)| Ok((name.clone(), one(cache, bytes)?)))
}

/// Whether a file of this name is compressed.
pub fn is_text(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| TEXT.contains(&ending))
}

/// How many bytes are sent for these, in brotli.
pub fn weight(cache: &Path, bytes: &[u8]) -> Result<usize, Error> {
    Ok(one(cache, bytes)?.brotli.len())
}

fn one(cache: &Path, bytes: &[u8]) -> Result<Packed, Error> {
    // What is kept depends on how it was made, too: on that very file.
    let key = hash(&[bytes, include_bytes!("../../pack/src/lib.rs").as_slice()].concat());
    let form = |ending: &str, pack: fn(&[u8]) -> std::io::Result<Vec<u8>>| {
        let wrong = |error: std::io::Error| Error::step(format!("compression: {error}"));
        kept(cache, &format!("{key}.{ending}"), || pack(bytes).map_err(wrong))
    };
    Ok(Packed { brotli: form("br", pack::brotli)?, gzip: form("gz", pack::gzip)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::io::Read;

    #[test]
    fn text_is_compressed_and_fonts_are_not() {
        for name in ["index.html", "data/goals.csv", "assets/road-01.wasm", "manifest.webmanifest"] {
            assert!(is_text(name), "{name}");
        }
        for name in ["assets/a.woff2", "image/road.png", "data/binh-phuoc-road.zip", "LICENSE"] {
            assert!(!is_text(name), "{name}");
        }
    }

    #[test]
    fn what_is_kept_is_taken_again_and_no_half_file_stays() {
        let cache = std::env::temp_dir().join(format!("road-compress-{}", std::process::id()));
        let files = |words: &str| vec![("a.txt".to_string(), words.repeat(99).into_bytes())];
        let first = all(&cache, &files("trước ")).expect("compressed");
        let mut text = String::new();
        flate2::read::GzDecoder::new(&*first[0].1.gzip).read_to_string(&mut text).expect("it is gzip");
        assert_eq!(text, "trước ".repeat(99));
        let again = all(&cache, &files("trước ")).expect("taken from the cache");
        assert_eq!(first[0].1.brotli, again[0].1.brotli);
        assert_eq!(fs::read_dir(&cache).expect("the cache").count(), 2, "one file, two forms");
        fs::remove_dir_all(&cache).expect("removed");
    }
}
