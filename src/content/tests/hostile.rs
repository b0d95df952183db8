//! Packages and bytes that nobody would write: each is told with file, line and remedy, or read; nothing panics.

use super::package::{Package, SOUND};
use crate::content::hostile::{mangled, runner, slow_runner};
use crate::content::{Content, Lang, read_all};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::path::Path;

/// What cells, lines and files are made of.
const PIECES: [&str; 32] = [
    ",",
    ",",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    "\"\n\"",
    ";",
    "\t",
    " ",
    "  ",
    "{}",
    "{",
    "}",
    "{g-2024}",
    "{nobody}",
    "-",
    ".",
    "/",
    "2024",
    "2030",
    "2021/2030",
    "2024-01/2024-09",
    "0",
    "-0",
    "1.5",
    "true",
    "growth",
    "programme",
    "exact",
    "at-least",
];

/// One thing that happens to a table.
#[derive(Clone, Debug)]
enum Harm {
    /// Bytes stand in the place of others.
    Bytes(Index, usize, Vec<u8>),
    /// Another text stands in a cell.
    Cell(Index, Index, String),
    /// A line stands twice.
    Twice(Index),
    /// A line is gone.
    Gone(Index),
    /// The file ends early.
    Cut(Index),
    /// It begins with a mark of another encoding.
    Mark(Vec<u8>),
}

impl Harm {
    fn does(&self, table: &mut Vec<u8>) {
        let lines = || table.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect::<Vec<_>>();
        match self {
            Harm::Bytes(at, count, bytes) => {
                let from = at.index(table.len() + 1);
                table.splice(from..(from + count).min(table.len()), bytes.iter().copied());
            }
            Harm::Cell(line, cell, text) => {
                let mut lines = lines();
                if lines.is_empty() {
                    return;
                }
                let line = line.index(lines.len());
                let mut cells: Vec<_> = lines[line].split(|byte| *byte == b',').map(<[u8]>::to_vec).collect();
                let cell = cell.index(cells.len());
                cells[cell] = text.clone().into_bytes();
                lines[line] = cells.join(&b',');
                *table = lines.concat();
            }
            Harm::Twice(line) | Harm::Gone(line) => {
                let mut lines = lines();
                if lines.is_empty() {
                    return;
                }
                let line = line.index(lines.len());
                match self {
                    Harm::Twice(_) => lines.insert(line, lines[line].clone()),
                    _ => drop(lines.remove(line)),
                }
                *table = lines.concat();
            }
            Harm::Cut(at) => table.truncate(at.index(table.len() + 1)),
            Harm::Mark(mark) => drop(table.splice(0..0, mark.iter().copied())),
        }
    }
}

fn harm() -> impl Strategy<Value = Harm> {
    let marks = vec![vec![0xEF, 0xBB, 0xBF], vec![0xFF, 0xFE], vec![0xFE, 0xFF], vec![0; 4]];
    prop_oneof![
        2 => (any::<Index>(), 0..6usize, vec(any::<u8>(), 0..6)).prop_map(|(at, count, bytes)| Harm::Bytes(at, count, bytes)),
        2 => (any::<Index>(), mangled(&PIECES)).prop_map(|(at, text)| Harm::Bytes(at, 0, text.into_bytes())),
        4 => (any::<Index>(), any::<Index>(), mangled(&PIECES)).prop_map(|(line, cell, text)| Harm::Cell(line, cell, text)),
        4 => (any::<Index>(), any::<Index>(), select(&PIECES)).prop_map(|(line, cell, text)| Harm::Cell(line, cell, text.into())),
        1 => any::<Index>().prop_map(Harm::Twice),
        1 => any::<Index>().prop_map(Harm::Gone),
        1 => any::<Index>().prop_map(Harm::Cut),
        1 => select(marks).prop_map(Harm::Mark),
    ]
}

#[test]
fn hostile_tables_are_told_or_read() {
    let package = Package::sound();
    let outcome = slow_runner(800).run(&(select(SOUND), vec(harm(), 1..4)), |((name, sound), harms)| {
        let mut table = sound.as_bytes().to_vec();
        harms.iter().for_each(|harm| harm.does(&mut table));
        package.write(name, &table);
        let read = read_all(&package.0);
        package.write(name, sound);
        match read {
            Ok(contents) => {
                for content in contents {
                    let bytes = content.to_bytes()?;
                    prop_assert_eq!(Content::from_bytes(&bytes)?, content);
                }
            }
            Err(faults) => {
                prop_assert!(!faults.is_empty());
                let lines = 2 + table.iter().filter(|byte| **byte == b'\n').count() as u64;
                for fault in faults {
                    let file = Path::new(&fault.file);
                    let own = file == package.path(name);
                    prop_assert!(file.parent() == Some(&package.0) && file.is_file(), "{fault}");
                    prop_assert!(!fault.rule.is_empty() && !fault.remedy.is_empty(), "{fault}");
                    prop_assert!(fault.line.is_none_or(|line| line > 0 && (line <= lines || !own)), "{fault}");
                }
            }
        }
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

/// Bytes are no content, or one that is written in no more of them: what is claimed to be long takes no room.
fn reads(bytes: &[u8]) -> Result<(), TestCaseError> {
    if let Ok(content) = Content::from_bytes(bytes) {
        let written = content.to_bytes()?;
        prop_assert!(written.len() <= bytes.len(), "{} bytes became {}", bytes.len(), written.len());
        // What is no number is not its own equal, so bytes are compared.
        prop_assert_eq!(Content::from_bytes(&written)?.to_bytes()?, written);
    }
    Ok(())
}

#[test]
fn hostile_bytes_are_no_content_or_one_of_their_size() {
    let outcome = runner(2000).run(&vec(any::<u8>(), 0..2000), |bytes| reads(&bytes));
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn hostile_bits_in_a_true_content() {
    let package = Package::sound();
    let contents = Lang::ALL.map(|lang| package.content(lang).for_browser().to_bytes().expect("bytes"));
    let bits = vec((any::<Index>(), any::<u8>()), 1..4);
    let claims = vec((any::<Index>(), 1..10usize), 0..2);
    let outcome = runner(3000).run(&(select(contents.to_vec()), bits, claims), |(mut bytes, bits, claims)| {
        for (at, mask) in bits {
            let at = at.index(bytes.len());
            bytes[at] ^= mask;
        }
        // A number of many sevens: a length that nothing has.
        for (at, count) in claims {
            let at = at.index(bytes.len());
            bytes.splice(at..at, std::iter::repeat_n(0xFF, count).chain([1]));
        }
        reads(&bytes)
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn hostile_ends_of_a_true_content() {
    let package = Package::sound();
    let bytes = package.content(Lang::Vi).to_bytes().expect("bytes");
    for end in 0..bytes.len() {
        assert!(Content::from_bytes(&bytes[..end]).is_err(), "{end} of {} bytes are no content", bytes.len());
    }
}
