//! One CSV file → its rows as text, with the line each began on. What is wrong with the file itself (it is
//! missing, its header is another one, a row has too few cells) is found here.

use super::fault::Fault;
use super::header;
use super::model::Lang;
use super::schema::{Cell, Column, Schema, TABLES};
use std::path::Path;

/// A row: its cells in the order of [`Table::columns`], and the line it began on.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) line: u64,
    pub(super) cells: Vec<String>,
}

/// A table as text.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) file: String,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
    /// The first cell of every row, also of the rows that could not be taken over; none when the table
    /// could not be read, so that no key into it is called unknown for that.
    pub(super) keys: Option<Vec<String>>,
}

/// All tables of a folder, and what is wrong with the files.
pub(super) fn open(dir: &Path) -> (Vec<Table>, Vec<Fault>) {
    let mut faults = Vec::new();
    let tables = TABLES.iter().map(|schema| Table::open(dir, schema, &mut faults)).collect();
    (tables, faults)
}

impl Table {
    /// A fault in this table.
    pub(super) fn fault(
        &self,
        line: impl Into<Option<u64>>,
        column: Option<&str>,
        rule: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Fault {
        Fault {
            file: self.file.clone(),
            line: line.into(),
            column: column.map(str::to_owned),
            rule: rule.into(),
            remedy: remedy.into(),
        }
    }

    /// The struct's fields in one language, and where the cell of each stands in a row.
    pub(super) fn fields(&self, lang: Lang) -> (Vec<&'static str>, Vec<usize>) {
        let kept = |column: &Column| column.lang.is_none_or(|own| own == lang);
        self.columns
            .iter()
            .enumerate()
            .filter(|(_, column)| kept(column))
            .map(|(at, column)| (column.field, at))
            .unzip()
    }

    /// Where a column stands in a row.
    pub(super) fn position(&self, column: impl Fn(&Column) -> bool) -> Option<usize> {
        self.columns.iter().position(column)
    }

    fn open(dir: &Path, schema: &Schema, faults: &mut Vec<Fault>) -> Table {
        let path = dir.join(schema.name).with_extension("csv");
        let mut table = Table {
            name: schema.name,
            file: path.display().to_string(),
            columns: schema.columns(),
            rows: Vec::new(),
            keys: None,
        };
        match std::fs::read(&path) {
            Ok(bytes) => table.fill(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes), faults),
            Err(error) => faults.push(table.fault(
                None,
                None,
                format!("the file cannot be read ({error})"),
                format!("put a table with the header `{}` there", table.header()),
            )),
        }
        table
    }

    /// The header as it must be.
    pub(super) fn header(&self) -> String {
        self.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(",")
    }

    fn fill(&mut self, bytes: &[u8], faults: &mut Vec<Fault>) {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
        let mut places: Option<Vec<usize>> = None;
        let mut record = csv::ByteRecord::new();
        loop {
            match reader.read_byte_record(&mut record) {
                Ok(true) => {}
                Ok(false) => break,
                // Reading from memory with any number of cells a row cannot fail; if it does, it is said.
                Err(error) => {
                    faults.push(self.fault(None, None, format!("this is not CSV ({error})"), "save the file as CSV"));
                    break;
                }
            }
            let line = line_of(bytes, &record);
            match &places {
                None => match header::places(self, &record, faults) {
                    Some(found) => {
                        places = Some(found);
                        self.keys = Some(Vec::new());
                    }
                    None => return,
                },
                Some(places) => self.take(&record, line, places, faults),
            }
        }
        if places.is_none() {
            let remedy = format!("begin it with the header `{}`", self.header());
            faults.push(self.fault(1, None, "the file is empty", remedy));
        }
    }

    /// Takes a row over, its cells put in the order of the columns.
    fn take(&mut self, record: &csv::ByteRecord, line: u64, places: &[usize], faults: &mut Vec<Fault>) {
        let key = places.first().and_then(|place| record.get(*place)).unwrap_or_default();
        self.keys.get_or_insert_default().push(String::from_utf8_lossy(key).into_owned());
        if record.len() != places.len() {
            faults.push(self.fault(
                line,
                None,
                format!("the row has {} cells and the header {}", record.len(), places.len()),
                "put a cell that holds a comma between double quotes, and a comma behind every cell but the last",
            ));
            return;
        }
        let mut cells = Vec::with_capacity(places.len());
        for (column, place) in self.columns.iter().zip(places) {
            // The row has as many cells as there are places.
            match std::str::from_utf8(&record[*place]) {
                Ok(cell) => cells.push(cell.to_owned()),
                Err(_) => {
                    let shown = String::from_utf8_lossy(&record[*place]);
                    let rule = format!("`{shown}` is not UTF-8");
                    faults.push(self.fault(line, Some(&column.name), rule, "save the file with the encoding UTF-8"));
                }
            }
        }
        if cells.len() == places.len() {
            self.rows.push(Row { line, cells });
        }
    }

    /// The columns that tell one row from another: its own key, or all of them.
    pub(super) fn identity(&self) -> Vec<usize> {
        match self.position(|column| matches!(column.cell, Cell::Id | Cell::Station)) {
            Some(key) => vec![key],
            None => (0..self.columns.len()).collect(),
        }
    }
}

/// The line a record began on. The reader counts the empty lines it skipped before the record to it, so
/// the lines are counted here.
fn line_of(bytes: &[u8], record: &csv::ByteRecord) -> u64 {
    let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
    let rest = bytes.get(start..).unwrap_or_default();
    let skipped = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let before = &bytes[..bytes.len() - rest.len() + skipped];
    1 + before.iter().filter(|byte| **byte == b'\n').count() as u64
}
