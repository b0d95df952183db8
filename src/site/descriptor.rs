//! What `datapackage.json` says of the package as a whole, for those who find or download it.

use super::Error;
use crate::content::Fault;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

/// What is needed of it, said where it is not so.
const REMEDY: &str = "write JSON with a list `keywords` and a list `licenses` of one entry that has `name` and `path`";

/// The part of the descriptor that the site tells again.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Descriptor {
    /// A few words to find it by.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// The one licence of content and data.
    pub licenses: [Licence; 1],
    /// When it was first published, if it says so.
    pub created: Option<String>,
    /// When it was last changed, if it says so.
    pub modified: Option<String>,
}

/// A licence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Licence {
    /// Its SPDX identifier.
    pub name: String,
    /// Where it can be read.
    #[serde(rename(deserialize = "path"))]
    pub url: String,
}

impl Descriptor {
    /// The descriptor of the package in `dir`.
    pub fn read(dir: &Path) -> Result<Descriptor, Error> {
        let path = dir.join("datapackage.json");
        let text = fs::read_to_string(&path).map_err(|error| Error::file(&path, error))?;
        Descriptor::parse(&path, &text)
    }

    fn parse(path: &Path, text: &str) -> Result<Descriptor, Error> {
        serde_json::from_str(text).map_err(|error| {
            let words = error.to_string();
            Error::Data(vec![Fault {
                file: path.display().to_string(),
                line: Some(error.line() as u64),
                column: Some(error.column().to_string()),
                // The place stands before the rule already.
                rule: words.split(" at line ").next().unwrap_or_default().to_string(),
                remedy: REMEDY.into(),
            }])
        })
    }

    /// The licence of content and data.
    pub fn licence(&self) -> &Licence {
        let [licence] = &self.licenses;
        licence
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Descriptor, Error> {
        Descriptor::parse(Path::new("datapackage.json"), text)
    }

    #[test]
    fn the_packages_own_descriptor_reads() -> Result<(), Error> {
        let own = Descriptor::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data"))?;
        assert_eq!(own.licence().name, "CC-BY-4.0");
        assert!(own.licence().url.starts_with("https://") && !own.keywords.is_empty());
        Ok(())
    }

    #[test]
    fn a_fault_names_line_and_column() {
        for (text, told) in [
            ("{\n  \"keywords\": [,]\n}", "datapackage.json:2, column 16: expected value. To mend it: "),
            ("{\"licenses\": []}", "datapackage.json:1, column 15: invalid length 0, "),
            ("{}", "datapackage.json:1, column 2: missing field `licenses`. "),
        ] {
            let error = parse(text).expect_err(text).to_string();
            assert!(error.starts_with(told), "{error}");
        }
    }
}
