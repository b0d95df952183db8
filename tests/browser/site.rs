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
use crate::edition::{self, Edition};

const PROBE: &str = concat!("<script>", include_str!("probe.js"), "</script>");
const OWN_HOST_ONLY: &str = "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'";

/// How the folder is served.
struct Manner {
    dist: PathBuf,
    /// The path at which the folder lies, with a slash at both ends.
    folder: &'static str,
    scripts: bool,
    /// A script before all others of each page.
    early: String,
    /// The ending of the files that something is wrong with, and what.
    wrong: Option<(&'static str, Wrong)>,
    /// Holds every `.wasm` until it is opened.
    gate: Option<watch::Receiver<bool>>,
    now: Mutex<Now>,
    missing: Mutex<Vec<String>>,
    asked: Mutex<Vec<String>>,
}

/// What is wrong with a file.
#[derive(Clone, Copy)]
pub enum Wrong {
    /// It is not there.
    Missing,
    /// It ends in the middle.
    Half,
    /// It is called plain text.
    Type,
}

/// What may change while a check runs.
#[derive(Clone, Copy, PartialEq)]
pub enum Now {
    /// The folder is served.
    Here,
    /// Every request is refused.
    Away,
    /// A later build is served: see [`Edition`].
    Newer,
}

/// A served folder; it ends when this is dropped.
pub struct Site {
    /// The address of the folder, with a slash at the end.
    pub address: String,
    manner: Arc<Manner>,
    gate: watch::Sender<bool>,
    server: JoinHandle<()>,
}

impl Manner {
    fn whole() -> Self {
        Self {
            dist: dist(),
            folder: "/",
            scripts: true,
            early: String::new(),
            wrong: None,
            gate: None,
            now: Mutex::new(Now::Here),
            missing: Mutex::default(),
            asked: Mutex::default(),
        }
    }
}

impl Site {
    /// The folder as it is, at the root.
    pub async fn whole() -> Self {
        Self::serve(Manner::whole()).await
    }

    /// The folder as it is, in a sub-folder of the host.
    pub async fn in_folder(folder: &'static str) -> Self {
        Self::serve(Manner { folder, ..Manner::whole() }).await
    }

    /// Every script taken out of the pages: what a reader without scripts gets.
    pub async fn without_scripts() -> Self {
        Self::serve(Manner { scripts: false, ..Manner::whole() }).await
    }

    /// Every `.wasm` answers 404.
    pub async fn without_wasm() -> Self {
        Self::with_wrong("wasm", Wrong::Missing).await
    }

    /// Something is wrong with every file of that ending.
    pub async fn with_wrong(ending: &'static str, wrong: Wrong) -> Self {
        Self::serve(Manner { wrong: Some((ending, wrong)), ..Manner::whole() }).await
    }

    /// `script` runs in each page before anything else: what a strange browser has of its own.
    pub async fn with_early(script: &str) -> Self {
        Self::serve(Manner { early: format!("<script>{script}</script>"), ..Manner::whole() }).await
    }

    /// Every `.wasm` waits for [`Site::release`], so that a page can be seen before it comes alive.
    pub async fn with_held_wasm() -> Self {
        let (gate, gated) = watch::channel(false);
        let mut site = Self::serve(Manner { gate: Some(gated), ..Manner::whole() }).await;
        site.gate = gate;
        site
    }

    async fn serve(manner: Manner) -> Self {
        let manner = Arc::new(manner);
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
        let address = format!("http://127.0.0.1:{port}{}", manner.folder);
        Self { address, manner, gate: watch::channel(false).0, server }
    }

    /// Lets the held `.wasm` through.
    pub fn release(&self) {
        self.gate.send_replace(true);
    }

    /// From now on, this is served.
    pub fn turn(&self, now: Now) {
        *self.manner.now.lock().expect("no handler panicked") = now;
    }

