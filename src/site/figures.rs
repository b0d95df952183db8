//! Each chart's figures as two files, a table and JSON: every observation of what the chart shows, told in full.

use super::Error;
use super::descriptor::Licence;
use super::download::BOM;
use super::publish::File;
use crate::content::{Agreement, Bound, Content, Kind, Observation, Period, Scope};
use serde::{Serialize, Serializer};

/// A figure with all that tells what it is, in both languages: a row of the table, an object of the JSON.
#[derive(Serialize)]
struct Figure<'a> {
    indicator: &'a str,
    name_vi: &'a str,
    name_en: &'a str,
    period: Period,
    kind: Kind,
    scope: Scope,
    #[serde(serialize_with = "number")]
    value: Option<f64>,
    #[serde(serialize_with = "number")]
    low: Option<f64>,
    #[serde(serialize_with = "number")]
    high: Option<f64>,
    bound: Bound,
    unit_vi: &'a str,
    unit_en: &'a str,
    document_vi: Option<&'a str>,
    document_en: Option<&'a str>,
    publisher: &'a str,
    source_title: &'a str,
    source_url: &'a str,
    source_date: Option<&'a str>,
    locator: &'a str,
    agrees: Agreement,
    note_vi: Option<&'a str>,
    note_en: Option<&'a str>,
    id: &'a str,
}

/// A chart's JSON.
#[derive(Serialize)]
struct Chart<'a> {
    id: &'a str,
    name_vi: &'a str,
    name_en: &'a str,
    licence: &'a Licence,
    figures: &'a [Figure<'a>],
}

/// A number as the package writes it: 115357, not 115357.0.
fn number<S: Serializer>(number: &Option<f64>, to: S) -> Result<S::Ok, S::Error> {
    match *number {
        // Whole and far below 2⁵³, so nothing is lost.
        Some(whole) if whole.fract() == 0.0 && whole.abs() < 1e15 => to.serialize_i64(whole as i64),
        Some(number) => to.serialize_f64(number),
        None => to.serialize_none(),
    }
}

/// The files of every chart. `contents` are the package in both languages, its rows in the same order.
pub fn files(contents: [&Content; 2], licence: &Licence) -> Result<Vec<File>, Error> {
    let [vi, en] = contents;
    let mut files = Vec::new();
    for (chart, other) in vi.charts.iter().zip(&en.charts) {
        let shown: Vec<&str> = vi.indicators_of(&chart.id).map(|indicator| indicator.id.as_str()).collect();
        let both = vi.observations.iter().zip(&en.observations);
        let drawn = both.filter(|(one, _)| shown.contains(&one.indicator.as_str()));
        let figures: Vec<Figure> = drawn.filter_map(|(one, other)| figure(contents, one, other)).collect();
        let json = Chart { id: &chart.id, name_vi: &chart.name, name_en: &other.name, licence, figures: &figures };
        let path = |ending: &str| format!("data/chart/{}.{ending}", chart.id);
        let failed = |error: &dyn std::fmt::Display| Error::step(format!("{}: {error}", path("*")));
        files.push((path("csv"), table(&figures).map_err(|error| failed(&error))?));
        files.push((path("json"), serde_json::to_vec_pretty(&json).map_err(|error| failed(&error))?));
    }
    Ok(files)
}

/// The figures as CSV, with the mark of UTF-8.
fn table(figures: &[Figure]) -> csv::Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer(BOM.to_vec());
    for figure in figures {
        table.serialize(figure)?;
    }
    table.into_inner().map_err(|error| error.into_error().into())
}

