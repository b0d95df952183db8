//! The data package told to search engines: schema.org's Dataset as JSON-LD.

use crate::content::{Content, Lang};
use crate::text::words;
use serde_json::{Value, json};

/// What can be downloaded, below the site's root, and its media type.
const DOWNLOADS: [(&str, &str); 3] = [
    ("data/binh-phuoc-road.zip", "application/zip"),
    ("data/observations.csv", "text/csv"),
    ("data/datapackage.json", "application/json"),
];

/// The package as JSON-LD for a script element. `root` leads to the site's root: its absolute address where it is known.
pub fn json_ld(content: &Content, root: &str) -> String {
    let words = words(content.lang);
    let ends = content.observations.iter().map(|one| (one.period.start_year(), one.period.end_year()));
    let (from, to) = ends.fold((u16::MAX, 0), |all, one| (all.0.min(one.0), all.1.max(one.1)));
    let measured = content.indicators.iter().filter(|one| drawn(content, &one.id)).map(|one| one.name.as_str());
    let place = match content.lang {
        Lang::Vi => "Bình Phước, Việt Nam",
        Lang::En => "Bình Phước, Vietnam",
    };
    let download = |(path, kind): &(&str, &str)| json!({"@type": "DataDownload", "contentUrl": format!("{root}{path}"), "encodingFormat": kind});
    let dataset = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": words.brand,
        "description": words.description,
        "inLanguage": ["vi", "en"],
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "isAccessibleForFree": true,
        "creator": {"@type": "Organization", "name": words.brand},
        "temporalCoverage": format!("{from}/{to}"),
        "spatialCoverage": place,
        "variableMeasured": measured.collect::<Vec<_>>(),
        "distribution": DOWNLOADS.iter().map(download).collect::<Vec<Value>>(),
    });
    // A script element ends at the first `</`, whatever is quoted.
    dataset.to_string().replace('<', "\\u003c")
}

fn drawn(content: &Content, indicator: &str) -> bool {
    content.chart_indicators.iter().any(|pair| pair.indicator == indicator)
}
