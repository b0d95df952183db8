//! What reading gives, and what is wrong with whole files.

use super::package::{Package, SOUND, lines};
use crate::content::{Lang, read_all};
use std::fs;

#[test]
fn sound_in_both_languages() {
    let package = Package::sound();
    let [vi, en] = read_all(&package.0).unwrap_or_else(|faults| panic!("{}", lines(&faults)));
    assert_eq!((vi.goals[0].text.as_str(), en.goals[0].text.as_str()), ("chữ", "words"));
    assert_eq!((vi.goals[1].sector.as_deref(), en.goals[1].indicator.as_deref()), (None, None));
    assert_eq!((vi.units[1].pattern.as_str(), en.units[0].pattern.as_str()), ("{} triệu", "{}%"));
    assert_eq!(vi.sources[0].title, "Phát triển, nhanh");
    assert_eq!([vi, en], Lang::ALL.map(|lang| package.content(lang)));
}

#[test]
fn a_byte_order_mark_and_other_line_ends_read_the_same() {
    let (package, plain) = (Package::sound(), Package::sound());
    for (table, text) in SOUND {
        package.write(table, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    }
    assert_eq!(package.content(Lang::Vi), plain.content(Lang::Vi));
    package.swap("goals", "\r\ngoal-2", "\r\n\r\ngoal-1");
    assert_eq!(package.faults()[0].line, Some(4), "empty lines count");
}

#[test]
fn missing_and_empty_files() {
    let package = Package::sound();
    fs::remove_file(package.path("gaps")).expect("it was written");
    package.write("sectors", "");
    let faults = package.faults();
    assert_eq!(faults.len(), 2, "keys into a table that does not read are not blamed:\n{}", lines(&faults));
    assert!(
        faults[0].rule.contains("cannot be read") && faults[0].remedy.contains("`id,text_vi,text_en,why_vi,why_en`")
    );
    assert!(faults[1].rule.contains("the file is empty") && faults[1].line == Some(1));
}

#[test]
fn a_column_with_another_name() {
    let package = Package::sound();
    package.swap("gaps", "why_en", "whi_en");
    let faults = package.faults();
    assert_eq!(faults.len(), 2, "{}", lines(&faults));
    assert!(faults[0].rule.contains("there is no column `whi_en`") || faults[1].rule.contains("`whi_en`"));
    assert!(faults.iter().any(|fault| fault.remedy.contains("the nearest is why_en")), "{}", lines(&faults));
}

#[test]
fn semicolons_of_a_spreadsheet() {
    let package = Package::sound();
    let semicolons = "id;text_vi;text_en;why_vi;why_en\ngap-1;không rõ;unknown;vì;because\n";
    package.write("gaps", semicolons);
    let faults = package.faults();
    assert_eq!((faults.len(), faults[0].line), (1, Some(1)), "{}", lines(&faults));
    assert!(faults[0].rule.contains("parted by ';'") && faults[0].remedy.contains("commas"));
}

#[test]
fn text_that_is_not_utf_8() {
    let package = Package::sound();
    package.write("gaps", b"id,text_vi,text_en,why_vi,why_en\ngap-1,kh\xf4ng,unknown,v,because\n");
    let faults = package.faults();
    assert_eq!((faults.len(), faults[0].line, faults[0].column.as_deref()), (1, Some(2), Some("text_vi")));
    assert!(faults[0].rule.contains("is not UTF-8"));
}

#[test]
fn all_faults_at_once_each_once_and_in_order() {
    let package = Package::sound();
    package.swap("observations", "2022,result,binh-phuoc,8.42", "2022,came,binh-phuoc,8;42");
    package.swap("observations", "10,,,at-least", "ten,,,at-least");
    package.swap("events", "2021-09-30", "30/9/2021");
    package.swap("confirmations", "g-2022", "g-2002");
    let told: Vec<_> =
        package.faults().into_iter().map(|fault| (fault.line, fault.column.unwrap_or_default())).collect();
    let expected = [(2, "observation"), (2, "date"), (2, "kind"), (2, "value"), (7, "value")];
    assert_eq!(told, expected.map(|(line, column)| (Some(line), column.to_owned())));
}
