//! What readers download: the tables for a spreadsheet, and the whole package as one file.

use super::Error;
use super::publish::File;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// By this mark a spreadsheet knows that a table is UTF-8, and shows its diacritics.
pub const BOM: &[u8] = b"\xef\xbb\xbf";
/// The package in one file.
const ZIP: &str = "data/binh-phuoc-road.zip";

/// Whether a published file is a table that gets the mark.
pub fn is_table(name: &str) -> bool {
    name.starts_with("data/") && name.ends_with(".csv")
}

/// A table with the mark in front.
pub fn marked(table: &[u8]) -> Vec<u8> {
    if table.starts_with(BOM) { table.to_vec() } else { [BOM, table].concat() }
}

/// The package in one file; `files` are all that is published. Its bytes depend on the files alone, not on their order
/// nor on the time.
pub fn zip(files: &[File]) -> Result<File, Error> {
    let failed = |error: &dyn std::fmt::Display| Error::step(format!("{ZIP}: {error}"));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let own = files.iter().filter_map(|(name, bytes)| Some((name.strip_prefix("data/")?, bytes)));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in own.collect::<BTreeMap<_, _>>() {
        zip.start_file(format!("binh-phuoc-road/{name}"), options).map_err(|error| failed(&error))?;
        zip.write_all(bytes).map_err(|error| failed(&error))?;
    }
    let bytes = zip.finish().map_err(|error| failed(&error))?;
    Ok((ZIP.to_string(), bytes.into_inner()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_marked_once() {
        let once = marked("id\nđô".as_bytes());
        assert!(once.starts_with(BOM));
        assert_eq!(marked(&once), once);
        assert!(is_table("data/units.csv") && !is_table("data/README.md") && !is_table("assets/a.csv"));
    }

    #[test]
    fn the_package_is_the_same_twice_in_any_order() -> Result<(), Error> {
        let file = |name: &str| (name.to_string(), name.repeat(9).into_bytes());
        let mut files = ["data/b.csv", "index.html", "data/a.csv"].map(file);
        let (name, first) = zip(&files)?;
        files.reverse();
        assert_eq!((ZIP.to_string(), &first), (name, &zip(&files)?.1));
        let packed = zip::ZipArchive::new(Cursor::new(first)).map_err(|error| Error::step(error.to_string()))?;
        assert_eq!(packed.file_names().collect::<Vec<_>>(), ["binh-phuoc-road/a.csv", "binh-phuoc-road/b.csv"]);
        Ok(())
    }
}
