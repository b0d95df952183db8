//! What the test server says of a file, and what it puts into a page.

use std::sync::OnceLock;

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use road::site::headers::Headers;
use road::site::policy::{self, hash};

use super::{Manner, Now};
use crate::dist::dist;
use crate::edition::Edition;
use crate::report;
use crate::retold::{named, stripped};

const PROBE: &str = include_str!("../probe.js");
/// The browser never answers whether it keeps the site.
const UNKEPT: &str =
    "if (navigator.serviceWorker) ServiceWorkerContainer.prototype.register = () => new Promise(() => {});";

/// What hosts are told to say of the folder under test.
pub fn headers() -> &'static Headers {
    static HEADERS: OnceLock<Headers> = OnceLock::new();
    HEADERS.get_or_init(|| Headers::of_folder(&dist()).expect("the built folder"))
}

impl Manner {
    /// What is put into a page before its own scripts.
    fn early(&self) -> impl Iterator<Item = &str> {
        let alone = if self.kept { "" } else { UNKEPT };
        [alone, &self.early, PROBE].into_iter().filter(|script| !script.is_empty())
    }

    /// The headers of a file, a page with this text if it is one. What a page says of itself is said in a header, too: only
    /// what breaks that is reported.
    pub fn said(&self, path: &str, page: &str) -> HeaderMap {
        let mut said = HeaderMap::new();
        let Some(headers) = self.headers else { return said };
        let own = policy::of(page).map(|own| (header::CONTENT_SECURITY_POLICY.as_str(), own.to_string()));
        for (name, value) in headers.all(path).into_iter().chain(own) {
            let name = HeaderName::try_from(name).expect("a header's name");
            let value = if name == header::CONTENT_SECURITY_POLICY { self.policy(&value) } else { value };
            said.append(name, HeaderValue::try_from(value).expect("a header's value"));
        }
        said
    }

    /// A policy that knows what this server adds to a page.
    fn policy(&self, policy: &str) -> String {
        let added: String = self.early().map(|script| format!(" '{}'", hash(script.as_bytes()))).collect();
        let policy = match self.now() {
            Now::Newer => Edition::newer(&self.dist).renamed(policy),
            _ => policy.to_string(),
        };
        report::told(&self.patiently(&self.named(&policy)).replacen("script-src", &format!("script-src{added}"), 1))
    }

    fn named(&self, policy: &str) -> String {
        if self.named { named(policy, &self.address) } else { policy.to_string() }
    }

    /// The page with the probe first in its head, its own scripts kept or not.
    pub fn page(&self, page: &str) -> String {
        let mut page = if self.scripts { page.to_owned() } else { stripped(page) };
        if let Some(policy) = policy::of(&page) {
            page = page.replacen(policy, &self.named(policy), 1);
        }
        begun(&self.patiently(&page), self.early())
    }
}

/// The page with these scripts first in its head.
fn begun<'a>(page: &str, scripts: impl Iterator<Item = &'a str>) -> String {
    let Some(head) = page.find("<head").and_then(|at| Some(at + page[at..].find('>')? + 1)) else {
        return page.to_string();
    };
    let scripts: String = scripts.map(|script| format!("<script>{script}</script>")).collect();
    format!("{}{scripts}{}", &page[..head], &page[head..])
}

/// A page that is opened from a file, with the probe first in its head.
pub fn probed(page: &str) -> String {
    begun(page, [PROBE].into_iter())
}
