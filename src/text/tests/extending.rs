//! The README shows which rows an indicator is made of. They are all it takes: without them the package is sound and
//! knows nothing of it, with them it has figures, facts and a sentence.

use crate::content::fact::facts;
use crate::content::{Content, read_all};
use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// The rows that the README shows, with the table of each.
fn shown(readme: &str) -> Vec<(String, Vec<String>)> {
    let blocks = readme.split("```csv public/data/").skip(1);
    let block = |text: &str| {
        let (table, rows) = text.split_once('\n')?;
        let rows = rows.split("```").next()?.trim_end().lines().map(String::from).collect();
        Some((table.trim().to_string(), rows))
    };
    blocks.filter_map(block).collect()
}

/// A copy of the package without the rows.
fn without(rows: &[(String, Vec<String>)], project: &Path) -> PathBuf {
    let copy = env::temp_dir().join(format!("road-extending-{}", process::id()));
    fs::create_dir_all(&copy).expect("a folder for the copy");
    for entry in fs::read_dir(project.join("public/data")).expect("the package").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let mut text = fs::read_to_string(entry.path()).expect("a table");
        for row in rows.iter().filter(|(table, _)| *table == name).flat_map(|(_, rows)| rows) {
            assert!(text.contains(&format!("{row}\n")), "the README shows a row that {name} has not: {row}");
            text = text.replace(&format!("{row}\n"), "");
        }
        // Who confirms a figure goes with the figure.
        if name == "confirmations.csv" {
            let gone = rows.iter().filter(|(table, _)| table == "observations.csv").flat_map(|(_, rows)| rows);
            let gone: Vec<&str> = gone.filter_map(|row| row.split(',').next()).collect();
            let stays = |line: &&str| !gone.iter().any(|id| line.starts_with(&format!("{id},")));
            text = text.lines().filter(stays).map(|line| format!("{line}\n")).collect();
        }
        fs::write(copy.join(name), text).expect("the copy can be written");
    }
    copy
}

#[test]
fn an_indicator_is_a_change_of_tables_only() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rows = shown(&fs::read_to_string(project.join("README.md")).expect("the README"));
    let count = |table: &str| rows.iter().filter(|(name, _)| name == table).map(|(_, rows)| rows.len()).sum::<usize>();
    assert!(count("indicators.csv") == 1 && count("observations.csv") >= 3, "the README shows {rows:?}");
    let copy = without(&rows, project);
    let before =
        read_all(&copy).map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    let _ = fs::remove_dir_all(&copy);
    let [before, _] = before.unwrap_or_else(|faults| panic!("{faults}"));
    let [after, _] = super::contents();
    let added = |content: &Content| content.indicator("gdp-per-head-usd").map(|one| facts(content, one).len());
    assert_eq!((added(&before).is_some(), added(&after).is_some()), (false, true));
    assert_eq!(before.observations.len() + count("observations.csv"), after.observations.len());
    assert_eq!(before.shifts.len() + 1, after.shifts.len());
}
