//! Brotli and gzip beside each text file, at the highest level; kept from build to build by content.

use super::Error;
use super::asset::hash;
use super::cache::{kept, shared};
use super::publish::File;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;
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

/// The compressed forms of every file that compresses, by name. Work is shared among the machine's cores.
pub fn all(cache: &Path, files: &[File]) -> Result<Vec<(String, Packed)>, Error> {
    let text: Vec<&File> = files.iter().filter(|(name, _)| is_text(name)).collect();
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

fn brotli(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut packed = Vec::new();
    let mut parameters = BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    // Programs take some 0.3 % less when the last bit of a distance is told apart, pages and drawings more.
    parameters.dist.distance_postfix_bits = u32::from(!bytes.starts_with(b"<"));
    let done = brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters);
    done.map_err(|error| Error::step(format!("compression: {error}")))?;
    Ok(packed)
}

fn one(cache: &Path, bytes: &[u8]) -> Result<Packed, Error> {
    // What is kept depends on how it was made, too: on this very file.
    let key = hash(&[bytes, include_bytes!("compress.rs").as_slice()].concat());
    let wrong = |error: std::io::Error| Error::step(format!("compression: {error}"));
    let brotli = kept(cache, &format!("{key}.br"), || brotli(bytes))?;
    let gzip = kept(cache, &format!("{key}.gz"), || {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).map_err(wrong)?;
        encoder.finish().map_err(wrong)
    })?;
    Ok(Packed { brotli, gzip })
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
