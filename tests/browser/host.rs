//! Someone else's page, which shows views of the site in frames: on an origin of its own, with the scripts that such pages
//! have from npm.

use std::fs;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::extract::{Path as Asked, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use tokio::task::JoinHandle;

use crate::origin::listener;

/// What every such page has: it keeps what it is told and by whom, its errors, and how far its layout has shifted.
const LISTENS: &str = "<script>window.told = []; window.senders = []; window.errors = []; window.shifted = 0; window.since = 0;
addEventListener('error', ({ message }) => errors.push(message));
addEventListener('message', ({ data, source }) => { told.push(data); senders.push(source); since = performance.now(); });
if (window.PerformanceObserver && PerformanceObserver.supportedEntryTypes?.includes('layout-shift'))
  new PerformanceObserver(list => list.getEntries().forEach(({ value }) => { shifted += value })).observe({ type: 'layout-shift', buffered: true });
</script>";

/// A served page; it ends when this is dropped.
pub struct Host {
    /// Its address. It is called `localhost`, so that no view of the site, which is at `127.0.0.1`, is of its origin.
    pub address: String,
    server: JoinHandle<()>,
}

/// What it serves.
struct Served {
    page: String,
    policy: Option<&'static str>,
}

impl Host {
    /// A page with `body`, which listens for what its frames say.
    pub async fn with(body: &str) -> Self {
        let page =
            format!("<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>host</title>{LISTENS}{body}");
        Self::serve(Served { page, policy: None }).await
    }

    /// A page that allows itself no script at all.
    pub async fn without_scripts(body: &str) -> Self {
        let page = format!("<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>host</title>{body}");
        Self::serve(Served { page, policy: Some("script-src 'none'") }).await
    }

    async fn serve(served: Served) -> Self {
        let routes = Router::new()
            .route("/favicon.ico", get(StatusCode::NO_CONTENT))
            .route("/npm/{*file}", get(package))
            .fallback(page)
            .with_state(std::sync::Arc::new(served));
        let listener = listener().await;
        let address = format!("http://localhost:{}/", listener.local_addr().expect("a bound port").port());
        let server = tokio::spawn(async move {
            axum::serve(listener, routes).await.expect("the test server runs");
        });
        Self { address, server }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn page(State(served): State<std::sync::Arc<Served>>) -> Response {
    let mut headers = HeaderMap::new();
    if let Some(policy) = served.policy {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    }
    (headers, Html(served.page.clone())).into_response()
}

async fn package(Asked(file): Asked<String>) -> Response {
    match fs::read(packages().join(file)) {
        Ok(bytes) => ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], bytes).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The folder of what was installed from npm.
pub fn packages() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
    target.join("tools/node/node_modules")
}
