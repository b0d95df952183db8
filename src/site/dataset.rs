//! The data package told to search engines: schema.org's Dataset as JSON-LD.

use super::descriptor::Descriptor;
use crate::content::{Content, Lang};
use crate::text::words;
use serde_json::{Value, json};

/// What can be downloaded, below the site's root, and its media type.
const DOWNLOADS: [(&str, &str); 3] = [
    ("data/binh-phuoc-road.zip", "application/zip"),
    ("data/datapackage.json", "application/json"),
    ("data/observations.csv", "text/csv"),
];

/// The package as JSON-LD for a script element. `root` leads to the site's root: its absolute address where it is known.
pub fn json_ld(content: &Content, descriptor: &Descriptor, root: &str) -> String {
    let words = words(content.lang);
    let place = match content.lang {
        Lang::Vi => "Bình Phước, Việt Nam",
        Lang::En => "Bình Phước, Vietnam",
    };
    let download = |(path, kind): &(&str, &str)| {
        let address = format!("{root}{path}");
        json!({"@type": "DataDownload", "contentUrl": address, "encodingFormat": kind})
    };
    let mut dataset = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": words.brand,
        "description": words.description,
        "inLanguage": Lang::ALL.map(Lang::tag),
        "license": descriptor.licence().url,
        "isAccessibleForFree": true,
        "keywords": descriptor.keywords,
        "creator": {"@type": "Organization", "name": words.brand},
        "datePublished": descriptor.created,
        "dateModified": descriptor.modified,
        "temporalCoverage": years(content),
        "spatialCoverage": {"@type": "Place", "name": place},
        "variableMeasured": measured(content),
        "distribution": DOWNLOADS.iter().map(download).collect::<Vec<Value>>(),
    });
    if let Some(all) = dataset.as_object_mut() {
        all.retain(|_, value| !value.is_null());
    }
    // A script element ends at the first `</`, whatever is quoted.
    dataset.to_string().replace('<', "\\u003c")
}

/// From the earliest to the latest year of a figure; none without figures.
fn years(content: &Content) -> Option<String> {
    let periods = || content.observations.iter().map(|one| one.period);
    let (from, to) = (periods().map(|one| one.start_year()).min()?, periods().map(|one| one.end_year()).max()?);
    Some(format!("{from}/{to}"))
}

/// The names of what some chart shows: a page is paid for in bytes, and these are what it is about.
fn measured(content: &Content) -> Vec<&str> {
    let drawn = |id: &str| content.chart_indicators.iter().any(|pair| pair.indicator == id);
    content.indicators.iter().filter(|one| drawn(&one.id)).map(|one| one.name.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::descriptor::Licence;
    use super::*;
    use crate::content::published as contents;

    fn descriptor() -> Descriptor {
        Descriptor {
            keywords: vec!["</script><b>".into()],
            licenses: [Licence { name: "CC-BY-4.0".into(), url: "https://example.org/by".into() }],
            created: None,
            modified: Some("2026-11-23".into()),
        }
    }

    #[test]
    fn it_says_what_the_package_holds_and_where() {
        let [_, en] = contents();
        let text = json_ld(&en, &descriptor(), "https://example.org/road/");
        let told: Value = serde_json::from_str(&text).expect("JSON");
        let (from, to) = told["temporalCoverage"].as_str().and_then(|years| years.split_once('/')).expect("two years");
        let year = |text: &str| text.parse::<u16>().expect("a year");
        let mut periods = en.observations.iter().map(|one| one.period);
        assert!(periods.all(|one| year(from) <= one.start_year() && one.end_year() <= year(to)));
        assert_eq!(
            (&told["spatialCoverage"]["@type"], &told["license"]),
            (&"Place".into(), &"https://example.org/by".into())
        );
        assert_eq!((told.get("datePublished"), &told["dateModified"]), (None, &"2026-11-23".into()));
        assert_eq!(told["distribution"][0]["contentUrl"], "https://example.org/road/data/binh-phuoc-road.zip");
        let drawn: std::collections::BTreeSet<_> = en.chart_indicators.iter().map(|pair| &pair.indicator).collect();
        assert_eq!(told["variableMeasured"].as_array().map(Vec::len), Some(drawn.len()));
    }

    #[test]
    fn no_word_of_it_ends_the_script() {
        let [vi, _] = contents();
        let text = json_ld(&vi, &descriptor(), "../");
        assert!(!text.contains('<'), "{text}");
        let told: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(told["keywords"][0], "</script><b>");
    }

    #[test]
    fn without_figures_there_are_no_years() {
        let [mut vi, _] = contents();
        vi.observations.clear();
        assert!(!json_ld(&vi, &descriptor(), "").contains("temporalCoverage"));
    }
}