    /// How many files of an ending were asked for.
    pub fn asked(&self, ending: &str) -> usize {
        let asked = self.manner.asked.lock().expect("no handler panicked");
        asked.iter().filter(|path| path.ends_with(ending)).count()
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

/// For `/frame/280x900/en/?y=2045` a page that shows `/en/?y=2045` in a frame of 280 × 900 pixels:
/// narrower, or larger, than a window can be made.
fn frame(uri: &Uri) -> Option<Response> {
    let (size, to) = uri.path_and_query()?.as_str().strip_prefix("/frame/")?.split_once('/')?;
    let (width, height) = size.split_once('x')?;
    let page = format!(
        "<!doctype html><title>frame</title><body style='margin:0'>\
         <iframe src='/{to}' style='width:{width}px;height:{height}px;border:0'></iframe>"
    );
    Some(Html(page).into_response())
}

async fn answer(State(manner): State<Arc<Manner>>, uri: Uri) -> Response {
    let now = *manner.now.lock().expect("no handler panicked");
    if now == Now::Away {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    manner.asked.lock().expect("no handler panicked").push(uri.path().to_string());
    if let Some(frame) = frame(&uri) {
        return frame;
    }
    let newer = (now == Now::Newer).then(|| Edition::newer(&manner.dist));
    let found = uri.path().strip_prefix(manner.folder).and_then(|path| {
        let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
        let path = newer.map_or(Some(path.to_string()), |newer| newer.origin(path))?;
        let file = manner.dist.join(format!("{path}{index}"));
        Some((fs::read(&file).ok()?, file))
    });
    let kind = |file: &PathBuf| file.extension().and_then(|e| e.to_str()).unwrap_or_default().to_string();
    let wrong = |kind: &str| manner.wrong.filter(|(ending, _)| *ending == kind).map(|(_, wrong)| wrong);
    let found = found.filter(|(_, file)| !matches!(wrong(&kind(file)), Some(Wrong::Missing)));
    let Some((mut body, file)) = found else {
        let mut missing = manner.missing.lock().expect("no handler panicked");
        missing.push(uri.to_string());
        let page = fs::read_to_string(manner.dist.join("404.html")).unwrap_or_default();
        return (StatusCode::NOT_FOUND, Html(manner.page(&page))).into_response();
    };
    let kind = kind(&file);
    if let Some(newer) = newer {
        body = newer.retell(&file, body);
    }
    let mut media = media_type(&kind);
    match wrong(&kind) {
        Some(Wrong::Half) => body.truncate(body.len() / 2),
        Some(Wrong::Type) => media = "text/plain",
        Some(Wrong::Missing) | None => {}
    }
    if let Some(gate) = manner.gate.as_ref().filter(|_| kind == "wasm") {
        let _ = gate.clone().wait_for(|open| *open).await;
    }
    if kind == "html" {
        let policy = (header::CONTENT_SECURITY_POLICY_REPORT_ONLY, OWN_HOST_ONLY);
        return ([policy], Html(manner.page(&String::from_utf8_lossy(&body)))).into_response();
    }
    if edition::is_bundle(&file) {
        body = edition::each_page(&body, |page| manner.page(page));
    }
    // As hosts serve what has its content's hash in its name.
    let lasting = if uri.path().contains("/assets/") { "max-age=31536000, immutable" } else { "no-cache" };
    ([(header::CONTENT_TYPE, media), (header::CACHE_CONTROL, lasting)], body).into_response()
}

fn media_type(extension: &str) -> &'static str {
    match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" | "webmanifest" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

impl Manner {
    /// The page with the probe first in its head, its own scripts kept or not.
    fn page(&self, page: &str) -> String {
        let page = if self.scripts { page.to_owned() } else { stripped(page) };
        let Some(head) = page.find("<head").and_then(|at| Some(at + page[at..].find('>')? + 1)) else {
            return page;
        };
        format!("{}{}{PROBE}{}", &page[..head], self.early, &page[head..])
    }
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
