//! Serves the built folder to a browser, whole or with something taken away.
//!
//! Each [`Site`] has a port, so an origin, of its own: no cache or service worker of one check
//! reaches the next. `probe.js` is put first into each page's head. A policy in report-only mode
//! makes the browser itself name every request to another host.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::dist::dist;

const PROBE: &str = concat!("<script>", include_str!("probe.js"), "</script>");
const OWN_HOST_ONLY: &str = "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'";

/// How the folder is served.
struct Manner {
    dist: PathBuf,
    /// The path at which the folder lies, with a slash at both ends.
    folder: &'static str,
    scripts: bool,
    wasm: Wasm,
    missing: Mutex<Vec<String>>,
}

/// What becomes of a request for a `.wasm` file.
enum Wasm {
    Served,
    Refused,
    /// Answered once the gate is opened.
    Held(watch::Receiver<bool>),
}

/// A served folder; it ends when this is dropped.
pub struct Site {
    /// The address of the folder, with a slash at the end.
    pub address: String,
    manner: Arc<Manner>,
    gate: watch::Sender<bool>,
    server: JoinHandle<()>,
}

impl Site {
    /// The folder as it is, at the root.
    pub async fn whole() -> Self {
        Self::serve("/", true, |_| Wasm::Served).await
    }

    /// The folder as it is, in a sub-folder of the host.
    pub async fn in_folder(folder: &'static str) -> Self {
        Self::serve(folder, true, |_| Wasm::Served).await
    }

    /// Every script taken out of the pages: what a reader without scripts gets.
    pub async fn without_scripts() -> Self {
        Self::serve("/", false, |_| Wasm::Served).await
    }

    /// Every `.wasm` answers 404.
    pub async fn without_wasm() -> Self {
        Self::serve("/", true, |_| Wasm::Refused).await
    }

    /// Every `.wasm` waits for [`Site::release`], so that a page can be seen before it comes alive.
    pub async fn with_held_wasm() -> Self {
        Self::serve("/", true, Wasm::Held).await
    }

    async fn serve(folder: &'static str, scripts: bool, wasm: impl FnOnce(watch::Receiver<bool>) -> Wasm) -> Self {
        let (gate, gated) = watch::channel(false);
        let manner = Arc::new(Manner { dist: dist(), folder, scripts, wasm: wasm(gated), missing: Mutex::default() });
        let routes = Router::new()
            .route("/favicon.ico", get(StatusCode::NO_CONTENT))
            .fallback(answer)
            .with_state(manner.clone());
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await;
        let listener = listener.expect("a free port on loopback");
        let port = listener.local_addr().expect("a bound port").port();
        let server = tokio::spawn(async move {
            axum::serve(listener, routes).await.expect("the test server runs");
        });
        Self { address: format!("http://127.0.0.1:{port}{folder}"), manner, gate, server }
    }

    /// Lets the held `.wasm` through.
    pub fn release(&self) {
        self.gate.send_replace(true);
    }

    /// The paths asked for that are not there.
    pub fn missing(&self) -> Vec<String> {
        self.manner.missing.lock().expect("no handler panicked").clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// For `/frame/280/en/?y=2045` a page that shows `/en/?y=2045` in a frame 280 pixels wide:
/// narrower than a window can be made.
fn frame(uri: &Uri) -> Option<Response> {
    let (width, to) = uri.path_and_query()?.as_str().strip_prefix("/frame/")?.split_once('/')?;
    let page = format!(
        "<!doctype html><title>frame</title><body style='margin:0'>\
         <iframe src='/{to}' style='width:{width}px;height:900px;border:0'></iframe>"
    );
    Some(Html(page).into_response())
}

async fn answer(State(manner): State<Arc<Manner>>, uri: Uri) -> Response {
    if let Some(frame) = frame(&uri) {
        return frame;
    }
    let found = uri.path().strip_prefix(manner.folder).and_then(|path| {
        let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
        let file = manner.dist.join(format!("{path}{index}"));
        Some((fs::read(&file).ok()?, file))
    });
    let Some((body, file)) = found else {
        let mut missing = manner.missing.lock().expect("no handler panicked");
        missing.push(uri.to_string());
        return StatusCode::NOT_FOUND.into_response();
    };
    match file.extension().and_then(|e| e.to_str()).unwrap_or_default() {
        "html" => {
            let page = with_probe(&String::from_utf8_lossy(&body), manner.scripts);
            let policy = (header::CONTENT_SECURITY_POLICY_REPORT_ONLY, OWN_HOST_ONLY);
            ([policy], Html(page)).into_response()
        }
        "wasm" => {
            match &manner.wasm {
                Wasm::Served => {}
                Wasm::Refused => return StatusCode::NOT_FOUND.into_response(),
                Wasm::Held(gate) => {
                    let _ = gate.clone().wait_for(|open| *open).await;
                }
            }
            ([(header::CONTENT_TYPE, "application/wasm")], body).into_response()
        }
        kind => ([(header::CONTENT_TYPE, media_type(kind))], body).into_response(),
    }
}

fn media_type(extension: &str) -> &'static str {
    match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" | "webmanifest" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The page with the probe first in its head, its own scripts kept or not.
fn with_probe(page: &str, scripts: bool) -> String {
    let page = if scripts { page.to_owned() } else { stripped(page) };
    let Some(head) = page.find("<head").and_then(|at| Some(at + page[at..].find('>')? + 1)) else {
        return page;
    };
    format!("{}{PROBE}{}", &page[..head], &page[head..])
}

/// The page without its `<script>` elements.
fn stripped(page: &str) -> String {
    let mut kept = String::with_capacity(page.len());
    for piece in page.split("<script") {
        let rest = piece.split_once("</script>").map_or(piece, |(_, rest)| rest);
        kept.push_str(if kept.is_empty() { piece } else { rest });
    }
    kept
}