/// A figure in both languages; none where a key of it is unknown, which the check of the package rules out.
fn figure<'a>([vi, en]: [&'a Content; 2], one: &'a Observation, other: &'a Observation) -> Option<Figure<'a>> {
    let (indicator, translated) = (vi.indicator(&one.indicator)?, en.indicator(&one.indicator)?);
    let source = vi.source(&one.source)?;
    let document = |content: &'a Content| Some(content.document(one.document.as_deref()?)?.name.as_str());
    let filled = |text: &'a str| Some(text).filter(|text| !text.is_empty());
    Some(Figure {
        indicator: &one.indicator,
        name_vi: &indicator.name,
        name_en: &translated.name,
        period: one.period,
        kind: one.kind,
        scope: one.scope,
        value: one.value,
        low: one.low,
        high: one.high,
        bound: one.bound,
        unit_vi: &vi.unit_of(&one.indicator)?.name,
        unit_en: &en.unit_of(&one.indicator)?.name,
        document_vi: document(vi),
        document_en: document(en),
        publisher: &source.publisher,
        source_title: &source.title,
        source_url: &source.url,
        source_date: filled(&source.date),
        locator: &one.locator,
        agrees: one.agrees,
        note_vi: filled(&one.note),
        note_en: filled(&other.note),
        id: &one.id,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::published;
    use serde_json::Value;

    fn written() -> ([Content; 2], Vec<File>) {
        let contents = published();
        let licence = Licence { name: "CC-BY-4.0".into(), url: "https://example.org/by".into() };
        let files = files(contents.each_ref(), &licence).expect("written");
        (contents, files)
    }

    /// The figures of a chart's JSON, which names the licence too.
    fn figures(bytes: &[u8]) -> Vec<Value> {
        let mut told: Value = serde_json::from_slice(bytes).expect("JSON");
        assert_eq!(told["licence"]["url"], "https://example.org/by");
        serde_json::from_value(told["figures"].take()).expect("a list")
    }

    #[test]
    fn a_chart_has_every_figure_of_its_indicators_in_both_files() {
        let ([vi, _], files) = written();
        assert_eq!(files.len(), 2 * vi.charts.len());
        for (chart, both) in vi.charts.iter().zip(files.chunks(2)) {
            let [(table, rows), (object, told)] = both else { panic!("two files a chart") };
            assert_eq!(*table, format!("data/chart/{}.csv", chart.id));
            assert_eq!(*object, format!("data/chart/{}.json", chart.id));
            let shown: Vec<_> = vi.indicators_of(&chart.id).map(|one| one.id.clone()).collect();
            let known = vi.observations.iter().filter(|one| shown.contains(&one.indicator));
            let ids: Vec<_> = known.map(|one| one.id.clone()).collect();
            assert_eq!(figures(told).iter().filter_map(|one| one["id"].as_str()).collect::<Vec<_>>(), ids);
            let mut rows = csv::Reader::from_reader(rows.strip_prefix(BOM).expect("the mark"));
            let rows = rows.records().map(|row| row.expect("a row"));
            assert_eq!(rows.filter_map(|row| row.iter().next_back().map(str::to_string)).collect::<Vec<_>>(), ids);
        }
    }

    #[test]
    fn numbers_are_numbers_and_what_is_absent_is_null() {
        let ([vi, en], files) = written();
        let filled = |text: &str| Some(text.to_string()).filter(|text| !text.is_empty());
        for (_, told) in files.iter().filter(|(name, _)| name.ends_with(".json")) {
            for told in figures(told) {
                let own = |one: &Observation| told["id"] == one.id;
                let at = vi.observations.iter().position(own).expect("an observation");
                let (one, other) = (&vi.observations[at], &en.observations[at]);
                for (name, number) in [("value", one.value), ("low", one.low), ("high", one.high)] {
                    assert!(told[name].as_f64() == number && told[name].is_null() == number.is_none(), "{told}");
                }
                let date = vi.source(&one.source).and_then(|source| filled(&source.date));
                for (name, text) in
                    [("source_date", date), ("note_vi", filled(&one.note)), ("note_en", filled(&other.note))]
                {
                    assert_eq!(told[name], Value::from(text), "{name} of {told}");
                }
                assert_eq!(told["document_en"].is_null(), one.document.is_none(), "{told}");
            }
        }
    }

    #[test]
    fn a_whole_number_has_no_point() -> csv::Result<()> {
        #[derive(Serialize)]
        struct Cell(#[serde(serialize_with = "number")] Option<f64>);
        for (value, csv, json) in
            [(Some(115_357.0), "115357\n", "115357"), (Some(-9.32), "-9.32\n", "-9.32"), (None, "\"\"\n", "null")]
        {
            let mut table = csv::Writer::from_writer(Vec::new());
            table.serialize(Cell(value))?;
            assert_eq!(table.into_inner().ok().as_deref(), Some(csv.as_bytes()));
            assert_eq!(serde_json::to_string(&Cell(value)).ok().as_deref(), Some(json));
        }
        Ok(())
    }
}
