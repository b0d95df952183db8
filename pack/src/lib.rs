//! Compressed forms of files, as small as they get.
//!
//! A package of its own, since what is generic is compiled where it is used, as that package is: here optimised, in the
//! workshop, which is compiled as soon as may be, four times as slow (`Cargo.toml`, `[profile.dev.package]`).

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::io::{Result, Write};

/// Brotli, quality 11.
///
/// # Errors
/// The compressor's own.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    // A window as large as the file: a larger one finds nothing more, and takes time.
    let window = (usize::BITS - bytes.len().leading_zeros()).clamp(16, 24) as i32;
    let mut parameters =
        BrotliEncoderParams { quality: 11, lgwin: window, size_hint: bytes.len(), ..Default::default() };
    // Programs take some 0.3 % less when the last bit of a distance is told apart, pages and drawings more.
    parameters.dist.distance_postfix_bits = u32::from(!bytes.starts_with(b"<"));
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)?;
    Ok(packed)
}

/// Gzip, level 9.
///
/// # Errors
/// The compressor's own.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
