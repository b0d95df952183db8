//! Every column of every table, broken in turn: the fault names the file, the line and the column.

use super::package::{Package, lines};
use crate::content::schema::{Cell, TABLES};
use std::path::Path;

/// What a cell of its column must never be; none where anything goes.
fn wrong(table: &str, field: &str, cell: Cell) -> Option<&'static str> {
    match cell {
        Cell::Id => Some("Not A Key"),
        Cell::Station => Some("1999"),
        Cell::Key(_) | Cell::KeyOrEmpty(_) => Some("nobody"),
        Cell::Filled | Cell::Text => Some(""),
        // A note may be empty, but not begin with a space.
        Cell::Note => Some(" a"),
        Cell::Pattern => Some("no place for the number"),
        Cell::Url => Some("example"),
        Cell::Date | Cell::Day => Some("2021-02-30"),
        Cell::Typed => match (table, field) {
            ("sources", "language") => None,
            _ => Some("@"),
        },
    }
}

#[test]
fn every_column_of_every_table_refuses_what_is_wrong() {
    let mut broken = 0;
    for schema in TABLES {
        let columns = schema.columns();
        for (at, column) in columns.iter().enumerate() {
            let Some(wrong) = wrong(schema.name, column.field, column.cell) else { continue };
            let package = Package::sound();
            let text = std::fs::read_to_string(package.path(schema.name)).expect("a table");
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            let mut rows: Vec<Vec<String>> =
                reader.records().flatten().map(|row| row.iter().map(String::from).collect()).collect();
            let last = rows.len() - 1;
            rows[last][at] = wrong.to_string();
            let mut writer = csv::Writer::from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).expect("a row");
            }
            package.write(schema.name, writer.into_inner().expect("a table"));
            let faults = package.faults();
            let found = faults.iter().any(|fault| {
                Path::new(&fault.file) == package.path(schema.name)
                    && fault.line == Some(last as u64 + 1)
                    && fault.column.as_deref() == Some(&column.name)
                    && !fault.remedy.is_empty()
            });
            assert!(found, "{}.{} may be `{wrong}`:\n{}", schema.name, column.name, lines(&faults));
            broken += 1;
        }
    }
    assert!(broken > 100, "only {broken} columns were broken");
}
