//! What readers download is what the site was made of.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;

use serde_json::Value;

use crate::dist::dist;
use crate::markup::{attribute, tags};
use crate::{files, kind, none, read, text};

const BOM: &[u8] = b"\xef\xbb\xbf";

/// The columns of a chart's figures, which a reader's own programs may rely on.
const COLUMNS: &str = "indicator,name_vi,name_en,period,kind,scope,value,low,high,bound,unit_vi,unit_en,document_vi,\
    document_en,publisher,source_title,source_url,source_date,locator,agrees,note_vi,note_en,id";

fn source(name: &str) -> Vec<u8> {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data").join(name))
}

#[test]
fn the_zip_is_the_package() {
    let bytes = read(&dist().join("data/binh-phuoc-road.zip"));
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut packed = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).expect("a file of the zip");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("a whole file");
        let name = file.name().strip_prefix("binh-phuoc-road/").expect("one folder").to_string();
        packed.insert(name, bytes);
    }
    let package = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data"), &[]);
    assert_eq!(packed.len(), package.len());
    let differs = |(name, bytes): (&String, &Vec<u8>)| {
        let own = source(name);
        let marked = name.ends_with(".csv");
        let expected = if marked { [BOM, &own].concat() } else { own };
        (*bytes != expected || *bytes != read(&dist().join("data").join(name))).then(|| name.clone())
    };
    none("file of the zip that is another", &packed.iter().filter_map(differs).collect::<Vec<_>>());
}

#[test]
fn a_chart_has_its_figures_as_csv_and_json() {
    let charts = files(&dist().join("data/chart"), &["json"]);
    assert!(charts.len() >= 14, "{} charts", charts.len());
    for path in charts {
        let json: Value = serde_json::from_slice(&read(&path)).expect("JSON");
        let figures = json["figures"].as_array().expect("figures");
        let table = read(&path.with_extension("csv"));
        assert!(table.starts_with(BOM), "{}: a spreadsheet would not know its letters", path.display());
        let mut rows = csv::Reader::from_reader(&table[BOM.len()..]);
        let headers = rows.headers().expect("a header").clone();
        assert_eq!(headers.iter().collect::<Vec<_>>().join(","), COLUMNS, "{}", path.display());
        assert_eq!(json["licence"]["name"], "CC-BY-4.0", "{}", path.display());
        let rows: Vec<_> = rows.records().map(|row| row.expect("a row")).collect();
        assert!(!figures.is_empty() && rows.len() == figures.len(), "{}", path.display());
        for (row, figure) in rows.iter().zip(figures) {
            for (name, cell) in headers.iter().zip(row) {
                let told = match &figure[name] {
                    Value::Null => String::new(),
                    Value::Number(number) => number.as_f64().map_or(String::new(), |number| number.to_string()),
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                assert_eq!(told, cell, "{} {name}", path.display());
            }
        }
    }
}

#[test]
fn a_picture_stands_alone() {
    let pictures = files(&dist().join("image"), &["svg"]);
    assert!(pictures.len() >= 28, "{} pictures", pictures.len());
    let mut faults = Vec::new();
    for path in pictures {
        let svg = text(&path).replace('\u{a0}', " ");
        // Custom properties are known to browsers only, and the page's sheet is not here.
        for needed in ["var(", "@", "href="].iter().filter(|needed| svg.contains(**needed)) {
            faults.push(format!("{} needs `{needed}`", path.display()));
        }
        for missing in ["<title", "CC BY 4.0", "aria-label", "id=\"hatch\""].iter().filter(|word| !svg.contains(**word))
        {
            faults.push(format!("{} has no `{missing}`", path.display()));
        }
    }
    none("picture that does not stand alone", &faults);
}

#[test]
fn search_engines_are_told_of_the_package() {
    for page in ["figures/index.html", "en/figures/index.html"] {
        let path = dist().join(page);
        let html = text(&path);
        let (_, rest) = html.split_once("<script type=\"application/ld+json\">").expect("JSON-LD");
        let json: Value = serde_json::from_str(rest.split("</script>").next().unwrap_or_default()).expect("JSON");
        assert_eq!((&json["@type"], json["license"].is_string()), (&"Dataset".into(), true));
        let downloads = json["distribution"].as_array().expect("distributions");
        assert_eq!(downloads.len(), 3, "{page}: the package, its descriptor, the figures");
        for download in downloads {
            let file = path.with_file_name(download["contentUrl"].as_str().expect("an address"));
            assert!(file.is_file(), "{page}: {} is not there", file.display());
        }
    }
}

#[test]
fn no_page_offers_a_download_that_is_no_file() {
    let mut faults = Vec::new();
    for page in files(&dist(), &["html"]) {
        let html = text(&page);
        for tag in tags(&html).filter(|tag| tag.split_whitespace().any(|word| word.starts_with("download"))) {
            let to = page.with_file_name(attribute(tag, "href").unwrap_or_default());
            if !to.is_file() || !["csv", "json", "svg", "zip"].contains(&kind(&to)) {
                faults.push(format!("{}: {tag}", page.display()));
            }
        }
    }
    none("download that is no file", &faults);
}
