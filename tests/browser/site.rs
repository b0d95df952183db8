//! Serves the built folder to a browser, whole or with something taken away.
//!
//! Each [`Site`] has a port, so an origin, of its own: no cache or service worker of one check
//! reaches the next. `probe.js` is put first into each page's head. Each file has the headers that a host
//! is told to send, the policy among them; whatever breaks it fails the check. Views are as a build makes them that knows
//! the site's address.

mod said;

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use road::site::headers::{Headers, TYPES};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::dist::dist;
use crate::edition::{self, Edition};
use crate::report;
use crate::retold::patient;
use said::headers;
pub use said::probed;

/// How much later than usual what is late comes.
const LATE: Duration = Duration::from_millis(1500);

/// How long a site is there for what a browser still has to report of it.
const LINGERS: Duration = Duration::from_millis(500);

/// How the folder is served.
struct Manner {
    dist: PathBuf,
    /// The address of the folder.
    address: String,
    /// The path at which the folder lies, with a slash at both ends.
    folder: &'static str,
    scripts: bool,
    /// What a host says of each file.
    headers: Option<&'static Headers>,
    /// Whether views name the site by its address; else they take files from any host.
    named: bool,
    /// Whether a check tries to break the policy: then what is reported is kept for it.
    tried: bool,
    /// A script before all others of each page.
    early: String,
    /// The names of the files that something is wrong with, as `road-*.wasm`, and what.
    wrong: Option<(&'static str, Wrong)>,
    /// Holds every `.wasm` until it is opened.
    gate: Option<watch::Receiver<bool>>,
    now: Mutex<Now>,
    asked: Mutex<Vec<String>>,
    missing: Mutex<Vec<String>>,
    reports: Mutex<Vec<String>>,
}

/// Which policies a check tries to break.
#[derive(Clone, Copy, PartialEq)]
pub enum Policies {
    /// The host's and the page's.
    Both,
    /// The page's: the host says nothing.
    Pages,
    /// Both, of a build that does not know its address.
    Anywhere,
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
    /// It comes late.
    Late,
    /// Something stands behind it that changes nothing.
    Longer,
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
            address: String::new(),
            folder: "/",
            scripts: true,
            headers: Some(headers()),
            named: true,
            tried: false,
            early: String::new(),
            wrong: None,
            gate: None,
            now: Mutex::new(Now::Here),
            asked: Mutex::default(),
            missing: Mutex::default(),
            reports: Mutex::default(),
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

    /// A site whose policies are tried.
    pub async fn tried(policies: Policies) -> Self {
        let headers = (policies != Policies::Pages).then(headers);
        let named = policies != Policies::Anywhere;
        Self::serve(Manner { headers, named, tried: true, ..Manner::whole() }).await
    }

    /// Every `.wasm` answers 404.
    pub async fn without_wasm() -> Self {
        Self::with_wrong("*.wasm", Wrong::Missing).await
    }

    /// Something is wrong with every file of such a name, as `road-*.wasm`.
    pub async fn with_wrong(named: &'static str, wrong: Wrong) -> Self {
        Self::serve(Manner { wrong: Some((named, wrong)), ..Manner::whole() }).await
    }

    /// `script` runs in each page before anything else: what a strange browser has of its own.
    pub async fn with_early(script: &str) -> Self {
        Self::serve(Manner { early: script.to_string(), ..Manner::whole() }).await
    }

    /// Every `.wasm` waits for [`Site::release`], so that a page can be seen before it comes alive.
    pub async fn with_held_wasm() -> Self {
        let (gate, gated) = watch::channel(false);
        let mut site = Self::serve(Manner { gate: Some(gated), ..Manner::whole() }).await;
        site.gate = gate;
        site
    }

    async fn serve(manner: Manner) -> Self {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await;
        let listener = listener.expect("a free port on loopback");
        let port = listener.local_addr().expect("a bound port").port();
        let address = format!("http://127.0.0.1:{port}{}", manner.folder);
        let manner = Arc::new(Manner { address: address.clone(), ..manner });
        let routes = Router::new()
            .route("/favicon.ico", get(StatusCode::NO_CONTENT))
            .route(report::PATH, post(reported))
            .fallback(answer)
            .with_state(manner.clone());
        let server = tokio::spawn(async move {
            axum::serve(listener, routes).await.expect("the test server runs");
        });
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

    /// All paths asked for.
    pub fn asked(&self) -> Vec<String> {
        self.manner.asked.lock().expect("no handler panicked").clone()
    }

    /// What was reported since last asked, of a site whose policies are tried.
    pub fn reports(&self) -> Vec<String> {
        std::mem::take(&mut self.manner.reports.lock().expect("no handler panicked"))
    }

    /// The paths asked for that are not there.
    pub fn missing(&self) -> Vec<String> {
        self.manner.missing.lock().expect("no handler panicked").clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let server = self.server.abort_handle();
        tokio::spawn(async move {
            tokio::time::sleep(LINGERS).await;
            server.abort();
        });
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

async fn reported(State(manner): State<Arc<Manner>>, body: Bytes) -> StatusCode {
    let line = report::read(&body);
    match manner.tried {
        true => manner.reports.lock().expect("no handler panicked").extend(line),
        false => report::keep(line),
    }
    StatusCode::NO_CONTENT
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
        let path = format!("{path}{index}");
        let file = manner.dist.join(&path);
        Some((fs::read(&file).ok()?, file, path))
    });
    let kind = |file: &PathBuf| file.extension().and_then(|e| e.to_str()).unwrap_or_default().to_string();
    let is = |file: &PathBuf, named: &str| {
        let (name, (begin, end)) = (file.file_name()?.to_str()?, named.split_once('*')?);
        Some(name.starts_with(begin) && name.ends_with(end))
    };
    let wrong =
        |file: &PathBuf| manner.wrong.filter(|(named, _)| is(file, named) == Some(true)).map(|(_, wrong)| wrong);
    let found = found.filter(|(_, file, _)| !matches!(wrong(file), Some(Wrong::Missing)));
    let Some((mut body, file, path)) = found else {
        let mut missing = manner.missing.lock().expect("no handler panicked");
        missing.push(uri.to_string());
        let page = fs::read_to_string(manner.dist.join("404.html")).unwrap_or_default();
        return (StatusCode::NOT_FOUND, manner.said("404.html", &page), Html(manner.page(&page))).into_response();
    };
    let kind = kind(&file);
    if let Some(patient) = patient(&body).filter(|_| kind == "css" && manner.wrong.is_none()) {
        body = patient;
    }
    if let Some(newer) = newer {
        body = newer.retell(&file, body);
    }
    let mut media =
        TYPES.iter().find(|(ending, _)| *ending == kind).map_or("application/octet-stream", |(_, media)| media);
    match wrong(&file) {
        Some(Wrong::Half) => body.truncate(body.len() / 2),
        Some(Wrong::Late) => tokio::time::sleep(LATE).await,
        Some(Wrong::Type) => media = "text/plain",
        Some(Wrong::Longer) => body.push(b'\n'),
        Some(Wrong::Missing) | None => {}
    }
    if let Some(gate) = manner.gate.as_ref().filter(|_| kind == "wasm") {
        let _ = gate.clone().wait_for(|open| *open).await;
    }
    if kind == "html" {
        let page = String::from_utf8_lossy(&body);
        return (manner.said(&path, &page), Html(manner.page(&page))).into_response();
    }
    if edition::is_bundle(&file) {
        body = edition::each_page(&body, |page| manner.page(page));
    }
    (manner.said(&path, ""), [(header::CONTENT_TYPE, media)], body).into_response()
}
