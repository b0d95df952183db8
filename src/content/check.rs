//! The rules that hold for the text of the tables, whatever the language: what a cell must be, that a key is
//! there once, and that a row it points at exists. Which rule a column has is in `schema`.
//!
//! The rules of figures and charts, which need numbers, are in `figures` and `charts`.

use super::date::Date;
use super::fault::Fault;
use super::nearest::nearest;
use super::schema::{Cell, Column};
use super::table::{Row, Table};
use std::collections::BTreeMap;

/// The stations of the road, in years.
pub const STATIONS: [u16; 3] = [2025, 2030, 2045];
/// The road's first and last year.
pub const ROAD: (u16, u16) = (2020, 2045);

/// What is wrong, and what to do.
type Broken = (String, String);

/// Every broken rule of cells, keys and links.
pub(super) fn check(tables: &[Table], faults: &mut Vec<Fault>) {
    let keys: BTreeMap<&str, &[String]> =
        tables.iter().filter_map(|table| Some((table.name, table.keys.as_deref()?))).collect();
    for table in tables {
        for row in &table.rows {
            for (at, column) in table.columns.iter().enumerate() {
                let broken = spacing(&row.cells[at]).or_else(|| cell(table, row, at, &keys));
                faults.extend(broken.map(|(rule, remedy)| table.fault(row.line, Some(&column.name), rule, remedy)));
            }
        }
        repeated(table, faults);
    }
    stations(tables, faults);
}

fn broken(rule: impl Into<String>, remedy: impl Into<String>) -> Option<Broken> {
    Some((rule.into(), remedy.into()))
}

/// How the letters of any cell are written.
fn spacing(text: &str) -> Option<Broken> {
    let invisible = |letter: char| {
        letter.is_control()
            || (letter.is_whitespace() && letter != ' ')
            || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    if let Some(at) = text.find(invisible) {
        broken(
            format!("an invisible character stands in `{}`", around(text, at)),
            "write a plain space there, or nothing; the site puts in the spaces that must not break",
        )
    } else if text.starts_with(' ') || text.ends_with(' ') {
        let at = if text.starts_with(' ') { 0 } else { text.len() };
        broken(format!("`{}` begins or ends with a space", around(text, at)), "take the space out")
    } else if let Some(at) = text.find("  ") {
        broken(format!("two spaces stand together in `{}`", around(text, at)), "leave one of them")
    } else if let Some(at) = text.find(|letter| matches!(letter, '\u{300}'..='\u{36f}')) {
        broken(
            format!("a mark stands apart from its letter in `{}`", around(text, at)),
            "type the word again, so that a letter with its marks is one character (NFC)",
        )
    } else {
        None
    }
}

/// The letters around a place (a byte index at a letter's edge), with what cannot be seen spelled out.
fn around(text: &str, at: usize) -> String {
    const REACH: usize = 12;
    let from = text[..at].char_indices().rev().nth(REACH - 1).map_or(0, |(from, _)| from);
    let near: String = text[from..].chars().take(2 * REACH).collect();
    near.escape_debug().to_string()
}

/// What a cell of its column must be.
fn cell(table: &Table, row: &Row, at: usize, keys: &BTreeMap<&str, &[String]>) -> Option<Broken> {
    let (column, text) = (&table.columns[at], row.cells[at].as_str());
    match column.cell {
        Cell::Typed => None,
        Cell::Key(to) if text.is_empty() => broken("the cell is empty", format!("write the key of a row of {to}.csv")),
        Cell::KeyOrEmpty(_) | Cell::Date if text.is_empty() => None,
        Cell::Note => note(table, row, column),
        _ if text.is_empty() => broken("the cell is empty", empty_remedy(column)),
        Cell::Id => (!is_kebab(text)).then_some((
            format!("`{text}` is not a key"),
            "write small letters a to z and digits, words joined by a hyphen".to_owned(),
        )),
        Cell::Station => (!STATIONS.iter().any(|year| year.to_string() == text)).then_some((
            format!("`{text}` must be one of 2025, 2030, 2045"),
            "write a station of the road, or take the row out".to_owned(),
        )),
        Cell::Key(to) | Cell::KeyOrEmpty(to) => match keys.get(to) {
            Some(known) if !known.iter().any(|key| key == text) => broken(
                format!("`{text}` is not in {to}.csv"),
                format!("correct the key or add the row; {}", nearest(text, known.iter().map(String::as_str))),
            ),
            _ => None,
        },
        Cell::Filled | Cell::Text => None,
        Cell::Pattern => (text.matches("{}").count() != 1 || text.matches(['{', '}']).count() != 2).then_some((
            format!("`{text}` must hold {{}} exactly once"),
            "write the unit with {} where the number goes".to_owned(),
        )),
        Cell::Url => (!is_url(text)).then_some((
            format!("`{text}` is not a web address"),
            "write the whole address, beginning with https:// or http://, without spaces".to_owned(),
        )),
        Cell::Date => date(text).err(),
        Cell::Day => date(text).and_then(day).err(),
    }
}

fn empty_remedy(column: &Column) -> String {
    match column.lang {
        Some(_) => "write the text, in both languages".to_owned(),
        None => format!("write the {}", column.field),
    }
}

/// A note is there in both languages or in none.
fn note(table: &Table, row: &Row, column: &Column) -> Option<Broken> {
    let other = table.position(|other| other.field == column.field && other.lang != column.lang)?;
    let own = table.position(|own| own == column)?;
    (row.cells[own].is_empty() && !row.cells[other].is_empty()).then(|| {
        let name = &table.columns[other].name;
        let rule = format!("the cell is empty and {name} is not");
        (rule, "write the note in this language too, or empty both".to_owned())
    })
}

fn is_kebab(text: &str) -> bool {
    let word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.split('-').all(word)
}

fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && !rest.contains([' ', '"', '<', '>']))
}

