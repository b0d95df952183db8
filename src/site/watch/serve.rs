//! The server while developing: the folder as it is now, and what pages are told of it.

use crate::site::Error;
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
#[derive(Clone, Debug)]
pub struct Told {
    /// Another one for each build, and each start of the program.
    version: String,
    /// Why the last build did not come to an end.
    fault: Option<String>,
}

impl Told {
    /// The site is made anew.
    pub fn whole() -> Told {
        let since = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
        Told { version: since.as_micros().to_string(), fault: None }
    }

    /// It is not, and why.
    pub fn fault(why: String) -> Told {
        Told { fault: Some(why), ..Told::whole() }
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

/// Waits until there is something else to be told than the version that the page names.
async fn next(State(mut told): State<Receiver<Told>>, request: Request) -> impl IntoResponse {
    let seen = request.uri().query().unwrap_or_default().to_string();
    let now = told.wait_for(|told| told.version != seen).await.map(|told| told.clone()).ok();
    let now = now.map(|told| serde_json::json!({ "version": told.version, "fault": told.fault }));
    (
        [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")],
        now.unwrap_or_default().to_string(),
    )
}
