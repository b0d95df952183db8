//! What readers download: the tables for a spreadsheet, the whole package as one file, each chart's figures.

use super::Error;
use super::publish::File;
use crate::content::{Content, Observation};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// By this mark a spreadsheet knows that a table is UTF-8, and shows its diacritics.
const BOM: &[u8] = b"\xef\xbb\xbf";
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

/// A figure with all that tells what it is, in both languages: a row of a chart's CSV, an object of its JSON.
#[derive(Serialize)]
struct Figure<'a> {
    id: &'a str,
    indicator: &'a str,
    name_vi: &'a str,
    name_en: &'a str,
    period: String,
    kind: &'static str,
    scope: &'static str,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    bound: &'static str,
    unit_vi: &'a str,
    unit_en: &'a str,
    document_vi: Option<&'a str>,
    document_en: Option<&'a str>,
    publisher: &'a str,
    source_title: &'a str,
    source_url: &'a str,
    source_date: &'a str,
    locator: &'a str,
    note_vi: &'a str,
    note_en: &'a str,
}

/// A chart's JSON.
#[derive(Serialize)]
struct Chart<'a> {
    id: &'a str,
    name_vi: &'a str,
    name_en: &'a str,
    licence: &'static str,
    figures: &'a [Figure<'a>],
}

/// The figures of each chart's indicators as CSV and JSON.
pub fn charts(contents: &[Content; 2]) -> Result<Vec<File>, Error> {
    let [vi, en] = contents;
    let mut files = Vec::new();
    for (chart, other) in vi.charts.iter().zip(&en.charts) {
        let path = |ending: &str| format!("data/chart/{}.{ending}", chart.id);
        let shown: Vec<&str> = vi.indicators_of(&chart.id).map(|indicator| indicator.id.as_str()).collect();
        let both = vi.observations.iter().zip(&en.observations);
        let drawn = both.filter(|(one, _)| shown.contains(&one.indicator.as_str()));
        let figures: Vec<Figure> = drawn.filter_map(|(one, other)| figure(contents, one, other)).collect();
        let failed = |error: &dyn std::fmt::Display| Error::step(format!("{}: {error}", path("csv")));
        let mut table = csv::Writer::from_writer(BOM.to_vec());
        for one in &figures {
            table.serialize(one).map_err(|error| failed(&error))?;
        }
        files.push((path("csv"), table.into_inner().map_err(|error| failed(&error))?));
        let licence = "CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/";
        let json = Chart { id: &chart.id, name_vi: &chart.name, name_en: &other.name, licence, figures: &figures };
        files.push((path("json"), serde_json::to_vec_pretty(&json).map_err(|error| failed(&error))?));
    }
    Ok(files)
}

/// A figure in both languages; none where a key of it is unknown, which the check of the package rules out.
fn figure<'a>([vi, en]: &'a [Content; 2], one: &'a Observation, other: &'a Observation) -> Option<Figure<'a>> {
    let (indicator, translated) = (vi.indicator(&one.indicator)?, en.indicator(&one.indicator)?);
    let source = vi.source(&one.source)?;
    let document = |content: &'a Content| Some(content.document(one.document.as_deref()?)?.name.as_str());
    Some(Figure {
        id: &one.id,
        indicator: &one.indicator,
        name_vi: &indicator.name,
        name_en: &translated.name,
        period: one.period.to_string(),
        kind: one.kind.word(),
        scope: one.scope.word(),
        value: one.value,
        low: one.low,
        high: one.high,
        bound: one.bound.word(),
        unit_vi: &vi.unit_of(&one.indicator)?.name,
        unit_en: &en.unit_of(&one.indicator)?.name,
        document_vi: document(vi),
        document_en: document(en),
        publisher: &source.publisher,
        source_title: &source.title,
        source_url: &source.url,
        source_date: &source.date,
        locator: &one.locator,
        note_vi: &one.note,
        note_en: &other.note,
    })
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
