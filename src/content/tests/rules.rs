//! Each rule, broken once: the fault names the file, the line, the column and the rule.

use super::package::{Package, lines};
use std::path::Path;

/// One cell is broken: one fault must name it, and no other cell.
fn breaks(table: &str, old: &str, new: &str, line: impl Into<Option<u64>>, column: &str, rule: &str) {
    let package = Package::sound();
    package.swap(table, old, new);
    let (faults, line) = (package.faults(), line.into());
    let [fault] = faults.as_slice() else { panic!("one fault is expected, not these:\n{}", lines(&faults)) };
    assert_eq!(Path::new(&fault.file), package.path(table), "{fault}");
    assert_eq!((fault.line, fault.column.as_deref().unwrap_or_default()), (line, column), "{fault}");
    assert!(fault.rule.contains(rule), "{fault}");
    assert!(!fault.remedy.is_empty() && !fault.remedy.ends_with('.') && !fault.rule.ends_with('.'), "{fault}");
}

/// A test a rule: `name: table, what is replaced => by what, line, column, part of the rule`.
macro_rules! rules {
    ($($name:ident: $table:literal, $old:literal => $new:literal, $line:expr, $column:literal, $rule:literal;)*) => {
        $(#[test] fn $name() { breaks($table, $old, $new, $line, $column, $rule); })*
    };
}

rules! {
    empty_text: "goals", "chữ,words,growth" => "chữ,,growth", 2, "text_en", "the cell is empty";
    half_a_note: "goals", "ghi chú,a note" => "ghi chú,", 2, "note_en", "is empty and note_vi is not";
    half_a_note_the_other_way: "charts", "nhớ,note" => ",note", 3, "note_vi", "is empty and note_en is not";
    space_at_the_end: "gaps", "unknown" => "unknown ", 2, "text_en", "begins or ends with a space";
    two_spaces: "gaps", "không rõ" => "không  rõ", 2, "text_vi", "two spaces stand together in `không  rõ`";
    no_break_space: "gaps", "không rõ" => "không\u{a0}rõ", 2, "text_vi", "invisible character stands in `không\\u{a0}rõ`";
    line_break: "gaps", "không rõ" => "\"không\nrõ\"", 2, "text_vi", "invisible character stands in `không\\nrõ`";
    mark_apart: "gaps", "không" => "kho\u{302}ng", 2, "text_vi", "a mark stands apart from its letter";
    no_key: "gaps", "gap-1" => "", 2, "id", "the cell is empty";
    key_in_capitals: "gaps", "gap-1" => "Gap-1", 2, "id", "`Gap-1` is not a key";
    key_twice: "goals", "goal-2" => "goal-1", 3, "id", "already on line 2";
    link_twice: "confirmations", "g-2022,undated\n" => "g-2022,undated\ng-2022,undated\n", 3, "observation", "already on line 2";
    unknown_sector: "measures", "industry" => "industri", 2, "sector", "`industri` is not in sectors.csv";
    unknown_source: "events", "programme" => "program", 2, "source", "`program` is not in sources.csv";
    no_source: "events", "programme" => "", 2, "source", "the cell is empty";
    no_locator: "measures", "¶6" => "", 2, "locator", "the cell is empty";
    unknown_milestone: "goals", "goal-1,2025" => "goal-1,2035", 2, "milestone", "`2035` is not in milestones.csv";
    unknown_document: "observations", "at-least,decision-1" => "at-least,decision-2", 7, "document", "not in documents.csv";
    unknown_indicator: "chart_indicators", "share-b" => "share-c", 4, "indicator", "not in indicators.csv";
    no_such_day: "documents", "2023-11-24" => "2023-11-31", 2, "date", "there is no such day";
    date_before_1990: "documents", "2023-11-24" => "1989", 2, "date", "not within 1990 and 2100";
    event_without_day: "events", "2021-09-30" => "2021-09", 2, "date", "is not a day";
    event_off_the_road: "events", "2021-09-30" => "2019-09-30", 2, "date", "not on the road";
    address: "sources", "http://example.org/b" => "example.org/b", 3, "url", "not a web address";
    pattern_without_number: "units", "{} million" => "million", 3, "pattern_en", "must hold {} exactly once";
    pattern_with_two: "units", "{} million" => "{} {}", 3, "pattern_en", "must hold {} exactly once";
    word_of_a_kind: "observations", "2024,estimate" => "2024,guess", 5, "kind", "must be one of result, estimate, plan, target, vision";
    number: "observations", "8.42" => "\"8,42\"", 2, "value", "`8,42` is not a number: write 1234.5";
    number_without_end: "observations", "8.42" => "inf", 2, "value", "is not a number";
    truth: "sectors", "false" => "no", 2, "named", "must be true or false";
    period: "observations", "growth,2022," => "growth,2022-13,", 2, "period", "`2022-13` is not a period";
    no_period: "observations", "growth,2025,plan" => "growth,,plan", 7, "period", "`` is not a period";
    neither_value_nor_range: "observations", "8.42" => "", 2, "value", "neither";
    value_and_range: "observations", ",8.5,9" => "8,8.5,9", 8, "value", "a value and an end";
    half_a_range: "observations", ",8.5,9" => ",8.5,", 8, "value", "one end only";
    range_upside_down: "observations", ",8.5,9" => ",9,9", 8, "low", "not below high";
    plan_of_a_span: "observations", "growth,2025,plan" => "growth,2024/2025,plan", 7, "period", "not one year";
    target_of_a_month: "observations", "2021/2030,target" => "2030-01,target", 8, "period", "part of a year";
    result_too_early: "observations", "growth,2022,result" => "growth,2025,result", 2, "kind", "it is an estimate";
    result_too_early_for_any: "observations", "growth,2023,result,binh-phuoc,8.1" => "growth,2025,result,binh-phuoc,8.1", 4, "kind", "it is an estimate";
    estimate_too_early: "observations", "2024,estimate" => "2025,estimate", 5, "kind", "before the period began";
    no_station: "milestones", "2045,mục tiêu" => "2035,a,a,l,l,programme,¶3\n2045,mục tiêu", 4, "year", "must be one of 2025, 2030, 2045";
    parts_above_the_whole: "observations", "40.1" => "45", 10, "value", "come to 105.0, above 100";
    column_missing: "gaps", "why_vi,why_en" => "why_vi", 1, "why_en", "the column is missing";
    column_order: "gaps", "id,text_vi,text_en,why_vi,why_en\ngap-1,không rõ,unknown" => "id,text_en,text_vi,why_vi,why_en\ngap-1,unknown,không rõ", 1, "", "another order";
    cell_too_many: "gaps", "because" => "because, they", 2, "", "the row has 6 cells and the header 5";
    wording_of_nothing: "wordings", ",,,g-2030" => ",,,", 3, "observation", "neither words nor an observation";
    wording_of_both: "wordings", "basically,," => "basically,g-2030,", 2, "observation", "words and an observation";
    unknown_shift: "wordings", "words,soft" => "words,hard", 2, "shift", "`hard` is not in shifts.csv";
    unknown_observation: "wordings", "g-2030" => "g-2031", 3, "observation", "`g-2031` is not in observations.csv";
    guess_of_what_has_no_time: "charts", "shares,false" => "shares,true", 3, "guess", "no chart of one indicator over time";
    number_in_a_note: "slides", "nói,say" => "nói 8 lần,say", 2, "say_vi", "the number `8` is written out";
    figure_of_a_note: "slides", "takes {g-plan}" => "takes {g-2029}", 3, "answer_en", "`{g-2029}` stands for no figure";
    fact_of_a_note: "slides", "takes {g-plan}" => "takes {g-plan:pace}", 3, "answer_en", "`{g-plan:pace}` stands for no figure";
    open_brace_in_a_note: "slides", "say it" => "say {it", 2, "say_en", "`{it}` stands for no figure";
    chart_of_another_kind: "slides", "true,30,,," => "true,30,growth,,", 2, "chart", "a slide of the kind title has nothing here";
    no_chart: "slides", "60,growth,economy" => "60,,economy", 3, "chart", "a slide of the kind chart has something here";
    time_of_a_slide: "slides", "true,30" => "true,3000", 2, "seconds", "`3000` is not from 10 to 300";
    cell_too_few: "gaps", ",because" => "", 2, "", "the row has 4 cells and the header 5";
}

/// The chart is blamed when its rows in the other table are too few.
fn too_few_indicators(link: &str, line: u64, rule: &str) {
    let package = Package::sound();
    package.swap("chart_indicators", link, "");
    let faults = package.faults();
    let [fault] = faults.as_slice() else { panic!("one fault is expected, not these:\n{}", lines(&faults)) };
    assert_eq!(Path::new(&fault.file), package.path("charts"), "{fault}");
    assert_eq!((fault.line, fault.column.as_deref()), (Some(line), Some("kind")), "{fault}");
    assert!(fault.rule.contains(rule), "{fault}");
}

#[test]
fn too_few_indicators_of_a_chart() {
    too_few_indicators("growth,growth\n", 2, "0 indicators and its kind takes exactly 1");
    too_few_indicators("shares,share-b\n", 3, "1 indicators and its kind takes 2 or more");
}

#[test]
fn too_few_observations_of_a_chart() {
    let package = Package::sound();
    package.swap("chart_indicators", "growth,growth", "growth,lone");
    package.swap(
        "indicators",
        "share-a,industry,",
        "lone,economy,một,one,m,o,percent,là,is,true,up\nshare-a,industry,",
    );
    let faults = package.faults();
    assert_eq!((faults.len(), faults[0].line, faults[0].column.as_deref()), (1, Some(2), Some("indicator")));
    assert!(faults[0].rule.contains("`lone` has 0 observations and this chart takes 2 or more"));
}

#[test]
fn a_guess_asks_for_one_exact_figure() {
    for (old, new) in [
        ("g-2024,growth,2024,estimate", "g-2024,growth,2023,estimate"),
        ("9.32,,,exact", "9.32,,,about"),
        ("9.32,,,", ",9.3,9.4,"),
    ] {
        let package = Package::sound();
        package.swap("observations", old, new);
        let faults = package.faults();
        let [fault] = faults.as_slice() else { panic!("one fault is expected, not these:\n{}", lines(&faults)) };
        assert_eq!(Path::new(&fault.file), package.path("charts"), "{fault}");
        assert_eq!((fault.line, fault.column.as_deref()), (Some(2), Some("guess")), "{fault}");
        assert!(fault.rule.contains("the latest reading of `growth` is not one exact figure"), "{fault}");
    }
}

#[test]
fn a_station_is_missing() {
    let package = Package::sound();
    package.swap("milestones", "2030,mục tiêu,aim,lời,words,programme,¶3\n", "");
    let faults = package.faults();
    assert_eq!((faults.len(), faults[0].line), (1, None));
    assert!(faults[0].rule.contains("the station 2030 is missing"));
}
