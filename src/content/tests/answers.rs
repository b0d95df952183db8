//! The questions of the views, and the bytes that are sent to the browser.

use super::package::Package;
use crate::content::{Content, Coverage, Lang, Observation};

#[test]
fn bytes_come_back() {
    let package = Package::sound();
    for lang in Lang::ALL {
        let content = package.content(lang);
        let bytes = content.to_bytes().expect("the model is plain");
        assert_eq!(Content::from_bytes(&bytes).as_ref(), Ok(&content));
        let small = content.for_browser();
        assert!(small.goals.is_empty() && small.gaps.is_empty() && small.sources.is_empty());
        let drawn = |id: &str| content.chart_indicators.iter().any(|pair| pair.indicator == id);
        let figures = content.observations.iter().filter(|one| drawn(&one.indicator));
        assert!(figures.map(Observation::span).eq(small.observations.iter().map(Observation::span)));
        assert!(small.observations.iter().all(|one| one.note.is_empty() && !one.source.is_empty()));
        assert!(small.to_bytes().expect("the model is plain").len() < bytes.len());
        assert!(Content::from_bytes(&bytes[..bytes.len() - 1]).is_err());
        let longer = [bytes.as_slice(), &[0]].concat();
        let error = Content::from_bytes(&longer).expect_err("there is a byte too many").to_string();
        assert!(error.starts_with("the bundled content does not read"), "{error}");
    }
}

#[test]
fn questions() {
    let content = Package::sound().content(Lang::Vi);
    assert_eq!(content.unit_of("growth").map(|unit| unit.id.as_str()), Some("percent"));
    assert_eq!(content.indicators_of("shares").map(|own| own.id.as_str()).collect::<Vec<_>>(), ["share-a", "share-b"]);
    assert_eq!(content.confirmations_of("g-2022").map(|own| own.id.as_str()).collect::<Vec<_>>(), ["undated"]);
    assert_eq!(content.goals_of(2025).count(), 1);
}

#[test]
fn which_aim_has_a_number() {
    let content = Package::sound().content(Lang::En);
    let by_decision = Coverage::Numbers { count: 1, documents: vec!["decision-1"] };
    for (sector, year, expected) in [
        ("economy", 2025, by_decision.clone()),
        ("economy", 2030, by_decision),
        ("economy", 2045, Coverage::Words),
        ("industry", 2025, Coverage::Words),
        ("industry", 2030, Coverage::Nothing),
        ("industry", 2045, Coverage::Numbers { count: 1, documents: vec![] }),
        ("digital", 2030, Coverage::Nothing),
    ] {
        assert_eq!(content.coverage(sector, year), expected, "{sector} {year}");
    }
}