fn date(text: &str) -> Result<Date, Broken> {
    text.parse().map_err(|error| {
        (format!("`{text}` is not a date, {error}"), "write a day of the calendar such as 2021-09-30".to_owned())
    })
}

/// An event's date is a day on the road.
fn day(date: Date) -> Result<(), Broken> {
    let (from, to) = ROAD;
    if date.day.is_none() {
        Err((format!("`{date}` is not a day"), "write the date as YYYY-MM-DD".to_owned()))
    } else if !(from..=to).contains(&date.year) {
        let remedy = "take the event out, or correct its year".to_owned();
        Err((format!("`{date}` is not on the road, which goes from {from} to {to}"), remedy))
    } else {
        Ok(())
    }
}

/// A key stands once in its table; a row without a key of its own is there once.
fn repeated(table: &Table, faults: &mut Vec<Fault>) {
    let identity = table.identity();
    let mut first: BTreeMap<Vec<&str>, u64> = BTreeMap::new();
    for row in &table.rows {
        let own: Vec<&str> = identity.iter().map(|at| row.cells[*at].as_str()).collect();
        let shown = own.join(",");
        match first.get(&own) {
            Some(line) => faults.push(table.fault(
                row.line,
                Some(&table.columns[identity[0]].name),
                format!("`{shown}` stands already on line {line}"),
                "give the row another key, or take it out",
            )),
            None => drop(first.insert(own, row.line)),
        }
    }
}

/// All three stations are there.
fn stations(tables: &[Table], faults: &mut Vec<Fault>) {
    for table in tables.iter().filter(|table| table.name == "milestones") {
        let Some(keys) = &table.keys else { continue };
        for year in STATIONS.iter().map(u16::to_string).filter(|year| !keys.contains(year)) {
            faults.push(table.fault(None, Some("year"), format!("the station {year} is missing"), "add its row"));
        }
    }
}
