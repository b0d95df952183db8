//! The first line of a table against the columns it must have.

use super::fault::Fault;
use super::nearest::nearest;
use super::table::Table;

/// Where each column stands in the file's rows; nothing if a column is missing or one is not known.
pub(super) fn places(table: &Table, header: &csv::ByteRecord, faults: &mut Vec<Fault>) -> Option<Vec<usize>> {
    let before = faults.len();
    let found: Vec<String> = header.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
    if let [only] = found.as_slice()
        && let Some(mark) = [';', '\t'].into_iter().find(|mark| only.contains(*mark))
    {
        let remedy = "save the file with commas between the cells and points in the numbers";
        faults.push(table.fault(1, None, format!("the cells are parted by {mark:?}"), remedy));
        return None;
    }
    let names = || table.columns.iter().map(|column| column.name.as_str());
    for (at, name) in found.iter().enumerate() {
        if !names().any(|known| known == name) {
            let remedy = format!("take the column out or correct its name; {}", nearest(name, names()));
            faults.push(table.fault(1, Some(name), format!("there is no column `{name}`"), remedy));
        } else if found[..at].contains(name) {
            faults.push(table.fault(1, Some(name), "the column stands here twice", "take one of the two out"));
        }
    }
    let places: Vec<Option<usize>> = names().map(|name| found.iter().position(|other| other == name)).collect();
    for (column, _) in table.columns.iter().zip(&places).filter(|(_, place)| place.is_none()) {
        let remedy = format!("write the header `{}` and fill the column", table.header());
        faults.push(table.fault(1, Some(&column.name), "the column is missing", remedy));
    }
    if faults.len() > before {
        return None;
    }
    let places: Vec<usize> = places.into_iter().flatten().collect();
    if !places.is_sorted() {
        let remedy = format!("order them as `{}`", table.header());
        faults.push(table.fault(1, None, "the columns stand in another order than the package describes", remedy));
    }
    Some(places)
}
