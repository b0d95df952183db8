//! The folder of CSV tables → [`Content`] in a language, or all that is wrong with them.
//!
//! Three steps, and each adds its faults to one list: the files as text (`table`), the rules of cells and
//! links (`check`), then, a language at a time, rows as structs (`row`) and the rules of figures and charts (`figures`, `charts`).
//! A column `text_vi` or `text_en` becomes the field `text`. Content is handed out only without any fault.

use super::charts;
use super::check;
use super::fault::Fault;
use super::figures::{self, Broken};
use super::model::{Content, Lang};
use super::row;
use super::slides;
use super::table::{self, Table};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::Path;

/// The data package in `dir`, in one language.
///
/// # Errors
/// Every fault of the package, sorted by file and line. A text that is missing in the other language is one
/// as well: the package is good as a whole or not at all.
pub fn read(dir: &Path, lang: Lang) -> Result<Content, Vec<Fault>> {
    let (tables, mut faults) = open(dir);
    let content = content(&tables, lang, &mut faults);
    outcome(content, faults)
}

/// The data package in `dir`, in both languages, in the order of [`Lang::ALL`].
///
/// # Errors
/// Every fault of the package, once each, sorted by file and line.
pub fn read_all(dir: &Path) -> Result<[Content; 2], Vec<Fault>> {
    let (tables, mut faults) = open(dir);
    let contents = Lang::ALL.map(|lang| content(&tables, lang, &mut faults));
    outcome(contents, faults)
}

fn open(dir: &Path) -> (Vec<Table>, Vec<Fault>) {
    let (tables, mut faults) = table::open(dir);
    check::check(&tables, &mut faults);
    (tables, faults)
}

fn outcome<T>(sound: T, mut faults: Vec<Fault>) -> Result<T, Vec<Fault>> {
    faults.sort();
    faults.dedup();
    if faults.is_empty() { Ok(sound) } else { Err(faults) }
}

/// Rows on their way into structs; keeps the line of each row that became one.
struct Reader<'a> {
    tables: &'a [Table],
    lang: Lang,
    lines: BTreeMap<&'static str, Vec<u64>>,
    faults: &'a mut Vec<Fault>,
}

impl Reader<'_> {
    /// The rows of a table that read as `T`; the others become faults.
    fn rows<T: DeserializeOwned>(&mut self, name: &'static str) -> Vec<T> {
        let mut rows = Vec::new();
        for table in self.tables.iter().filter(|table| table.name == name) {
            let (fields, places) = table.fields(self.lang);
            for own in &table.rows {
                let cells: Vec<&str> = places.iter().map(|place| own.cells[*place].as_str()).collect();
                match row::parse(&fields, &cells) {
                    Ok(row) => {
                        rows.push(row);
                        self.lines.entry(name).or_default().push(own.line);
                    }
                    Err(errors) => {
                        for error in errors {
                            let column = error.field.map(|field| table.columns[places[field]].name.as_str());
                            self.tell(table.fault(own.line, column, error.rule, error.remedy));
                        }
                    }
                }
            }
        }
        rows
    }

    /// Notes a fault, unless one of the same cell is known already.
    fn tell(&mut self, fault: Fault) {
        let cell = |fault: &Fault| (fault.file.clone(), fault.line, fault.column.clone());
        if !self.faults.iter().any(|known| cell(known) == cell(&fault)) {
            self.faults.push(fault);
        }
    }

    /// Notes the broken rules of a table's rows.
    fn blame(&mut self, name: &'static str, broken: Vec<Broken>) {
        for table in self.tables.iter().filter(|table| table.name == name) {
            for (row, column, rule, remedy) in &broken {
                let line = self.lines.get(name).and_then(|lines| lines.get(*row)).copied();
                self.faults.push(table.fault(line, Some(column), rule, remedy));
            }
        }
    }
}

/// The tables in one language. What does not read is left out, and is among the faults.
fn content(tables: &[Table], lang: Lang, faults: &mut Vec<Fault>) -> Content {
    let mut reader = Reader { tables, lang, lines: BTreeMap::new(), faults };
    let content = Content {
        lang,
        sources: reader.rows("sources"),
        documents: reader.rows("documents"),
        milestones: reader.rows("milestones"),
        goals: reader.rows("goals"),
        sectors: reader.rows("sectors"),
        measures: reader.rows("measures"),
        branches: reader.rows("branches"),
        tasks: reader.rows("tasks"),
        breakthroughs: reader.rows("breakthroughs"),
        duties: reader.rows("duties"),
        events: reader.rows("events"),
        units: reader.rows("units"),
        indicators: reader.rows("indicators"),
        observations: reader.rows("observations"),
        confirmations: reader.rows("confirmations"),
        charts: reader.rows("charts"),
        chart_indicators: reader.rows("chart_indicators"),
        gaps: reader.rows("gaps"),
        since: reader.rows("since"),
        shifts: reader.rows("shifts"),
        wordings: reader.rows("wordings"),
        slides: reader.rows("slides"),
    };
    let every_row_read = reader.faults.is_empty();
    reader.blame("observations", figures::observations(&content));
    reader.blame("wordings", figures::wordings(&content));
    if every_row_read {
        reader.blame("slides", slides::slides(&content));
        reader.blame("charts", charts::counts(&content));
        reader.blame("chart_indicators", charts::observed(&content));
        reader.blame("observations", charts::shares(&content));
    }
    // What is wrong with a figure is told once: not also by the chart that asks for it.
    if reader.faults.is_empty() {
        reader.blame("charts", charts::guesses(&content));
    }
    content
}
