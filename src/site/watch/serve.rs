//! The server while developing: the folder as it is now, and what pages are told of it.

use crate::site::Error;
use crate::site::asset::hash;
use crate::site::headers::Headers;
use crate::site::serve::changing;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use std::path::Path;
use std::sync::{Arc, RwLock};
use std::time::SystemTime;
use tokio::sync::watch::Receiver;

/// Asks what there is to be told.
const WATCH: &str = include_str!("watch.js");

/// What pages are told.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// When the site that is served was made, in microseconds: no two are of one time. 0 where this program made none yet,
    /// and an earlier one's may be served.
    pub site: u128,
    /// Why Rust does not compile: it stands until it does, whatever is made meanwhile.
    pub code: Option<String>,
    /// Why the site could not be made of the tables and sheets as they are.
    pub content: Option<String>,
}

impl Told {
    /// The same of a site that is made now.
    pub fn next(&self) -> Told {
        Told { site: SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default().as_micros(), ..self.clone() }
    }

    /// What its pages have in this mode only: a script that knows which site they are of.
    pub fn script(&self) -> String {
        format!("<script src=\"/watch.js\" data-site=\"{}\"></script>", self.site)
    }

    /// As JSON: the site's name, and all that is wrong.
    fn json(&self) -> String {
        let faults: Vec<_> = [&self.code, &self.content].into_iter().flatten().map(String::as_str).collect();
        serde_json::json!({ "site": self.site.to_string(), "fault": faults.join("\n") }).to_string()
    }
}

/// The site in `out`, each time under the policy of what lies there now.
pub fn routes(out: &Path, told: Receiver<Told>) -> Result<Router, Error> {
    let headers = Arc::new(RwLock::new(Headers::of_folder(out)?));
    let (dir, kept, mut renewed) = (out.to_path_buf(), headers.clone(), told.clone());
    tokio::spawn(async move {
        while renewed.changed().await.is_ok() {
            if let (Ok(now), Ok(mut kept)) = (Headers::of_folder(&dir), kept.write()) {
                *kept = now;
            }
        }
    });
    let script = || async { ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], WATCH) };
    let site = changing(out, headers);
    Ok(Router::new().route("/watch", get(next)).route("/watch.js", get(script)).with_state(told).fallback_service(site))
}

/// Waits until there is something else to be told than the page has heard, whose hash it names.
async fn next(State(mut told): State<Receiver<Told>>, request: Request) -> impl IntoResponse {
    let heard = request.uri().query().unwrap_or_default().to_string();
    let now = told.wait_for(|told| hash(told.json().as_bytes()) != heard).await.map(|told| told.json());
    let now = now.unwrap_or_default();
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    (headers, [(header::ETAG, hash(now.as_bytes()))], now)
}
