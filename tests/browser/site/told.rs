//! Files as the test server tells them: of the edition of the day, with a typeface that is waited for, the probe in each page.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use road::site::policy::hash;

use super::Manner;
use crate::edition::{self, Edition};
use crate::retold::{patient, patient_sums};

/// How a site's pages are told: what runs before their scripts, whether they have scripts, whether typefaces are waited for,
/// whether a later build is served.
type As = (String, [bool; 3]);

impl Manner {
    /// A file as it is told when nothing is wrong: of the edition of the day, with a typeface that is waited for, and with
    /// the probe in each page.
    pub fn retold(&self, file: &Path, body: Vec<u8>, newer: Option<&Edition>) -> Vec<u8> {
        let is = |ending: &str| file.extension().is_some_and(|own| own == ending);
        let body = if self.patient && is("css") { patient(&body).unwrap_or(body) } else { body };
        let body = match newer {
            Some(newer) if !edition::is_bundle(file) => newer.retell(file, body),
            _ => body,
        };
        let text = || String::from_utf8_lossy(&body).into_owned();
        match file.file_name().and_then(|name| name.to_str()) {
            Some("worker.js") => self.worker_knowing(&text(), newer).into_bytes(),
            _ if edition::is_bundle(file) => self.bundle(file, &body, newer),
            _ if is("html") => self.page(&text()).into_bytes(),
            _ => body,
        }
    }

    /// The bundle of all pages; it is large, and much the same for all checks.
    fn bundle(&self, file: &Path, body: &[u8], newer: Option<&Edition>) -> Vec<u8> {
        static TOLD: Mutex<BTreeMap<As, Vec<u8>>> = Mutex::new(BTreeMap::new());
        let manner = (self.early.clone(), [self.scripts, self.patient, newer.is_some()]);
        let tell = || {
            let body = newer.map_or_else(|| body.to_vec(), |newer| newer.retell(file, body.to_vec()));
            edition::each_page(&body, |page| self.page(page))
        };
        TOLD.lock().expect("no handler panicked").entry(manner).or_insert_with(tell).clone()
    }

    /// The worker, which knows by their hashes the sheets and the bundle of pages that this server tells otherwise.
    fn worker_knowing(&self, worker: &str, newer: Option<&Edition>) -> String {
        let assets = fs::read_dir(self.dist.join("assets")).expect("the site's assets").flatten();
        let bundle = assets.map(|file| file.path()).find(|path| edition::is_bundle(path)).expect("a bundle of pages");
        let written = fs::read(&bundle).expect("the bundle");
        let known = hash(&written);
        let told = hash(&self.retold(&bundle, written, newer));
        self.patiently(&(self.worker.clone() + &worker.replace(&known, &told)))
    }

    /// A text that has a sheet in it, or knows some by their hashes, where typefaces are waited for.
    pub fn patiently(&self, text: &str) -> String {
        if !self.patient {
            return text.to_string();
        }
        let text = patient(text.as_bytes())
            .map_or_else(|| text.to_string(), |text| String::from_utf8_lossy(&text).into_owned());
        patient_sums().iter().fold(text, |text, (sum, patient)| text.replace(sum, patient))
    }
}
